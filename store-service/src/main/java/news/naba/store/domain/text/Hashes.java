package news.naba.store.domain.text;

import java.util.Collection;

/** Sets of words as sorted hashes, for comparing very many of them. */
public final class Hashes {
  private Hashes() {}

  /** The hashes of a collection, ascending, each once. */
  public static int[] of(Collection<String> words) {
    return words.stream().mapToInt(String::hashCode).sorted().distinct().toArray();
  }

  /** How many hashes two ascending arrays have in common. */
  public static int common(int[] a, int[] b) {
    int i = 0;
    int j = 0;
    int common = 0;
    while (i < a.length && j < b.length) {
      if (a[i] == b[j]) {
        common++;
        i++;
        j++;
      } else if (a[i] < b[j]) {
        i++;
      } else {
        j++;
      }
    }
    return common;
  }

  /** One bit of 64 for each word: collections without a common bit have no common word. */
  public static long bits(Collection<String> words) {
    return words.stream()
        .mapToLong(word -> 1L << (word.hashCode() * 31 >>> 26))
        .reduce(0, (x, y) -> x | y);
  }
}
