package news.naba.ingest.fetch;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One request at a time per host, and a pause between the end of one and the start of the next.
 * Whoever comes waits in the order of arrival; how many can wait is bounded by the threads that
 * fetch.
 */
final class HostGate {
  private static final int SWEEP_ABOVE = 1_000;

  private final ConcurrentHashMap<String, Lane> lanes = new ConcurrentHashMap<>();

  /** A request that may throw what requests throw. */
  interface Request<T> {
    T send() throws FetchException, InterruptedException;
  }

  /** Runs the request when it is its turn; the next one starts {@code delay} after its end. */
  <T> T pass(String host, Duration delay, Request<T> request)
      throws FetchException, InterruptedException {
    Lane lane = enter(host);
    try {
      lane.lock.lockInterruptibly();
      try {
        long wait = lane.freeAt - System.nanoTime();
        if (wait > 0) {
          TimeUnit.NANOSECONDS.sleep(wait);
        }
        return request.send();
      } finally {
        lane.freeAt = System.nanoTime() + delay.toNanos();
        lane.lock.unlock();
      }
    } finally {
      leave(host);
    }
  }

  /** How long a host's pause still is; zero when it has none. */
  Duration untilFree(String host) {
    Lane lane = lanes.get(host);
    long wait = lane == null ? 0 : lane.freeAt - System.nanoTime();
    return Duration.ofNanos(Math.max(0, wait));
  }

  private Lane enter(String host) {
    return lanes.compute(
        host,
        (key, existing) -> {
          Lane lane = existing == null ? new Lane() : existing;
          lane.users++;
          return lane;
        });
  }

  private void leave(String host) {
    lanes.computeIfPresent(
        host,
        (key, lane) -> {
          lane.users--;
          return lane;
        });
    if (lanes.size() > SWEEP_ABOVE) {
      long now = System.nanoTime();
      lanes.keySet().forEach(key -> lanes.computeIfPresent(key, (k, lane) -> idle(lane, now)));
    }
  }

  /** Null, which removes the lane, when nobody needs it any more. */
  @SuppressWarnings("NullAway") // ConcurrentHashMap's way to say: remove
  private static Lane idle(Lane lane, long now) {
    return lane.users == 0 && lane.freeAt - now < 0 ? null : lane;
  }

  private static final class Lane {
    final ReentrantLock lock = new ReentrantLock(true);
    volatile long freeAt = System.nanoTime();

    /** Only touched inside {@code compute}. */
    int users;
  }
}
