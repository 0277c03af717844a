package news.naba.bench.stream;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A replica of store-service as it is packaged, beside a local stack that has its broker and
 * database. Updates are appended to the log by SQL, as another replica would: what is measured is
 * sending, not merging.
 */
final class StoreReplica implements Server {
  private final Path folder;
  private final Map<String, String> environment;
  private final Process service;
  private final Connection database;
  private final int port;

  private StoreReplica(
      Path folder,
      Map<String, String> environment,
      Process service,
      Connection database,
      int port) {
    this.folder = folder;
    this.environment = environment;
    this.service = service;
    this.database = database;
    this.port = port;
  }

  /**
   * Starts the stack in a folder of its own, and a second store-service.
   *
   * @param options of its JVM
   */
  static StoreReplica start(Path folder, List<String> options)
      throws IOException, InterruptedException, SQLException {
    int postgres = Ports.free();
    int port = Ports.free();
    Map<String, String> environment =
        Map.of(
            "NABA_DATA_DIR", folder.resolve("data").toString(),
            "NABA_POSTGRES_PORT", Integer.toString(postgres),
            "NABA_KAFKA_PORT", Integer.toString(Ports.free()),
            "NABA_INGEST_PORT", Integer.toString(Ports.free()),
            "NABA_EXTRACT_PORT", Integer.toString(Ports.free()),
            "NABA_STORE_PORT", Integer.toString(Ports.free()));
    naba(folder, environment, "up", "--no-sample", "--detach");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.add("-jar");
    command.add("store-service/target/quarkus-app/quarkus-run.jar");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("store.log").toFile());
    builder.environment().putAll(environment);
    builder.environment().put("NABA_STORE_PORT", Integer.toString(port));
    Process service = builder.start();
    Ports.awaitListening(port);
    Connection database =
        DriverManager.getConnection(
            "jdbc:postgresql://127.0.0.1:" + postgres + "/naba", "naba", "naba");
    return new StoreReplica(folder, environment, service, database, port);
  }

  private static void naba(Path folder, Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("./naba"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("naba.log").toFile());
    builder.environment().putAll(environment);
    if (builder.start().waitFor() != 0) {
      throw new IOException(Files.readString(folder.resolve("naba.log")));
    }
  }

  @Override
  public String name() {
    return "naba";
  }

  @Override
  public int port() {
    return port;
  }

  @Override
  public String path() {
    return "/v1/stream";
  }

  @Override
  public ProcessHandle process() {
    return service.toHandle();
  }

  /** The update as the log keeps it: the event in it, the rest beside it. */
  @Override
  public void publish(int number, String update) throws SQLException {
    String event =
        update.substring(update.indexOf("\"event\":") + "\"event\":".length(), update.length() - 1);
    try (PreparedStatement statement =
        database.prepareStatement(
            """
            with head as (update log_head set sequence = sequence + 1 returning sequence)
            insert into update_log (sequence, event_id, version, change, at, body)
            select sequence, ?, ?, 'updated', now(), ? from head
            """)) {
      statement.setString(1, "load-" + ProcessHandle.current().pid());
      statement.setInt(2, number);
      statement.setString(3, event);
      statement.executeUpdate();
    }
    try (Statement statement = database.createStatement()) {
      statement.execute("notify naba_update_log");
    }
  }

  /** Bytes of live objects in its heap; collects the garbage first. */
  long liveBytes() throws IOException, InterruptedException {
    Process jcmd =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                Long.toString(service.pid()),
                "GC.class_histogram")
            .redirectErrorStream(true)
            .start();
    String last =
        jcmd.inputReader()
            .lines()
            .filter(line -> line.startsWith("Total"))
            .findFirst()
            .orElseThrow();
    jcmd.waitFor();
    return Long.parseLong(last.trim().split("\\s+")[2]);
  }

  @Override
  public void close() throws SQLException, IOException, InterruptedException {
    database.close();
    service.destroy();
    service.waitFor(10, TimeUnit.SECONDS);
    naba(folder, environment, "down");
  }
}
