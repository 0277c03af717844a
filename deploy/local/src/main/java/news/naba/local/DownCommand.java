package news.naba.local;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import news.naba.embedded.Signals;

/** {@code down}: stops what a launcher started, whether the launcher is still there or not. */
final class DownCommand {
  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  private DownCommand() {}

  /** Stops the stack and says what it did. */
  static String run(DataDirectory data) throws IOException, InterruptedException {
    RunStateFile file = new RunStateFile(data.stateFile());
    Optional<RunState> recorded = file.read();
    if (recorded.isEmpty()) {
      return "Naba is not running on " + data.root();
    }
    Optional<ProcessHandle> launcher = recorded.get().launcher().find();
    if (launcher.isPresent()) {
      launcher.get().destroy();
      if (!Signals.awaitExit(launcher.get(), TIMEOUT)) {
        launcher.get().destroyForcibly();
      }
    }
    boolean leftovers = new Leftovers(file).stop();
    return launcher.isPresent() || leftovers ? "stopped" : "Naba is not running on " + data.root();
  }
}
