package news.naba.extract.domain.article.body;

import java.util.HashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Finds the place that holds the article. Every block counts for or against all places around it;
 * the place with the highest sum holds the article and little beside it; of equals, the innermost.
 */
final class BodyFinder {
  /** No paragraph counts for more words, so that one long legal notice does not win. */
  static final int MOST_WORDS = 120;

  private BodyFinder() {}

  /**
   * The sums of all places that hold a block.
   *
   * @param worth what a block counts, in words; negative counts against
   */
  static Map<Place, Double> sums(Outline page, ToDoubleFunction<Block> worth) {
    Map<Place, Double> sums = new HashMap<>();
    for (Block block : page.blocks()) {
      double words = worth.applyAsDouble(block);
      for (Place place = block.place(); place != null; place = place.parent()) {
        sums.merge(place, words, Double::sum);
      }
    }
    return sums;
  }

  /** The place with the highest sum. */
  static Place best(Outline page, Map<Place, Double> sums) {
    Place best = page.root();
    double most = Double.NEGATIVE_INFINITY;
    for (var candidate : sums.entrySet()) {
      Place place = candidate.getKey();
      double sum = candidate.getValue();
      if (sum > most || (sum == most && place.depth() > best.depth())) {
        best = place;
        most = sum;
      }
    }
    return best;
  }
}
