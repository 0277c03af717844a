package news.naba.extract;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Asks for a restart when no extraction can run any more. */
@Liveness
@ApplicationScoped
class StuckCheck implements HealthCheck {
  private final Workshop workshop;

  StuckCheck(Workshop workshop) {
    this.workshop = workshop;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("extractions").status(!workshop.isStuck()).build();
  }
}
