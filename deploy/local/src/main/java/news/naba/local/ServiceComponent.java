package news.naba.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** One of the three services; ready when its readiness check says so. */
record ServiceComponent(
    String name,
    int port,
    Path jar,
    Path log,
    List<String> needs,
    JavaRuntime java,
    ClassArchive archive,
    String heap,
    Map<String, String> environment,
    Duration startTimeout)
    implements Component {

  @Override
  public String stopSignal() {
    return "TERM";
  }

  @Override
  public Running start() throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(java.service(jar, heap, archive.optionsForStart()))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().putAll(environment);
    Process process = builder.start();
    URI readiness = URI.create("http://127.0.0.1:" + port + "/q/health/ready");
    return new Running() {
      @Override
      public Process process() {
        return process;
      }

      @Override
      public void awaitReady() throws IOException, InterruptedException {
        archive.provenBy(() -> Waiting.until(() -> Http.isOk(readiness), process, startTimeout));
      }
    };
  }
}
