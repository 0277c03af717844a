package news.naba.store.domain.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;

/** Sets of words as sorted hashes, for comparing very many of them. */
public final class Hashes {
  private static final int BYTES_OF_DIGEST = 16;

  /** Of 2 to the 32nd. */
  private static final int GOLDEN_RATIO = 0x9E3779B9;

  private Hashes() {}

  /** The hashes of a collection, ascending, each once. */
  public static int[] of(Collection<String> words) {
    return words.stream().mapToInt(String::hashCode).sorted().distinct().toArray();
  }

  /** Stands for a long text in little memory: 128 bits, so that nobody finds two with the same. */
  public static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, BYTES_OF_DIGEST);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** How many hashes two ascending arrays have in common. */
  public static int common(int[] a, int[] b) {
    int i = 0;
    int j = 0;
    int common = 0;
    while (i < a.length && j < b.length) {
      int mine = a[i];
      int theirs = b[j];
      // Which of the two is less nobody can foresee: no jumps, but for the end.
      common += mine == theirs ? 1 : 0;
      i += mine <= theirs ? 1 : 0;
      j += theirs <= mine ? 1 : 0;
    }
    return common;
  }

  /** One bit of 64 for each word: collections without a common bit have no common word. */
  public static long bits(Collection<String> words) {
    return words.stream()
        .mapToLong(word -> 1L << (spread(word.hashCode()) >>> 26))
        .reduce(0, (x, y) -> x | y);
  }

  /** Hashes of words that differ in their last letters differ little: here in the upper bits. */
  static int spread(int hash) {
    return hash * GOLDEN_RATIO;
  }
}
