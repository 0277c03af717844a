package news.naba.store.persistence;

import io.agroal.api.AgroalDataSource;
import java.time.Duration;
import java.time.Instant;
import org.flywaydb.core.Flyway;

/** Makes an empty database ready to be stored into without a service around, for benchmarks. */
public final class StoreSchema {
  private static final Retention RETENTION =
      new Retention(Duration.ofDays(30), Duration.ofDays(90), Duration.ofDays(400));

  private StoreSchema() {}

  /** Creates the tables, and the days around a time. Nothing was published of it yet. */
  public static void create(AgroalDataSource pool, Instant now) {
    Flyway.configure().dataSource(pool).javaMigrations(new V4__Terms_of_events()).load().migrate();
    Database database = new Database(pool);
    new Housekeeping(database, RETENTION).makeDays(now);
    database.transaction(c -> new UpdateLog(c).continueAfter(0));
  }
}
