package news.naba.ingest.domain;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Versions of articles: milliseconds since the epoch, never the same twice in one process, so that
 * of two pushes in one millisecond the later wins.
 */
public final class Versions {
  private final Clock clock;
  private final AtomicLong last = new AtomicLong();

  public Versions(Clock clock) {
    this.clock = clock;
  }

  /** A version greater than every one before. */
  public long next() {
    return after(0);
  }

  /** The same, greater than one that another replica may have made by another clock. */
  public long after(long known) {
    return last.updateAndGet(previous -> Math.max(Math.max(previous, known) + 1, clock.millis()));
  }
}
