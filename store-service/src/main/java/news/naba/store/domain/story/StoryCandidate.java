package news.naba.store.domain.story;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import news.naba.store.domain.text.Hashes;
import news.naba.store.domain.text.Stems;
import org.jspecify.annotations.Nullable;

/** An event's profile made ready for being compared with many others. */
final class StoryCandidate {
  static final Comparator<StoryCandidate> BY_TIME =
      Comparator.comparing(StoryCandidate::profile, StoryProfile.BY_TIME);

  private final StoryProfile profile;

  /** By which it is found: see {@link StoryKeys}. */
  final Set<String> keys;

  /** What happened: see {@link StoryScore#kind}. */
  final int kind;

  /** An epoch day. */
  final long day;

  /** Hashes of {@link StoryProfile#people}, ascending. */
  final int[] people;

  /** Hashes of {@link StoryProfile#words}, ascending. */
  final int[] words;

  /** For each of the place's names the hashes of its stems, ascending. */
  private final List<int[]> placeNames;

  /** NaN for no place, or none that is small enough. */
  final double lat;

  final double lon;

  StoryCandidate(StoryProfile profile, StoryKeys keys, StoryScore score) {
    this.profile = profile;
    this.kind = score.kind(profile.type(), profile.mode());
    this.keys = keys.of(profile);
    this.day = profile.day().toEpochDay();
    this.people = Hashes.of(profile.people());
    this.words = Hashes.of(profile.words());
    this.placeNames = profile.placeNames().stream().map(name -> Hashes.of(Stems.of(name))).toList();
    this.lat = profile.lat() == null ? Double.NaN : profile.lat();
    this.lon = profile.lon() == null ? Double.NaN : profile.lon();
  }

  StoryProfile profile() {
    return profile;
  }

  String eventId() {
    return profile.eventId();
  }

  @Nullable String country() {
    return profile.country();
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
}
