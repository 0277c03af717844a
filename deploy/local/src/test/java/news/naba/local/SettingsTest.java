package news.naba.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import news.naba.local.Settings.Port;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
  private static final Path HOME = Path.of("/srv/naba");

  @Test
  void everythingHasADefault() throws Refusal {
    Settings settings = Settings.of(HOME, Map.of());

    assertThat(settings.dataDirectory()).isEqualTo(Path.of("/srv/naba/data"));
    assertThat(settings.ports())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                Port.STORE, 8080,
                Port.INGEST, 8081,
                Port.EXTRACT, 8082,
                Port.KAFKA, 19092,
                Port.POSTGRES, 15432,
                Port.SAMPLE, 18090));
  }

  @Test
  void theEnvironmentMovesPortsAndData() throws Refusal {
    Settings settings =
        Settings.of(HOME, Map.of("NABA_STORE_PORT", "9000", "NABA_DATA_DIR", "/var/naba"));

    assertThat(settings.port(Port.STORE)).isEqualTo(9000);
    assertThat(settings.port(Port.INGEST)).isEqualTo(8081);
    assertThat(settings.dataDirectory()).isEqualTo(Path.of("/var/naba"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "65536", "-1", "http", "80 80"})
  void refusesWhatIsNoPort(String value) {
    assertThatThrownBy(() -> Settings.of(HOME, Map.of("NABA_KAFKA_PORT", value)))
        .isInstanceOf(Refusal.class)
        .hasMessage("NABA_KAFKA_PORT must be a port from 1 to 65535, not \"" + value + "\"");
  }

  @Test
  void refusesTwoComponentsOnOnePort() {
    assertThatThrownBy(() -> Settings.of(HOME, Map.of("NABA_EXTRACT_PORT", "8080")))
        .isInstanceOf(Refusal.class)
        .hasMessage("NABA_STORE_PORT and NABA_EXTRACT_PORT are both 8080: give each its own port");
  }
}
