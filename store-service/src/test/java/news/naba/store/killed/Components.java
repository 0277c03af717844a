package news.naba.store.killed;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import news.naba.embedded.BrokerProcess;
import news.naba.embedded.Ports;
import news.naba.embedded.Postgres;
import news.naba.embedded.PostgresSettings;
import news.naba.embedded.TopicPlan;
import news.naba.embedded.Watchdog;

/** A broker, a database and two replicas of the packaged service, each a process of its own. */
public final class Components implements AutoCloseable {
  private static final Duration START = Duration.ofMinutes(2);
  private static final Path EMBEDDED = Path.of(System.getProperty("naba.embedded.jar"));
  private static final Path OUTPUT = Path.of("target", "killed");

  private final Path data;
  private final int brokerPort = Ports.free();
  private final int databasePort = Ports.free();
  private final List<URI> replicas = new ArrayList<>();
  private final List<Victim> victims = new ArrayList<>();

  /**
   * @param data where the broker and the database keep theirs
   */
  public Components(Path data) throws IOException {
    this.data = data;
    Files.createDirectories(OUTPUT);
    victims.add(new Victim("broker", this::broker));
    victims.add(new Victim("database", this::database));
    for (int i = 1; i <= 2; i++) {
      int port = Ports.free();
      String name = "replica" + i;
      replicas.add(URI.create("http://127.0.0.1:" + port));
      victims.add(new Victim(name, () -> replica(name, port)));
    }
  }

  public String kafka() {
    return "127.0.0.1:" + brokerPort;
  }

  String database(String name) {
    return Postgres.jdbcUrl(databasePort, name);
  }

  public List<URI> replicas() {
    return replicas;
  }

  public boolean areAllUp() {
    return victims.stream().allMatch(Victim::isUp);
  }

  /** Kills one of those that are up; nothing while all are down. */
  void killAny(Random random) {
    List<Victim> up = victims.stream().filter(Victim::isUp).toList();
    if (!up.isEmpty()) {
      Victim victim = up.get(random.nextInt(up.size()));
      System.out.println("kill " + victim.name());
      victim.kill();
    }
  }

  /** Kills one replica, and starts it again when what is to be done without it is done. */
  public void killReplicaDuring(int number, Runnable meanwhile) {
    victims.stream()
        .filter(victim -> victim.name().equals("replica" + (number + 1)))
        .forEach(victim -> victim.killDuring(meanwhile));
  }

  private Process broker() throws IOException, InterruptedException {
    Process broker =
        watched(
            BrokerProcess.start(
                java(), EMBEDDED, brokerPort, data.resolve("kafka"), output("broker"), List.of()));
    Ports.awaitListening(brokerPort, START);
    TopicPlan.ofContracts().create(kafka(), START);
    return broker;
  }

  private Process database() throws IOException, InterruptedException {
    return watched(
        Postgres.start(
                new PostgresSettings(
                    EMBEDDED.resolveSibling("postgresql"),
                    data.resolve("postgres"),
                    databasePort,
                    output("database"),
                    false))
            .process());
  }

  private Process replica(String name, int port) throws IOException, InterruptedException {
    Path service = Path.of("target", "quarkus-app", "quarkus-run.jar").toAbsolutePath();
    Process replica =
        watched(
            new ProcessBuilder(
                    java().toString(),
                    "-Xmx192m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-Dquarkus.http.port=" + port,
                    "-Dkafka.bootstrap.servers=" + kafka(),
                    "-Dquarkus.datasource.jdbc.url=" + database(Postgres.NAME),
                    "-Dnaba.store.stream.heartbeat=200ms",
                    // As short as the broker allows: what is over is to be noticed soon.
                    "-Dkafka.session.timeout.ms=6000",
                    "-Dkafka.heartbeat.interval.ms=300",
                    "-Dnaba.store.retry.longest=1s",
                    "-Dnaba.store.publisher.takeover=500ms",
                    "-jar",
                    service.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output(name)))
                .start());
    Ports.awaitListening(port, START);
    return replica;
  }

  /** Ends with this program, however that ends. */
  private static Process watched(Process process) throws IOException {
    Watchdog.start().watch(process.toHandle(), "KILL");
    return process;
  }

  private static Path java() {
    return Path.of(System.getProperty("java.home"), "bin", "java");
  }

  private static File output(String name) {
    return OUTPUT.resolve(name + ".log").toFile();
  }

  /** The services first: they have nothing to say about the end of the others. */
  @Override
  public void close() {
    for (int i = victims.size() - 1; i >= 0; i--) {
      victims.get(i).close();
    }
  }
}
