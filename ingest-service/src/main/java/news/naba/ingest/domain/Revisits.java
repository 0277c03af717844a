package news.naba.ingest.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * When a page that was fetched is looked at again, so that corrections are seen.
 *
 * @param after its announcement, in growing order
 * @param confirm how long after a page has gone it is asked a second time; only then it is believed
 *     to be withdrawn
 */
public record Revisits(List<Duration> after, Duration confirm) {

  /** The first look that is still to come; nothing when there is none. */
  Optional<Instant> next(Instant announcedAt, Instant now) {
    return after.stream().map(announcedAt::plus).filter(at -> at.isAfter(now)).findFirst();
  }

  /** How long a page is news: until its last revisit. */
  Duration span() {
    return after.isEmpty() ? Duration.ZERO : after.get(after.size() - 1);
  }
}
