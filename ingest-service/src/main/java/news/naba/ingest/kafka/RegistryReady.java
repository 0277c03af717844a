package news.naba.ingest.kafka;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready to answer for all sources: the registry has been read to its end. */
@Readiness
@Singleton
class RegistryReady implements HealthCheck {
  private final SourceRegistry registry;

  RegistryReady(SourceRegistry registry) {
    this.registry = registry;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("source registry read").status(registry.complete()).build();
  }
}
