package news.naba.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A shell script in the part of a component; ready when its log says so. */
record ToyComponent(String name, String script, Path log, List<String> needs) implements Component {

  @Override
  public int port() {
    return 1;
  }

  @Override
  public String stopSignal() {
    return "TERM";
  }

  @Override
  public Duration stopTimeout() {
    return Duration.ofSeconds(2);
  }

  @Override
  public Running start() throws IOException {
    Process process =
        new ProcessBuilder("sh", "-c", script)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    return new Running() {
      @Override
      public Process process() {
        return process;
      }

      @Override
      public void awaitReady() throws IOException, InterruptedException {
        Waiting.until(this::saysReady, process, Duration.ofSeconds(10));
      }

      private boolean saysReady() {
        try {
          return Files.readString(log).contains("ready");
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    };
  }
}
