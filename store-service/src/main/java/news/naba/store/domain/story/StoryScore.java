package news.naba.store.domain.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import news.naba.contracts.EventType;
import news.naba.store.domain.Distance;
import news.naba.store.domain.Table;
import news.naba.store.domain.text.Hashes;
import org.jspecify.annotations.Nullable;

/**
 * How much speaks for a later event going on from an earlier one, by {@code
 * naba/store/story-points.properties}.
 */
final class StoryScore {
  private static final String SEQUEL = "sequel.";
  private static final int SHORT = 3;
  private static final int MANY_WORDS = 8;
  private static final int SOME_WORDS = 4;

  private final double[] points = new double[Finding.values().length];

  /** Numbers of types, and of types with those modes that the table has lines of. */
  private final Map<String, Integer> kinds = new HashMap<>();

  /** Points by the kind before and the kind after. */
  private final double[][] sequels;

  private final double threshold;
  private final int days;
  private final double sameKm;
  private final double nearKm;
  private final Set<String> nationwide;

  StoryScore(Table table) {
    for (Finding finding : Finding.values()) {
      points[finding.ordinal()] = table.number(finding.key());
    }
    this.sequels = sequels(table);
    this.threshold = table.number("threshold");
    this.days = (int) table.number("days");
    this.sameKm = table.number("same.km");
    this.nearKm = table.number("near.km");
    this.nationwide = new HashSet<>(table.list("nationwide"));
  }

  /** What may be found about a pair, by the key that says what it counts. */
  private enum Finding {
    PLACE_SAME,
    PLACE_NEAR,
    PLACE_NAMED,
    PLACE_COUNTRY,
    PLACE_UNKNOWN,
    PLACE_FAR,
    PLACE_ELSEWHERE,
    PEOPLE_MANY,
    PEOPLE_SOME,
    PEOPLE_NONE,
    WORDS_MANY,
    WORDS_SOME,
    WORDS_NONE,
    DAYS_FEW,
    DAYS_MANY;

    String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }
  }

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
  double of(StoryCandidate earlier, StoryCandidate later) {
    long apart = later.day() - earlier.day();
    if (apart < 0 || apart > days) {
      return Double.NEGATIVE_INFINITY;
    }
    return sequels[earlier.kind][later.kind]
        + points[place(earlier, later).ordinal()]
        + points[people(earlier, later).ordinal()]
        + points[words(earlier, later).ordinal()]
        + points[(apart <= SHORT ? Finding.DAYS_FEW : Finding.DAYS_MANY).ordinal()];
  }

  /** The number of what happened: a mode of which the table says nothing counts as none. */
  int kind(EventType type, @Nullable String mode) {
    Integer precise = mode == null ? null : kinds.get(type + "." + mode);
    return precise != null ? precise : Objects.requireNonNull(kinds.get(type.name()));
  }

  private double[][] sequels(Table table) {
    List<String> names = new ArrayList<>();
    for (EventType type : EventType.values()) {
      names.add(type.name());
    }
    for (String key : table.keys()) {
      if (key.startsWith(SEQUEL)) {
        names.addAll(List.of(key.substring(SEQUEL.length()).split(">")));
      }
    }
    List<String> all = names.stream().distinct().toList();
    double[][] points = new double[all.size()][all.size()];
    for (int i = 0; i < all.size(); i++) {
      kinds.put(all.get(i), i);
      for (int j = 0; j < all.size(); j++) {
        points[i][j] = sequel(table, all.get(i), all.get(j));
      }
    }
    return points;
  }

  /** What one kind has another one for a consequence, by the closest line. */
  private static double sequel(Table table, String before, String after) {
    return Stream.of(
            before + ">" + after,
            before + ">" + typeOf(after),
            typeOf(before) + ">" + after,
            typeOf(before) + ">" + typeOf(after))
        .flatMap(key -> table.find(SEQUEL + key).stream())
        .findFirst()
        .map(Double::parseDouble)
        .orElse(0.0);
  }

  private static String typeOf(String kind) {
    int mode = kind.indexOf('.');
    return mode < 0 ? kind : kind.substring(0, mode);
  }

  private Finding place(StoryCandidate a, StoryCandidate b) {
    boolean placed = !Double.isNaN(a.lat + a.lon + b.lat + b.lon);
    if (placed) {
      double km = Distance.km(a.lat, a.lon, b.lat, b.lon);
      if (km <= nearKm) {
        return km <= sameKm ? Finding.PLACE_SAME : Finding.PLACE_NEAR;
      }
    }
    if (a.namesPlaceOf(b) || b.namesPlaceOf(a)) {
      return Finding.PLACE_NAMED;
    }
    boolean countries = a.country() != null && b.country() != null;
    if (countries && !Objects.equals(a.country(), b.country())) {
      return Finding.PLACE_ELSEWHERE;
    }
    if (placed) {
      return Finding.PLACE_FAR;
    }
    return countries ? Finding.PLACE_COUNTRY : Finding.PLACE_UNKNOWN;
  }

  private static Finding people(StoryCandidate a, StoryCandidate b) {
    int common = Hashes.common(a.people, b.people);
    if (common > 1) {
      return Finding.PEOPLE_MANY;
    }
    return common == 1 ? Finding.PEOPLE_SOME : Finding.PEOPLE_NONE;
  }

  private static Finding words(StoryCandidate a, StoryCandidate b) {
    int common = Hashes.common(a.words, b.words);
    if (common >= MANY_WORDS) {
      return Finding.WORDS_MANY;
    }
    return common >= SOME_WORDS ? Finding.WORDS_SOME : Finding.WORDS_NONE;
  }
}
