package news.naba.ingest.feed.model;

import java.time.Instant;
import java.time.ZoneOffset;
import news.naba.contracts.StatedTime;

/**
 * A time a feed states.
 *
 * @param stated with the zone it was written in; UTC where it was written without one
 */
public record FeedTime(StatedTime stated) {
  /** The moment; of a day without a time its start, as if it were in UTC. */
  public Instant moment() {
    return stated.moment() != null
        ? stated.moment().toInstant()
        : stated.day().atStartOfDay().toInstant(ZoneOffset.UTC);
  }
}
