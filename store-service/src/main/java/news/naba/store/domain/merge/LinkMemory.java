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
 * <p>What it remembers of links is true of any passages of the same wording, whether or not they
 * were stored in the end, and are still. What is stored it knows of {@linkplain WholeChains whole}
 * chains only.
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
  private final WholeChains whole = new WholeChains();

  /** The chains of which groups were made last. */
  private final List<Chain> grouped = new ArrayList<>();

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

  /**
   * To be called before each merge.
   *
   * @param era the same as the last time as long as nobody else changed what is stored
   */
  void begin(Object era) {
    whole.begin(era);
  }

  /** Reports of some passages are stored no longer, or otherwise. */
  void doubt(Collection<Passage> passages) {
    for (Passage passage : passages) {
      Node node = nodes.get(passage.key());
      if (node != null) {
        whole.remove(node.chain);
      }
    }
  }

  /**
   * The nodes of passages, which must not be too vague to be found, by their chains. Where their
   * chain is whole, not all of their reports need be given.
   *
   * @param fresh ids of the reports that have just arrived
   */
  Map<Chain, List<Node>> of(Collection<Passage> asked, Set<String> fresh) {
    now++;
    asked.forEach(passage -> check(passage, fresh));
    List<Node> found = new ArrayList<>(asked.size());
    for (Passage passage : asked) {
      Node node = nodes.get(passage.key());
      if (node == null) {
        node = add(passage, fresh);
      } else if (isWhole(node)) {
        grow(node, passages.union(node.passage(), passage));
      } else if (node.isOf(passage)) {
        node.standFor(passage);
      } else {
        replace(node, passage);
      }
      node.usedAt = now;
      found.add(node);
    }
    return byChain(found);
  }

  /** A whole chain lacks nothing but what has just arrived. */
  private void check(Passage passage, Set<String> fresh) {
    Node node = nodes.get(passage.key());
    if (node != null
        && isWhole(node)
        && !passage.isIn(node.passage(), report -> fresh.contains(report.reportId()))) {
      whole.remove(node.chain);
    }
  }

  private void grow(Node node, Passage now) {
    if (now == node.passage()) {
      return;
    }
    whole.change(node.chain);
    if (node.isOf(now)) {
      node.standFor(now);
      node.leave();
    } else {
      replace(node, now);
    }
  }

  private boolean isWhole(Node node) {
    return whole.contains(node.chain);
  }

  /**
   * Where and when to look for what may share a group with some passages: for everything that links
   * are known to lead to, whether it is still stored or not. All at once, rather than step by step.
   *
   * @param asked of which not all reports may be given
   * @param fresh ids of the reports that have just arrived
   */
  Set<SearchWindow> around(Collection<Passage> asked, Set<String> fresh) {
    Set<SearchWindow> windows = new HashSet<>();
    for (Passage passage : asked) {
      Node node = nodes.get(passage.key());
      if (node == null) {
        node = add(passage, fresh);
      }
      if (!isWhole(node)) {
        windows.addAll(node.chain.windows());
      }
      SearchWindow own = passage.candidate().window();
      if (!whole.wasSearched(own)) {
        windows.add(own);
      }
    }
    return windows;
  }

  /** All that is stored in some windows is remembered, but for what this merge replaces. */
  void searched(Collection<SearchWindow> windows) {
    whole.searched(windows);
  }

  /** Those to which links lead from some nodes: of whole chains any, of the others those given. */
  Map<Chain, List<Node>> linked(Collection<Node> from, Map<Chain, List<Node>> over) {
    Map<Chain, List<Node>> linked = byChain(from);
    linked.replaceAll(
        (chain, some) -> {
          List<Node> others =
              whole.contains(chain) ? chain.nodes() : over.getOrDefault(chain, List.of());
          return chain.reachable(some, others, threshold);
        });
    return linked;
  }

  /** Whether a chain is known to have all that is stored of it. */
  boolean isWhole(Chain chain) {
    return whole.contains(chain);
  }

  /**
   * The groups of some nodes, of which links lead to none but these; whoever else is remembered as
   * linked with them is there no longer.
   *
   * @return of chains that are whole only those groups that may be others than they were
   */
  List<List<Node>> groups(Map<Chain, List<Node>> some) {
    List<List<Node>> groups = new ArrayList<>();
    grouped.clear();
    some.forEach(
        (chain, left) -> {
          if (left.size() < chain.size()) {
            Set<Node> gone = new HashSet<>(chain.nodes());
            left.forEach(gone::remove);
            forget(chain, gone);
          }
          boolean isWhole = whole.contains(chain);
          List<Chain> parts = chain.parts(threshold);
          if (!parts.contains(chain)) {
            whole.remove(chain);
          }
          for (Chain part : parts) {
            List<Group> made = Agglomeration.of(part, threshold);
            (isWhole ? made : part.groups()).forEach(group -> groups.add(group.members()));
          }
          grouped.addAll(parts);
        });
    return groups;
  }

  /**
   * What groups were made of last is stored, and nothing else of it.
   *
   * @param changed passages whose reports may be in other events than before
   * @param eventOf event ids of these, by their own
   */
  void stored(Collection<Passage> changed, Map<String, String> eventOf) {
    for (Passage passage : changed) {
      Node node = nodes.get(passage.key());
      if (node != null) {
        node.standFor(node.passage().in(eventOf));
      }
    }
    // What editors bring together may be in several chains: each has a part only.
    whole.stored(grouped.stream().filter(chain -> chain.size() > 0 && !chain.isPinned()).toList());
    grouped.clear();
  }

  private static Map<Chain, List<Node>> byChain(Collection<Node> some) {
    Map<Chain, List<Node>> chains = new HashMap<>();
    some.forEach(node -> chains.computeIfAbsent(node.chain, chain -> new ArrayList<>()).add(node));
    return chains;
  }

  private Node add(Passage passage, Set<String> fresh) {
    Node node = new Node(passage);
    node.usedAt = now;
    if (passage.reports().stream().allMatch(report -> fresh.contains(report.reportId()))) {
      whole.change(node.chain);
    }
    Set<Chain> linked = new LinkedHashSet<>();
    index.near(
        passage.candidate(),
        other -> {
          if (!linked.contains(other.chain) && points(node, other) >= threshold) {
            linked.add(other.chain);
          }
        });
    if (!linked.isEmpty()) {
      linked.add(node.chain);
      connect(linked);
    }
    nodes.put(passage.key(), node);
    index.add(node);
    return node;
  }

  /** The same words by other articles than before: it is another pair with who shares one. */
  private void replace(Node node, Passage now) {
    Passage before = node.passage();
    node.standFor(now);
    node.leave();
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
      connect(linked);
    }
  }

  /** Makes the largest of some chains one with the others. */
  private void connect(Set<Chain> chains) {
    boolean allWhole = chains.stream().allMatch(whole::contains);
    Chain largest = chains.stream().max(Comparator.comparingInt(Chain::size)).orElseThrow();
    for (Chain other : chains) {
      if (other != largest) {
        List<Node> strangers = List.copyOf(largest.nodes());
        List<short[]> rows = other.nodes().stream().map(node -> row(node, strangers)).toList();
        largest.addAll(other, rows);
        whole.remove(other);
      }
    }
    if (allWhole) {
      whole.change(largest);
    } else {
      whole.remove(largest);
    }
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
    whole.forgetSearches();
    Set<Node> kept = new HashSet<>(chain.nodes());
    for (Node node : gone) {
      kept.remove(node);
      node.leave();
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
      whole.remove(chain);
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
