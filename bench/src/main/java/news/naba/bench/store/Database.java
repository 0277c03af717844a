package news.naba.bench.store;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import news.naba.embedded.Directories;
import news.naba.embedded.Ports;
import news.naba.embedded.Postgres;
import news.naba.embedded.PostgresSettings;
import news.naba.store.domain.compare.MergeSettings;
import news.naba.store.domain.merge.Merger;
import news.naba.store.persistence.ExtractionStore;
import news.naba.store.persistence.Merging;
import news.naba.store.persistence.StoreSchema;

/** A PostgreSQL of its own, with the store's tables and bare copies of them. */
final class Database implements AutoCloseable {
  private static final int CONNECTIONS = 4;

  /** The copy's columns, and how the rows of one batch are found. */
  private static final List<String> TABLES =
      List.of(
          "article",
          "article_text",
          "report",
          "event",
          "update_log",
          "story_event",
          "story_key",
          "story");

  /** Keys of tables whose rows are written anew with each version: in the copies all are kept. */
  private static final Map<String, String> KEYS =
      Map.of(
          "event", "event_id",
          "story_event", "event_id",
          "story_key", "key, day, anchor, event_id",
          "story", "story_id");

  private final Path directory;
  private final Postgres server;
  private final AgroalDataSource pool;
  private final Connection bare;
  private final Merger merger = Merging.merger(MergeSettings.DEFAULT);

  private Database(Path directory, Postgres server, AgroalDataSource pool) throws SQLException {
    this.directory = directory;
    this.server = server;
    this.pool = pool;
    this.bare = pool.getConnection();
  }

  static Database start() throws IOException, InterruptedException, SQLException {
    Path directory = Files.createTempDirectory("naba-bench-");
    int port = Ports.free();
    Postgres server =
        Postgres.start(
            new PostgresSettings(
                directory.resolve("programs"),
                directory.resolve("data"),
                port,
                directory.resolve("log").toFile(),
                true));
    AgroalDataSource pool =
        AgroalDataSource.from(
            new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(
                    connections ->
                        connections
                            .maxSize(CONNECTIONS)
                            .connectionFactoryConfiguration(
                                factory ->
                                    factory
                                        .jdbcUrl(Postgres.jdbcUrl(port, Postgres.NAME))
                                        .principal(new NamePrincipal(Postgres.NAME))
                                        .credential(new SimplePassword(Postgres.NAME)))));
    StoreSchema.create(pool, Instant.now());
    return new Database(directory, server, pool);
  }

  /** Takes all rows away, and makes the bare copies anew. */
  void empty() throws SQLException {
    try (Statement statement = bare.createStatement()) {
      statement.execute("truncate " + String.join(", ", TABLES) + " cascade");
      statement.execute("drop schema if exists bare cascade");
      statement.execute("create schema bare");
      for (String table : TABLES) {
        statement.execute("create table bare.%1$s (like %1$s including all)".formatted(table));
      }
      for (Map.Entry<String, String> versioned : KEYS.entrySet()) {
        String table = versioned.getKey();
        statement.execute("alter table bare.%1$s drop constraint %1$s_pkey".formatted(table));
        statement.execute("create index on bare.%s (%s)".formatted(table, versioned.getValue()));
      }
    }
  }

  ExtractionStore store(Clock clock) {
    return new ExtractionStore(new news.naba.store.persistence.Database(pool), merger, clock);
  }

  /** What the store wrote at a time. */
  WrittenRows writtenAt(Instant at) throws SQLException {
    WrittenRows rows = new WrittenRows(bare);
    rows.add("article", "select * from article where stored_at = ?", at);
    rows.add("article_text", "select * from article_text where stored_at = ?", at);
    rows.add(
        "report",
        "select r.* from report r join article a using (article_id) where a.stored_at = ?",
        at);
    rows.add("event", "select * from event where updated_at = ?", at);
    rows.add("update_log", "select * from update_log where at = ?", at);
    rows.add("story_event", "select * from story_event where told_at = ?", at);
    rows.add(
        "story_key",
        "select k.* from story_key k where k.xmin = (select xmin from update_log where at = ?"
            + " limit 1)",
        at);
    rows.add("story", "select * from story where updated_at = ?", at);
    return rows;
  }

  @Override
  public void close() throws SQLException, IOException, InterruptedException {
    pool.close();
    server.stop();
    Directories.delete(directory);
  }
}
