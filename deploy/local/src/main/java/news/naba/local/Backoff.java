package news.naba.local;

import java.time.Duration;
import java.util.Optional;

/** How long to wait before a component is started again, and when to give up. */
final class Backoff {
  /** This many deaths in a row, and the component is given up. */
  static final int DEATHS = 5;

  /** A component that was up for this long is well: its earlier deaths no longer count. */
  static final Duration WELL = Duration.ofSeconds(60);

  private static final Duration FIRST = Duration.ofMillis(500);

  private int deaths;

  /**
   * Counts a death.
   *
   * @param up how long the component ran before it
   * @return how long to wait before the next start: 0.5 s, doubled by each death in a row; empty
   *     when it is to be given up
   */
  Optional<Duration> died(Duration up) {
    deaths = up.compareTo(WELL) >= 0 ? 1 : deaths + 1;
    return deaths >= DEATHS
        ? Optional.empty()
        : Optional.of(FIRST.multipliedBy(1L << (deaths - 1)));
  }
}
