package news.naba.store.domain.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import news.naba.store.domain.StoredReport;
import news.naba.store.domain.compare.SearchWindow;
import news.naba.store.domain.merge.Grouping.Ready;
import news.naba.store.domain.merge.Passages.Passage;

/**
 * Collects every report whose grouping can depend on some changed ones: whatever is linked to them,
 * whatever is linked to that, and whoever shares an event with any of these.
 */
final class Neighbourhood {
  private final Grouping grouping;
  private final KnownReports known;
  private final Set<String> replacedArticles;
  private final Set<String> arrived = new HashSet<>();
  private final Map<String, StoredReport> pool = new HashMap<>();
  private final Set<SearchWindow> searched = new HashSet<>();
  private final Map<String, Integer> sizes = new HashMap<>();

  /**
   * @param replacedArticles articles whose stored reports no longer count
   */
  Neighbourhood(Grouping grouping, KnownReports known, Set<String> replacedArticles) {
    this.grouping = grouping;
    this.known = known;
    this.replacedArticles = replacedArticles;
  }

  /**
   * @param fresh reports that have just arrived
   * @param events events that lost reports
   */
  Ready around(List<StoredReport> fresh, Set<String> events) {
    fresh.forEach(report -> pool.put(report.reportId(), report));
    fresh.forEach(report -> arrived.add(report.reportId()));
    Set<String> seeds = new HashSet<>(arrived);
    Set<String> complete =
        fresh.stream().map(StoredReport::pin).filter(Objects::nonNull).collect(Collectors.toSet());
    complete.addAll(events);
    seeds.addAll(add(known.ofEvents(complete)));
    search(windows(seeds));
    while (true) {
      int size = pool.size();
      Ready linked = grouping.linkedTo(seeds, grouping.ready(pool.values(), arrived));
      Set<String> incomplete = incomplete(linked);
      incomplete.removeAll(complete);
      complete.addAll(incomplete);
      List<String> further = add(known.ofEvents(incomplete));
      seeds.addAll(further);
      Set<SearchWindow> windows = windows(further);
      windows.addAll(grouping.around(linked));
      search(windows);
      if (pool.size() == size && incomplete.isEmpty()) {
        grouping.searched(searched);
        return linked;
      }
    }
  }

  private Set<SearchWindow> windows(Collection<String> ids) {
    return grouping.around(ids.stream().map(this::pooled).toList(), arrived);
  }

  /** The events of what is linked that have other reports, too, and those it is pinned to. */
  private Set<String> incomplete(Ready linked) {
    Map<String, Integer> here = new HashMap<>();
    Set<String> incomplete = new HashSet<>();
    for (Passage passage : grouping.unsure(linked)) {
      for (StoredReport report : passage.reports()) {
        if (report.eventId() != null) {
          here.merge(report.eventId(), 1, Integer::sum);
        }
        if (report.pin() != null && !report.pin().equals(report.eventId())) {
          incomplete.add(report.pin());
        }
      }
    }
    Set<String> unsized = new HashSet<>(here.keySet());
    unsized.removeAll(sizes.keySet());
    sizes.putAll(known.sizes(unsized));
    here.forEach(
        (event, count) -> {
          if (!count.equals(sizes.get(event))) {
            incomplete.add(event);
          }
        });
    return incomplete;
  }

  private void search(Set<SearchWindow> windows) {
    Set<SearchWindow> further = windows.stream().filter(searched::add).collect(Collectors.toSet());
    if (!further.isEmpty()) {
      add(known.near(further));
    }
  }

  private List<String> add(List<StoredReport> reports) {
    List<String> added = new ArrayList<>();
    for (StoredReport report : reports) {
      if (!replacedArticles.contains(report.articleId())) {
        pool.putIfAbsent(report.reportId(), report);
        added.add(report.reportId());
      }
    }
    return added;
  }

  private StoredReport pooled(String id) {
    return Objects.requireNonNull(pool.get(id));
  }
}
