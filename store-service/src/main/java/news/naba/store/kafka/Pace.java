package news.naba.store.kafka;

import java.time.Duration;
import news.naba.store.StoreConfig;

/**
 * How long the publisher says nothing to the database, and how long it may.
 *
 * @param pause from one transaction to the next
 * @param patience after which the database ends its session, so that another takes its place
 */
record Pace(Duration pause, Duration patience) {
  /**
   * @throws IllegalArgumentException if the publisher would lose its place whenever it pauses
   */
  Pace {
    if (pause.compareTo(patience) >= 0) {
      throw new IllegalArgumentException(
          "naba.store.publisher.pause is %s, but must be less than naba.store.publisher.patience, %s"
              .formatted(pause, patience));
    }
  }

  static Pace of(StoreConfig.Publisher config) {
    return new Pace(config.pause(), config.patience());
  }
}
