package news.naba.ingest.domain;

import java.time.Duration;

/**
 * How often, how long and how much.
 *
 * @param interval between polls of a source that does not say otherwise
 * @param maxBackoff the longest wait after failures
 * @param parkAfter failures in a row after which a source is tried only now and then
 * @param parkedInterval how often that is
 * @param revisitInterval to the first revisit of a page; each quiet one doubles it
 * @param revisitFor how long after its announcement a page is still revisited
 * @param keptPages pages per source that are remembered after their visit, and revisited
 * @param keptItems item ids per source that are remembered as seen
 * @param attempts at a page whose site answers, but not with the page; where it may be the
 *     network's fault they go on for as long as a page is revisited
 */
public record PollPolicy(
    Duration interval,
    Duration maxBackoff,
    int parkAfter,
    Duration parkedInterval,
    Duration revisitInterval,
    Duration revisitFor,
    int keptPages,
    int keptItems,
    int attempts) {

  /** Seconds between polls of this source. */
  public Duration intervalOf(Source source) {
    return source.pollSeconds() == null ? interval : Duration.ofSeconds(source.pollSeconds());
  }
}
