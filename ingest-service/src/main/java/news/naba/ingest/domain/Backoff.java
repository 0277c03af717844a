package news.naba.ingest.domain;

import java.time.Duration;

/** Waits that double, up to a cap, with jitter so that those who failed together part. */
public final class Backoff {
  private static final int MAX_DOUBLINGS = 30;

  private Backoff() {}

  /**
   * The wait after the given number of failures in a row: between half and the whole of {@code
   * base} × 2^failures, and at most {@code cap}.
   *
   * @param failures at least 1
   * @param random 0 inclusive to 1 exclusive
   */
  public static Duration after(int failures, Duration base, Duration cap, double random) {
    return jitter(doubled(base, failures, cap), random);
  }

  /** {@code base} × 2^times, at most {@code cap}. */
  static Duration doubled(Duration base, int times, Duration cap) {
    Duration wait = base;
    for (int i = 0; i < Math.min(times, MAX_DOUBLINGS) && wait.compareTo(cap) < 0; i++) {
      wait = wait.multipliedBy(2);
    }
    return wait.compareTo(cap) < 0 ? wait : cap;
  }

  private static Duration jitter(Duration wait, double random) {
    return Duration.ofMillis((long) (wait.toMillis() * (0.5 + random / 2)));
  }
}
