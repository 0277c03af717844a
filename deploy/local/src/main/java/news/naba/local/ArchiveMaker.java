package news.naba.local;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import news.naba.embedded.Watchdog;

/**
 * Makes the class archives that are missing, one after another, at the lowest priority, while the
 * stack rests: a start is not the time for it, nor is a stop, and news come first.
 */
final class ArchiveMaker {
  /** Some fifteen seconds are usual; at the lowest priority it may take its time, not for ever. */
  private static final Duration LONGEST = Duration.ofMinutes(10);

  /** What the stack may use of one processor and still be said to rest. */
  private static final double RESTING = 0.2;

  private final List<ClassArchive> archives;
  private final Supplier<Duration> processorTime;
  private final Duration window;
  private final Path log;
  private final Watchdog watchdog;
  private final Progress progress;
  private final Thread thread = new Thread(this::run, "class-archives");

  /**
   * Describes the work; {@link #start} begins it.
   *
   * @param processorTime what the stack has used so far
   * @param window how long the stack must have rested
   * @param log where a JVM that fails to make an archive says why
   */
  ArchiveMaker(
      List<ClassArchive> archives,
      Supplier<Duration> processorTime,
      Duration window,
      Path log,
      Watchdog watchdog,
      Progress progress) {
    this.archives = archives;
    this.processorTime = processorTime;
    this.window = window;
    this.log = log;
    this.watchdog = watchdog;
    this.progress = progress;
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  /** Ends the work, also in the middle of an archive, and leaves nothing half done. */
  void stop() throws InterruptedException {
    thread.interrupt();
    thread.join();
  }

  private void run() {
    int made = 0;
    try {
      for (ClassArchive archive : missing()) {
        awaitRest();
        if (make(archive)) {
          made++;
        }
      }
    } catch (IOException e) {
      progress.say("class archives not made: %s", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (made > 0) {
      progress.say("made %d class archives: the next start is faster", made);
    }
  }

  private List<ClassArchive> missing() throws IOException {
    List<ClassArchive> missing = new ArrayList<>();
    for (ClassArchive archive : archives) {
      if (archive.canBeMade()) {
        missing.add(archive);
      }
    }
    return missing;
  }

  private void awaitRest() throws InterruptedException {
    Duration before = processorTime.get();
    while (true) {
      Thread.sleep(window.toMillis());
      Duration now = processorTime.get();
      // A process that died and came again makes it less.
      double used = (double) now.minus(before).abs().toNanos() / window.toNanos();
      if (used < RESTING) {
        return;
      }
      before = now;
    }
  }

  private boolean make(ClassArchive archive) throws IOException, InterruptedException {
    ClassArchive.Making making = archive.making();
    boolean kept = false;
    try {
      int code = run(making.command());
      if (code == 0) {
        kept = making.keep();
      } else {
        progress.say("%s not made: exit code %d", archive.file().getFileName(), code);
      }
    } finally {
      making.leave();
    }
    return kept;
  }

  private int run(List<String> command) throws IOException, InterruptedException {
    List<String> politely = new ArrayList<>(List.of("nice", "-n", "19"));
    politely.addAll(command);
    Process process =
        new ProcessBuilder(politely)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    try {
      watchdog.watch(process.toHandle(), "KILL");
      // A JVM that has not ended by then is killed below, and has no exit code of its own.
      return process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS) ? process.exitValue() : -1;
    } finally {
      process.destroyForcibly();
      process.onExit().join();
      watchdog.forget(process.toHandle());
    }
  }
}
