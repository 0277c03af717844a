package news.naba.ingest.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RhythmTest {
  private static final Duration LEAST = Duration.ofMinutes(1);
  private static final Duration MOST = Duration.ofMinutes(15);

  @Test
  void aSourceOfWhichNothingIsKnownIsAskedAtTheLeastInterval() {
    assertThat(Rhythm.UNKNOWN.interval(LEAST, MOST)).isEqualTo(LEAST);
  }

  @Test
  void aSourceIsAskedTenTimesBetweenTwoOfItsItems() {
    Rhythm hourly = new Rhythm(0, 0).after(9, Duration.ofHours(10));
    assertThat(hourly.interval(LEAST, MOST)).isEqualTo(Duration.ofMinutes(6));
  }

  @Test
  void theIntervalStaysWithinItsBounds() {
    assertThat(new Rhythm(1_000, 3_600).interval(LEAST, MOST)).isEqualTo(LEAST);
    assertThat(new Rhythm(0, 864_000).interval(LEAST, MOST)).isEqualTo(MOST);
  }

  @Test
  void twelveHoursLaterWhatWasSeenCountsHalf() {
    Rhythm later = new Rhythm(8, 4_000).after(0, Duration.ofHours(12));
    assertThat(later.items()).isEqualTo(4);
    assertThat(later.seconds()).isEqualTo(2_000 + 12 * 3_600);
  }

  @Test
  void aSourceThatFallsSilentIsAskedLessAndLessOften() {
    Rhythm busy = new Rhythm(60, 3_600);
    var intervals =
        IntStream.iterate(1, hours -> hours * 2)
            .limit(6)
            .mapToObj(hours -> busy.after(0, Duration.ofHours(hours)).interval(LEAST, MOST))
            .toList();
    assertThat(intervals).isSorted().endsWith(MOST);
  }
}
