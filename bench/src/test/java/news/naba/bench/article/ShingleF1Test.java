package news.naba.bench.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ShingleF1Test {
  private final ShingleF1 score = new ShingleF1();

  @Test
  void theSameWordsAreRightWhateverStandsBetweenThem() {
    score.add("The bridge, closed on Monday.", "The bridge\n\nclosed on – Monday");

    assertThat(score.value()).isEqualTo(1.0);
  }

  @Test
  void oneWrongWordSpoilsTheShinglesAroundIt() {
    // Seven shingles each, of which the fifth word spoils four.
    score.add("one two three four five six seven eight nine ten", words("five", "FIVE"));

    assertThat(score.value()).isCloseTo(3.0 / 7, within(1e-9));
  }

  @Test
  void whatIsTooMuchCostsPrecisionAndWhatIsMissingRecall() {
    score.add("a b c d", "a b c d e f g"); // precision 1/4, recall 1
    score.add("a b c d e f g", "a b c d"); // precision 1, recall 1/4

    assertThat(score.value()).isCloseTo(0.625, within(1e-9));
  }

  @Test
  void aPageWithoutAnAnswerCostsRecallOnly() {
    score.add("a b c d", "a b c d");
    score.add("e f g h", "");

    assertThat(score.value()).isCloseTo(2 * 1.0 * 0.5 / 1.5, within(1e-9));
  }

  @Test
  void repeatedShinglesCountAsOftenAsTheyAreInBoth() {
    score.add("a b c d a b c d", "a b c d"); // 5 shingles wanted, 1 found

    assertThat(score.value()).isCloseTo(2 * 1.0 * 0.2 / 1.2, within(1e-9));
  }

  @Test
  void textsShorterThanAShingleAreOneShingle() {
    score.add("قال الوزير", "قال الوزير");

    assertThat(score.value()).isEqualTo(1.0);
  }

  @Test
  void nothingAddedIsNothing() {
    assertThat(score.value()).isZero();
  }

  private static String words(String word, String replacement) {
    return "one two three four five six seven eight nine ten".replace(word, replacement);
  }
}
