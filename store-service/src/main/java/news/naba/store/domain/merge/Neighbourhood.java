package news.naba.store.domain.merge;

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

/**
 * Collects every report whose grouping can depend on some changed ones: whatever is linked to them,
 * whatever is linked to that, and whoever shares an event with any of these.
 */
final class Neighbourhood {
  private final Grouping grouping;
  private final KnownReports known;
  private final Set<String> replacedArticles;
  private final Map<String, StoredReport> pool = new HashMap<>();
  private final Set<SearchWindow> searched = new HashSet<>();
  private final Set<String> eventsLoaded = new HashSet<>();

  /**
   * @param replacedArticles articles whose stored reports no longer count
   */
  Neighbourhood(
      Grouping grouping, KnownReports known, Set<String> replacedArticles) {
    this.grouping = grouping;
    this.known = known;
    this.replacedArticles = replacedArticles;
  }

  /**
   * @param fresh reports that have just arrived
   * @param events events that lost reports
   */
  Collection<StoredReport> around(List<StoredReport> fresh, Set<String> events) {
    fresh.forEach(report -> pool.put(report.reportId(), report));
    Set<String> reached = ids(fresh);
    Set<String> pinned =
        fresh.stream().map(StoredReport::pin).filter(Objects::nonNull).collect(Collectors.toSet());
    pinned.addAll(events);
    reached.addAll(loadEvents(pinned));
    Set<String> frontier = Set.copyOf(reached);
    while (!frontier.isEmpty()) {
      search(frontier);
      List<StoredReport> linked = grouping.linkedTo(frontier, pool.values());
      Set<String> next = ids(linked);
      next.addAll(
          loadEvents(
              linked.stream()
                  .map(StoredReport::eventId)
                  .filter(Objects::nonNull)
                  .collect(Collectors.toSet())));
      next.removeAll(reached);
      reached.addAll(next);
      frontier = next;
    }
    return reached.stream().map(this::pooled).toList();
  }

  /**
   * Searches around reports that were reached last. What is found now lies near none of those
   * reached before: it would have been found then.
   */
  private void search(Set<String> frontier) {
    Set<SearchWindow> windows =
        grouping.windows(frontier.stream().map(this::pooled).toList()).stream()
            .filter(searched::add)
            .collect(Collectors.toSet());
    if (!windows.isEmpty()) {
      add(known.near(windows));
    }
  }

  private Set<String> loadEvents(Set<String> events) {
    Set<String> missing = new HashSet<>(events);
    missing.removeAll(eventsLoaded);
    eventsLoaded.addAll(missing);
    return missing.isEmpty() ? Set.of() : add(known.ofEvents(missing));
  }

  private Set<String> add(List<StoredReport> reports) {
    List<StoredReport> counted =
        reports.stream().filter(report -> !replacedArticles.contains(report.articleId())).toList();
    counted.forEach(report -> pool.putIfAbsent(report.reportId(), report));
    return ids(counted);
  }

  private StoredReport pooled(String id) {
    return Objects.requireNonNull(pool.get(id));
  }

  private static Set<String> ids(Collection<StoredReport> reports) {
    return reports.stream()
        .map(StoredReport::reportId)
        .collect(Collectors.toCollection(HashSet::new));
  }
}
