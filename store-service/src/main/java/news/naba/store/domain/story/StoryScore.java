package news.naba.store.domain.story;

import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import news.naba.contracts.EventType;
import news.naba.store.domain.Distance;
import news.naba.store.domain.Table;
import news.naba.store.domain.text.Stems;
import org.jspecify.annotations.Nullable;

/**
 * How much speaks for a later event going on from an earlier one, by {@code
 * naba/store/story-points.properties}.
 */
final class StoryScore {
  private static final Set<String> FEATURES = Set.of("place", "people", "words", "days");

  /** Modes come from extractors, and might be any text. */
  private static final int MOST_KINDS = 10_000;

  private static final int SHORT = 3;
  private static final int MANY_WORDS = 8;
  private static final int SOME_WORDS = 4;

  private final Table table;
  private final Map<String, Double> points = new HashMap<>();
  private final Map<Kinds, Double> sequels = new ConcurrentHashMap<>();
  private final double threshold;
  private final int days;
  private final double sameKm;
  private final double nearKm;
  private final Set<String> nationwide;

  StoryScore(Table table) {
    this.table = table;
    for (String key : table.keys()) {
      if (FEATURES.contains(key.substring(0, Math.max(0, key.indexOf('.'))))) {
        points.put(key, table.number(key));
      }
    }
    this.threshold = table.number("threshold");
    this.days = (int) table.number("days");
    this.sameKm = table.number("same.km");
    this.nearKm = table.number("near.km");
    this.nationwide = new HashSet<>(table.list("nationwide"));
  }

  /** What happened before and after; there are few, and they are asked for very often. */
  private record Kinds(
      EventType before, @Nullable String beforeMode, EventType after, @Nullable String afterMode) {}

  static StoryScore standard() {
    return new StoryScore(Table.read("/naba/store/story-points.properties"));
  }

  /** Days that may lie between an event and the one that it goes on from. */
  int days() {
    return days;
  }

  /** Whether it concerns its whole country, so that what answers it need not be near. */
  boolean isNationwide(EventType type) {
    return nationwide.contains(type.name());
  }

  /** Whether so many points make two events one story. */
  boolean suffices(double points) {
    return points >= threshold;
  }

  /** Points for the later one going on from the earlier one; negative infinity for never. */
  double of(StoryProfile earlier, StoryProfile later) {
    long apart = ChronoUnit.DAYS.between(earlier.day(), later.day());
    if (apart < 0 || apart > days) {
      return Double.NEGATIVE_INFINITY;
    }
    return sequel(earlier, later)
        + points("place." + place(earlier, later))
        + points("people." + shared(earlier.people(), later.people(), 2, 1))
        + points("words." + shared(earlier.words(), later.words(), MANY_WORDS, SOME_WORDS))
        + points("days." + (apart <= SHORT ? "few" : "many"));
  }

  /** What the earlier one's kind has the later one's for a consequence, the closest line first. */
  private double sequel(StoryProfile earlier, StoryProfile later) {
    Kinds kinds = new Kinds(earlier.type(), earlier.mode(), later.type(), later.mode());
    Double known = sequels.get(kinds);
    if (known != null) {
      return known;
    }
    double read = read(kinds);
    if (sequels.size() < MOST_KINDS) {
      sequels.put(kinds, read);
    }
    return read;
  }

  private double read(Kinds kinds) {
    String before = kinds.before + "." + kinds.beforeMode;
    String after = kinds.after + "." + kinds.afterMode;
    return Stream.of(
            before + ">" + after,
            before + ">" + kinds.after,
            kinds.before + ">" + after,
            kinds.before + ">" + kinds.after)
        .map(key -> table.find("sequel." + key))
        .flatMap(Optional::stream)
        .findFirst()
        .map(Double::parseDouble)
        .orElse(0.0);
  }

  private String place(StoryProfile a, StoryProfile b) {
    boolean elsewhere =
        a.country() != null && b.country() != null && !a.country().equals(b.country());
    if (a.lat() != null && a.lon() != null && b.lat() != null && b.lon() != null) {
      double km = Distance.km(a.lat(), a.lon(), b.lat(), b.lon());
      if (km <= sameKm) {
        return "same";
      }
      if (km <= nearKm) {
        return "near";
      }
    }
    if (names(a, b) || names(b, a)) {
      return "named";
    }
    if (elsewhere) {
      return "elsewhere";
    }
    if (a.lat() != null && b.lat() != null) {
      return "far";
    }
    return a.country() != null && b.country() != null ? "country" : "unknown";
  }

  /**
   * Whether one names the place of the other, which is how condemnations say of what they speak.
   */
  private static boolean names(StoryProfile named, StoryProfile by) {
    return named.placeNames().stream().anyMatch(name -> by.words().containsAll(Stems.of(name)));
  }

  private static String shared(Set<String> a, Set<String> b, int many, int some) {
    if (Collections.disjoint(a, b)) {
      return "none";
    }
    Set<String> common = new HashSet<>(a);
    common.retainAll(b);
    if (common.size() >= many) {
      return "many";
    }
    return common.size() >= some ? "some" : "none";
  }

  private double points(String key) {
    return Objects.requireNonNull(points.get(key), key);
  }
}
