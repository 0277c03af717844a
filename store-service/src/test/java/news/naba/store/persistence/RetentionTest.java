package news.naba.store.persistence;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetentionTest {
  @Test
  void whatIsStillNeededIsNotDropped() {
    assertThatThrownBy(() -> new Retention(Duration.ofHours(2), days(90), days(400)))
        .hasMessage("naba.store.retention.updates is PT2H, but must be at least PT24H");
    assertThatThrownBy(() -> new Retention(days(30), Duration.ZERO, days(400)))
        .hasMessageStartingWith("naba.store.retention.article-texts is PT0S");
    assertThatThrownBy(() -> new Retention(days(30), days(90), days(89)))
        .hasMessage("naba.store.retention.reports is PT2136H, but must be at least PT2160H");
  }

  private static Duration days(int days) {
    return Duration.ofDays(days);
  }
}
