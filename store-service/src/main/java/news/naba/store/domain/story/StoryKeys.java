package news.naba.store.domain.story;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * By what events of one story are found: two events that share no key are never compared. Near one
 * another, by somebody who takes part in both, or by the country whose calamity it is.
 */
public final class StoryKeys {
  /** Degrees; a cell is some 100 km high. */
  private static final double CELL = 1;

  /** Degrees around a place that hold all that counts as near. */
  private static final double REACH = 0.45;

  private final StoryScore score;

  StoryKeys(StoryScore score) {
    this.score = score;
  }

  /** Keys that pairs of events have in common when they may be of one story. */
  Set<String> of(StoryProfile event) {
    Set<String> keys = new TreeSet<>();
    Double lat = event.lat();
    Double lon = event.lon();
    if (lat != null && lon != null) {
      for (double y : List.of(lat - REACH, lat + REACH)) {
        for (double x : List.of(lon - REACH, lon + REACH)) {
          keys.add("at " + (int) Math.floor(y / CELL) + " " + (int) Math.floor(x / CELL));
        }
      }
    }
    event.people().forEach(person -> keys.add("who " + person));
    if (event.country() != null && score.isNationwide(event.type())) {
      keys.add("land " + event.country());
    }
    return keys;
  }
}
