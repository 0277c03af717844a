package news.naba.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * A PostgreSQL server as a process of its own, on loopback. It has one role and one database, both
 * {@value #NAME}; the data stays between starts.
 */
public final class Postgres {
  /** The role, its password, and the database. */
  public static final String NAME = "naba";

  private static final String SUPERUSER = "postgres";
  private static final Duration START_TIMEOUT = Duration.ofSeconds(60);
  private static final Duration STOP_TIMEOUT = Duration.ofSeconds(15);
  private static final Duration BACKENDS_TIMEOUT = Duration.ofSeconds(10);
  private static final Duration POLL = Duration.ofMillis(50);

  private final PostgresSettings settings;
  private final Process process;

  private Postgres(PostgresSettings settings, Process process) {
    this.settings = settings;
    this.process = process;
  }

  /**
   * Starts the server: unpacks its programs, creates the data directory and the role where they are
   * missing, and returns once it answers queries. A server left over on the same data by a launcher
   * that was killed is stopped first.
   *
   * @throws IOException with one clear sentence when the server does not come up
   */
  public static Postgres start(PostgresSettings settings) throws IOException, InterruptedException {
    Postgres postgres = launch(settings);
    try {
      postgres.awaitReady();
      return postgres;
    } catch (IOException | InterruptedException | RuntimeException e) {
      postgres.process.destroyForcibly();
      throw e;
    }
  }

  /**
   * As {@link #start}, but returns while the server is still coming up; see {@link #awaitReady}.
   */
  public static Postgres launch(PostgresSettings settings)
      throws IOException, InterruptedException {
    Path data = settings.data();
    PostgresBinaries.unpack(settings.binaries());
    if (!Files.exists(data.resolve("PG_VERSION"))) {
      initialize(settings);
    }
    boolean unclean = Files.exists(data.resolve("postmaster.pid"));
    stopLeftover(data);
    return new Postgres(settings, runServer(settings, unclean ? BACKENDS_TIMEOUT : Duration.ZERO));
  }

  /**
   * Starts the postmaster and returns when it listens or has ended.
   *
   * @param patience how long to try again: after a postmaster was killed, its backends hold the
   *     shared memory until they notice, and a new one refuses to start
   */
  private static Process runServer(PostgresSettings settings, Duration patience)
      throws IOException, InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    while (true) {
      Process server = run(settings, "postgres", settings.options());
      try {
        while (server.isAlive() && !Ports.isListening(settings.port())) {
          Thread.sleep(POLL.toMillis());
        }
      } catch (InterruptedException e) {
        server.destroyForcibly();
        throw e;
      }
      if (server.isAlive() || System.nanoTime() > deadline) {
        return server;
      }
      Thread.sleep(POLL.toMillis());
    }
  }

  private static void initialize(PostgresSettings settings)
      throws IOException, InterruptedException {
    // initdb leaves a half-made directory behind when it is killed: build beside, then move.
    Path data = settings.data().toAbsolutePath();
    Path draft = data.resolveSibling(data.getFileName() + ".new");
    Directories.delete(draft);
    Files.createDirectories(draft);
    Process initdb =
        run(
            settings,
            "initdb",
            List.of(
                "-D",
                draft.toString(),
                "-U",
                SUPERUSER,
                "-A",
                "trust",
                "-E",
                "UTF-8",
                "--no-sync",
                "--no-instructions",
                "--locale-provider=builtin",
                "--locale=C.UTF-8"));
    try {
      if (initdb.waitFor() != 0) {
        throw new IOException("initdb failed; see " + settings.log());
      }
    } finally {
      initdb.destroyForcibly();
    }
    Directories.delete(data);
    Files.move(draft, data);
  }

  private static Process run(PostgresSettings settings, String program, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(RootGuard.prefix());
    command.add(settings.binaries().resolve("bin").resolve(program).toAbsolutePath().toString());
    command.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(settings.log()));
    builder.environment().put("LC_ALL", "C");
    return builder.start();
  }

  /** Another server on this data keeps a new one from starting, and so does its id taken over. */
  private static void stopLeftover(Path data) throws IOException, InterruptedException {
    Path file = data.resolve("postmaster.pid");
    if (!Files.exists(file)) {
      return;
    }
    Optional<ProcessHandle> leftover = leftover(Files.readAllLines(file));
    if (leftover.isEmpty()) {
      return;
    }
    ProcessHandle postmaster = leftover.get();
    boolean isPostgres = postmaster.info().command().map(c -> c.endsWith("/postgres")).orElse(true);
    if (!isPostgres) {
      Files.delete(file);
      return;
    }
    stop(postmaster);
  }

  private static Optional<ProcessHandle> leftover(List<String> pidFile) {
    return pidFile.stream()
        .limit(1)
        .filter(line -> line.strip().matches("\\d{1,10}"))
        .findFirst()
        .flatMap(line -> ProcessHandle.of(Long.parseLong(line.strip())))
        .filter(ProcessHandle::isAlive);
  }

  /**
   * Returns once the server answers queries and has the role and the database.
   *
   * @throws IOException when the server ends before, or takes longer than a minute
   */
  public void awaitReady() throws IOException, InterruptedException {
    long deadline = System.nanoTime() + START_TIMEOUT.toNanos();
    while (true) {
      try (Connection connection = connect(SUPERUSER, "postgres")) {
        createRoleAndDatabase(connection);
        return;
      } catch (SQLException e) {
        if (!process.isAlive()) {
          throw new IOException(
              "PostgreSQL ended with code " + process.exitValue() + "; see " + settings.log(), e);
        }
        if (System.nanoTime() > deadline) {
          throw new IOException("PostgreSQL is not ready; see " + settings.log(), e);
        }
      }
      Thread.sleep(POLL.toMillis());
    }
  }

  private static void createRoleAndDatabase(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      if (isEmpty(statement, "select 1 from pg_roles where rolname = '" + NAME + "'")) {
        statement.execute("create role " + NAME + " login createdb password '" + NAME + "'");
      }
      if (isEmpty(statement, "select 1 from pg_database where datname = '" + NAME + "'")) {
        statement.execute("create database " + NAME + " owner " + NAME);
      }
    }
  }

  private static boolean isEmpty(Statement statement, String query) throws SQLException {
    try (ResultSet rows = statement.executeQuery(query)) {
      return !rows.next();
    }
  }

  private Connection connect(String user, String database) throws SQLException {
    Properties properties = new Properties();
    properties.put("user", user);
    properties.put("password", user);
    properties.put("connectTimeout", "2");
    properties.put("socketTimeout", "20");
    return DriverManager.getConnection(jdbcUrl(settings.port(), database), properties);
  }

  /** The address of a database of the server on a port. */
  public static String jdbcUrl(int port, String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  /** The address of the database {@value #NAME}. */
  public String jdbcUrl() {
    return jdbcUrl(settings.port(), NAME);
  }

  /** The postmaster; when it dies, its backends end by themselves. */
  public Process process() {
    return process;
  }

  /** Stops the server in order: clients are disconnected, everything is written. */
  public void stop() throws IOException, InterruptedException {
    stop(process.toHandle());
  }

  /** As {@link #stop()}, for a server of which only the postmaster is known. */
  public static void stop(ProcessHandle postmaster) throws IOException, InterruptedException {
    Signals.send("INT", postmaster);
    if (!Signals.awaitExit(postmaster, STOP_TIMEOUT)) {
      Signals.send("QUIT", postmaster);
      if (!Signals.awaitExit(postmaster, STOP_TIMEOUT)) {
        postmaster.destroyForcibly();
      }
    }
  }
}
