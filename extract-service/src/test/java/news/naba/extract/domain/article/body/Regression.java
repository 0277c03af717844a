package news.naba.extract.domain.article.body;

import java.util.ArrayList;
import java.util.List;

/**
 * Logistic regression over the parts of the traits' ranges: finds the weights whose sums explain
 * best what is wanted, without straying further than needed from what was expected.
 */
final class Regression {
  private static final int ROUNDS = 250;

  /** How strongly weights are held to what was expected. */
  private static final double HOLD = 6;

  private final int[] offsets = new int[Trait.COUNT + 1];
  private final Trait last;
  private final Weights bounds;
  private final List<int[]> rows = new ArrayList<>();
  private final List<double[]> targets = new ArrayList<>();

  /**
   * A regression without data.
   *
   * @param last the last trait that is looked at
   */
  Regression(Weights bounds, Trait last) {
    this.bounds = bounds;
    this.last = last;
    for (Trait trait : Trait.values()) {
      offsets[trait.ordinal() + 1] = offsets[trait.ordinal()] + bounds.parts(trait);
    }
  }

  /** Adds a block. */
  void add(double[] traits, double wanted, double counts) {
    int[] row = new int[last.ordinal() + 1];
    for (Trait trait : Trait.values()) {
      int i = trait.ordinal();
      if (i < row.length) {
        row[i] = offsets[i] + bounds.part(trait, traits[i]);
      }
    }
    rows.add(row);
    targets.add(new double[] {wanted, counts});
  }

  /** The best weights, found with the Adam method (Kingma and Ba 2015) over all data at once. */
  double[][] fit(double[][] expected) {
    double[] prior = new double[offsets[Trait.COUNT]];
    for (int i = 0; i <= last.ordinal(); i++) {
      System.arraycopy(expected[i], 0, prior, offsets[i], expected[i].length);
    }
    double[] weights = prior.clone();
    double[] mean = new double[weights.length];
    double[] square = new double[weights.length];
    for (int round = 1; round <= ROUNDS; round++) {
      double[] gradient = gradient(weights);
      double rate = 0.1 * (1 - 0.9 * round / ROUNDS);
      for (int i = 0; i < weights.length; i++) {
        double g = gradient[i] + HOLD * (weights[i] - prior[i]);
        mean[i] = 0.9 * mean[i] + 0.1 * g;
        square[i] = 0.99 * square[i] + 0.01 * g * g;
        double step = mean[i] / (1 - Math.pow(0.9, round));
        double scale = Math.sqrt(square[i] / (1 - Math.pow(0.99, round))) + 1e-8;
        weights[i] -= rate * step / scale;
      }
    }
    double[][] byTrait = new double[Trait.COUNT][];
    for (Trait trait : Trait.values()) {
      int i = trait.ordinal();
      byTrait[i] = new double[bounds.parts(trait)];
      System.arraycopy(weights, offsets[i], byTrait[i], 0, byTrait[i].length);
    }
    return byTrait;
  }

  private double[] gradient(double[] weights) {
    double[] gradient = new double[weights.length];
    for (int i = 0; i < rows.size(); i++) {
      double sum = 0;
      for (int cell : rows.get(i)) {
        sum += weights[cell];
      }
      double[] target = targets.get(i);
      double error = (1 / (1 + Math.exp(-sum)) - target[0]) * target[1];
      for (int cell : rows.get(i)) {
        gradient[cell] += error;
      }
    }
    return gradient;
  }
}
