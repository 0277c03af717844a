package news.naba.store.kafka;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import news.naba.embedded.BrokerProcess;
import news.naba.embedded.Ports;
import news.naba.embedded.TopicPlan;
import news.naba.embedded.Watchdog;

/** A broker with Naba's topics, all of them empty: on the common one others publish too. */
final class OwnBroker implements AutoCloseable {
  private static final Duration START = Duration.ofSeconds(60);

  private final int port = Ports.free();
  private final Process process;

  /**
   * @param directory where it keeps its data and its log
   */
  OwnBroker(Path directory) throws IOException, InterruptedException {
    process =
        BrokerProcess.start(
            Path.of(System.getProperty("java.home"), "bin", "java"),
            Path.of(System.getProperty("naba.embedded.jar")),
            port,
            directory.resolve("data"),
            directory.resolve("broker.log").toFile(),
            List.of());
    Watchdog.start().watch(process.toHandle(), "KILL");
    Ports.awaitListening(port, START);
    TopicPlan.ofContracts().create(bootstrapServers(), START);
  }

  String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  EventsTopic eventsTopic() {
    return eventsTopic(bootstrapServers());
  }

  static EventsTopic eventsTopic(String bootstrapServers) {
    return new EventsTopic(Map.of("bootstrap.servers", bootstrapServers));
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
