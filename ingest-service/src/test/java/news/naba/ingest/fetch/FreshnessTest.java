package news.naba.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FreshnessTest {
  private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "max-age=300                | 300",
        "public, MAX-AGE = \"60\"   | 60",
        "s-maxage=900               | 0",
        "max-age=300, no-cache      | 0",
        "no-store                   | 0",
        "max-age=soon               | 0",
        "''                         | 0",
      })
  void theAnswerIsKeptForAsLongAsItsServerLets(String control, long seconds) {
    MultiMap headers = MultiMap.caseInsensitiveMultiMap().add("Cache-Control", control);
    assertThat(Freshness.of(headers, NOW)).isEqualTo(Duration.ofSeconds(seconds));
  }

  @Test
  void whatLayInACacheOnTheWayIsThatMuchOlder() {
    MultiMap headers =
        MultiMap.caseInsensitiveMultiMap().add("Cache-Control", "max-age=300").add("Age", "250");
    assertThat(Freshness.of(headers, NOW)).isEqualTo(Duration.ofSeconds(50));
    assertThat(Freshness.of(headers.set("Age", "400"), NOW)).isZero();
  }

  @Test
  void expiresCountsFromTheServersOwnClock() {
    MultiMap headers =
        MultiMap.caseInsensitiveMultiMap()
            .add("Date", "Sat, 28 Nov 2026 11:00:00 GMT")
            .add("Expires", "Sat, 28 Nov 2026 11:10:00 GMT");
    assertThat(Freshness.of(headers, NOW)).isEqualTo(Duration.ofMinutes(10));
    assertThat(Freshness.of(headers.set("Cache-Control", "max-age=5"), NOW))
        .isEqualTo(Duration.ofSeconds(5));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "Thu, 01 Jan 1970 00:00:00 GMT", "soon"})
  void whatHasExpiredOrIsNoTimeIsNotKept(String expires) {
    assertThat(Freshness.of(MultiMap.caseInsensitiveMultiMap().add("Expires", expires), NOW))
        .isZero();
  }
}
