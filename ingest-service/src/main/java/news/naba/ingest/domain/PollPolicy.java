package news.naba.ingest.domain;

import java.time.Duration;

/**
 * How often, how long and how much.
 *
 * @param interval between polls of a source that does not say otherwise: the least
 * @param maxInterval the most, of a source that publishes seldom
 * @param longestHint the longest wait that a feed or its server can ask for
 * @param maxBackoff the longest wait after failures
 * @param parkAfter failures in a row after which a source is tried only now and then
 * @param parkedInterval how often that is
 * @param revisits when pages that were fetched are looked at again
 * @param keptItems item ids per source that are remembered as seen
 * @param attempts at a page whose site answers, but not with the page; where it may be the
 *     network's fault they go on for as long as a page is revisited
 */
public record PollPolicy(
    Duration interval,
    Duration maxInterval,
    Duration longestHint,
    Duration maxBackoff,
    int parkAfter,
    Duration parkedInterval,
    Revisits revisits,
    int keptItems,
    int attempts) {

  /** The least time between polls of this source. */
  public Duration leastOf(Source source) {
    return source.pollSeconds() == null ? interval : Duration.ofSeconds(source.pollSeconds());
  }

  /**
   * The most: what its owner says; where that is only the least, it is polled at that very
   * interval.
   */
  public Duration mostOf(Source source) {
    Duration least = leastOf(source);
    Duration most =
        source.maxPollSeconds() != null
            ? Duration.ofSeconds(source.maxPollSeconds())
            : source.pollSeconds() != null ? least : maxInterval;
    return most.compareTo(least) > 0 ? most : least;
  }

  /**
   * The time to the next poll: by the source's rhythm, and no sooner than its feed wants it; what
   * whoever registered the source has said goes first.
   */
  public Duration intervalOf(Source source, Rhythm rhythm, PollHints hints) {
    Duration most = mostOf(source);
    Duration interval = rhythm.interval(leastOf(source), most);
    boolean bound = source.pollSeconds() != null || source.maxPollSeconds() != null;
    Duration wanted = shorter(hints.every(), bound ? most : longestHint);
    return wanted.compareTo(interval) > 0 ? wanted : interval;
  }

  private static Duration shorter(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }
}
