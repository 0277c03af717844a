package news.naba.store.persistence;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import news.naba.store.Backoff;
import news.naba.store.Backoffs;
import news.naba.store.StoreConfig;
import news.naba.store.persistence.UpdateLog.Bounds;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Follows the update log and tells the listeners. One thread for each replica: woken by the
 * database's notification, and by the clock in case one was lost. When the database is gone it
 * waits and goes on where it was.
 */
@ApplicationScoped
public class LogTail {
  private static final Logger LOG = Logger.getLogger(LogTail.class);

  /** Many rules may change at once, and each time all of them are read. */
  private static final Duration RELOADS_APART = Duration.ofMillis(250);

  private final Database database;
  private final List<LogListener> listeners;
  private final Rules rules;
  private final Backoffs backoffs;
  private final StoreConfig config;
  private final Thread thread = new Thread(this::run, "log-tail");
  private volatile boolean running = true;
  private volatile long position = -1;

  LogTail(
      Database database,
      @All List<LogListener> listeners,
      Rules rules,
      Backoffs backoffs,
      StoreConfig config,
      MeterRegistry metrics) {
    this.database = database;
    this.listeners = listeners;
    this.rules = rules;
    this.backoffs = backoffs;
    this.config = config;
    metrics.gauge("naba.store.log.head", this, tail -> tail.position);
  }

  void start(@Observes StartupEvent event) {
    thread.setDaemon(true);
    thread.start();
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    running = false;
    thread.interrupt();
    thread.join(2_000);
  }

  private void run() {
    Backoff backoff = backoffs.start();
    while (running) {
      try (Connection connection = database.session()) {
        follow(connection, backoff);
      } catch (SQLException | StoreUnavailableException e) {
        LOG.warnf("update log unreachable, waiting cursor=%d: %s", position, e.getMessage());
        try {
          backoff.pause();
        } catch (InterruptedException stopping) {
          return;
        }
      }
    }
  }

  private void follow(Connection connection, Backoff backoff) throws SQLException {
    execute(connection, "listen " + UpdateLog.CHANNEL);
    execute(connection, "listen " + RuleTable.CHANNEL);
    rules.refresh();
    UpdateLog log = new UpdateLog(connection);
    if (position < 0) {
      Bounds bounds = log.bounds();
      long start = Math.max(bounds.oldest() - 1, bounds.head() - config.stream().recent());
      listeners.forEach(listener -> listener.startingAfter(start));
      position = start;
    }
    PGConnection notifications = connection.unwrap(PGConnection.class);
    Throttle reloads = new Throttle(RELOADS_APART, System.nanoTime());
    while (running) {
      readAll(log);
      backoff.reset();
      Duration wait = reloads.untilGranted(System.nanoTime(), config.stream().poll());
      // 0 would be for ever.
      PGNotification[] told = notifications.getNotifications((int) Math.max(1, wait.toMillis()));
      if (told != null
          && Arrays.stream(told).anyMatch(n -> n.getName().equals(RuleTable.CHANNEL))) {
        reloads.wish();
      }
      if (reloads.isGranted(System.nanoTime())) {
        rules.refresh();
      }
    }
    execute(connection, "unlisten *");
  }

  private void readAll(UpdateLog log) throws SQLException {
    List<LoggedUpdate> updates;
    do {
      updates = log.after(position, config.stream().page(), true);
      if (!updates.isEmpty()) {
        for (LogListener listener : listeners) {
          listener.updates(updates);
        }
        position = updates.get(updates.size() - 1).sequence();
      }
    } while (updates.size() == config.stream().page() && running);
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
