package news.naba.store.domain.text;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The wording of a passage as the set of its adjacent word pairs, for finding the same sentence
 * again where an outlet changed a few words of it.
 */
public final class Wording {
  private static final int TOO_SHORT_FOR_CONTAINMENT = 6;

  private final String folded;
  private final WordSet pairs;

  private Wording(String folded, WordSet pairs) {
    this.folded = folded;
    this.pairs = pairs;
  }

  public static Wording of(String passage) {
    return of(Words.of(passage));
  }

  /** Of a passage's folded words. */
  public static Wording of(List<String> words) {
    int[] hashes = new int[Math.max(0, words.size() - 1)];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = 31 * words.get(i).hashCode() + words.get(i + 1).hashCode();
    }
    return new Wording(String.join(" ", words), WordSet.ofHashes(hashes));
  }

  /** The passage with its spelling folded: equal for equal wordings. */
  public String folded() {
    return folded;
  }

  /** The hashes of its different word pairs. */
  public IntStream pairs() {
    return pairs.stream();
  }

  /** How many different word pairs the passage has. */
  public int size() {
    return pairs.size();
  }

  /**
   * How much of the shorter passage is in the longer one, 0 to 1. Passages of only a few words are
   * compared as wholes, because a few common words are contained in many passages.
   */
  public double overlap(Wording other) {
    return overlap(other, 0);
  }

  /**
   * The same where it is as much as is asked for, else anything that is less.
   *
   * @param least from 0 to 1
   */
  public double overlap(Wording other, double least) {
    if (folded.equals(other.folded)) {
      return folded.isEmpty() ? 0 : 1;
    }
    if (Math.min(pairs.size(), other.pairs.size()) == 0) {
      return 0;
    }
    double most = share(pairs.mostCommon(other.pairs), other);
    return most < least ? most : share(pairs.common(other.pairs), other);
  }

  private double share(int common, Wording other) {
    int smaller = Math.min(pairs.size(), other.pairs.size());
    return smaller < TOO_SHORT_FOR_CONTAINMENT
        ? 2.0 * common / (pairs.size() + other.pairs.size())
        : (double) common / smaller;
  }
}
