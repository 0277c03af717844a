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
  private final List<Long> nanos = new ArrayList<>();

  synchronized void accepted(String articleId, long at) {
    if (acceptedAt.putIfAbsent(articleId, at) == null) {
      Long seen = seenAt.remove(articleId);
      if (seen == null) {
        pending.add(articleId);
      } else {
        nanos.add(Math.max(0, seen - at));
      }
    }
  }

  /** Only the first time counts. */
  synchronized void seen(String articleId, long at) {
    Long accepted = acceptedAt.get(articleId);
    if (accepted == null) {
      seenAt.putIfAbsent(articleId, at);
    } else if (pending.remove(articleId)) {
      nanos.add(at - accepted);
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

  synchronized int accepted() {
    return acceptedAt.size();
  }

  synchronized int missing() {
    return pending.size();
  }

  /** Milliseconds within which so many of a hundred articles came. */
  synchronized long percentile(int percent) {
    if (nanos.isEmpty()) {
      return -1;
    }
    nanos.sort(null);
    int index = (int) Math.ceil(nanos.size() * percent / 100.0) - 1;
    return TimeUnit.NANOSECONDS.toMillis(nanos.get(Math.max(0, index)));
  }
}
