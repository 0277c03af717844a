package news.naba.ingest.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import news.naba.ingest.domain.Schedule.Standing;
import org.junit.jupiter.api.Test;

class ScheduleTest {
  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration DAY = Duration.ofDays(1);
  private static final PollPolicy POLICY =
      new PollPolicy(
          MINUTE,
          MINUTE,
          DAY,
          Duration.ofMinutes(30),
          4,
          DAY,
          new Revisits(List.of(), MINUTE),
          500,
          5);
  private static final PollResult.Failed FAILED =
      new PollResult.Failed(Failure.UNREACHABLE, "refused");
  private static final Schedule NEW = Schedule.due(NOW);

  @Test
  void afterASuccessTheNextPollIsAnIntervalAwayGiveOrTakeATenth() {
    assertThat(NEW.afterSuccess(NOW, MINUTE, PollHints.NONE, 0).nextPollAt())
        .isEqualTo(NOW.plusSeconds(54));
    assertThat(NEW.afterSuccess(NOW, MINUTE, PollHints.NONE, 0.5).nextPollAt())
        .isEqualTo(NOW.plusSeconds(60));
  }

  @Test
  void failuresRememberWhenTheyBegan() {
    Schedule once = failed(NEW, FAILED, MINUTE);
    Schedule twice = once.afterFailure(FAILED, NOW.plusSeconds(90), MINUTE, POLICY, 0);
    assertThat(twice.failingSince()).isEqualTo(NOW);
    assertThat(twice.afterSuccess(NOW, MINUTE, PollHints.NONE, 0).failingSince()).isNull();
  }

  @Test
  void aFailureNeverBringsThePollForward() {
    assertThat(failed(NEW, FAILED, Duration.ofHours(6)).nextPollAt())
        .isEqualTo(NOW.plus(Duration.ofHours(6)));
  }

  @Test
  void whatFailsForLongIsParkedAndTriedOnceADayUntilItWorks() {
    Schedule third =
        Stream.iterate(NEW, schedule -> failed(schedule, FAILED, MINUTE))
            .skip(3)
            .findFirst()
            .orElseThrow();
    Schedule fourth = third.afterFailure(FAILED, NOW, MINUTE, POLICY, 0.5);

    assertThat(third.standing()).isEqualTo(Standing.ACTIVE);
    assertThat(fourth.standing()).isEqualTo(Standing.PARKED);
    assertThat(fourth.nextPollAt()).isEqualTo(NOW.plus(DAY));
    assertThat(fourth.isOpen(NOW)).isTrue();
    assertThat(fourth.afterSuccess(NOW, MINUTE, PollHints.NONE, 0).standing())
        .isEqualTo(Standing.ACTIVE);
  }

  @Test
  void goneIsRetiredAndNobodyCanAskForIt() {
    Schedule gone = failed(NEW, new PollResult.Failed(Failure.GONE, "status 410"), MINUTE);
    assertThat(gone).isEqualTo(new Schedule(Standing.RETIRED, 1, NOW, null, null));
    assertThat(gone.isDue(NOW.plus(DAY))).isFalse();
    assertThat(gone.isOpen(NOW.plus(DAY))).isFalse();
  }

  @Test
  void aServerThatAsksForTimeGetsItFromEverybody() {
    Schedule held =
        failed(
            NEW,
            new PollResult.Failed(Failure.RATE_LIMITED, "status 429", Duration.ofHours(1)),
            MINUTE);

    assertThat(held.nextPollAt()).isEqualTo(NOW.plus(Duration.ofHours(1)));
    assertThat(held.isOpen(NOW.plus(Duration.ofMinutes(59)))).isFalse();
    assertThat(held.isOpen(NOW.plus(Duration.ofHours(1)))).isTrue();
  }

  @Test
  void aShortRetryAfterDoesNotShortenTheBackOff() {
    Schedule held =
        failed(
            NEW,
            new PollResult.Failed(Failure.SERVER_ERROR, "status 503", Duration.ofSeconds(2)),
            MINUTE);
    assertThat(held.nextPollAt()).isEqualTo(NOW.plus(MINUTE));
  }

  private static Schedule failed(Schedule before, PollResult.Failed failed, Duration interval) {
    return before.afterFailure(failed, NOW, interval, POLICY, 0);
  }
}
