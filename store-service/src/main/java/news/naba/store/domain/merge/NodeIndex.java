package news.naba.store.domain.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import news.naba.store.domain.compare.Candidate;
import news.naba.store.domain.compare.SearchWindow;
import org.jspecify.annotations.Nullable;

/**
 * Nodes by what they are about, where and when, so that a new one is compared with its neighbours
 * instead of with weeks of news from everywhere.
 */
final class NodeIndex {
  /** What most reports stay below; the few that are told over longer are kept apart. */
  private static final int SHORT_DAYS = 4;

  private final Map<Shelf, NavigableMap<Integer, List<Node>>> shelves = new HashMap<>();

  /** Bands that a family was ever seen in: a few hundred at most. */
  private final Map<String, NavigableSet<Integer>> bands = new HashMap<>();

  /**
   * A part of the world in one family, with the nodes by their first day.
   *
   * @param band of latitude, as high as the reach; null is no precise place
   */
  private record Shelf(String family, @Nullable Integer band, boolean lasting) {
    static Shelf of(Candidate candidate) {
      return new Shelf(
          candidate.family(), bandOf(candidate), candidate.to() - candidate.from() > SHORT_DAYS);
    }
  }

  private static @Nullable Integer bandOf(Candidate candidate) {
    Double lat = candidate.window().lat();
    return lat == null ? null : (int) Math.floor(lat / SearchWindow.REACH_LAT);
  }

  void add(Node node) {
    Candidate candidate = node.passage().candidate();
    Shelf shelf = Shelf.of(candidate);
    if (shelf.band != null) {
      bands.computeIfAbsent(shelf.family, key -> new TreeSet<>()).add(shelf.band);
    }
    shelves
        .computeIfAbsent(shelf, key -> new TreeMap<>())
        .computeIfAbsent(candidate.from(), key -> new ArrayList<>())
        .add(node);
  }

  void remove(Node node) {
    Candidate candidate = node.passage().candidate();
    shelves.computeIfPresent(
        Shelf.of(candidate),
        (shelf, days) -> {
          days.computeIfPresent(
              candidate.from(),
              (day, there) -> {
                there.remove(node);
                return there.isEmpty() ? null : there;
              });
          return days.isEmpty() ? null : days;
        });
  }

  /** All that are near enough in time, and not too far away from north to south. */
  void near(Candidate candidate, Consumer<Node> each) {
    Integer band = bandOf(candidate);
    shelf(candidate, null, each);
    NavigableSet<Integer> seen = bands.get(candidate.family());
    if (seen != null) {
      NavigableSet<Integer> near =
          band == null ? seen : seen.subSet(band - 1, true, band + 1, true);
      near.forEach(other -> shelf(candidate, other, each));
    }
  }

  private void shelf(Candidate candidate, @Nullable Integer band, Consumer<Node> each) {
    days(new Shelf(candidate.family(), band, false), SHORT_DAYS, candidate, each);
    days(new Shelf(candidate.family(), band, true), SearchWindow.LONGEST_DAYS, candidate, each);
  }

  private void days(Shelf shelf, int longest, Candidate candidate, Consumer<Node> each) {
    NavigableMap<Integer, List<Node>> days = shelves.get(shelf);
    if (days != null) {
      days.subMap(candidate.from() - longest, true, candidate.to(), true)
          .values()
          .forEach(there -> there.forEach(each));
    }
  }
}
