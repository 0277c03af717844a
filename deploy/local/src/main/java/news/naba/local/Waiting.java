package news.naba.local;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits for a process to become what it was started for. */
final class Waiting {
  private static final long POLL_MILLIS = 100;

  private Waiting() {}

  /**
   * Returns once the condition holds.
   *
   * @throws IOException when the process ends before, or the time is over
   */
  static void until(BooleanSupplier condition, Process process, Duration timeout)
      throws IOException, InterruptedException {
    long deadline = System.nanoTime() + timeout.toNanos();
    while (!condition.getAsBoolean()) {
      if (process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
        throw new IOException("exit code " + process.exitValue());
      }
      if (System.nanoTime() > deadline) {
        throw new IOException("not ready after " + timeout.toSeconds() + " s");
      }
    }
  }
}
