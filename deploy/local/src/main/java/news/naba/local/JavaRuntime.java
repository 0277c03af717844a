package news.naba.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The Java that runs the stack's JVMs, and the options that make them start fast and stay small.
 *
 * @param program the {@code java} program
 */
record JavaRuntime(Path program) {

  /** The Java this JVM runs on. */
  static JavaRuntime current() {
    return new JavaRuntime(Path.of(System.getProperty("java.home"), "bin", "java"));
  }

  /**
   * The command that runs a packaged service. Its heap starts small: Java's own choice, a 64th of
   * the machine's memory, is filled before anything is collected. And only the first compiler runs:
   * where all services start on two processors, the second takes them from the news (measured in
   * docs/merging-quality.md).
   */
  List<String> service(Path jar, String heap) {
    List<String> command = new ArrayList<>();
    command.add(program.toString());
    command.addAll(
        List.of(
            "-Xms32m", "-Xmx" + heap, "-Xss512k", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.add("-XX:+ExitOnOutOfMemoryError");
    command.addAll(List.of("-jar", jar.toString()));
    return command;
  }

  /**
   * The options that let a JVM use the class archive beside its jar, if there is one. A JVM that
   * cannot use it, being of another version, says so in its log and starts without.
   */
  static List<String> sharing(Path jar) {
    Path archive = Path.of(jar.toString().replaceAll("\\.jar$", ".jsa"));
    return Files.exists(archive) ? List.of("-XX:SharedArchiveFile=" + archive) : List.of();
  }
}
