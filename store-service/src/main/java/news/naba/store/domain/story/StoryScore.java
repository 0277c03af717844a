package news.naba.store.domain.story;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
  /** Modes come from extractors, and might be any text. */
  private static final int MOST_KINDS = 10_000;

  private static final int SHORT = 3;
  private static final int MANY_WORDS = 8;
  private static final int SOME_WORDS = 4;

  private final Table table;
  private final double[] points = new double[Finding.values().length];
  private final Map<Kinds, Double> sequels = new ConcurrentHashMap<>();
  private final double threshold;
  private final int days;
  private final double sameKm;
  private final double nearKm;
  private final Set<String> nationwide;

  StoryScore(Table table) {
    this.table = table;
    for (Finding finding : Finding.values()) {
      points[finding.ordinal()] = table.number(finding.key());
    }
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
  double of(StoryCandidate earlier, StoryCandidate later) {
    long apart = later.day - earlier.day;
    if (apart < 0 || apart > days) {
      return Double.NEGATIVE_INFINITY;
    }
    return sequel(earlier, later)
        + points[place(earlier, later).ordinal()]
        + points[people(earlier, later).ordinal()]
        + points[words(earlier, later).ordinal()]
        + points[(apart <= SHORT ? Finding.DAYS_FEW : Finding.DAYS_MANY).ordinal()];
  }

  /** What the earlier one's kind has the later one's for a consequence, the closest line first. */
  private double sequel(StoryCandidate earlier, StoryCandidate later) {
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
