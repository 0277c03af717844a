package news.naba.extract.domain.article.body;

import java.util.Arrays;
import java.util.Locale;
import news.naba.extract.domain.article.text.RuleFile;

/**
 * What the traits of a block are worth: a table of numbers that are added up. A trait's range is
 * cut at its bounds, and each part has a weight; the sum is the log-odds that the block belongs to
 * the article, 0 being even.
 */
public final class Weights {
  private final double[][] bounds;
  private final double[][] first;
  private final double[][] second;

  private Weights(double[][] bounds, double[][] first, double[][] second) {
    this.bounds = bounds;
    this.first = first;
    this.second = second;
  }

  /** Reads {@code weights.txt}, which says how it is written. */
  public Weights(RuleFile file) {
    this(new double[Trait.COUNT][], new double[Trait.COUNT][], new double[Trait.COUNT][]);
    Arrays.fill(bounds, new double[0]);
    read(file, "bounds", bounds);
    System.arraycopy(zeros(), 0, first, 0, Trait.COUNT);
    System.arraycopy(zeros(), 0, second, 0, Trait.COUNT);
    read(file, "first", first);
    read(file, "second", second);
  }

  /** A weight of 0 for every part of every trait. */
  final double[][] zeros() {
    double[][] zeros = new double[Trait.COUNT][];
    for (int i = 0; i < Trait.COUNT; i++) {
      zeros[i] = new double[bounds[i].length + 1];
    }
    return zeros;
  }

  static void read(RuleFile file, String section, double[][] into) {
    for (String entry : file.entries(section)) {
      String[] words = entry.split("\\s+");
      int trait = Trait.valueOf(words[0].toUpperCase(Locale.ROOT).replace('-', '_')).ordinal();
      into[trait] = Arrays.stream(words).skip(1).mapToDouble(Double::parseDouble).toArray();
    }
  }

  /** The part of a trait's range that a value is in. */
  int part(Trait trait, double value) {
    return part(bounds[trait.ordinal()], value);
  }

  private static int part(double[] cuts, double value) {
    int part = 0;
    while (part < cuts.length && value >= cuts[part]) {
      part++;
    }
    return part;
  }

  /** The number of parts of a trait's range. */
  int parts(Trait trait) {
    return bounds[trait.ordinal()].length + 1;
  }

  /** Other weights with the same bounds. */
  Weights with(double[][] firstLook, double[][] secondLook) {
    return new Weights(bounds, firstLook, secondLook);
  }

  /** The log-odds by the traits of the first look. */
  double first(double[] traits) {
    return sum(first, traits);
  }

  /** The log-odds by all traits. */
  double second(double[] traits) {
    return sum(second, traits);
  }

  private double sum(double[][] weights, double[] traits) {
    double sum = 0;
    for (int i = 0; i < Trait.COUNT; i++) {
      sum += weights[i][part(bounds[i], traits[i])];
    }
    return sum;
  }
}
