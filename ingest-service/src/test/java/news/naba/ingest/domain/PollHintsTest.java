package news.naba.ingest.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PollHintsTest {
  private static final Instant SATURDAY_NOON = Instant.parse("2026-11-28T12:20:00Z");

  @Test
  void withoutHintsAFeedMayBeAskedAtAnyTime() {
    assertThat(PollHints.NONE.open(SATURDAY_NOON)).isEqualTo(SATURDAY_NOON);
  }

  @Test
  void hoursInWhichItDoesNotChangeAreWaitedFor() {
    assertThat(skipping(Set.of(12, 13), Set.of()).open(SATURDAY_NOON))
        .isEqualTo("2026-11-28T14:00:00Z");
    assertThat(skipping(Set.of(11, 13), Set.of()).open(SATURDAY_NOON)).isEqualTo(SATURDAY_NOON);
  }

  @Test
  void daysInWhichItDoesNotChangeAreWaitedFor() {
    assertThat(
            skipping(Set.of(0), Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY)).open(SATURDAY_NOON))
        .isEqualTo("2026-11-30T01:00:00Z");
  }

  @Test
  void aFeedThatSaysItNeverChangesHasMisunderstood() {
    Set<Integer> all = IntStream.range(0, 24).boxed().collect(Collectors.toSet());
    assertThat(skipping(all, Set.of()).open(SATURDAY_NOON)).isEqualTo(SATURDAY_NOON);
    assertThat(skipping(Set.of(), EnumSet.allOf(DayOfWeek.class)).open(SATURDAY_NOON))
        .isEqualTo(SATURDAY_NOON);
  }

  @Test
  void theLongerOfWhatTheFeedAndItsServerSayHolds() {
    PollHints ttl = new PollHints(Duration.ofMinutes(5), Set.of(), Set.of(), null, null);
    assertThat(ttl.keptFor(Duration.ofMinutes(10)).every()).isEqualTo(Duration.ofMinutes(10));
    assertThat(ttl.keptFor(Duration.ofMinutes(1)).every()).isEqualTo(Duration.ofMinutes(5));
  }

  private static PollHints skipping(Set<Integer> hours, Set<DayOfWeek> days) {
    return new PollHints(Duration.ZERO, hours, days, null, null);
  }
}
