package news.naba.store.domain.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import news.naba.store.domain.compare.Party.Relation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartyTest {
  private static final int PAIRS = 20_000;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void quickAnswersAreThoseOfTheSetsThemselves(long seed) {
    Random random = new Random(seed);
    int same = 0;
    for (int pair = 0; pair < PAIRS; pair++) {
      Party a = party(random);
      Party b = party(random);

      boolean expected =
          !Collections.disjoint(a.names(), b.names())
              || a.particulars().stream()
                  .anyMatch(
                      mine ->
                          b.particulars().stream()
                              .anyMatch(
                                  theirs -> mine.containsAll(theirs) || theirs.containsAll(mine)));
      assertThat(a.to(b) == Relation.SAME)
          .as("seed %d pair %d: %s and %s", seed, pair, a, b)
          .isEqualTo(expected);
      boolean apart =
          !a.countries().isEmpty()
              && !b.countries().isEmpty()
              && Collections.disjoint(a.countries(), b.countries());
      assertThat(a.to(b) == Relation.OPPOSED).isEqualTo(!expected && apart);
      same += expected ? 1 : 0;
    }
    assertThat(same).as("seed %d: same ones", seed).isBetween(PAIRS / 20, PAIRS * 19 / 20);
  }

  private static Party party(Random random) {
    Set<Set<String>> particulars = new HashSet<>();
    for (int names = random.nextInt(3); names > 0; names--) {
      Set<String> sounds = some(random, 1 + random.nextInt(3), "s", 12);
      particulars.add(sounds);
    }
    return new Party(
        null,
        some(random, 1 + random.nextInt(3), "name ", 40),
        particulars,
        some(random, random.nextInt(3), "C", 6),
        null);
  }

  private static Set<String> some(Random random, int count, String prefix, int different) {
    Set<String> some = new TreeSet<>();
    for (int i = 0; i < count; i++) {
      some.add(prefix + random.nextInt(different));
    }
    return some;
  }
}
