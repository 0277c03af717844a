package news.naba.store.kafka;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import news.naba.store.Backoff;
import news.naba.store.Backoffs;
import news.naba.store.StoreConfig;
import news.naba.store.persistence.Database;
import news.naba.store.persistence.LogListener;
import news.naba.store.persistence.LoggedUpdate;
import news.naba.store.persistence.StoreUnavailableException;
import news.naba.store.persistence.UpdateLog;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/**
 * Copies the update log to {@code naba.events}, in order and once. One replica at a time: whoever
 * holds a session lock in the database, and speaks to it. The log is read through the session that
 * holds the lock, so that losing the one is losing the other; and a predecessor that does not know
 * yet is fenced off by the broker, because all write under one transactional id. A new publisher
 * asks the topic itself how far it reaches; after a start of the database it first makes sure that
 * the log is not behind the topic, which it is after a restore.
 */
@ApplicationScoped
class EventsPublisher implements LogListener {
  private static final Logger LOG = Logger.getLogger(EventsPublisher.class);

  /** Any number will do, as long as nobody else uses it. */
  private static final long PUBLISHER_LOCK = 0x6e616261_0002L;

  private final Database database;
  private final EventsTopic topic;
  private final Backoffs backoffs;
  private final StoreConfig config;
  private final Pace pace;
  private final Semaphore news = new Semaphore(0);
  private final Thread thread = new Thread(this::run, "log-publisher");
  private volatile boolean running = true;

  /** The last update that this replica has shown to anybody. */
  private volatile long shown;

  EventsPublisher(Database database, EventsTopic topic, Backoffs backoffs, StoreConfig config) {
    this.database = database;
    this.topic = topic;
    this.backoffs = backoffs;
    this.config = config;
    this.pace = Pace.of(config.publisher());
  }

  void start(@Observes StartupEvent event) {
    thread.setDaemon(true);
    thread.start();
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    running = false;
    thread.interrupt();
    thread.join(5_000);
  }

  @Override
  public void startingAfter(long cursor) {
    news.release();
  }

  @Override
  public void updates(List<LoggedUpdate> updates) {
    shown = updates.get(updates.size() - 1).sequence();
    news.release();
  }

  private void run() {
    Backoff backoff = backoffs.start();
    while (running) {
      try (Connection session = database.session()) {
        if (lock(session)) {
          try {
            leaveIdle(session, pace.patience());
            publish(session, backoff);
          } finally {
            unlock(session);
          }
        }
        Thread.sleep(config.publisher().takeover().toMillis());
      } catch (InterruptedException stopping) {
        return;
      } catch (SQLException | StoreUnavailableException | KafkaException e) {
        if (!waitOut(backoff, e)) {
          return;
        }
      }
    }
  }

  private boolean waitOut(Backoff backoff, Exception fault) {
    if (!running) {
      return false;
    }
    LOG.warnf("publishing interrupted, waiting: %s", fault.getMessage());
    try {
      backoff.pause();
      return true;
    } catch (InterruptedException stopping) {
      return false;
    }
  }

  private void publish(Connection session, Backoff backoff)
      throws SQLException, InterruptedException {
    UpdateLog log = new UpdateLog(session);
    if (!log.isContinued()) {
      long lost = log.continueAfter(Math.max(topic.highest(), shown));
      if (lost > 0) {
        LOG.errorf("the log is behind what was published, numbers go on above it lost=%d", lost);
      }
    }
    long marked = log.published();
    try (EventsTopic.Writer writer = topic.open(marked)) {
      long position = writer.position();
      LOG.infof("publishing updates topic=%s after=%d", topic.name(), position);
      while (running) {
        List<LoggedUpdate> updates = log.after(position, config.publisher().batch(), false);
        if (updates.isEmpty()) {
          if (position != marked) {
            log.markPublished(position);
            marked = position;
          }
          news.tryAcquire(config.stream().poll().toMillis(), TimeUnit.MILLISECONDS);
          news.drainPermits();
        } else {
          writer.write(updates);
          position = updates.get(updates.size() - 1).sequence();
          if (updates.size() < config.publisher().batch()) {
            Thread.sleep(pace.pause().toMillis());
          }
        }
        backoff.reset();
      }
    }
  }

  private static boolean lock(Connection session) throws SQLException {
    return call(session, "select pg_try_advisory_lock(?)");
  }

  /** The session goes back to the pool; unless it is broken, and then the lock went with it. */
  private static void unlock(Connection session) {
    try {
      leaveIdle(session, Duration.ZERO);
      call(session, "select pg_advisory_unlock(?)");
    } catch (SQLException e) {
      LOG.debugf("publisher lock lost with its session: %s", e.getMessage());
    }
  }

  /**
   * Lets the database end the session, and with it the lock, when it hears nothing for so long: a
   * process that hangs keeps its connections.
   *
   * @param most 0 for ever
   */
  private static void leaveIdle(Connection session, Duration most) throws SQLException {
    try (PreparedStatement statement =
        session.prepareStatement("select set_config('idle_session_timeout', ?, false)")) {
      statement.setString(1, Long.toString(most.toMillis()));
      statement.execute();
    }
  }

  private static boolean call(Connection session, String sql) throws SQLException {
    try (PreparedStatement statement = session.prepareStatement(sql)) {
      statement.setLong(1, PUBLISHER_LOCK);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    }
  }
}
