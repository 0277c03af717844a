package news.naba.local;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** Tells the user what happens, line by line, and keeps the lines in the launcher's log. */
final class Progress {
  private final PrintStream out;
  private final Path log;
  private final Clock clock;

  Progress(PrintStream out, Path log, Clock clock) {
    this.out = out;
    this.log = log;
    this.clock = clock;
  }

  synchronized void say(String line) {
    out.println(line);
    out.flush();
    try {
      Files.writeString(
          log,
          clock.instant().truncatedTo(ChronoUnit.MILLIS) + " " + line + System.lineSeparator(),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      out.println("cannot write " + log + ": " + e);
    }
  }

  /** As {@link #say(String)}, of {@link String#format}. */
  @SuppressWarnings("AnnotateFormatMethod") // the annotation is in no artifact of the launcher
  void say(String format, Object... arguments) {
    say(format.formatted(arguments));
  }
}
