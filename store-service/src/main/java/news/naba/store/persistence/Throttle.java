package news.naba.store.persistence;

import java.time.Duration;

/**
 * Joins many wishes for the same work: the first is granted at once, those that come soon after it
 * together, a while later. So a burst, however long and dense, costs no more than one piece of work
 * for each while. Of one thread.
 */
final class Throttle {
  private final long whileNanos;
  private boolean wished;
  private long next;

  /**
   * A throttle that nobody has wished anything of yet.
   *
   * @param apart the shortest time from one grant to the next
   * @param nanos now, as {@link System#nanoTime}
   */
  Throttle(Duration apart, long nanos) {
    this.whileNanos = apart.toNanos();
    this.next = nanos;
  }

  void wish() {
    wished = true;
  }

  /** Whether the work is to be done now: something is wished, and the last time is a while ago. */
  boolean isGranted(long nanos) {
    if (!wished || nanos - next < 0) {
      return false;
    }
    wished = false;
    next = nanos + whileNanos;
    return true;
  }

  /** How long to wait for a wish that is to be granted: as long as nothing is wished, at most. */
  Duration untilGranted(long nanos, Duration most) {
    Duration left = Duration.ofNanos(Math.max(0, next - nanos));
    return wished && left.compareTo(most) < 0 ? left : most;
  }
}
