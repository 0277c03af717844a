package news.naba.local;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import news.naba.embedded.Ports;
import news.naba.local.Settings.Port;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreflightTest {

  @Test
  void namesThePortInUseAndTheVariableThatMovesIt() throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, Ports.loopback())) {
      int port = other.getLocalPort();

      assertThatThrownBy(() -> Preflight.portFree(Port.STORE, port))
          .isInstanceOf(Refusal.class)
          .hasMessageMatching(
              "port "
                  + port
                  + " is in use by another program( \\(pid \\d+\\))?:"
                  + " set NABA_STORE_PORT or stop it");
    }
  }

  @Test
  void aListenerOnAllAddressesCountsToo() throws Exception {
    try (ServerSocket other = new ServerSocket(0)) {
      assertThatThrownBy(() -> Preflight.portFree(Port.STORE, other.getLocalPort()))
          .isInstanceOf(Refusal.class);
    }
  }

  @Test
  void aFreePortPasses() {
    assertThatCode(() -> Preflight.portFree(Port.STORE, Ports.free())).doesNotThrowAnyException();
  }

  @Test
  void asksForAGigabyteOfDisk() {
    Path data = Path.of("/srv/naba/data");

    assertThatCode(() -> Preflight.diskSpace(data, 1L << 30)).doesNotThrowAnyException();
    assertThatThrownBy(() -> Preflight.diskSpace(data, 300L << 20))
        .isInstanceOf(Refusal.class)
        .hasMessage(
            "only 300 MB are free for /srv/naba/data; Naba needs 1 GB:"
                + " free some, or set NABA_DATA_DIR");
  }

  @Test
  void namesTheServiceThatIsNotBuilt(@TempDir Path home) throws Exception {
    Settings settings = Settings.of(home, Map.of());

    assertThatThrownBy(() -> Preflight.built(settings))
        .isInstanceOf(Refusal.class)
        .hasMessage(
            "ingest-service is not built: %s is missing; run ./mvnw package",
            home.resolve("ingest-service/target/quarkus-app/quarkus-run.jar"));
  }
}
