package news.naba.ingest.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;

/**
 * How often a source publishes, as seen: items and the time they took, of which the older count
 * less and less.
 *
 * @param items that were new, weighted
 * @param seconds over which they came, weighted alike
 */
public record Rhythm(double items, double seconds) {
  public static final Rhythm UNKNOWN = new Rhythm(0, 0);

  /** What was seen so long ago counts half. */
  private static final double HALF_LIFE_SECONDS = 12 * 60 * 60;

  /** A source is asked so many times between two of its items. */
  private static final double POLLS_PER_ITEM = 10;

  /** The rhythm of a feed read for the first time: of the times its items state. */
  public static Rhythm of(List<FeedItem> feed, Instant now) {
    List<Instant> times =
        feed.stream()
            .flatMap(item -> Stream.ofNullable(item.publishedAt()))
            .flatMap(time -> Stream.ofNullable(time.moment()))
            .map(OffsetDateTime::toInstant)
            .filter(time -> !time.isAfter(now))
            .sorted()
            .toList();
    return times.size() < 2
        ? UNKNOWN
        : new Rhythm(times.size(), seconds(times.get(0), now)).faded(0);
  }

  /** The rhythm after a poll that found so many new items, so long after the one before. */
  public Rhythm after(int found, Duration since) {
    Rhythm before = faded(since.toMillis() / 1000.0);
    return new Rhythm(before.items + found, before.seconds + since.toMillis() / 1000.0);
  }

  /** How long to wait for the next poll, within bounds; the least while nothing is known. */
  public Duration interval(Duration least, Duration most) {
    if (seconds <= 0) {
      return least;
    }
    // One item more than were seen: silence says little until it has lasted.
    double wait = seconds / (items + 1) / POLLS_PER_ITEM;
    double bounded = Math.min(Math.max(wait, least.toMillis() / 1000.0), most.toMillis() / 1000.0);
    return Duration.ofMillis((long) (bounded * 1000));
  }

  private Rhythm faded(double over) {
    double kept = Math.pow(0.5, over / HALF_LIFE_SECONDS);
    return new Rhythm(items * kept, seconds * kept);
  }

  private static double seconds(Instant from, Instant to) {
    return Math.max(1, Duration.between(from, to).toMillis() / 1000.0);
  }
}
