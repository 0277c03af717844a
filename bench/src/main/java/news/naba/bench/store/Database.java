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
import news.naba.embedded.Directories;
import news.naba.embedded.Ports;
import news.naba.embedded.Postgres;
import news.naba.embedded.PostgresSettings;
import news.naba.store.domain.compare.MergeSettings;
import news.naba.store.domain.event.EventSynthesis;
import news.naba.store.domain.merge.Merger;
import news.naba.store.persistence.ExtractionStore;
import news.naba.store.persistence.Json;
import news.naba.store.persistence.StoreSchema;

/** A PostgreSQL of its own, with the store's tables and bare copies of them. */
final class Database implements AutoCloseable {
  private static final int CONNECTIONS = 4;

  /** The copy's columns, and how the rows of one batch are found. */
  private static final List<String> TABLES =
      List.of("article", "article_text", "report", "event", "update_log");

  private final Path directory;
  private final Postgres server;
  private final AgroalDataSource pool;
  private final Connection bare;
  private final Merger merger =
      new Merger(MergeSettings.DEFAULT, new EventSynthesis(Json::size, 63 * 1024));

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
      statement.execute("truncate article, article_text, report, event, update_log cascade");
      statement.execute("drop schema if exists bare cascade");
      statement.execute("create schema bare");
      for (String table : TABLES) {
        statement.execute("create table bare.%1$s (like %1$s including all)".formatted(table));
      }
      // Every version of an event is a row written.
      statement.execute("alter table bare.event drop constraint event_pkey");
      statement.execute("create index on bare.event (event_id)");
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
    return rows;
  }

  @Override
  public void close() throws SQLException, IOException, InterruptedException {
    pool.close();
    server.stop();
    Directories.delete(directory);
  }
}
