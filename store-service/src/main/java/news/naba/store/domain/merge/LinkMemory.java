package news.naba.store.domain.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.naba.store.domain.compare.MergeSettings;
import news.naba.store.domain.compare.SearchWindow;
import news.naba.store.domain.merge.Passages.Passage;

/**
 * Which passages are linked, that is, worth the threshold as a pair. It remembers the passages it
 * was asked about: all of them have been compared with each other, so that only what is new is
 * compared, with those that it may meet.
 *
 * <p>It knows nothing of what is stored. What it remembers is true of any passages of the same
 * wording, whether or not they were stored in the end, and are still.
 */
final class LinkMemory {
  /** Points are counted in hundredths. */
  private static final int HUNDREDTHS = 100;

  /** A passage with all that is made of it, without its points. */
  private static final int BYTES_OF_NODE = 4_000;

  /** Merges after which it is looked whether that is too much. */
  private static final int TIDY_EVERY = 20;

  private final Passages passages;
  private final int threshold;
  private final int floor;
  private final long mostBytes;
  private final Map<String, Node> nodes = new HashMap<>();

  private final NodeIndex index = new NodeIndex();

  private long now;
  private int untilTidy = TIDY_EVERY;

  /**
   * @param mostBytes about how much memory to take
   */
  LinkMemory(Passages passages, MergeSettings settings, long mostBytes) {
    this.passages = passages;
    this.threshold = hundredths(settings.threshold());
    this.floor = hundredths(settings.floor());
    this.mostBytes = mostBytes;
  }

  private static int hundredths(double points) {
    return (int) Math.round(points * HUNDREDTHS);
  }

  /** The nodes of passages, which must not be too vague to be found. */
  List<Node> of(Collection<Passage> asked) {
    now++;
    List<Node> found = new ArrayList<>(asked.size());
    for (Passage passage : asked) {
      Node node = nodes.get(passage.key());
      if (node == null) {
        node = add(passage);
      } else if (node.isOf(passage)) {
        node.standFor(passage);
      } else {
        replace(node, passage);
      }
      node.usedAt = now;
      found.add(node);
    }
    return found;
  }

  /** The nodes of passages of which not all reports may be given. */
  List<Node> recalled(Collection<Passage> asked) {
    List<Node> recalled = new ArrayList<>();
    for (Passage passage : asked) {
      Node node = nodes.get(passage.key());
      recalled.add(node == null ? add(passage) : node);
    }
    return recalled;
  }

  /** Those of the nodes to which links lead from some of them. */
  List<Node> linked(Collection<Node> from, Collection<Node> over) {
    Map<Chain, List<Node>> starts = byChain(from);
    Map<Chain, List<Node>> ways = byChain(over);
    List<Node> linked = new ArrayList<>();
    starts.forEach(
        (chain, some) ->
            linked.addAll(chain.reachable(some, ways.getOrDefault(chain, List.of()), threshold)));
    return linked;
  }

  /**
   * Where and when to look for everything that links are known to lead to from some nodes, whether
   * it is still stored or not.
   */
  static Set<SearchWindow> windows(Collection<Node> some) {
    Set<SearchWindow> windows = new HashSet<>();
    Set<Chain> chains = new HashSet<>();
    for (Node node : some) {
      if (chains.add(node.chain)) {
        windows.addAll(node.chain.windows());
      }
    }
    return windows;
  }

  /**
   * The groups of some nodes, of which links lead to none but these; whoever else is remembered as
   * linked with them is there no longer.
   */
  List<List<Node>> groups(Collection<Node> some) {
    List<List<Node>> groups = new ArrayList<>();
    byChain(some)
        .forEach(
            (chain, left) -> {
              if (left.size() < chain.size()) {
                Set<Node> gone = new HashSet<>(chain.nodes());
                left.forEach(gone::remove);
                forget(chain, gone);
              }
              for (Chain part : chain.parts(threshold)) {
                groups.addAll(Agglomeration.of(part, threshold));
              }
            });
    return groups;
  }

  private static Map<Chain, List<Node>> byChain(Collection<Node> some) {
    Map<Chain, List<Node>> chains = new HashMap<>();
    some.forEach(node -> chains.computeIfAbsent(node.chain, chain -> new ArrayList<>()).add(node));
    return chains;
  }

  private Node add(Passage passage) {
    Node node = new Node(passage);
    node.usedAt = now;
    Set<Chain> linked = new LinkedHashSet<>();
    index.near(
        passage.candidate(),
        other -> {
          if (!linked.contains(other.chain) && points(node, other) >= threshold) {
            linked.add(other.chain);
          }
        });
    if (!linked.isEmpty()) {
      Chain chain = connected(linked);
      chain.add(node, row(node, chain.nodes()));
    }
    nodes.put(passage.key(), node);
    index.add(node);
    return node;
  }

  /** The same words by other articles than before: it is another pair with who shares one. */
  private void replace(Node node, Passage now) {
    Passage before = node.passage();
    node.standFor(now);
    node.joining = Joining.NONE;
    node.chain.compareAnew(node, other -> points(node, other), threshold);
    Set<Chain> linked = new LinkedHashSet<>();
    index.near(
        now.candidate(),
        other -> {
          boolean another =
              before.sharesArticle(other.passage()) || now.sharesArticle(other.passage());
          if (another && other.chain != node.chain && points(node, other) >= threshold) {
            linked.add(other.chain);
          }
        });
    if (!linked.isEmpty()) {
      linked.add(node.chain);
      connected(linked);
    }
  }

  /** Makes the largest of some chains one with the others. */
  private Chain connected(Set<Chain> chains) {
    Chain largest = chains.stream().max(Comparator.comparingInt(Chain::size)).orElseThrow();
    for (Chain other : chains) {
      if (other != largest) {
        List<Node> strangers = List.copyOf(largest.nodes());
        List<short[]> rows = other.nodes().stream().map(node -> row(node, strangers)).toList();
        largest.addAll(other, rows);
      }
    }
    return largest;
  }

  /** A node's points with some others, followed by those with the ones before it in its chain. */
  private short[] row(Node node, List<Node> others) {
    short[] row = new short[others.size() + node.slot];
    for (int i = 0; i < others.size(); i++) {
      row[i] = points(node, others.get(i));
    }
    System.arraycopy(node.points, 0, row, others.size(), node.slot);
    return row;
  }

  /** In hundredths, where it is enough for being in one event. */
  private short points(Node a, Node b) {
    double points = passages.points(a.passage(), b.passage());
    // Not "<": a pair that may not merge has no number at all.
    return points * HUNDREDTHS >= floor
        ? (short) Math.min(Short.MAX_VALUE, hundredths(points))
        : Chain.NEVER;
  }

  private void forget(Chain chain, Set<Node> gone) {
    Set<Node> kept = new HashSet<>(chain.nodes());
    for (Node node : gone) {
      kept.remove(node);
      nodes.remove(node.passage().key());
      index.remove(node);
    }
    chain.retain(kept);
  }

  /** Forgets the chains that were asked about longest ago, where there is too much to remember. */
  void tidy() {
    if (--untilTidy > 0) {
      return;
    }
    untilTidy = TIDY_EVERY;
    Set<Chain> chains = new HashSet<>();
    nodes.values().forEach(node -> chains.add(node.chain));
    long bytes = chains.stream().mapToLong(LinkMemory::bytes).sum();
    if (bytes <= mostBytes) {
      return;
    }
    List<Chain> oldest = new ArrayList<>(chains);
    oldest.sort(Comparator.comparingLong(LinkMemory::usedAt));
    // A quarter at once: it takes time to find out what is old.
    long wanted = mostBytes / 4 * 3;
    for (Chain chain : oldest) {
      if (bytes <= wanted) {
        break;
      }
      bytes -= bytes(chain);
      forget(chain, Set.copyOf(chain.nodes()));
    }
  }

  private static long bytes(Chain chain) {
    long size = chain.size();
    return size * BYTES_OF_NODE + size * size / 2 * Short.BYTES;
  }

  private static long usedAt(Chain chain) {
    return chain.nodes().stream().mapToLong(node -> node.usedAt).max().orElse(0);
  }
}
