package news.naba.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {
  private static final Duration SOON = Duration.ofSeconds(1);

  private final Backoff backoff = new Backoff();

  @Test
  void doublesWithEveryDeathInARowAndGivesUpAtTheFifth() {
    assertThat(backoff.died(SOON)).contains(Duration.ofMillis(500));
    assertThat(backoff.died(SOON)).contains(Duration.ofSeconds(1));
    assertThat(backoff.died(SOON)).contains(Duration.ofSeconds(2));
    assertThat(backoff.died(SOON)).contains(Duration.ofSeconds(4));
    assertThat(backoff.died(SOON)).isEmpty();
  }

  @Test
  void forgetsEarlierDeathsOnceTheComponentWasUpForAMinute() {
    backoff.died(SOON);
    backoff.died(SOON);
    backoff.died(SOON);
    backoff.died(SOON);

    assertThat(backoff.died(Backoff.WELL)).contains(Duration.ofMillis(500));
    assertThat(backoff.died(SOON)).contains(Duration.ofSeconds(1));
  }

  @Test
  void almostAMinuteIsNotEnoughToForget() {
    backoff.died(SOON);

    assertThat(backoff.died(Backoff.WELL.minusMillis(1))).contains(Duration.ofSeconds(1));
  }
}
