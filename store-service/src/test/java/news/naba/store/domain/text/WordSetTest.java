package news.naba.store.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordSetTest {
  private static final int PAIRS = 2_000;

  @ParameterizedTest
  @ValueSource(longs = {2, 3, 5, 7})
  void theSketchNeverTellsOfLessThanTwoHaveInCommon(long seed) {
    Random random = new Random(seed);
    int spared = 0;
    for (int pair = 0; pair < PAIRS; pair++) {
      List<String> one = words(random);
      List<String> other = words(random);
      Set<String> common = new HashSet<>(one);
      common.retainAll(other);
      WordSet a = WordSet.of(one);
      WordSet b = WordSet.of(other);

      assertThat(a.common(b)).as("seed %d pair %d", seed, pair).isEqualTo(common.size());
      assertThat(a.mostCommon(b))
          .as("seed %d pair %d", seed, pair)
          .isBetween(common.size(), Math.min(a.size(), b.size()))
          .isEqualTo(b.mostCommon(a));
      for (int count = 0; count <= common.size() + 2; count++) {
        assertThat(a.shares(count, b)).isEqualTo(common.size() >= count);
      }
      spared += a.mostCommon(b) < 4 ? 1 : 0;
    }
    assertThat(spared).as("seed %d: pairs that need no second look", seed).isPositive();
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 13})
  void overlapIsExactFromWhereItCounts(long seed) {
    Random random = new Random(seed);
    for (int pair = 0; pair < PAIRS; pair++) {
      Wording a = Wording.of(words(random));
      Wording b = Wording.of(words(random));
      double overlap = a.overlap(b);
      for (double least : new double[] {0.05, 0.2, overlap, 0.7}) {
        if (overlap >= least) {
          assertThat(a.overlap(b, least)).as("seed %d pair %d", seed, pair).isEqualTo(overlap);
        } else {
          assertThat(a.overlap(b, least)).as("seed %d pair %d", seed, pair).isLessThan(least);
        }
      }
    }
  }

  /** Of few different ones or of many, so that some pairs have much in common. */
  private static List<String> words(Random random) {
    int different = random.nextBoolean() ? 12 : 3_000;
    List<String> words = new ArrayList<>();
    for (int count = random.nextInt(60); count >= 0; count--) {
      words.add("word" + random.nextInt(different));
    }
    return words;
  }
}
