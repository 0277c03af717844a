package news.naba.store.domain.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
  private long merge;

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
   * @param nodes the others, by their chains
   */
  record Ready(List<Passage> vague, Map<Chain, List<Node>> nodes) {}

  /**
   * To be called before each merge.
   *
   * @param era the same as the last time as long as nobody else changed what is stored
   * @return what the merge is called when {@link #stored} tells of it
   */
  synchronized long begin(Object era) {
    links.begin(era);
    return ++merge;
  }

  /** Stored reports are stored no longer, or otherwise. */
  synchronized void doubt(Collection<StoredReport> reports) {
    links.doubt(passages.of(reports));
  }

  /**
   * What was grouped last is stored.
   *
   * @param which merge it was; another than the last says nothing any more
   * @param changed groups whose reports may be in other events than before
   * @param eventOf event ids of these, by their own
   */
  synchronized void stored(long which, List<List<Passage>> changed, Map<String, String> eventOf) {
    if (which == merge) {
      links.stored(changed.stream().flatMap(List::stream).toList(), eventOf);
    }
  }

  /**
   * Makes reports ready. Of what is known to be stored, not all need be given.
   *
   * @param fresh ids of the reports that have just arrived
   */
  synchronized Ready ready(Collection<StoredReport> reports, Set<String> fresh) {
    List<Passage> vague = new ArrayList<>();
    List<Passage> others = new ArrayList<>();
    for (Passage passage : passages.of(reports)) {
      (passage.candidate().isBounded() ? others : vague).add(passage);
    }
    return new Ready(vague, links.of(others, fresh));
  }

  /** What may share a group with one of the seeds. */
  synchronized Ready linkedTo(Set<String> seeds, Ready all) {
    List<Node> from =
        all.nodes.values().stream()
            .flatMap(List::stream)
            .filter(node -> node.passage().hasAny(seeds))
            .toList();
    return new Ready(
        all.vague.stream().filter(passage -> passage.hasAny(seeds)).toList(),
        links.linked(from, all.nodes));
  }

  /**
   * Where and when to look for reports that may share a group with some, as far as it is not known
   * that nothing else is stored there.
   *
   * @param fresh ids of the reports that have just arrived
   */
  synchronized Set<SearchWindow> around(Collection<StoredReport> reports, Set<String> fresh) {
    List<Passage> bounded =
        passages.of(reports).stream().filter(p -> p.candidate().isBounded()).toList();
    return links.around(bounded, fresh);
  }

  /** Where and when to look for reports that may be linked to what is ready. */
  synchronized Set<SearchWindow> around(Ready ready) {
    return ready.nodes.keySet().stream()
        .filter(chain -> !links.isWhole(chain))
        .flatMap(chain -> chain.windows().stream())
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** All reports in some windows have been made {@link #ready}, but for what is replaced. */
  synchronized void searched(Collection<SearchWindow> windows) {
    links.searched(windows);
  }

  /** What may lack reports of its events. */
  synchronized List<Passage> unsure(Ready ready) {
    List<Passage> unsure = new ArrayList<>(ready.vague);
    ready.nodes.forEach(
        (chain, nodes) -> {
          if (!links.isWhole(chain)) {
            nodes.forEach(node -> unsure.add(node.passage()));
          }
        });
    return unsure;
  }

  /**
   * Every passage in exactly one group, but for those whose group is known to be an event just as
   * it was. Whatever is pinned to one event is one group, however different it is. Groups are first
   * made as if it were not: so what comes later joins by the report that it is like, and need not
   * be like all that an editor brought together.
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

  /** What is remembered from one time to the next. */
  synchronized Remembered remembered() {
    return new Remembered(links.size(), links.forgotten());
  }

  /** Every report in exactly one group; groups and their reports in the order of report ids. */
  List<List<StoredReport>> group(Collection<StoredReport> reports) {
    return inOrder(group(ready(reports, Set.of())));
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
