package news.naba.ingest.kafka;

import jakarta.inject.Singleton;
import news.naba.ingest.IngestMetrics;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Says under which name this replica has how many hosts. Never a reason not to be ready: a replica
 * without hosts answers as well as any other.
 */
@Readiness
@Singleton
class HostsHeld implements HealthCheck {
  private final Fetches fetches;
  private final IngestMetrics metrics;

  HostsHeld(Fetches fetches, IngestMetrics metrics) {
    this.fetches = fetches;
    this.metrics = metrics;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("hosts")
        .withData("replica", fetches.replica())
        .withData("partitionsOwned", fetches.owned())
        .withData("nameTaken", fetches.isNameTaken())
        .withData("nameTakenTimes", metrics.namesTaken())
        .up()
        .build();
  }
}
