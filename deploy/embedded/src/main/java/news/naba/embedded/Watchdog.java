package news.naba.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/**
 * Ends the processes it was told of when this JVM is gone, however it went: a shell waits at the
 * other end of a pipe, and the pipe closes even when the JVM is killed outright.
 */
public final class Watchdog implements AutoCloseable {

  /**
   * Reads {@code + SIGNAL PID} and {@code - PID}; at the end of input signals who is left. Signals
   * of the terminal are ignored, since the JVM gets them too and comes first.
   */
  private static final String SCRIPT =
      """
      trap '' INT TERM HUP
      set --
      while read -r op a b; do
        case $op in
          +) set -- "$@" "$a:$b" ;;
          -) for e in "$@"; do shift; [ "${e#*:}" = "$a" ] || set -- "$@" "$e"; done ;;
        esac
      done
      for e in "$@"; do kill "-${e%%:*}" "${e#*:}" 2>/dev/null; done
      """;

  private final Process shell;
  private final OutputStream orders;

  private Watchdog(Process shell) {
    this.shell = shell;
    this.orders = shell.getOutputStream();
  }

  /** Starts the shell; it takes about 1 MB. */
  public static Watchdog start() throws IOException {
    return new Watchdog(
        new ProcessBuilder("sh", "-c", SCRIPT)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start());
  }

  /** Has the process ended with this JVM. */
  public void watch(ProcessHandle process, String signal) throws IOException {
    order("+ " + signal + " " + process.pid());
  }

  /** Forgets a process that has ended, before its id is used again. */
  public void forget(ProcessHandle process) throws IOException {
    order("- " + process.pid());
  }

  private synchronized void order(String line) throws IOException {
    orders.write((line + "\n").getBytes(StandardCharsets.US_ASCII));
    orders.flush();
  }

  /** The shell's process id, so that a status can count it. */
  public long pid() {
    return shell.pid();
  }

  /** Ends the processes still watched, and the shell. */
  @Override
  public void close() throws IOException {
    orders.close();
    try {
      shell.waitFor(5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
