package news.naba.ingest.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StartSpreadTest {
  private static final Instant NOW = Instant.parse("2026-03-09T10:00:00Z");
  private static final Duration INTERVAL = Duration.ofMinutes(1);
  private static final StartSpread SPREAD =
      new StartSpread(Duration.ofSeconds(10), Duration.ofMillis(120));

  @Test
  void startsAreSpreadAndWhoHasWaitedLongestIsFirst() {
    Map<Source, Instant> overdue = overdue(50, Duration.ofSeconds(1));

    Map<Source, Instant> times = SPREAD.times(overdue, source -> INTERVAL, NOW, new Random(1));

    assertThat(times.values()).allSatisfy(at -> assertThat(at).isBetween(NOW, NOW.plusSeconds(10)));
    assertThat(overdue.keySet().stream().map(times::get).toList()).isSorted();
    assertThat(times.values()).anySatisfy(at -> assertThat(at).isAfter(NOW.plusSeconds(8)));
  }

  @Test
  void whoHasMissedAWholeIntervalWaitsOnlyForTheOthers() {
    Map<Source, Instant> overdue = overdue(50, Duration.ofMinutes(2));

    assertThat(SPREAD.times(overdue, source -> INTERVAL, NOW, new Random(1)).values())
        .allSatisfy(at -> assertThat(at).isBetween(NOW, NOW.plusMillis(50 * 120)));
  }

  @Test
  void veryManyTakeAsLongAsTheyMust() {
    Map<Source, Instant> overdue = overdue(400, Duration.ofSeconds(1));

    assertThat(SPREAD.times(overdue, source -> INTERVAL, NOW, new Random(1)).values())
        .filteredOn(at -> at.isBefore(NOW.plusSeconds(12)))
        .hasSizeBetween(95, 105);
  }

  @Test
  void nobodyWaitsLongerThanAnInterval() {
    Map<Source, Instant> overdue = overdue(2_000, Duration.ofSeconds(1));

    assertThat(SPREAD.times(overdue, source -> INTERVAL, NOW, new Random(1)).values())
        .allSatisfy(at -> assertThat(at).isBetween(NOW, NOW.plus(INTERVAL)));
  }

  @Test
  void withoutASpreadAllStartAtOnce() {
    StartSpread none = new StartSpread(Duration.ZERO, Duration.ofMillis(120));

    assertThat(
            none.times(overdue(50, Duration.ofDays(1)), source -> INTERVAL, NOW, new Random(1))
                .values())
        .containsOnly(NOW);
  }

  /** That many sources, the longest overdue first, and the last one for the given time. */
  private static Map<Source, Instant> overdue(int sources, Duration least) {
    Map<Source, Instant> overdue = new LinkedHashMap<>();
    IntStream.range(0, sources)
        .forEach(i -> overdue.put(source(i), NOW.minus(least).minusMillis(sources - i)));
    return overdue;
  }

  private static Source source(int number) {
    URI url = URI.create("http://paper-" + number + ".example/feed");
    return new Source(Ids.source(url), url.toString(), null, null, null, null, null, null, NOW);
  }
}
