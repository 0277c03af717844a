package news.naba.store.persistence;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.exceptionsorter.PostgreSQLExceptionSorter;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.UnaryOperator;
import news.naba.embedded.Postgres;
import news.naba.embedded.testing.RealPostgres;
import news.naba.store.domain.compare.MergeSettings;
import news.naba.store.domain.merge.Explainer;
import news.naba.store.domain.merge.Merger;

/** An empty database with the store's tables, and the store without the service around it. */
public final class OwnDatabase implements AutoCloseable {
  private static final int CONNECTIONS = 12;
  private static final Retention RETENTION =
      new Retention(Duration.ofDays(30), Duration.ofDays(90), Duration.ofDays(400));

  private final AgroalDataSource pool;
  private final Database database;

  public OwnDatabase() {
    this(RealPostgres.freshDatabase());
  }

  /**
   * @param url of an empty database
   */
  public OwnDatabase(String url) {
    this(url, pool -> pool);
  }

  /**
   * @param seen the pool as the store sees it
   */
  OwnDatabase(String url, UnaryOperator<AgroalDataSource> seen) {
    try {
      pool =
          AgroalDataSource.from(
              new AgroalDataSourceConfigurationSupplier()
                  .connectionPoolConfiguration(
                      connections ->
                          connections
                              .maxSize(CONNECTIONS)
                              .acquisitionTimeout(Duration.ofSeconds(10))
                              .exceptionSorter(new PostgreSQLExceptionSorter())
                              .connectionFactoryConfiguration(
                                  factory ->
                                      factory
                                          .jdbcUrl(url)
                                          .principal(new NamePrincipal(Postgres.NAME))
                                          .credential(new SimplePassword(Postgres.NAME)))));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    StoreSchema.create(pool, Instant.now());
    database = new Database(seen.apply(pool));
  }

  public Database database() {
    return database;
  }

  FeedQueries queries() {
    return new FeedQueries(database, new Explainer(MergeSettings.DEFAULT));
  }

  Housekeeping housekeeping() {
    return new Housekeeping(database, RETENTION);
  }

  /** A store whose clock stands still. */
  ExtractionStore storeAt(Instant now) {
    return new ExtractionStore(database, merger(), Clock.fixed(now, ZoneOffset.UTC));
  }

  static Merger merger() {
    return Merging.merger(MergeSettings.DEFAULT);
  }

  @Override
  public void close() {
    pool.close();
  }
}
