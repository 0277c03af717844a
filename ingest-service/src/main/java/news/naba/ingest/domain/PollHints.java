package news.naba.ingest.domain;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When a feed wants to be asked, and where it tells others that it has changed.
 *
 * @param every how long one answer holds ({@code ttl}, {@code sy:updatePeriod}, Cache-Control);
 *     zero when it does not say
 * @param skipHours hours of the day, 0 to 23 in UTC, in which it does not change
 * @param skipDays days in UTC on which it does not change
 * @param hub the WebSub hub it advertises; null when there is none
 * @param topic the address by which the hub knows it; null where that is the address it is polled
 *     at
 */
public record PollHints(
    Duration every,
    Set<Integer> skipHours,
    Set<DayOfWeek> skipDays,
    @Nullable String hub,
    @Nullable String topic) {
  public static final PollHints NONE = new PollHints(Duration.ZERO, Set.of(), Set.of(), null, null);

  private static final int HOURS_OF_A_WEEK = 7 * 24;

  /** What a state without them means. */
  public PollHints {
    every = every == null ? Duration.ZERO : every;
    skipHours = skipHours == null ? Set.of() : Set.copyOf(skipHours);
    skipDays = skipDays == null ? Set.of() : Set.copyOf(skipDays);
  }

  /** The same, with an answer that its server lets be kept for a while. */
  public PollHints keptFor(Duration fresh) {
    return fresh.compareTo(every) > 0
        ? new PollHints(fresh, skipHours, skipDays, hub, topic)
        : this;
  }

  /** The first moment from the given one on in which the feed may have changed. */
  public Instant open(Instant from) {
    if (skipHours.size() >= 24 || skipDays.size() >= 7) {
      return from; // a feed that never changes has misunderstood
    }
    ZonedDateTime at = from.atZone(ZoneOffset.UTC);
    for (int i = 0; i < HOURS_OF_A_WEEK && isSkipped(at); i++) {
      at = at.truncatedTo(ChronoUnit.HOURS).plusHours(1);
    }
    return at.toInstant();
  }

  private boolean isSkipped(ZonedDateTime at) {
    return skipHours.contains(at.getHour()) || skipDays.contains(at.getDayOfWeek());
  }
}
