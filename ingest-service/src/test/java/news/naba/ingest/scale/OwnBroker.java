package news.naba.ingest.scale;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import news.naba.embedded.BrokerProcess;
import news.naba.embedded.Ports;
import news.naba.embedded.TopicPlan;
import news.naba.embedded.Watchdog;

/** A broker that no service of another test shares: it would take its part of the hosts. */
final class OwnBroker implements AutoCloseable {
  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  private final int port = Ports.free();
  private final Process process;

  OwnBroker(Path directory) throws IOException, InterruptedException {
    process =
        BrokerProcess.start(
            Path.of(System.getProperty("java.home"), "bin", "java"),
            Path.of(Objects.requireNonNull(System.getProperty("naba.embedded.jar"))),
            port,
            directory.resolve("data"),
            directory.resolve("broker.log").toFile(),
            List.of());
    Watchdog.start().watch(process.toHandle(), "KILL");
    Ports.awaitListening(port, TIMEOUT);
    TopicPlan.ofContracts().create(address(), TIMEOUT);
  }

  String address() {
    return "127.0.0.1:" + port;
  }

  @Override
  public void close() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }
}
