package news.naba.store.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ThrottleTest {
  private static final Duration LONG = Duration.ofSeconds(1);

  private final Throttle throttle = new Throttle(Duration.ofNanos(100), 0);

  @Test
  void nothingIsGrantedThatNobodyWished() {
    assertThat(throttle.isGranted(0)).isFalse();
    assertThat(throttle.isGranted(1_000)).isFalse();
    assertThat(throttle.untilGranted(0, LONG)).isEqualTo(LONG);
  }

  @Test
  void theFirstWishIsGrantedAtOnceAndThoseThatFollowTogether() {
    throttle.wish();
    assertThat(throttle.untilGranted(5, LONG)).isZero();
    assertThat(throttle.isGranted(5)).isTrue();

    for (int burst = 6; burst < 105; burst++) {
      throttle.wish();
      assertThat(throttle.isGranted(burst)).isFalse();
    }
    assertThat(throttle.untilGranted(45, LONG)).isEqualTo(Duration.ofNanos(60));
    assertThat(throttle.isGranted(105)).isTrue();
    assertThat(throttle.isGranted(1_000)).isFalse();
  }

  @Test
  void whoHasLessTimeWaitsLess() {
    throttle.wish();
    throttle.isGranted(0);
    throttle.wish();

    assertThat(throttle.untilGranted(0, Duration.ofNanos(30))).isEqualTo(Duration.ofNanos(30));
  }
}
