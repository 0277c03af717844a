package news.naba.store.persistence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import news.naba.store.domain.compare.SearchWindow;

/** The reports of a place in some days; those that are gone or elsewhere now included. */
final class Stretch {
  /** What most reports stay below; the few that are told over longer are kept apart. */
  private static final int SHORT_DAYS = 5;

  private final SearchWindow known;

  /** By their first day. */
  private final NavigableMap<LocalDate, List<String>> shortOnes = new TreeMap<>();

  private final List<String> longOnes = new ArrayList<>();
  private int size;

  /**
   * @param known the place, and the days of which all reports are to be added
   */
  Stretch(SearchWindow known) {
    this.known = known;
  }

  SearchWindow known() {
    return known;
  }

  void add(Placement report) {
    SearchWindow window = report.window();
    List<String> list =
        window.days() > SHORT_DAYS
            ? longOnes
            : shortOnes.computeIfAbsent(window.from(), day -> new ArrayList<>());
    list.add(report.reportId());
    size++;
  }

  int size() {
    return size;
  }

  /** The ids of at least those that are in some days. */
  void during(SearchWindow days, Consumer<String> each) {
    shortOnes
        .subMap(days.from().minusDays(SHORT_DAYS), true, days.to(), true)
        .values()
        .forEach(ids -> ids.forEach(each));
    longOnes.forEach(each);
  }
}
