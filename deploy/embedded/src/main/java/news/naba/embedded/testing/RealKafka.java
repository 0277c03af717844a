package news.naba.embedded.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.naba.embedded.BrokerProcess;
import news.naba.embedded.Directories;
import news.naba.embedded.Ports;
import news.naba.embedded.Signals;
import news.naba.embedded.TopicPlan;
import news.naba.embedded.Watchdog;

/**
 * The broker as a test resource: a child JVM with all of Naba's topics, started once per test JVM
 * and shared by all its tests, which therefore use keys of their own. Sets {@code
 * kafka.bootstrap.servers}.
 *
 * <p>State is in system properties, because Quarkus loads this class once per test application.
 */
public final class RealKafka implements QuarkusTestResourceLifecycleManager {
  private static final String PORT = "naba.testing.kafka.port";
  private static final String PID = "naba.testing.kafka.pid";
  private static final String DIRECTORY = "naba.testing.kafka.directory";
  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  @Override
  public Map<String, String> start() {
    return Map.of("kafka.bootstrap.servers", bootstrapServers());
  }

  /** The running broker's address; starts it if it was not started yet. */
  public static String bootstrapServers() {
    synchronized (System.getProperties()) {
      if (System.getProperty(PORT) == null) {
        startFirst();
      }
      return "127.0.0.1:" + System.getProperty(PORT);
    }
  }

  /** Kills the broker outright, as {@code kill -9} does, and returns when it is gone. */
  public static void kill() {
    process().ifPresent(RealKafka::killAndWait);
  }

  /**
   * Starts the broker again after {@link #kill}: same address, same data. Returns when it answers.
   */
  public static void restart() {
    synchronized (System.getProperties()) {
      kill();
      launch(Integer.parseInt(System.getProperty(PORT)), Path.of(System.getProperty(DIRECTORY)));
    }
  }

  private static void startFirst() {
    try {
      Path directory = Files.createTempDirectory("naba-test-kafka-");
      System.setProperty(DIRECTORY, directory.toString());
      Runtime.getRuntime().addShutdownHook(new Thread(RealKafka::cleanUp, "kafka-clean-up"));
      int port = Ports.free();
      launch(port, directory);
      System.setProperty(PORT, Integer.toString(port));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void launch(int port, Path directory) {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Path log = directory.resolve("broker.log");
    try {
      Process broker =
          BrokerProcess.start(
              java, jar(), port, directory.resolve("data"), log.toFile(), List.of());
      Watchdog.start().watch(broker.toHandle(), "KILL");
      System.setProperty(PID, Long.toString(broker.pid()));
      Ports.awaitListening(port, TIMEOUT);
      TopicPlan.ofContracts().create("127.0.0.1:" + port, TIMEOUT);
    } catch (IOException e) {
      throw new UncheckedIOException("broker for tests did not start; see " + log, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static Path jar() {
    String jar = System.getProperty("naba.embedded.jar");
    if (jar == null) {
      throw new IllegalStateException("naba.embedded.jar is not set: run the test with failsafe");
    }
    return Path.of(jar);
  }

  private static Optional<ProcessHandle> process() {
    return Optional.ofNullable(System.getProperty(PID))
        .map(Long::valueOf)
        .flatMap(ProcessHandle::of);
  }

  private static void cleanUp() {
    kill();
    try {
      Directories.delete(Path.of(System.getProperty(DIRECTORY)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void killAndWait(ProcessHandle broker) {
    broker.destroyForcibly();
    try {
      Signals.awaitExit(broker, TIMEOUT);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void stop() {
    // Lives as long as the test JVM: other test classes use it too.
  }
}
