package news.naba.store.domain.compare;

import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One actor made ready for comparing.
 *
 * @param id Wikidata id; null where unknown
 * @param names folded names, in every language known
 * @param particulars for each name the sounds of the words that make it particular; none for mere
 *     descriptions, such as "the army"
 * @param countries ISO 3166-1 alpha-2, given or told by the name
 * @param side state, rebels or civilians; null where neither report nor name tell
 */
record Party(
    @Nullable String id,
    Set<String> names,
    Set<Set<String>> particulars,
    Set<String> countries,
    @Nullable String side) {

  /** What two actors are to each other, from strongest to weakest. */
  enum Relation {
    SAME,
    SAME_SIDE,
    UNKNOWN,
    OTHER,
    OPPOSED
  }

  Relation to(Party other) {
    if (id != null && id.equals(other.id)) {
      return Relation.SAME;
    }
    if (!Collections.disjoint(names, other.names) || shareParticulars(other)) {
      return Relation.SAME;
    }
    if (side != null && other.side != null && !side.equals(other.side)) {
      return Relation.OPPOSED;
    }
    boolean countriesKnown = !countries.isEmpty() && !other.countries.isEmpty();
    if (countriesKnown && Collections.disjoint(countries, other.countries)) {
      return Relation.OPPOSED;
    }
    if (isDescription() || other.isDescription()) {
      return described(other, countriesKnown);
    }
    return countriesKnown ? Relation.SAME_SIDE : Relation.OTHER;
  }

  /** At least one of them is only described, as "rebels" or "the Syrian army" are. */
  private Relation described(Party other, boolean countriesKnown) {
    boolean sameSide = side != null && side.equals(other.side);
    if (sameSide && isDescription() && other.isDescription()) {
      return Relation.SAME;
    }
    return sameSide || countriesKnown ? Relation.SAME_SIDE : Relation.UNKNOWN;
  }

  private boolean isDescription() {
    return particulars.isEmpty();
  }

  /** Whether one of the names is another one shortened. */
  private boolean shareParticulars(Party other) {
    for (Set<String> mine : particulars) {
      for (Set<String> theirs : other.particulars) {
        if (mine.containsAll(theirs) || theirs.containsAll(mine)) {
          return true;
        }
      }
    }
    return false;
  }
}
