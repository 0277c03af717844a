package news.naba.extract.domain.report.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words that the phrases of a language's lists are made of, each with a number, and the lists
 * that have a phrase beginning with it. A text's words are looked up here once; all lists are then
 * asked by number, and most words are in none. Filled while the lists are loaded, by one thread.
 */
public final class Vocabulary {
  /** The number of all words that are in no phrase. */
  public static final int UNKNOWN = -1;

  private static final long[] NONE = {};

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<long[]> begins = new ArrayList<>();
  private int lists;
  private int changes;

  /** The number of a new list of phrases. */
  public int newList() {
    return lists++;
  }

  /** The number of a word that is part of a phrase. */
  public int learn(String norm) {
    return numbers.computeIfAbsent(
        norm,
        word -> {
          changes++;
          begins.add(NONE);
          return begins.size() - 1;
        });
  }

  /** Notes that a list has a phrase that begins with a word. */
  public void begins(int word, int list) {
    long[] known = begins.get(word);
    if (!has(known, list)) {
      long[] more = with(known, list / Long.SIZE + 1);
      more[list / Long.SIZE] |= 1L << list;
      begins.set(word, more);
      changes++;
    }
  }

  int number(String norm) {
    return numbers.getOrDefault(norm, UNKNOWN);
  }

  /** The lists that have a phrase beginning with one of some words, for {@link #has}. */
  long[] beginning(int[] words) {
    long[] all = NONE;
    for (int word : words) {
      all = word == UNKNOWN ? all : union(all, begins.get(word));
    }
    return all;
  }

  /** All of two sets: the first, if it has everything, else a set of its own. */
  static long[] union(long[] a, long[] b) {
    long[] all = a;
    for (int i = 0; i < b.length; i++) {
      if (i >= all.length || (b[i] & ~all[i]) != 0) {
        all = all == a ? with(a, b.length) : all;
        all[i] |= b[i];
      }
    }
    return all;
  }

  /** A copy with room for so many parts at least. */
  private static long[] with(long[] set, int parts) {
    return Arrays.copyOf(set, Math.max(set.length, parts));
  }

  static boolean has(long[] set, int list) {
    int part = list / Long.SIZE;
    return part < set.length && (set[part] >>> list & 1) != 0;
  }

  /** Grows with everything learnt: what was looked up before is then out of date. */
  int changes() {
    return changes;
  }
}
