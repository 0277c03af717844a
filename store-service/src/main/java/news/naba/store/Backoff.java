package news.naba.store;

import java.time.Duration;

/** Pauses that double up to a longest one, for waiting out faults of the environment. */
public final class Backoff {
  private final Duration first;
  private final Duration longest;
  private Duration next;

  public Backoff(StoreConfig.Retry retry) {
    this.first = retry.first();
    this.longest = retry.longest();
    this.next = retry.first();
  }

  /**
   * Sleeps.
   *
   * @throws InterruptedException if the service is stopping
   */
  public void pause() throws InterruptedException {
    Thread.sleep(next.toMillis());
    Duration doubled = next.multipliedBy(2);
    next = doubled.compareTo(longest) < 0 ? doubled : longest;
  }

  /** Starts again with the first pause. */
  public void reset() {
    next = first;
  }
}
