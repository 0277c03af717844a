package news.naba.ingest.fetch;

import java.time.Duration;
import news.naba.ingest.domain.Failure;

/**
 * The time one fetch may take: each request has its own limit, and all of them together another.
 * Waiting for the host's turn does not count.
 */
final class Patience {
  private final Duration perRequest;
  private final Duration whole;
  private Duration rest;

  /** Something that takes time. */
  interface Step<T> {
    T run() throws FetchException, InterruptedException;
  }

  Patience(Duration perRequest, Duration whole) {
    this.perRequest = perRequest;
    this.whole = whole;
    this.rest = whole;
  }

  /** How long the next step may take. */
  Duration forNext() throws FetchException {
    if (rest.isNegative() || rest.isZero()) {
      throw new FetchException(
          Failure.TIMED_OUT, "no page within " + whole.toMillis() + " ms, redirects included");
    }
    return rest.compareTo(perRequest) < 0 ? rest : perRequest;
  }

  /** Takes the step, and its time off the rest. */
  <T> T spend(Step<T> step) throws FetchException, InterruptedException {
    long start = System.nanoTime();
    try {
      return step.run();
    } finally {
      rest = rest.minusNanos(System.nanoTime() - start);
    }
  }
}
