package news.naba.store.domain.text;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The wording of a passage as the set of its adjacent word pairs, for finding the same sentence
 * again where an outlet changed a few words of it.
 */
public final class Wording {
  private static final int TOO_SHORT_FOR_CONTAINMENT = 6;

  private final String folded;
  private final int[] pairs;

  private Wording(String folded, int[] pairs) {
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
    return new Wording(
        String.join(" ", words), Arrays.stream(hashes).sorted().distinct().toArray());
  }

  /** The passage with its spelling folded: equal for equal wordings. */
  public String folded() {
    return folded;
  }

  /** The hashes of its different word pairs. */
  public IntStream pairs() {
    return Arrays.stream(pairs);
  }

  /** How many different word pairs the passage has. */
  public int size() {
    return pairs.length;
  }

  /**
   * How much of the shorter passage is in the longer one, 0 to 1. Passages of only a few words are
   * compared as wholes, because a few common words are contained in many passages.
   */
  public double overlap(Wording other) {
    if (folded.equals(other.folded)) {
      return folded.isEmpty() ? 0 : 1;
    }
    int smaller = Math.min(pairs.length, other.pairs.length);
    if (smaller == 0) {
      return 0;
    }
    int common = Hashes.common(pairs, other.pairs);
    return smaller < TOO_SHORT_FOR_CONTAINMENT
        ? 2.0 * common / (pairs.length + other.pairs.length)
        : (double) common / smaller;
  }
}
