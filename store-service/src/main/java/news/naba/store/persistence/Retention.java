package news.naba.store.persistence;

import java.time.Duration;

/**
 * How long what is kept. Events stay for ever.
 *
 * @param updates the log; whoever comes back later gets a gap
 * @param articleTexts the articles' clean texts
 * @param reports the reports behind events that have not changed for so long, with their articles;
 *     such an event stays as it is
 */
public record Retention(Duration updates, Duration articleTexts, Duration reports) {
  /** Days are dropped whole. */
  private static final Duration SHORTEST = Duration.ofDays(1);

  /** Reports of one event are up to 45 days apart; below twice that, events would come twice. */
  private static final Duration SHORTEST_REPORTS = Duration.ofDays(90);

  /**
   * @throws IllegalArgumentException if something would be dropped that is still needed
   */
  public Retention {
    atLeast(SHORTEST, updates, "updates");
    atLeast(SHORTEST, articleTexts, "article-texts");
    atLeast(SHORTEST_REPORTS, reports, "reports");
  }

  private static void atLeast(Duration shortest, Duration given, String name) {
    if (given.compareTo(shortest) < 0) {
      throw new IllegalArgumentException(
          "naba.store.retention." + name + " is " + given + ", but must be at least " + shortest);
    }
  }
}
