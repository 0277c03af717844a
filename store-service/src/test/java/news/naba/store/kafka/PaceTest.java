package news.naba.store.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import news.naba.store.Settings;
import news.naba.store.StoreConfig;
import org.junit.jupiter.api.Test;

class PaceTest {
  @Test
  void aPauseDoesNotCostThePublisherItsPlace() {
    assertThatThrownBy(() -> pace("1m", "1m"))
        .hasMessage(
            "naba.store.publisher.pause is PT1M, but must be less than"
                + " naba.store.publisher.patience, PT1M");
    assertThatThrownBy(() -> pace("100ms", "0s")).hasMessageContaining("is PT0.1S");
    assertThat(pace("59s", "1m"))
        .isEqualTo(new Pace(Duration.ofSeconds(59), Duration.ofMinutes(1)));
  }

  private static Pace pace(String pause, String patience) {
    StoreConfig config =
        Settings.with(
            Map.of("naba.store.publisher.pause", pause, "naba.store.publisher.patience", patience));
    return Pace.of(config.publisher());
  }
}
