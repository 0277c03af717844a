package news.naba.store.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jboss.logging.Logger;

/** Makes the days ahead that writers will need, and lets go what is kept no longer. */
@ApplicationScoped
class Housekeeping {
  private static final Logger LOG = Logger.getLogger(Housekeeping.class);

  /** Any number will do, as long as nobody else uses it. */
  private static final long LOCK = 0x6e616261_0003L;

  /**
   * A replica that is down for so long finds no day to write to, and waits until it has made it.
   */
  private static final Duration AHEAD = Duration.ofDays(3);

  /** Clocks of replicas may differ; a transaction may have begun yesterday. */
  private static final Duration BEHIND = Duration.ofDays(1);

  private static final int DELETED_AT_ONCE = 1_000;

  private final Database database;
  private final Retention retention;

  Housekeeping(Database database, Retention retention) {
    this.database = database;
    this.retention = retention;
  }

  /**
   * Makes the days around a time.
   *
   * @throws StoreUnavailableException if the database is down
   */
  void makeDays(Instant now) {
    database.transaction(
        c -> {
          lock(c);
          new Partitions(c, UpdateLog.TABLE).make(now.minus(BEHIND), now.plus(AHEAD));
          new Partitions(c, ArticleTable.TEXTS).make(now.minus(BEHIND), now.plus(AHEAD));
          return now;
        });
  }

  /**
   * Drops what is too old at a time, day by day, each in a transaction of its own.
   *
   * @throws StoreUnavailableException if the database is down, or a day is in use for too long
   */
  void dropOld(Instant now) {
    while (database.<Boolean>transaction(
        c -> dropDay(c, UpdateLog.TABLE, now.minus(retention.updates())))) {
      LOG.infof("day dropped table=%s", UpdateLog.TABLE);
    }
    while (database.<Boolean>transaction(
        c -> dropDay(c, ArticleTable.TEXTS, now.minus(retention.articleTexts())))) {
      LOG.infof("day dropped table=%s", ArticleTable.TEXTS);
    }
    int deleted;
    do {
      deleted = database.transaction(c -> deleteReports(c, now.minus(retention.reports())));
    } while (deleted == DELETED_AT_ONCE);
  }

  /** Whether there was one. */
  private static boolean dropDay(Connection connection, String table, Instant before)
      throws SQLException {
    lock(connection);
    Partitions days = new Partitions(connection, table);
    for (String day : days.endedBefore(before)) {
      if (table.equals(UpdateLog.TABLE)) {
        new UpdateLog(connection).forget(day);
      }
      days.drop(day);
      return true;
    }
    return false;
  }

  /** Reports go with their articles, once nothing has happened to their events for long. */
  private static int deleteReports(Connection connection, Instant before) throws SQLException {
    MergeTurn.take(connection);
    String sql =
        """
        delete from article where article_id in (
          select a.article_id from article a
          where a.stored_at < ? and not exists (
            select from report r join event e using (event_id)
            where r.article_id = a.article_id and e.updated_at >= ?)
          order by a.stored_at limit ?)
        """;
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setObject(1, before.atOffset(ZoneOffset.UTC));
      statement.setObject(2, before.atOffset(ZoneOffset.UTC));
      statement.setInt(3, DELETED_AT_ONCE);
      return statement.executeUpdate();
    }
  }

  /** One replica at a time; and whoever holds what is to be dropped must not hold up the others. */
  private static void lock(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("set local lock_timeout = '5s'");
      statement.execute("select pg_advisory_xact_lock(" + LOCK + ")");
    }
  }
}
