package news.naba.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The Java that runs the stack's JVMs, and the options that make them start fast and stay small.
 *
 * @param program the {@code java} program
 * @param feature its version: 17, 25
 * @param cache where class archives may be kept
 */
record JavaRuntime(Path program, int feature, Path cache) {

  /** The Java this JVM runs on. */
  static JavaRuntime current(Path cache) {
    return new JavaRuntime(
        Path.of(System.getProperty("java.home"), "bin", "java"), Runtime.version().feature(), cache);
  }

  /** The command that runs a packaged service. */
  List<String> service(String name, Path jar, String heap) {
    List<String> command = new ArrayList<>();
    command.add(program.toString());
    command.addAll(
        List.of("-Xmx" + heap, "-Xss512k", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.add("-XX:+ExitOnOutOfMemoryError");
    command.addAll(sharing(name, jar));
    command.addAll(List.of("-jar", jar.toString()));
    return command;
  }

  List<String> sharing(String name, Path jar) {
    return List.of();
  }
}
