package news.naba.local;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import news.naba.embedded.BrokerProcess;
import news.naba.embedded.Ports;
import news.naba.embedded.TopicPlan;

/** The broker; ready when all of Naba's topics exist. */
record KafkaComponent(
    int port,
    Path directory,
    Path log,
    Path jar,
    JavaRuntime java,
    ClassArchive archive,
    Duration startTimeout)
    implements Component {
  static final String NAME = "kafka";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<String> needs() {
    return List.of();
  }

  @Override
  public String stopSignal() {
    return "TERM";
  }

  @Override
  public Running start() throws IOException {
    Process process =
        BrokerProcess.start(
            java.program(), jar, port, directory, log.toFile(), archive.optionsForStart());
    return new Running() {
      @Override
      public Process process() {
        return process;
      }

      @Override
      public void awaitReady() throws IOException, InterruptedException {
        archive.provenBy(() -> Waiting.until(() -> Ports.isListening(port), process, startTimeout));
        TopicPlan.ofContracts().create("127.0.0.1:" + port, startTimeout);
      }
    };
  }
}
