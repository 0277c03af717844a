package news.naba.store.domain.filter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.naba.contracts.EventType;
import news.naba.contracts.Report.Place;
import org.jspecify.annotations.Nullable;

/**
 * Under which keys {@link RuleIndex} files a filter, and looks for those of an event. The two
 * agree: whatever a filter matches has at least one of the keys that the filter is filed under.
 */
final class FileKeys {
  /** More cells than this are not worth filing under: wider ones are taken. */
  private static final int MOST_CELLS = 64;

  /** More pairs than this are not worth it: only the country is taken. */
  private static final int MOST_PAIRS = 64;

  /** Sides of cells in degrees, the finest first. */
  private static final int[] SIDES = {1, 10, 60};

  private static final int GRAVEST = 5;

  private FileKeys() {}

  private record Actor(String key) {}

  private record At(String key) {}

  /** Of filters that ask for words anywhere in the text. */
  record Term(String term) {}

  private record Outlet(String name) {}

  private record Cell(int side, int row, int column) {}

  private record Country(String code) {}

  private record CountryAndType(String code, EventType type) {}

  private record Topic(String id) {}

  private record Language(String tag) {}

  private record Severity(int exactly) {}

  /** Of filters that ask for at least so many killed; looked up by range. */
  record Killed(int atLeast) {}

  /**
   * The keys of a filter, by its condition that tends to leave the fewest events; empty if it has
   * none that can be filed under.
   */
  static List<Object> of(EventFilter filter) {
    if (isFileable(filter.actors())) {
      return rarest(filter.actors()).<Object>map(Actor::new).toList();
    }
    if (isFileable(filter.places())) {
      return rarest(filter.places()).<Object>map(At::new).toList();
    }
    if (isFileable(filter.texts())) {
      return rarest(filter.texts()).<Object>map(Term::new).toList();
    }
    if (!filter.outlets().isEmpty()) {
      return filter.outlets().stream().<Object>map(Outlet::new).toList();
    }
    List<Object> cells = cells(filter.circles().isEmpty() ? filter.boxes() : filter.circles());
    return cells.isEmpty() ? ofKind(filter) : cells;
  }

  /** Keys by what kind of event it is, and in which country. */
  private static List<Object> ofKind(EventFilter filter) {
    if (!filter.countries().isEmpty()) {
      boolean pairs =
          !filter.types().isEmpty()
              && filter.types().size() * filter.countries().size() <= MOST_PAIRS;
      return filter.countries().stream()
          .flatMap(
              code ->
                  pairs
                      ? filter.types().stream().<Object>map(t -> new CountryAndType(code, t))
                      : Stream.<Object>of(new Country(code)))
          .toList();
    }
    if (!filter.topics().isEmpty()) {
      return filter.topics().stream().<Object>map(Topic::new).toList();
    }
    if (!filter.types().isEmpty()) {
      return List.copyOf(filter.types());
    }
    if (filter.minKilled() != null && filter.minKilled() > 0) {
      return List.of(new Killed(filter.minKilled()));
    }
    if (!filter.statuses().isEmpty()) {
      return List.copyOf(filter.statuses());
    }
    if (filter.minSeverity() != null) {
      return IntStream.rangeClosed(filter.minSeverity(), GRAVEST)
          .<Object>mapToObj(Severity::new)
          .toList();
    }
    return filter.languages().stream().<Object>map(Language::new).toList();
  }

  /**
   * The keys of an event; those of killed are looked up by range.
   *
   * @param withText whether any filter is filed under words of the text, which are many
   */
  static Stream<Object> of(EventFacts facts, boolean withText) {
    List<Object> keys = new ArrayList<>();
    facts.actors().forEach(key -> keys.add(new Actor(key)));
    facts.place().forEach(key -> keys.add(new At(key)));
    if (withText) {
      facts.text().forEach(term -> keys.add(new Term(term)));
    }
    facts.outlets().forEach(name -> keys.add(new Outlet(name)));
    addCells(keys, facts.event().place());
    String country = facts.country();
    if (country != null) {
      keys.add(new Country(country));
      keys.add(new CountryAndType(country, facts.type()));
    }
    facts.topics().forEach(id -> keys.add(new Topic(id)));
    facts.languages().forEach(tag -> keys.add(new Language(tag)));
    keys.add(facts.type());
    keys.add(facts.status());
    keys.add(new Severity(facts.severity()));
    return keys.stream();
  }

  /** A phrase of nothing but words like "the" is in every text. */
  private static boolean isFileable(Set<Phrase> phrases) {
    return !phrases.isEmpty() && phrases.stream().noneMatch(p -> p.words().isEmpty());
  }

  /** Each phrase by all terms of that word of it that tends to be the rarest. */
  private static Stream<String> rarest(Set<Phrase> phrases) {
    return phrases.stream().flatMap(phrase -> phrase.words().get(0).stream()).distinct();
  }

  private static void addCells(List<Object> keys, @Nullable Place place) {
    if (place != null && place.lat() != null && place.lon() != null) {
      for (int side : SIDES) {
        keys.add(new Cell(side, line(place.lat(), side), line(place.lon(), side)));
      }
    }
  }

  /** The cells that areas touch, in the finest side that needs few enough; else none. */
  private static List<Object> cells(Collection<? extends Area> areas) {
    for (int side : SIDES) {
      List<Object> cells =
          areas.stream()
              .flatMap(area -> cells(area.bounds(), side))
              .distinct()
              .limit(MOST_CELLS + 1)
              .toList();
      if (cells.size() <= MOST_CELLS) {
        return cells;
      }
    }
    return List.of();
  }

  private static Stream<Object> cells(Area.Box box, int side) {
    return box.west() <= box.east()
        ? cells(box, side, box.west(), box.east())
        : Stream.concat(cells(box, side, box.west(), 180), cells(box, side, -180, box.east()));
  }

  private static Stream<Object> cells(Area.Box box, int side, double west, double east) {
    return IntStream.rangeClosed(line(box.south(), side), line(box.north(), side))
        .boxed()
        .flatMap(
            row ->
                IntStream.rangeClosed(line(west, side), line(east, side))
                    .mapToObj(column -> new Cell(side, row, column)));
  }

  private static int line(double degrees, int side) {
    return (int) Math.floor(degrees / side);
  }
}
