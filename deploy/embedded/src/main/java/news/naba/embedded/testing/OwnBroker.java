package news.naba.embedded.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import news.naba.embedded.BrokerProcess;
import news.naba.embedded.Ports;
import news.naba.embedded.TopicPlan;
import news.naba.embedded.Watchdog;

/**
 * A broker with Naba's topics for one test, all of them empty: on the common one, {@link
 * RealKafka}, others publish too, and take their part in the groups.
 */
public final class OwnBroker implements AutoCloseable {
  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  private final int port = Ports.free();
  private final Process process;

  /**
   * Starts it; returns when its topics are there.
   *
   * @param directory where it keeps its data and its log
   */
  public OwnBroker(Path directory) throws IOException, InterruptedException {
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
    TopicPlan.ofContracts().create(bootstrapServers(), TIMEOUT);
  }

  public String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().orTimeout(TIMEOUT.toSeconds(), TimeUnit.SECONDS).join();
  }
}
