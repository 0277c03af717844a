package news.naba.store.domain.merge;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Collectors;
import news.naba.store.domain.StoredReport;
import news.naba.store.domain.Unions;
import news.naba.store.domain.compare.Comparer;
import news.naba.store.domain.compare.MergeSettings;
import news.naba.store.domain.merge.Passages.Passage;

/**
 * Groups reports that tell the same event. The result is a function of the set of reports alone:
 * the order in which they came plays no part, and adding reports that are linked to none of the
 * others leaves the others' groups as they are.
 *
 * <p>Agglomerative: of all groups the two most alike join first, as long as their {@linkplain
 * Cluster likeness} reaches the threshold and no pair across them is ruled out or below the floor.
 * So a chain of similar reports does not join different events.
 */
final class Grouping {
  private final Passages passages;
  private final MergeSettings settings;

  Grouping(Comparer comparer, RecentCandidates recent, MergeSettings settings) {
    this.passages = new Passages(comparer, recent);
    this.settings = settings;
  }

  static Grouping standard(MergeSettings settings) {
    Comparer comparer = Comparer.standard(settings);
    return new Grouping(comparer, new RecentCandidates(comparer, 1), settings);
  }

  /** Every report in exactly one group; groups and their reports in the order of report ids. */
  List<List<StoredReport>> group(Collection<StoredReport> reports) {
    List<Cluster> clusters = passages.of(reports).stream().map(Cluster::new).toList();
    PriorityQueue<Join> joins = new PriorityQueue<>(Join.BEST_FIRST);
    connect(clusters, joins);
    for (Join join = joins.poll(); join != null; join = joins.poll()) {
      if (join.isCurrent()) {
        join.first.absorb(join.second);
        for (Cluster neighbour : join.first.neighbours()) {
          offer(join.first, neighbour, joins);
        }
      }
    }
    return pinnedTogether(clusters.stream().filter(cluster -> !cluster.isAbsorbed()).toList());
  }

  /**
   * Whatever is pinned to one event is one group, however different it is. Groups are first made as
   * if it were not: so what comes later joins by the report that it is like, and need not be like
   * all that an editor brought together.
   */
  private static List<List<StoredReport>> pinnedTogether(List<Cluster> clusters) {
    Map<String, List<StoredReport>> groups = new LinkedHashMap<>();
    for (Cluster cluster : clusters) {
      String key = cluster.pin().map(pin -> "pinned " + pin).orElseGet(cluster::id);
      groups.computeIfAbsent(key, k -> new ArrayList<>()).addAll(reports(cluster));
    }
    groups.values().forEach(group -> group.sort(Comparator.comparing(StoredReport::reportId)));
    return groups.values().stream()
        .sorted(Comparator.comparing(group -> group.get(0).reportId()))
        .toList();
  }

  /**
   * The reports that may share a group with one of the seeds, among those given.
   *
   * @param done reports that are known to, and are not asked for again
   */
  Set<StoredReport> linkedTo(
      Set<String> seedIds, Set<String> done, Collection<StoredReport> reports) {
    Deque<Passage> frontier = new ArrayDeque<>();
    Map<String, List<Passage>> open = new HashMap<>();
    for (Passage passage : passages.of(reports)) {
      if (passage.reports().stream().anyMatch(r -> seedIds.contains(r.reportId()))) {
        frontier.add(passage);
      } else if (passage.reports().stream().anyMatch(r -> !done.contains(r.reportId()))) {
        open.computeIfAbsent(passage.candidate().family(), key -> new ArrayList<>()).add(passage);
      }
    }
    Set<StoredReport> linked = new HashSet<>();
    while (!frontier.isEmpty()) {
      Passage passage = frontier.remove();
      linked.addAll(passage.reports());
      List<Passage> family = open.getOrDefault(passage.candidate().family(), new ArrayList<>());
      family.removeIf(
          other -> {
            boolean reached = passages.points(passage, other) >= settings.threshold();
            if (reached) {
              frontier.add(other);
            }
            return reached;
          });
    }
    return linked;
  }

  /**
   * Lets clusters join that a chain of links connects: nobody else ever will, so that nothing needs
   * to be known about most pairs.
   */
  private void connect(List<Cluster> clusters, PriorityQueue<Join> joins) {
    for (List<Cluster> chain : chains(clusters)) {
      for (int i = 0; i < chain.size(); i++) {
        for (int j = i + 1; j < chain.size(); j++) {
          double points = passages.points(passage(chain.get(i)), passage(chain.get(j)));
          // Not "<": a pair that may not merge has no number at all.
          if (points >= settings.floor()) {
            Cluster.connect(chain.get(i), chain.get(j), points);
            offer(chain.get(i), chain.get(j), joins);
          }
        }
      }
    }
  }

  private Collection<List<Cluster>> chains(List<Cluster> clusters) {
    Map<String, List<Cluster>> families =
        clusters.stream().collect(Collectors.groupingBy(c -> passage(c).candidate().family()));
    Unions<Cluster> linked = new Unions<>(clusters);
    families.values().forEach(family -> link(family, linked));
    return linked.sets();
  }

  /** Compares everything that is near enough in time. */
  private void link(List<Cluster> family, Unions<Cluster> linked) {
    List<Cluster> byDay = new ArrayList<>(family);
    byDay.sort(Comparator.comparingInt(cluster -> passage(cluster).candidate().from()));
    for (int i = 0; i < byDay.size(); i++) {
      Passage a = passage(byDay.get(i));
      for (int j = i + 1; j < byDay.size(); j++) {
        Passage b = passage(byDay.get(j));
        if (b.candidate().from() > a.candidate().to()) {
          break;
        }
        if (passages.points(a, b) >= settings.threshold()) {
          linked.join(byDay.get(i), byDay.get(j));
        }
      }
    }
  }

  private void offer(Cluster a, Cluster b, PriorityQueue<Join> joins) {
    double likeness = a.likeness(b);
    if (likeness >= settings.threshold()) {
      joins.add(a.id().compareTo(b.id()) < 0 ? new Join(a, b, likeness) : new Join(b, a, likeness));
    }
  }

  private static Passage passage(Cluster cluster) {
    return cluster.first();
  }

  private static List<StoredReport> reports(Cluster cluster) {
    return cluster.passages().stream().flatMap(passage -> passage.reports().stream()).toList();
  }

  /** Two clusters that may join, as alike as they were when this was written down. */
  private record Join(Cluster first, Cluster second, double likeness) {
    static final Comparator<Join> BEST_FIRST =
        Comparator.comparingDouble((Join join) -> -join.likeness)
            .thenComparing(join -> join.first.id())
            .thenComparing(join -> join.second.id());

    boolean isCurrent() {
      return !first.isAbsorbed() && !second.isAbsorbed() && first.likeness(second) == likeness;
    }
  }
}
