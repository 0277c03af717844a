package news.naba.store;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Makes back-offs that end when the service does. */
@ApplicationScoped
public class Backoffs {
  private final StoreConfig config;
  private volatile boolean stopping;

  Backoffs(StoreConfig config) {
    this.config = config;
  }

  /** A new back-off by {@code naba.store.retry}. */
  public Backoff start() {
    return new Backoff(config.retry().first(), config.retry().longest(), () -> stopping);
  }

  void stop(@Observes ShutdownEvent event) {
    stopping = true;
  }
}
