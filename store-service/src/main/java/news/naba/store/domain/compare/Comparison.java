package news.naba.store.domain.compare;

import java.util.List;

/**
 * What was found about a pair of reports and what it counts.
 *
 * @param scores one for each feature, in the order of {@link Finding}
 * @param points their sum; without meaning where one of them forbids
 * @param forbidden whether one of them forbids
 */
public record Comparison(List<Score> scores, double points, boolean forbidden) {

  /** A finding and what it counts. */
  public record Score(Finding finding, double points) {}

  /** Whether something was found. */
  public boolean has(Finding finding) {
    return scores.stream().anyMatch(score -> score.finding == finding);
  }
}
