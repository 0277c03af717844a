package news.naba.store.domain.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import news.naba.contracts.Fingerprint;
import news.naba.store.domain.text.Wording;

/**
 * Pairs of texts that are copies of one another. Of those that are known to be copies already, over
 * others, no pair is looked at: nearly all of a large event's articles are. Nor is any of those
 * that share too little to be copies: texts are filed under parts of them.
 */
final class Copies {
  /** Overlap from which a passage is a copy. */
  private static final double COPIED = 0.8;

  /** Of so few, each pair is looked at: that is less work than filing them. */
  static final int FEW = 32;

  /** For what is not exact about fractions. */
  private static final double TINY = 1e-9;

  private final Groups groups;

  private final BiConsumer<Integer, Integer> found;

  /** Who has a part, by it; those together that were copies of one another when they were filed. */
  private final Map<Integer, Map<Integer, List<Integer>>> files = new HashMap<>();

  private Copies(int size, BiConsumer<Integer, Integer> found) {
    this.groups = Groups.of(size);
    this.found = found;
  }

  /** Hands over pairs of indexes, from which it follows which articles are copies. */
  static void among(List<Fingerprint> prints, BiConsumer<Integer, Integer> found) {
    Copies copies = new Copies(prints.size(), found);
    if (prints.size() <= FEW) {
      copies.allPairs((a, b) -> prints.get(a).isCopyOf(prints.get(b)));
      return;
    }
    int[] shared = new int[prints.size()];
    List<Integer> sharing = new ArrayList<>();
    for (int i = 0; i < prints.size(); i++) {
      Fingerprint print = prints.get(i);
      for (Integer key : print.keys()) {
        copies.meet(
            i,
            key,
            other -> {
              sharing.add(other);
              return ++shared[other] == Fingerprint.SHARED && print.isCopyOf(prints.get(other));
            });
      }
      sharing.forEach(other -> shared[other] = 0);
      sharing.clear();
      for (Integer key : print.keys()) {
        copies.file(i, key);
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

    private int[] parts() {
      return wording.size() == 0
          ? new int[] {wording.folded().hashCode()}
          : wording.pairs().toArray();
    }
  }

  /**
   * The same of passages. So many of the shorter one's parts are in the longer one that one of the
   * few that are left out at most and one more must be: it is enough to look for its rarest.
   */
  static void amongPassages(List<Passage> passages, BiConsumer<Integer, Integer> found) {
    Copies copies = new Copies(passages.size(), found);
    if (passages.size() <= FEW) {
      copies.allPairs((a, b) -> passages.get(a).copies(passages.get(b)));
      return;
    }
    Map<Integer, Integer> frequencies = new HashMap<>();
    List<int[]> parts = passages.stream().map(Passage::parts).toList();
    parts.forEach(all -> Arrays.stream(all).forEach(p -> frequencies.merge(p, 1, Integer::sum)));
    List<Integer> longestFirst =
        IntStream.range(0, passages.size())
            .boxed()
            .sorted(Comparator.comparing(i -> -parts.get(i).length))
            .toList();
    for (int i : longestFirst) {
      Passage passage = passages.get(i);
      int[] all = parts.get(i);
      Arrays.stream(all)
          .boxed()
          .sorted(Comparator.comparing(frequencies::get))
          .limit(all.length - (long) Math.ceil(COPIED * all.length - TINY) + 1)
          .forEach(part -> copies.meet(i, part, other -> passage.copies(passages.get(other))));
      for (int part : all) {
        copies.file(i, part);
      }
    }
  }

  private void allPairs(BiPredicate<Integer, Integer> areCopies) {
    for (int i = 0; i < groups.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (groups.root(i) != groups.root(j) && areCopies.test(i, j)) {
          join(i, j);
        }
      }
    }
  }

  /** Asks about those who have a part, of who are known to be copies only until one is found. */
  private void meet(int member, Integer part, IntPredicate isCopy) {
    for (List<Integer> filed : files.getOrDefault(part, Map.of()).values()) {
      if (groups.root(filed.get(0)) != groups.root(member)) {
        for (int other : filed) {
          if (isCopy.test(other)) {
            join(member, other);
            break;
          }
        }
      }
    }
  }

  private void join(int member, int other) {
    groups.join(member, other);
    found.accept(member, other);
  }

  private void file(int member, Integer part) {
    files
        .computeIfAbsent(part, p -> new LinkedHashMap<>())
        .computeIfAbsent(groups.root(member), root -> new ArrayList<>())
        .add(member);
  }
}
