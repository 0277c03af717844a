package news.naba.store.persistence;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import news.naba.store.Backoff;
import news.naba.store.Backoffs;
import news.naba.store.StoreConfig;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jboss.logging.Logger;

/**
 * Brings the tables up to date, as soon as there is a database, and keeps house in them. Not while
 * the service starts: it could then neither answer nor be stopped before the database is there.
 * Whoever needs a table before takes its absence for what it is, a database that is not available
 * yet.
 */
@Readiness
@ApplicationScoped
class Schema implements HealthCheck {
  private static final Logger LOG = Logger.getLogger(Schema.class);

  private final Flyway flyway;
  private final Housekeeping housekeeping;
  private final Clock clock;
  private final Duration every;
  private final Backoffs backoffs;
  private final Thread thread = new Thread(this::run, "schema");
  private volatile boolean current;

  Schema(
      Flyway flyway,
      Housekeeping housekeeping,
      Clock clock,
      StoreConfig config,
      Backoffs backoffs) {
    this.flyway = flyway;
    this.housekeeping = housekeeping;
    this.clock = clock;
    this.every = config.retention().every();
    this.backoffs = backoffs;
  }

  void start(@Observes StartupEvent event) {
    thread.setDaemon(true);
    thread.start();
  }

  void stop(@Observes ShutdownEvent event) {
    thread.interrupt();
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("schema").status(current).build();
  }

  private void run() {
    Backoff backoff = backoffs.start();
    try {
      while (!Thread.currentThread().isInterrupted()) {
        try {
          bringUpToDate();
          backoff.reset();
          Thread.sleep(every.toMillis());
        } catch (FlywayException | StoreUnavailableException e) {
          LOG.warnf("schema not up to date, waiting: %s", e.getMessage());
          backoff.pause();
        }
      }
    } catch (InterruptedException stopping) {
      return;
    }
  }

  private void bringUpToDate() {
    if (!current) {
      flyway.migrate();
    }
    housekeeping.makeDays(clock.instant());
    current = true;
    housekeeping.dropOld(clock.instant());
  }
}
