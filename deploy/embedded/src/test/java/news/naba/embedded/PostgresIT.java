package news.naba.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import news.naba.embedded.testing.RealPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresIT {

  @Test
  void keepsDataOverAnOrderlyRestart(@TempDir Path directory) throws Exception {
    PostgresSettings settings = settings(directory);
    Postgres first = Postgres.start(settings);
    execute(first.jdbcUrl(), "create table kept (n int)", "insert into kept values (7)");
    first.stop();
    assertThat(first.process().waitFor(5, TimeUnit.SECONDS)).isTrue();

    Postgres second = Postgres.start(settings);
    try {
      assertThat(numbers(second.jdbcUrl(), "select n from kept")).containsExactly(7);
    } finally {
      second.stop();
    }
  }

  @Test
  void keepsCommittedDataWhenKilledOutright(@TempDir Path directory) throws Exception {
    PostgresSettings settings = settings(directory);
    Postgres first = Postgres.start(settings);
    execute(first.jdbcUrl(), "create table kept (n int)", "insert into kept values (8)");
    first.process().destroyForcibly();
    assertThat(Signals.awaitExit(first.process().toHandle(), Duration.ofSeconds(10))).isTrue();

    Postgres second = Postgres.start(settings);
    try {
      assertThat(numbers(second.jdbcUrl(), "select n from kept")).containsExactly(8);
    } finally {
      second.stop();
    }
  }

  @Test
  void waitsForBackendsThatOutliveAKilledServer(@TempDir Path directory) throws Exception {
    PostgresSettings settings = settings(directory);
    Postgres first = Postgres.start(settings);
    try (Connection connection = connect(first.jdbcUrl())) {
      ProcessHandle backend = backendOf(connection);
      Signals.send("STOP", backend);
      first.process().destroyForcibly();
      assertThat(Signals.awaitExit(first.process().toHandle(), Duration.ofSeconds(10))).isTrue();

      CompletableFuture<Postgres> second =
          CompletableFuture.supplyAsync(() -> startUnchecked(settings));
      await()
          .atMost(Duration.ofSeconds(60))
          .until(
              () ->
                  second.isDone()
                      || Files.readString(settings.log().toPath()).contains("is still in use"));
      assertThat(second).as(Files.readString(settings.log().toPath())).isNotDone();
      Signals.send("CONT", backend);

      Postgres started = second.get(60, TimeUnit.SECONDS);
      assertThat(numbers(started.jdbcUrl(), "select 1")).containsExactly(1);
      started.stop();
    }
  }

  @Test
  void stopsAServerLeftOverOnTheSameData(@TempDir Path directory) throws Exception {
    PostgresSettings settings = settings(directory);
    Postgres leftOver = Postgres.start(settings);

    Postgres second = Postgres.start(settings);
    try {
      assertThat(leftOver.process().waitFor(5, TimeUnit.SECONDS)).isTrue();
      assertThat(numbers(second.jdbcUrl(), "select 1")).containsExactly(1);
    } finally {
      second.stop();
    }
  }

  @Test
  void testDatabasesAreEmptyAndApart() throws Exception {
    String one = RealPostgres.freshDatabase();
    String other = RealPostgres.freshDatabase();
    execute(one, "create table mine (n int)");

    String tables = "select count(*) from pg_tables where schemaname = 'public'";
    assertThat(numbers(one, tables)).containsExactly(1);
    assertThat(numbers(other, tables)).containsExactly(0);
  }

  @Test
  void theTestServerComesBackAtTheSameAddress() throws Exception {
    String url = RealPostgres.freshDatabase();
    execute(url, "create table kept (n int)", "insert into kept values (9)");

    RealPostgres.kill();
    RealPostgres.restart();

    assertThat(numbers(url, "select n from kept")).containsExactly(9);
  }

  private static PostgresSettings settings(Path directory) {
    return new PostgresSettings(
        Path.of(System.getProperty("naba.embedded.jar")).resolveSibling("postgresql"),
        directory.resolve("data"),
        Ports.free(),
        directory.resolve("postgres.log").toFile(),
        true);
  }

  private static ProcessHandle backendOf(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select pg_backend_pid()")) {
      rows.next();
      return ProcessHandle.of(rows.getLong(1)).orElseThrow();
    }
  }

  private static Postgres startUnchecked(PostgresSettings settings) {
    try {
      return Postgres.start(settings);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void execute(String url, String... statements) throws SQLException {
    try (Connection connection = connect(url);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private static List<Integer> numbers(String url, String query) throws SQLException {
    List<Integer> numbers = new ArrayList<>();
    try (Connection connection = connect(url);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        numbers.add(rows.getInt(1));
      }
    }
    return numbers;
  }

  private static Connection connect(String url) throws SQLException {
    return DriverManager.getConnection(url, Postgres.NAME, Postgres.NAME);
  }
}
