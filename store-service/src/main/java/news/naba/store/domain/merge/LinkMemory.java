package news.naba.store.domain.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
  private final Passages passages;
  private final PassageLinks links;
  private final Forgetting forgetting;
  private final Map<String, Node> nodes = new HashMap<>();

  private final WholeChains whole = new WholeChains();

  /** The chains of which groups were made last. */
  private final List<Chain> grouped = new ArrayList<>();

  /** Of which the reports are others than before, in whatever groups they are. */
  private final Set<Node> touched = new LinkedHashSet<>();

  private long now;
  private long forgotten;

  /**
   * @param mostBytes about how much memory to take
   */
  LinkMemory(Passages passages, MergeSettings settings, long mostBytes) {
    this.passages = passages;
    this.links = new PassageLinks(passages, settings);
    this.forgetting = new Forgetting(mostBytes);
  }

  /**
   * To be called before each merge.
   *
   * @param era the same as the last time as long as nobody else changed what is stored
   */
  void begin(Object era) {
    whole.begin(era);
    touched.clear();
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
    if (now != node.passage()) {
      whole.change(node.chain);
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
          return chain.reachable(some, others);
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
          List<Chain> parts = chain.parts();
          if (!parts.contains(chain)) {
            whole.remove(chain);
          }
          for (Chain part : parts) {
            List<Group> made = Agglomeration.of(part);
            (isWhole ? withTouched(made, part) : part.groups())
                .forEach(group -> groups.add(group.members()));
          }
          grouped.addAll(parts);
        });
    return groups;
  }

  private Set<Group> withTouched(List<Group> made, Chain chain) {
    Set<Group> groups = new LinkedHashSet<>(made);
    for (Node node : touched) {
      if (node.chain == chain) {
        groups.add(Objects.requireNonNull(node.group));
      }
    }
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
    Node node = links.add(passage);
    node.usedAt = now;
    if (passage.reports().stream().allMatch(report -> fresh.contains(report.reportId()))) {
      whole.change(node.chain);
    }
    connect(node.chain, links.chainsOf(node));
    nodes.put(passage.key(), node);
    return node;
  }

  private void replace(Node node, Passage now) {
    touched.add(node);
    if (node.isOf(now)) {
      node.standFor(now);
    } else {
      connect(node.chain, links.replace(node, now));
    }
  }

  private void connect(Chain chain, Set<Chain> linked) {
    if (linked.isEmpty()) {
      return;
    }
    Set<Chain> chains = new LinkedHashSet<>(linked);
    chains.add(chain);
    boolean allWhole = chains.stream().allMatch(whole::contains);
    Chain joined = links.join(chains);
    chains.forEach(whole::remove);
    if (allWhole) {
      whole.change(joined);
    }
  }

  private void forget(Chain chain, Set<Node> gone) {
    whole.forgetSearches();
    Set<Node> kept = new HashSet<>(chain.nodes());
    for (Node node : gone) {
      kept.remove(node);
      node.leave();
      nodes.remove(node.passage().key());
      links.remove(node);
    }
    chain.retain(kept);
  }

  /** Forgets the chains that were asked about longest ago, where there is too much to remember. */
  void tidy() {
    for (Chain chain : forgetting.due(nodes.values())) {
      forgotten += chain.size();
      whole.remove(chain);
      forget(chain, Set.copyOf(chain.nodes()));
    }
  }

  /** How many passages are remembered. */
  int size() {
    return nodes.size();
  }

  /** How many passages were forgotten for want of memory, since it was made. */
  long forgotten() {
    return forgotten;
  }
}
