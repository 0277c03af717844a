package news.naba.store.domain.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import news.naba.contracts.Fingerprint;
import news.naba.store.domain.text.Wording;

/**
 * Pairs of texts that are copies of one another. Of those that are known to be copies already, over
 * others, no pair is looked at: nearly all of a large event's articles are.
 */
final class Copies {
  /** Overlap from which a passage is a copy. */
  private static final double COPIED = 0.8;

  /** As {@link news.naba.store.domain.Unions}, without hashing: it is asked about every pair. */
  private final int[] parents;

  private final BiConsumer<Integer, Integer> found;

  private Copies(int size, BiConsumer<Integer, Integer> found) {
    this.parents = new int[size];
    this.found = found;
    Arrays.setAll(parents, i -> i);
  }

  /** Hands over pairs of indexes, from which it follows which articles are copies. */
  static void among(List<Fingerprint> prints, BiConsumer<Integer, Integer> found) {
    Copies copies = new Copies(prints.size(), found);
    Map<Integer, List<Integer>> byKey = new HashMap<>();
    for (int i = 0; i < prints.size(); i++) {
      int[] shared = new int[i];
      for (Integer key : prints.get(i).keys()) {
        List<Integer> others = byKey.computeIfAbsent(key, k -> new ArrayList<>());
        for (int other : others) {
          if (++shared[other] == Fingerprint.SHARED
              && copies.areUnknown(i, other)
              && prints.get(i).isCopyOf(prints.get(other))) {
            copies.join(i, other);
          }
        }
        others.add(i);
      }
    }
  }

  /**
   * A passage that may be a copy of another.
   *
   * @param language of its article
   */
  record Passage(String language, Wording wording) {
    boolean copies(Passage other) {
      return language.equals(other.language) && wording.overlap(other.wording) >= COPIED;
    }
  }

  /** The same of passages. */
  static void amongPassages(List<Passage> passages, BiConsumer<Integer, Integer> found) {
    Copies copies = new Copies(passages.size(), found);
    for (int i = 0; i < passages.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (copies.areUnknown(i, j) && passages.get(i).copies(passages.get(j))) {
          copies.join(i, j);
        }
      }
    }
  }

  private boolean areUnknown(int a, int b) {
    return root(a) != root(b);
  }

  private void join(int a, int b) {
    parents[root(a)] = root(b);
    found.accept(a, b);
  }

  private int root(int member) {
    int root = member;
    while (parents[root] != root) {
      parents[root] = parents[parents[root]];
      root = parents[root];
    }
    return root;
  }
}
