package news.naba.kit;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Open on loopback, closed elsewhere: nothing that Naba serves is behind a login yet, so a service
 * that would listen beyond this machine does not start.
 */
@ApplicationScoped
class LoopbackGuard {
  private static final Set<String> LOOPBACK =
      Set.of("localhost", "127.0.0.1", "::1", "[::1]", "0:0:0:0:0:0:0:1");

  private final String host;

  LoopbackGuard(@ConfigProperty(name = "quarkus.http.host") String host) {
    this.host = host;
  }

  void check(@Observes StartupEvent start) {
    if (!isLoopback(host)) {
      throw new IllegalStateException(
          "quarkus.http.host="
              + host
              + " listens beyond this machine, and Naba has no authentication configured"
              + " (naba.auth): bind to 127.0.0.1");
    }
  }

  static boolean isLoopback(String host) {
    return LOOPBACK.contains(host) || host.matches("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}");
  }
}
