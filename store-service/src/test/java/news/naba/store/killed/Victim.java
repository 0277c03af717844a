package news.naba.store.killed;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A process that is killed outright, and started again in the background. */
final class Victim implements AutoCloseable {
  private static final long EXIT_SECONDS = 30;

  private final String name;
  private final Callable<Process> start;
  private final ExecutorService starter = Executors.newSingleThreadExecutor();

  /** Null while it is down or coming up. */
  private final AtomicReference<@Nullable Process> process = new AtomicReference<>();

  private volatile @Nullable Exception failure;

  /**
   * @param start starts the process and returns when it is up, at the same address and with the
   *     same data each time
   */
  Victim(String name, Callable<Process> start) {
    this.name = name;
    this.start = start;
    begin();
  }

  String name() {
    return name;
  }

  /** Whether it runs, so that it can be killed. */
  boolean isUp() {
    if (failure != null) {
      throw new IllegalStateException(name + " did not start", failure);
    }
    return process.get() != null;
  }

  /** To be called while it is up only. */
  void kill() {
    killDuring(() -> {});
  }

  /** Kills it, and starts it again when what is to be done without it is done. */
  void killDuring(Runnable meanwhile) {
    Process running = process.getAndSet(null);
    if (running != null) {
      end(running);
      meanwhile.run();
      begin();
    }
  }

  private void begin() {
    starter.execute(
        () -> {
          try {
            process.set(start.call());
          } catch (IOException | RuntimeException e) {
            failure = e;
          } catch (Exception e) {
            // Interrupted: nobody waits for it any more.
            Thread.currentThread().interrupt();
          }
        });
  }

  private static void end(Process running) {
    running.destroyForcibly();
    try {
      running.waitFor(EXIT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    starter.shutdown();
    try {
      starter.awaitTermination(EXIT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Process running = process.getAndSet(null);
    if (running != null) {
      end(running);
    }
  }
}
