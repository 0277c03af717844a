package news.naba.store.domain.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
  Grouping(
      Comparer comparer, RecentCandidates candidates, MergeSettings settings, long mostBytes) {
    this.passages = new Passages(comparer, candidates);
    this.links = new LinkMemory(passages, settings, mostBytes);
  }

  static Grouping standard(MergeSettings settings) {
    Comparer comparer = Comparer.standard(settings);
    return new Grouping(comparer, new RecentCandidates(comparer, 1), settings, Long.MAX_VALUE);
  }

  /** Every report in exactly one group; groups and their reports in the order of report ids. */
  synchronized List<List<StoredReport>> group(Collection<StoredReport> reports) {
    List<Passage> all = passages.of(reports);
    List<List<Passage>> groups = new ArrayList<>();
    all.stream().filter(passage -> !isBounded(passage)).map(List::of).forEach(groups::add);
    List<Node> nodes = links.of(all.stream().filter(Grouping::isBounded).toList());
    for (List<Node> group : links.groups(nodes)) {
      groups.add(group.stream().map(Node::passage).toList());
    }
    links.tidy();
    return pinnedTogether(groups);
  }

  /**
   * Whatever is pinned to one event is one group, however different it is. Groups are first made as
   * if it were not: so what comes later joins by the report that it is like, and need not be like
   * all that an editor brought together.
   */
  private static List<List<StoredReport>> pinnedTogether(List<List<Passage>> groups) {
    Map<String, List<StoredReport>> together = new LinkedHashMap<>();
    for (List<Passage> group : groups) {
      // One pin at most: others may not join.
      String key =
          group.stream()
              .flatMap(passage -> Stream.ofNullable(passage.pin()))
              .findFirst()
              .map(pin -> "pinned " + pin)
              .orElseGet(() -> group.get(0).id());
      List<StoredReport> reports = together.computeIfAbsent(key, k -> new ArrayList<>());
      group.forEach(passage -> reports.addAll(passage.reports()));
    }
    together.values().forEach(group -> group.sort(Comparator.comparing(StoredReport::reportId)));
    return together.values().stream()
        .sorted(Comparator.comparing(group -> group.get(0).reportId()))
        .toList();
  }

  /** The reports that may share a group with one of the seeds, among those given. */
  synchronized List<StoredReport> linkedTo(
      Set<String> seedIds, Collection<StoredReport> reports) {
    List<Passage> all = passages.of(reports);
    List<StoredReport> linked = new ArrayList<>();
    for (Passage passage : all) {
      if (!isBounded(passage) && isAmong(passage, seedIds)) {
        linked.addAll(passage.reports());
      }
    }
    List<Node> nodes = links.of(all.stream().filter(Grouping::isBounded).toList());
    List<Node> seeds = nodes.stream().filter(node -> isAmong(node.passage(), seedIds)).toList();
    links.linked(seeds, nodes).forEach(node -> linked.addAll(node.passage().reports()));
    return linked;
  }

  /**
   * Where and when to look for reports that may share a group with some, as far as it is known
   * already what those are linked to: that is found at once, rather than step by step.
   */
  synchronized Set<SearchWindow> windows(Collection<StoredReport> reports) {
    List<Passage> bounded = passages.of(reports).stream().filter(Grouping::isBounded).toList();
    return links.companyOf(links.recalled(bounded)).stream()
        .map(node -> node.passage().candidate().window())
        .collect(Collectors.toSet());
  }

  private static boolean isBounded(Passage passage) {
    return passage.candidate().window().isBounded();
  }

  private static boolean isAmong(Passage passage, Set<String> ids) {
    return passage.reports().stream().anyMatch(report -> ids.contains(report.reportId()));
  }
}
