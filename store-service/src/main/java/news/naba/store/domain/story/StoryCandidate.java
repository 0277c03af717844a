package news.naba.store.domain.story;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import news.naba.contracts.EventType;
import news.naba.store.domain.text.Hashes;
import news.naba.store.domain.text.Stems;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link StoryProfile} says, in little memory and ready for being compared with many others.
 * Equal are those that say the same.
 */
public final class StoryCandidate {
  /** By day; of one day by what is told, never by the order of arrival. */
  static final Comparator<StoryCandidate> BY_TIME =
      Comparator.comparingLong(StoryCandidate::day)
          .thenComparing(StoryCandidate::anchor)
          .thenComparing(StoryCandidate::eventId);

  private final String eventId;
  private final String anchor;
  private final EventType type;
  private final @Nullable String mode;
  private final long day;
  private final @Nullable String country;
  private final List<String> keys;

  /** For each of the place's names the hashes of its stems, ascending. */
  private final int[][] placeNames;

  /** What happened: see {@link StoryScore#kind}. */
  final int kind;

  /** Hashes of {@link StoryProfile#people}, ascending. */
  final int[] people;

  /** Hashes of {@link StoryProfile#words}, ascending. */
  final int[] words;

  /** NaN for no place, or none that is small enough. */
  final double lat;

  final double lon;

  /** The last search that met it: on several shelves, it is looked at once. */
  private int metBy;

  StoryCandidate(StoryProfile profile, StoryKeys keys, StoryScore score) {
    this.eventId = profile.eventId();
    this.anchor = profile.anchor();
    this.type = profile.type();
    this.mode = profile.mode();
    this.day = profile.day().toEpochDay();
    this.country = profile.country();
    this.keys = List.copyOf(keys.of(profile));
    this.placeNames =
        profile.placeNames().stream().map(name -> Hashes.of(Stems.of(name))).toArray(int[][]::new);
    this.kind = score.kind(profile.type(), profile.mode());
    this.people = Hashes.of(profile.people());
    this.words = Hashes.of(profile.words());
    this.lat = profile.lat() == null ? Double.NaN : profile.lat();
    this.lon = profile.lon() == null ? Double.NaN : profile.lon();
  }

  public String eventId() {
    return eventId;
  }

  /** The smallest of its reports' ids. */
  public String anchor() {
    return anchor;
  }

  /** When it happened, else when it was first told: an epoch day. */
  public long day() {
    return day;
  }

  /** By which it is found, each once: see {@link StoryKeys}. */
  public List<String> keys() {
    return keys;
  }

  /**
   * Whether a search had not met it yet; of searches at the same time in several threads one may be
   * told so again.
   *
   * @param search a number that no other search has
   */
  boolean isMetFirst(int search) {
    boolean first = metBy != search;
    metBy = search;
    return first;
  }

  /** ISO 3166-1 alpha-2. */
  @Nullable String country() {
    return country;
  }

  /** Whether it is found by the same keys at the same time. */
  boolean isFiledLike(StoryCandidate other) {
    return BY_TIME.compare(this, other) == 0 && keys.equals(other.keys);
  }

  boolean isBefore(StoryCandidate other) {
    return day != other.day ? day < other.day : BY_TIME.compare(this, other) < 0;
  }

  /**
   * Whether its passages name the place of another, which is how condemnations say of what they
   * speak.
   */
  boolean namesPlaceOf(StoryCandidate other) {
    for (int[] name : other.placeNames) {
      if (name.length > 0 && Hashes.common(name, words) == name.length) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean equals(@Nullable Object object) {
    return object == this
        || object instanceof StoryCandidate other
            && eventId.equals(other.eventId)
            && anchor.equals(other.anchor)
            && type == other.type
            && Objects.equals(mode, other.mode)
            && day == other.day
            && Objects.equals(country, other.country)
            && Double.compare(lat, other.lat) == 0
            && Double.compare(lon, other.lon) == 0
            && keys.equals(other.keys)
            && Arrays.deepEquals(placeNames, other.placeNames)
            && Arrays.equals(people, other.people)
            && Arrays.equals(words, other.words);
  }

  @Override
  public int hashCode() {
    return eventId.hashCode();
  }
}
