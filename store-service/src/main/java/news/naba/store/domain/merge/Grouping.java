package news.naba.store.domain.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import news.naba.store.domain.StoredReport;
import news.naba.store.domain.compare.Comparer;
import news.naba.store.domain.compare.MergeSettings;
import news.naba.store.domain.compare.SearchWindow;
import news.naba.store.domain.merge.Passages.Passage;

/**
 * Groups reports that tell the same event. The result is a function of the set of reports alone:
 * the order in which they came plays no part, and adding reports that are linked to none of the
 * others leaves the others' groups as they are. What it remembers from one time to the next spares
 * work and changes nothing: see {@link LinkMemory} and {@link Agglomeration}.
 *
 * <p>Agglomerative: of all groups the two most alike join first, as long as their {@linkplain
 * Cluster#likeness likeness} reaches the threshold and no pair across them is ruled out or below
 * the floor. So a chain of similar reports does not join different events.
 */
final class Grouping {
  private final Passages passages;
  private final LinkMemory links;

  /**
   * @param mostBytes about how much memory to take from one time to the next
   */
  Grouping(Comparer comparer, RecentCandidates candidates, MergeSettings settings, long mostBytes) {
    this.passages = new Passages(comparer, candidates);
    this.links = new LinkMemory(passages, settings, mostBytes);
  }

  static Grouping standard(MergeSettings settings) {
    Comparer comparer = Comparer.standard(settings);
    return new Grouping(comparer, new RecentCandidates(comparer, 0), settings, Long.MAX_VALUE);
  }

  /**
   * Reports ready to be grouped.
   *
   * @param vague what is told too vaguely to be found again: each passage stands alone
   * @param nodes the others
   */
  record Ready(List<Passage> vague, List<Node> nodes) {
    Stream<Passage> passages() {
      return Stream.concat(vague.stream(), nodes.stream().map(Node::passage));
    }
  }

  synchronized Ready ready(Collection<StoredReport> reports) {
    List<Passage> vague = new ArrayList<>();
    List<Passage> others = new ArrayList<>();
    for (Passage passage : passages.of(reports)) {
      (passage.candidate().isBounded() ? others : vague).add(passage);
    }
    return new Ready(vague, links.of(others));
  }

  /** What may share a group with one of the seeds. */
  synchronized Ready linkedTo(Set<String> seeds, Ready all) {
    List<Node> from = all.nodes.stream().filter(n -> n.passage().hasAny(seeds)).toList();
    return new Ready(
        all.vague.stream().filter(passage -> passage.hasAny(seeds)).toList(),
        links.linked(from, all.nodes));
  }

  /**
   * Where and when to look for reports that may share a group with some, as far as it is known
   * already what those are linked to: that is found at once, rather than step by step.
   */
  synchronized Set<SearchWindow> windows(Collection<StoredReport> reports) {
    List<Passage> bounded =
        passages.of(reports).stream().filter(p -> p.candidate().isBounded()).toList();
    return LinkMemory.windows(links.recalled(bounded));
  }

  /** The same for what is ready. */
  synchronized Set<SearchWindow> windows(Ready ready) {
    return LinkMemory.windows(ready.nodes);
  }

  /**
   * Every passage in exactly one group. Whatever is pinned to one event is one group, however
   * different it is. Groups are first made as if it were not: so what comes later joins by the
   * report that it is like, and need not be like all that an editor brought together.
   *
   * @param ready of which links lead to nothing else
   */
  synchronized List<List<Passage>> group(Ready ready) {
    List<List<Passage>> groups = new ArrayList<>();
    Map<String, List<Passage>> pinned = new HashMap<>();
    ready.vague.forEach(passage -> place(List.of(passage), groups, pinned));
    for (List<Node> group : links.groups(ready.nodes)) {
      place(group.stream().map(Node::passage).toList(), groups, pinned);
    }
    groups.addAll(pinned.values());
    links.tidy();
    return groups;
  }

  private static void place(
      List<Passage> group, List<List<Passage>> groups, Map<String, List<Passage>> pinned) {
    for (Passage passage : group) {
      String pin = passage.pin();
      if (pin != null) {
        // One pin at most: others may not join.
        pinned.computeIfAbsent(pin, key -> new ArrayList<>()).addAll(group);
        return;
      }
    }
    groups.add(group);
  }

  /** Every report in exactly one group; groups and their reports in the order of report ids. */
  List<List<StoredReport>> group(Collection<StoredReport> reports) {
    return inOrder(group(ready(reports)));
  }

  /** Groups of reports, in the order of report ids. */
  static List<List<StoredReport>> inOrder(List<List<Passage>> groups) {
    Comparator<StoredReport> byId = Comparator.comparing(StoredReport::reportId);
    return groups.stream()
        .map(
            group ->
                group.stream().flatMap(passage -> passage.reports().stream()).sorted(byId).toList())
        .sorted(Comparator.comparing(group -> group.get(0), byId))
        .toList();
  }
}
