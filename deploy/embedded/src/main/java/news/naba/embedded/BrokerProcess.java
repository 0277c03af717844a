package news.naba.embedded;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts the broker in a JVM of its own. */
public final class BrokerProcess {

  /** Lean: about 170 MB resident, up in seconds. */
  private static final List<String> JVM_OPTIONS =
      List.of(
          "-Xms32m",
          "-Xmx256m",
          "-Xss512k",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-XX:+ExitOnOutOfMemoryError");

  private BrokerProcess() {}

  /**
   * Starts the broker and returns at once. Await its port, then {@link TopicPlan#create} returns
   * once it serves.
   *
   * @param java the {@code java} program to run it with
   * @param jar {@code naba-embedded.jar} with its {@code lib} directory beside it
   * @param port where clients connect, on 127.0.0.1
   * @param directory where the broker keeps its data; formatted when new
   * @param log appended to
   * @param moreJvmOptions after the built-in ones
   */
  public static Process start(
      Path java, Path jar, int port, Path directory, File log, List<String> moreJvmOptions)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(java.toString());
    command.addAll(JVM_OPTIONS);
    command.addAll(moreJvmOptions);
    command.addAll(List.of("-jar", jar.toString(), "kafka", "--port", Integer.toString(port)));
    command.addAll(List.of("--data", directory.toString()));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
        .start();
  }
}
