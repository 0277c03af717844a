package news.naba.ingest.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;

/**
 * When sources have their turn that are overdue as their hosts become ours: not all at once, and
 * who has waited longest first, for hosts whose owners die one after the other must not have the
 * same sources wait each time.
 *
 * @param spread over which they start, unless there are too many; zero for all at once
 * @param least between two starts of very many, so that there are never too many a second
 */
public record StartSpread(Duration spread, Duration least) {
  /**
   * The times, none before now.
   *
   * @param overdue since when each is
   * @param interval the least between two polls of a source: none waits longer than that, and one
   *     that missed a whole one already no longer than {@code least} times the number of sources
   */
  public Map<Source, Instant> times(
      Map<Source, Instant> overdue,
      Function<Source, Duration> interval,
      Instant now,
      Random random) {
    List<Source> inTurn =
        overdue.entrySet().stream()
            .sorted(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .toList();
    Map<Source, Instant> times = new HashMap<>();
    for (int i = 0; i < inTurn.size(); i++) {
      Source source = inTurn.get(i);
      Duration own = interval.apply(source);
      boolean missed = now.isAfter(overdue.getOrDefault(source, now).plus(own));
      double share = (i + random.nextDouble()) / inTurn.size();
      long within = within(own, missed, inTurn.size()).toMillis();
      times.put(source, now.plusMillis((long) (within * share)));
    }
    return times;
  }

  private Duration within(Duration interval, boolean missed, int sources) {
    if (spread.isZero()) {
      return Duration.ZERO;
    }
    Duration many = least.multipliedBy(sources);
    Duration wanted = missed || spread.compareTo(many) < 0 ? many : spread;
    return wanted.compareTo(interval) < 0 ? wanted : interval;
  }
}
