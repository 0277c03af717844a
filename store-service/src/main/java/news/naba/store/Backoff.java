package news.naba.store;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Pauses that double up to a longest one, for waiting out faults of the environment. */
public final class Backoff {
  private final Duration first;
  private final Duration longest;
  private final BooleanSupplier stopping;
  private Duration next;

  Backoff(Duration first, Duration longest, BooleanSupplier stopping) {
    this.first = first;
    this.longest = longest;
    this.stopping = stopping;
    this.next = first;
  }

  /**
   * Sleeps.
   *
   * @throws InterruptedException if the service is stopping: nobody waits any longer then
   */
  public void pause() throws InterruptedException {
    if (stopping.getAsBoolean()) {
      throw new InterruptedException("The service is stopping");
    }
    Thread.sleep(next.toMillis());
    Duration doubled = next.multipliedBy(2);
    next = doubled.compareTo(longest) < 0 ? doubled : longest;
  }

  /** Starts again with the first pause. */
  public void reset() {
    next = first;
  }
}
