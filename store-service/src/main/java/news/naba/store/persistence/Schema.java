package news.naba.store.persistence;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import news.naba.store.Backoff;
import news.naba.store.Backoffs;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jboss.logging.Logger;

/**
 * Brings the tables up to date, as soon as there is a database. Not while the service starts: it
 * could then neither answer nor be stopped before the database is there. Whoever needs a table
 * before takes its absence for what it is, a database that is not available yet.
 */
@Readiness
@ApplicationScoped
class Schema implements HealthCheck {
  private static final Logger LOG = Logger.getLogger(Schema.class);

  private final Flyway flyway;
  private final Backoffs backoffs;
  private final Thread thread = new Thread(this::migrate, "schema");
  private volatile boolean current;

  Schema(Flyway flyway, Backoffs backoffs) {
    this.flyway = flyway;
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

  private void migrate() {
    Backoff backoff = backoffs.start();
    while (!current) {
      try {
        flyway.migrate();
        current = true;
      } catch (FlywayException e) {
        LOG.warnf("schema not up to date yet, waiting: %s", e.getMessage());
        try {
          backoff.pause();
        } catch (InterruptedException stopping) {
          return;
        }
      }
    }
  }
}
