package news.naba.ingest.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {
  private static final Duration BASE = Duration.ofSeconds(10);
  private static final Duration CAP = Duration.ofMinutes(5);

  @ParameterizedTest
  @CsvSource({
    "1, 0.0, 10000",
    "1, 0.5, 15000",
    "2, 0.0, 20000",
    "4, 0.0, 80000",
    "5, 0.0, 150000",
    "1000, 0.0, 150000",
    "1000, 0.999, 299850",
  })
  void doublesUpToTheCapWithJitter(int failures, double random, long millis) {
    assertThat(Backoff.after(failures, BASE, CAP, random)).isEqualTo(Duration.ofMillis(millis));
  }
}
