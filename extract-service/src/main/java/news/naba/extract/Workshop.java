package news.naba.extract;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Where extractions run: only so many at a time, whoever asks, and each for a limited time. A run
 * that exceeds its time is given up on but keeps its place until it ends, so that runs which never
 * end can take all places but never all of the machine; then {@link #isStuck} says so.
 */
@ApplicationScoped
public class Workshop {
  private final int places;
  private final Semaphore free;
  private final AtomicInteger overdue = new AtomicInteger();
  private final Duration limit;
  private final ExecutorService threads;

  Workshop(ExtractConfig config) {
    places = config.parallel().orElseGet(() -> Runtime.getRuntime().availableProcessors());
    free = new Semaphore(places);
    limit = config.articleTimeout();
    threads =
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task, "extraction");
              thread.setDaemon(true);
              return thread;
            });
  }

  /** A run failed or exceeded its time: a fault of ours. */
  public static final class FaultException extends Exception {
    FaultException(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /** Runs a piece of work, waiting for a free place as long as it takes. */
  public <T> T run(Supplier<T> work) throws FaultException, InterruptedException {
    free.acquire();
    return runInPlace(work);
  }

  /** Runs a piece of work, or nothing if no place becomes free in time. */
  public <T> Optional<T> tryRun(Supplier<T> work, Duration patience)
      throws FaultException, InterruptedException {
    return free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)
        ? Optional.of(runInPlace(work))
        : Optional.empty();
  }

  /** Whether every place is taken by a run that should have ended long ago. */
  public boolean isStuck() {
    return overdue.get() >= places;
  }

  private <T> T runInPlace(Supplier<T> work) throws FaultException, InterruptedException {
    CompletableFuture<T> run = new CompletableFuture<>();
    threads.execute(() -> complete(run, work));
    try {
      return run.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      overdue.incrementAndGet();
      var unused = run.whenComplete((result, failure) -> overdue.decrementAndGet());
      throw new FaultException("took longer than " + limit, e);
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new FaultException(cause.toString(), cause);
    }
  }

  private <T> void complete(CompletableFuture<T> run, Supplier<T> work) {
    try {
      run.complete(work.get());
    } catch (Throwable e) { // whoever waits is told of errors too, a stack overflow for one
      run.completeExceptionally(e);
    } finally {
      free.release();
    }
  }

  @PreDestroy
  void close() {
    threads.shutdownNow();
  }
}
