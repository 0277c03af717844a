package news.naba.bench.pipeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** When articles were accepted, and how long each took to be on the stream. */
final class Arrivals {
  private final Map<String, Long> acceptedAt = new HashMap<>();

  /** A frame may be here before the answer that tells the article's id. */
  private final Map<String, Long> seenAt = new HashMap<>();

  private final Set<String> pending = new HashSet<>();
  private final List<Arrival> arrivals = new ArrayList<>();

  /**
   * An article on the stream.
   *
   * @param acceptedAt when ingest-service had taken it, by {@link System#nanoTime()}
   * @param nanos how much later it was on the stream
   */
  private record Arrival(long acceptedAt, long nanos) {}

  synchronized void accepted(String articleId, long at) {
    if (acceptedAt.putIfAbsent(articleId, at) == null) {
      Long seen = seenAt.remove(articleId);
      if (seen == null) {
        pending.add(articleId);
      } else {
        arrivals.add(new Arrival(at, Math.max(0, seen - at)));
      }
    }
  }

  /** Only the first time counts. */
  synchronized void seen(String articleId, long at) {
    Long accepted = acceptedAt.get(articleId);
    if (accepted == null) {
      seenAt.putIfAbsent(articleId, at);
    } else if (pending.remove(articleId)) {
      arrivals.add(new Arrival(accepted, at - accepted));
      notifyAll();
    }
  }

  /** Waits until all are there, or for so long. */
  synchronized void await(Duration longest) throws InterruptedException {
    long deadline = System.nanoTime() + longest.toNanos();
    while (!pending.isEmpty() && System.nanoTime() < deadline) {
      TimeUnit.NANOSECONDS.timedWait(this, deadline - System.nanoTime());
    }
  }

  /** How many were accepted in this time. */
  synchronized int accepted(long from, long to) {
    return (int) acceptedAt.values().stream().filter(at -> at >= from && at < to).count();
  }

  synchronized int missing() {
    return pending.size();
  }

  /**
   * Milliseconds within which so many of a hundred articles came, of those that were accepted in
   * this time; -1 if there are none.
   */
  synchronized long percentile(int percent, long from, long to) {
    long[] nanos =
        arrivals.stream()
            .filter(arrival -> arrival.acceptedAt >= from && arrival.acceptedAt < to)
            .mapToLong(Arrival::nanos)
            .sorted()
            .toArray();
    if (nanos.length == 0) {
      return -1;
    }
    int index = (int) Math.ceil(nanos.length * percent / 100.0) - 1;
    return TimeUnit.NANOSECONDS.toMillis(nanos[Math.max(0, index)]);
  }
}
