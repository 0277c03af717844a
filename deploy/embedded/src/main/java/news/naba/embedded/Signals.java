package news.naba.embedded;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** POSIX signals, which {@link ProcessHandle} knows only two of. */
public final class Signals {
  private static final int LONGEST_SECONDS = 5;

  private Signals() {}

  /** Sends a signal by its name without SIG; a process that is gone is no error. */
  public static void send(String signal, ProcessHandle process) throws IOException {
    Process kill =
        new ProcessBuilder("sh", "-c", "kill -" + signal + " " + process.pid() + " 2>/dev/null")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    // Sent when this returns, so that what is done next comes after it.
    kill.onExit().completeOnTimeout(kill, LONGEST_SECONDS, TimeUnit.SECONDS).join();
  }

  /** Waits for the end of a process; false if it is still there after the time-out. */
  public static boolean awaitExit(ProcessHandle process, Duration timeout)
      throws InterruptedException {
    try {
      process.onExit().get(timeout.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return !process.isAlive();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
