package news.naba.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The Java that runs the stack's JVMs, and the options that make them start fast and stay small.
 *
 * @param program the {@code java} program
 * @param version which JVM it is, to the build
 */
record JavaRuntime(Path program, String version) {

  /** The Java this JVM runs on. */
  static JavaRuntime current() {
    return new JavaRuntime(
        Path.of(System.getProperty("java.home"), "bin", "java"),
        System.getProperty("java.vm.vendor") + " " + System.getProperty("java.vm.version"));
  }

  /**
   * The command that runs a packaged service. Its heap starts small: Java's own choice, a 64th of
   * the machine's memory, is filled before anything is collected. It grows early rather than be
   * searched again and again for the last bit of room. And only the first compiler runs: where all
   * services start on two processors, the second takes them from the news (measured in
   * docs/merging-quality.md).
   */
  List<String> service(Path jar, String heap, List<String> moreJvmOptions) {
    List<String> command = new ArrayList<>();
    command.add(program.toString());
    command.addAll(
        List.of(
            "-Xms32m",
            "-Xmx" + heap,
            "-XX:MinHeapFreeRatio=60",
            "-Xss512k",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1"));
    command.add("-XX:+ExitOnOutOfMemoryError");
    command.addAll(moreJvmOptions);
    command.addAll(List.of("-jar", jar.toString()));
    return command;
  }

  /**
   * The command that makes a class archive and runs nothing of the program. With G1 the archive may
   * hold objects too, which every collector can load (17); linking ahead (24) is what an AOT cache
   * does.
   */
  List<String> archive(Path jar, Path classList, Path archive) {
    return List.of(
        program.toString(),
        "-Xshare:dump",
        "-XX:+IgnoreUnrecognizedVMOptions",
        "-XX:+UseG1GC",
        "-Xmx512m",
        "-XX:+AOTClassLinking",
        "-XX:SharedClassListFile=" + classList,
        "-XX:SharedArchiveFile=" + archive,
        "-Xlog:disable",
        "-Xlog:all=error",
        "-jar",
        jar.toString());
  }
}
