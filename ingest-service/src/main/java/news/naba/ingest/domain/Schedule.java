package news.naba.ingest.domain;

import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.annotation.EnumNaming;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a source is polled next, and what it has done to be polled then.
 *
 * @param failures polls in a row that failed
 * @param failingSince the first of them; null without any
 * @param nextPollAt null when it is not polled any more
 * @param notBefore until when the server asked to be left alone; null when it did not
 */
public record Schedule(
    Standing standing,
    int failures,
    @Nullable Instant failingSince,
    @Nullable Instant nextPollAt,
    @Nullable Instant notBefore) {

  /** What is made of a source. */
  @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
  public enum Standing {
    /** Polled at its interval, or at growing waits after failures. */
    ACTIVE,
    /** Has failed for long, and is tried only now and then. */
    PARKED,
    /** Is not there any more, by its server's own word, or is another source by now. */
    RETIRED
  }

  /** To be polled at once. */
  static Schedule due(Instant now) {
    return new Schedule(Standing.ACTIVE, 0, null, now, null);
  }

  public boolean isDue(Instant now) {
    return nextPollAt != null && !now.isBefore(nextPollAt);
  }

  /** Whether somebody's asking is enough to poll it now, due or not. */
  public boolean isOpen(Instant now) {
    return standing != Standing.RETIRED && (notBefore == null || !now.isBefore(notBefore));
  }

  /** The schedule with another next poll. */
  Schedule at(Instant next) {
    return new Schedule(standing, failures, failingSince, next, notBefore);
  }

  /**
   * @param random 0 inclusive to 1 exclusive
   */
  Schedule afterSuccess(Instant now, Duration interval, PollHints hints, double random) {
    Instant next = hints.open(now.plus(spread(interval, random)));
    return new Schedule(Standing.ACTIVE, 0, null, next, null);
  }

  /**
   * @param random 0 inclusive to 1 exclusive
   */
  Schedule afterFailure(
      PollResult.Failed failed, Instant now, Duration interval, PollPolicy policy, double random) {
    int count = failures + 1;
    Instant since = failingSince == null ? now : failingSince;
    if (failed.failure().retires()) {
      return new Schedule(Standing.RETIRED, count, since, null, null);
    }
    Instant notBefore = failed.retryAfter() == null ? null : now.plus(failed.retryAfter());
    boolean parked = count >= policy.parkAfter();
    Instant next =
        now.plus(
            parked
                ? spread(longer(policy.parkedInterval(), interval), random)
                : Backoff.after(
                    count,
                    interval,
                    longer(policy.maxBackoff(), interval.multipliedBy(2)),
                    random));
    return new Schedule(
        parked ? Standing.PARKED : Standing.ACTIVE,
        count,
        since,
        notBefore != null && notBefore.isAfter(next) ? notBefore : next,
        notBefore);
  }

  private static Duration longer(Duration a, Duration b) {
    return a.compareTo(b) > 0 ? a : b;
  }

  /** ±10 %, so that sources registered together do not stay together. */
  private static Duration spread(Duration interval, double random) {
    return Duration.ofMillis((long) (interval.toMillis() * (0.9 + random / 5)));
  }
}
