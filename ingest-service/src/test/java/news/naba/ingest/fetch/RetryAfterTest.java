package news.naba.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "120 | 120",
        "0 | 0",
        "' 7 ' | 7",
        "Sat, 21 Nov 2026 10:05:00 GMT | 300",
        "Sat, 21 Nov 2026 09:00:00 GMT | 0",
        "Saturday, 21-Nov-26 10:00:30 GMT | 30",
        "Sat Nov 21 10:01:00 2026 | 60",
        "86401 | 86400",
        "999999999999999999 | 86400",
        "Thu, 01 Jan 2099 00:00:00 GMT | 86400",
      })
  void secondsAndEveryFormOfDateAreReadUpToADay(String header, long seconds) {
    assertThat(RetryAfter.parse(header, NOW)).contains(Duration.ofSeconds(seconds));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "-5", "1.5", "21 Nov", "9999999999999999999999"})
  void theIllegibleSaysNothing(String header) {
    assertThat(RetryAfter.parse(header, NOW)).isEmpty();
  }

  @Test
  void noHeaderSaysNothing() {
    assertThat(RetryAfter.parse(null, NOW)).isEmpty();
  }
}
