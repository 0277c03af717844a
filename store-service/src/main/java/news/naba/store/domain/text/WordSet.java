package news.naba.store.domain.text;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.IntStream;

/**
 * A set of words or of pairs of words as hashes, made for being compared with very many others: a
 * sketch of 256 bits tells of most of them that they have too little in common to count it.
 */
public final class WordSet {
  private final int[] hashes;
  private final long first;
  private final long second;
  private final long third;
  private final long fourth;

  private WordSet(int[] hashes) {
    this.hashes = hashes;
    long[] sketch = new long[4];
    for (int hash : hashes) {
      int bit = Hashes.spread(hash) >>> 24;
      sketch[bit >>> 6] |= 1L << bit;
    }
    this.first = sketch[0];
    this.second = sketch[1];
    this.third = sketch[2];
    this.fourth = sketch[3];
  }

  public static WordSet of(Collection<String> words) {
    return new WordSet(Hashes.of(words));
  }

  /** Of hashes in any order, which may be repeated. */
  static WordSet ofHashes(int[] hashes) {
    return new WordSet(Arrays.stream(hashes).sorted().distinct().toArray());
  }

  public int size() {
    return hashes.length;
  }

  IntStream stream() {
    return Arrays.stream(hashes);
  }

  /** How many words the two have in common. */
  public int common(WordSet other) {
    return Hashes.common(hashes, other.hashes);
  }

  /** Whether the two have so many words in common. */
  public boolean shares(int count, WordSet other) {
    return mostCommon(other) >= count && common(other) >= count;
  }

  /**
   * At least as many as the two have in common. Each bit that only one of them has stands for a
   * word at least that only this one has.
   */
  int mostCommon(WordSet other) {
    int mine =
        Long.bitCount(first & ~other.first)
            + Long.bitCount(second & ~other.second)
            + Long.bitCount(third & ~other.third)
            + Long.bitCount(fourth & ~other.fourth);
    int theirs =
        Long.bitCount(other.first & ~first)
            + Long.bitCount(other.second & ~second)
            + Long.bitCount(other.third & ~third)
            + Long.bitCount(other.fourth & ~fourth);
    return Math.min(hashes.length - mine, other.hashes.length - theirs);
  }
}
