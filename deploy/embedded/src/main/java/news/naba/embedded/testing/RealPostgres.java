package news.naba.embedded.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import news.naba.embedded.Directories;
import news.naba.embedded.Ports;
import news.naba.embedded.Postgres;
import news.naba.embedded.PostgresSettings;
import news.naba.embedded.Signals;
import news.naba.embedded.Watchdog;

/**
 * PostgreSQL as a test resource: one server per test JVM, an empty database of its own for every
 * {@link #start}. Sets {@code quarkus.datasource.jdbc.url}, {@code .username} and {@code
 * .password}.
 *
 * <p>State is in system properties, because Quarkus loads this class once per test application.
 */
public final class RealPostgres implements QuarkusTestResourceLifecycleManager {
  private static final String PORT = "naba.testing.postgres.port";
  private static final String PID = "naba.testing.postgres.pid";
  private static final String DIRECTORY = "naba.testing.postgres.directory";
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  @Override
  public Map<String, String> start() {
    return Map.of(
        "quarkus.datasource.jdbc.url", freshDatabase(),
        "quarkus.datasource.username", Postgres.NAME,
        "quarkus.datasource.password", Postgres.NAME);
  }

  /** The JDBC URL of a new empty database; starts the server if it was not started yet. */
  public static String freshDatabase() {
    synchronized (System.getProperties()) {
      if (System.getProperty(PORT) == null) {
        startFirst();
      }
      int port = Integer.parseInt(System.getProperty(PORT));
      String database = "test_" + UUID.randomUUID().toString().replace("-", "");
      try (Connection connection =
              DriverManager.getConnection(
                  Postgres.jdbcUrl(port, Postgres.NAME), Postgres.NAME, Postgres.NAME);
          Statement statement = connection.createStatement()) {
        statement.execute("create database " + database);
      } catch (SQLException e) {
        throw new IllegalStateException("test database not created", e);
      }
      return Postgres.jdbcUrl(port, database);
    }
  }

  /** Kills the server outright, as {@code kill -9} does, and returns when it is gone. */
  public static void kill() {
    process().ifPresent(RealPostgres::killAndWait);
  }

  /** Starts the server again after {@link #kill}: same address, same data. */
  public static void restart() {
    synchronized (System.getProperties()) {
      kill();
      launch(Integer.parseInt(System.getProperty(PORT)), Path.of(System.getProperty(DIRECTORY)));
    }
  }

  private static void startFirst() {
    try {
      Path directory = Files.createTempDirectory("naba-test-postgres-");
      System.setProperty(DIRECTORY, directory.toString());
      Runtime.getRuntime().addShutdownHook(new Thread(RealPostgres::cleanUp, "postgres-clean-up"));
      int port = Ports.free();
      launch(port, directory);
      System.setProperty(PORT, Integer.toString(port));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void launch(int port, Path directory) {
    PostgresSettings settings =
        new PostgresSettings(
            programs(directory),
            directory.resolve("data"),
            port,
            directory.resolve("postgres.log").toFile(),
            false);
    try {
      Postgres postgres = Postgres.start(settings);
      Watchdog.start().watch(postgres.process().toHandle(), "QUIT");
      System.setProperty(PID, Long.toString(postgres.process().pid()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Unpacked once for all test runs where the build directory is known, else for this one. */
  private static Path programs(Path directory) {
    String jar = System.getProperty("naba.embedded.jar");
    return jar == null ? directory.resolve("programs") : Path.of(jar).resolveSibling("postgresql");
  }

  private static Optional<ProcessHandle> process() {
    return Optional.ofNullable(System.getProperty(PID))
        .map(Long::valueOf)
        .flatMap(ProcessHandle::of);
  }

  private static void killAndWait(ProcessHandle postmaster) {
    postmaster.destroyForcibly();
    try {
      Signals.awaitExit(postmaster, TIMEOUT);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void cleanUp() {
    process().ifPresent(RealPostgres::quitAndWait);
    try {
      Directories.delete(Path.of(System.getProperty(DIRECTORY)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void quitAndWait(ProcessHandle postmaster) {
    try {
      Signals.send("QUIT", postmaster);
      Signals.awaitExit(postmaster, TIMEOUT);
    } catch (IOException | InterruptedException e) {
      killAndWait(postmaster);
    }
  }

  @Override
  public void stop() {
    // Lives as long as the test JVM: other test classes use it too.
  }
}
