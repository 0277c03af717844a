package news.naba.store.domain.compare;

import java.util.Collections;
import java.util.Set;
import news.naba.store.domain.text.Hashes;
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
    @Nullable String side,
    Bits bits) {

  /** Quick answers, above all to whether two sets have nothing in common: most have not. */
  static final class Bits {
    private final long names;
    private final long particulars;
    private final long countries;

    /** Names and particulars as hashes, which are compared very often. */
    private final int[] hashes;

    private final int[][] sounds;

    /** The bits of each of the sounds. */
    private final long[] bitsOfSounds;

    private final boolean isDescription;
    private final boolean hasCountry;

    Bits(Set<String> names, Set<Set<String>> particulars, Set<String> countries) {
      this.names = Hashes.bits(names);
      this.particulars = Hashes.bits(particulars.stream().flatMap(Set::stream).toList());
      this.countries = Hashes.bits(countries);
      this.hashes = Hashes.of(names);
      this.sounds = particulars.stream().map(Hashes::of).toArray(int[][]::new);
      this.bitsOfSounds = particulars.stream().mapToLong(Hashes::bits).toArray();
      this.isDescription = particulars.isEmpty();
      this.hasCountry = !countries.isEmpty();
    }

    /** Whether all sounds of one name may be among those of the other. */
    private boolean mayHold(int name, Bits other, int otherName) {
      long mine = bitsOfSounds[name];
      long theirs = other.bitsOfSounds[otherName];
      return (mine & ~theirs) == 0 || (theirs & ~mine) == 0;
    }

    private boolean hold(int name, Bits other, int otherName) {
      int[] mine = sounds[name];
      int[] theirs = other.sounds[otherName];
      return Hashes.common(mine, theirs) == Math.min(mine.length, theirs.length);
    }

    /** They follow from the rest of a party, which tells parties apart. */
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Bits;
    }

    @Override
    public int hashCode() {
      return 0;
    }

    @Override
    public String toString() {
      return "";
    }
  }

  Party(
      @Nullable String id,
      Set<String> names,
      Set<Set<String>> particulars,
      Set<String> countries,
      @Nullable String side) {
    this(id, names, particulars, countries, side, new Bits(names, particulars, countries));
  }

  /** What two actors are to each other, from strongest to weakest. */
  enum Relation {
    SAME,
    SAME_SIDE,
    UNKNOWN,
    OTHER,
    OPPOSED
  }

  Relation to(Party other) {
    if (this == other) {
      return Relation.SAME;
    }
    if (id != null && id.equals(other.id)) {
      return Relation.SAME;
    }
    if (shareName(other) || shareParticulars(other)) {
      return Relation.SAME;
    }
    if (side != null && other.side != null && !side.equals(other.side)) {
      return Relation.OPPOSED;
    }
    boolean countriesKnown = bits.hasCountry && other.bits.hasCountry;
    if (countriesKnown && !shareCountry(other)) {
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

  /** Whether it is named by what it is only: "the army", "the presidency". */
  boolean isDescription() {
    return bits.isDescription;
  }

  private boolean shareName(Party other) {
    return (bits.names & other.bits.names) != 0
        && Hashes.common(bits.hashes, other.bits.hashes) > 0
        && !Collections.disjoint(names, other.names);
  }

  private boolean shareCountry(Party other) {
    return (bits.countries & other.bits.countries) != 0
        && !Collections.disjoint(countries, other.countries);
  }

  /** Whether one of the names is another one shortened. */
  private boolean shareParticulars(Party other) {
    if ((bits.particulars & other.bits.particulars) == 0) {
      return false;
    }
    for (int i = 0; i < bits.sounds.length; i++) {
      for (int j = 0; j < other.bits.sounds.length; j++) {
        if (bits.mayHold(i, other.bits, j) && bits.hold(i, other.bits, j)) {
          return true;
        }
      }
    }
    return false;
  }
}
