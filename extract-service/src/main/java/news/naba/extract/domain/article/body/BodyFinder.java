package news.naba.extract.domain.article.body;

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
   * The sums of all places, by their numbers.
   *
   * @param worth what a block counts, in words; negative counts against
   */
  static double[] sums(Outline page, ToDoubleFunction<Block> worth) {
    double[] sums = new double[page.places().size()];
    for (Block block : page.blocks()) {
      sums[block.place().index()] += worth.applyAsDouble(block);
    }
    for (int i = sums.length - 1; i > 0; i--) {
      Place around = page.places().get(i).parent();
      if (around != null) {
        sums[around.index()] += sums[i];
      }
    }
    return sums;
  }

  /** The place with the highest sum. */
  static Place best(Outline page, double[] sums) {
    Place best = page.root();
    for (Place place : page.places()) {
      double more = sums[place.index()] - sums[best.index()];
      if (place.blocks() > 0 && (more > 0 || (more == 0 && place.depth() > best.depth()))) {
        best = place;
      }
    }
    return best;
  }
}
