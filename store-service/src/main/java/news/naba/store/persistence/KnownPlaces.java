package news.naba.store.persistence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import news.naba.store.domain.compare.SearchWindow;

/**
 * Which reports are where and when. Of a place, which is a search window without its days, all that
 * happened in one stretch of days is known, or nothing. Not for several threads at once.
 */
final class KnownPlaces {
  /** A stretch that would become longer begins anew; what is longer itself is not kept. */
  static final int LONGEST_DAYS = 120;

  static final int MOST_PLACES = 5_000;

  private final int most;
  private final Stretches stretches = new Stretches();
  private final Map<String, Placement> placements = new HashMap<>();
  private final Map<String, Set<String>> ofArticles = new HashMap<>();
  private int listed;

  /**
   * @param most reports to list, each place by itself
   */
  KnownPlaces(int most) {
    this.most = most;
  }

  /**
   * The reports in some windows.
   *
   * @param read asks for what is not known; it may give more than is in the windows
   */
  Collection<Placement> near(
      Collection<SearchWindow> windows,
      Function<List<SearchWindow>, ? extends Collection<Placement>> read) {
    List<SearchWindow> unknown = new ArrayList<>();
    List<SearchWindow> known = new ArrayList<>();
    windows.stream()
        .collect(Collectors.groupingBy(SearchWindow::place))
        .values()
        .forEach(
            ofPlace -> {
              SearchWindow all = ofPlace.stream().reduce(SearchWindow::hull).orElseThrow();
              if (all.days() > LONGEST_DAYS) {
                unknown.addAll(ofPlace);
              } else {
                missing(all).ifPresent(unknown::add);
                known.addAll(ofPlace);
              }
            });
    Map<String, Placement> near = new LinkedHashMap<>();
    if (!unknown.isEmpty()) {
      Collection<Placement> found = read.apply(unknown);
      for (SearchWindow window : unknown) {
        if (window.days() <= LONGEST_DAYS) {
          learn(window, found);
        }
      }
      found.forEach(placement -> near.put(placement.reportId(), placement));
    }
    known.forEach(window -> find(window, near));
    return near.values();
  }

  /** What has to be asked for before it is known what is in a window; nothing if it is known. */
  private Optional<SearchWindow> missing(SearchWindow window) {
    Optional<Stretch> stretch = stretches.find(window);
    if (stretch.isEmpty()) {
      return Optional.of(window);
    }
    SearchWindow known = stretch.get().known();
    if (known.covers(window)) {
      return Optional.empty();
    }
    SearchWindow longer = known.hull(window);
    return Optional.of(longer.days() > LONGEST_DAYS ? window : longer);
  }

  private void learn(SearchWindow window, Collection<Placement> found) {
    Stretch stretch = new Stretch(window);
    for (Placement placement : found) {
      if (window.finds(placement.window())) {
        stretch.add(placement);
        keep(placement);
      }
    }
    listed += stretch.size() - stretches.put(stretch).map(Stretch::size).orElse(0);
  }

  private void find(SearchWindow window, Map<String, Placement> near) {
    Stretch stretch = stretches.find(window).orElseThrow();
    stretch.during(
        window,
        id -> {
          Placement placement = placements.get(id);
          if (placement != null && window.finds(placement.window())) {
            near.put(id, placement);
          }
        });
  }

  /** An article's reports are these now, as far as they are in events. */
  void replace(String articleId, Collection<Placement> reports) {
    Set<String> former = ofArticles.remove(articleId);
    if (former != null) {
      former.forEach(placements::remove);
    }
    for (Placement report : reports) {
      for (Stretch stretch : stretches.finding(report.window())) {
        stretch.add(report);
        listed++;
        keep(report);
      }
    }
  }

  void move(String reportId, String eventId) {
    placements.computeIfPresent(reportId, (id, placement) -> placement.in(eventId));
  }

  /** Whether it is time to forget. */
  boolean isFull() {
    return listed > most || placements.size() > most || stretches.size() > MOST_PLACES;
  }

  void forget() {
    stretches.clear();
    placements.clear();
    ofArticles.clear();
    listed = 0;
  }

  private void keep(Placement placement) {
    placements.put(placement.reportId(), placement);
    ofArticles
        .computeIfAbsent(placement.articleId(), id -> new TreeSet<>())
        .add(placement.reportId());
  }
}
