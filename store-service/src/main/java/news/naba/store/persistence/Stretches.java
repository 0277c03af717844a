package news.naba.store.persistence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import news.naba.store.domain.compare.SearchWindow;
import org.jspecify.annotations.Nullable;

/** Stretches by their places, findable from a report without a look at every place. */
final class Stretches {
  /** Degrees of latitude; a little more than the reach, lest rounding leaves one out. */
  private static final double WITHIN = SearchWindow.REACH_LAT + 1e-6;

  /** By family and latitude; those anywhere in their country are by themselves. */
  private final Map<String, NavigableMap<Double, Map<SearchWindow, Stretch>>> precise =
      new HashMap<>();

  private final Map<String, Map<SearchWindow, Stretch>> vague = new HashMap<>();
  private int size;

  /** That of a window's place. */
  Optional<Stretch> find(SearchWindow window) {
    return Optional.ofNullable(beside(window).get(window.place()));
  }

  /**
   * Puts one in the place of the former one.
   *
   * @return the former one; empty if there was none
   */
  Optional<Stretch> put(Stretch stretch) {
    Stretch before = beside(stretch.known()).put(stretch.known().place(), stretch);
    if (before == null) {
      size++;
    }
    return Optional.ofNullable(before);
  }

  /** Those that are to hold a report. */
  List<Stretch> finding(SearchWindow report) {
    List<Stretch> finding = new ArrayList<>();
    add(vague.get(report.family()), report, finding);
    NavigableMap<Double, Map<SearchWindow, Stretch>> rows = precise.get(report.family());
    if (rows != null) {
      Double lat = report.lat();
      Collection<Map<SearchWindow, Stretch>> near =
          lat == null
              ? rows.values()
              : rows.subMap(lat - WITHIN, true, lat + WITHIN, true).values();
      near.forEach(row -> add(row, report, finding));
    }
    return finding;
  }

  private static void add(
      @Nullable Map<SearchWindow, Stretch> row, SearchWindow report, List<Stretch> finding) {
    if (row != null) {
      for (Stretch stretch : row.values()) {
        if (stretch.known().finds(report)) {
          finding.add(stretch);
        }
      }
    }
  }

  int size() {
    return size;
  }

  void clear() {
    precise.clear();
    vague.clear();
    size = 0;
  }

  private Map<SearchWindow, Stretch> beside(SearchWindow window) {
    Double lat = window.lat();
    return lat == null
        ? vague.computeIfAbsent(window.family(), family -> new HashMap<>())
        : precise
            .computeIfAbsent(window.family(), family -> new TreeMap<>())
            .computeIfAbsent(lat, row -> new HashMap<>());
  }
}
