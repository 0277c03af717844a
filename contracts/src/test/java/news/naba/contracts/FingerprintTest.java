package news.naba.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class FingerprintTest {
  private static final int[] NO_FIGURES = {};

  @Test
  void theJsonFormIsReadBack() {
    Fingerprint written = Fingerprint.of(new int[] {1, 0x12345678, -1}, new int[] {7});

    assertThat(written).hasToString("1:AwEAAAABEjRWeP____8AAAAH");
    assertThat(Fingerprint.parse("1:AwEAAAABEjRWeP____8AAAAH")).contains(written);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "1:",
        "1:AA",
        "1:AAA",
        "1:!!!!",
        "1:AgAAAAAB",
        "1:AgAAAAACAAAAAQ",
        "2:AQAAAAAB",
        "AQAAAAAB"
      })
  void whatIsNoFingerprintOfThisSchemeIsNone(String text) {
    assertThat(Fingerprint.parse(text)).isEmpty();
  }

  @Test
  void hashesAscendAsUnsignedNumbers() {
    assertThatThrownBy(() -> Fingerprint.of(new int[] {-1, 1}, NO_FIGURES))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Fingerprint.of(new int[] {1, 1}, NO_FIGURES))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aPartOfATextIsWhollyInIt() {
    Fingerprint text = Fingerprint.of(range(0, 90, 1), NO_FIGURES);
    Fingerprint part = Fingerprint.of(range(0, 30, 3), NO_FIGURES);

    assertThat(text.similarity(part)).isEqualTo(1.0);
    assertThat(part.similarity(text)).isEqualTo(1.0);
    assertThat(part.isCopyOf(text)).isTrue();
  }

  @Test
  void largeTextsAreComparedAsFarAsBothAreSampled() {
    // The sample of the first ends at 95; of the second only 32 hashes lie below, all shared.
    Fingerprint large = Fingerprint.of(range(0, 96, 1), NO_FIGURES);
    Fingerprint third = Fingerprint.of(range(0, 96, 3), NO_FIGURES);

    assertThat(large.similarity(third)).isEqualTo(1.0);
  }

  @Test
  void similarityIsTheShareOfTheSmallerText() {
    Fingerprint one = Fingerprint.of(range(0, 40, 1), NO_FIGURES);
    Fingerprint other = Fingerprint.of(range(30, 50, 1), NO_FIGURES);

    assertThat(one.similarity(other)).isEqualTo(10.0 / 20, within(1e-9));
    assertThat(other.similarity(one)).isEqualTo(10.0 / 20, within(1e-9));
  }

  @Test
  void otherFiguresMakeAnotherText() {
    int[] wording = range(0, 40, 1);
    Fingerprint today = Fingerprint.of(wording, range(0, 10, 1));
    Fingerprint tomorrow = Fingerprint.of(wording, range(8, 10, 1));
    Fingerprint nextWeek = Fingerprint.of(wording, range(9, 19, 1));

    assertThat(today.similarity(tomorrow)).as("two figures are too few to tell").isEqualTo(1.0);
    assertThat(today.similarity(nextWeek)).isEqualTo(2.0 / 11 / 0.75, within(1e-9));
    assertThat(today.isCopyOf(nextWeek)).isFalse();
  }

  @Test
  void fewSharedShinglesAreAPhraseAndNoCopy() {
    Fingerprint phrase = Fingerprint.of(range(0, 4, 1), NO_FIGURES);

    assertThat(phrase.similarity(phrase)).isZero();
  }

  @Test
  void theKeysAreTheSmallestHashes() {
    assertThat(Fingerprint.of(range(0, 96, 1), NO_FIGURES).keys())
        .containsExactlyElementsOf(IntStream.range(0, 32).boxed().toList());
    assertThat(Fingerprint.of(new int[] {5}, NO_FIGURES).keys()).containsExactly(5);
  }

  @Test
  void twoAreNearThatShareTwoKeys() {
    Fingerprint print = Fingerprint.of(range(0, 96, 1), NO_FIGURES);

    assertThat(print.isNear(Fingerprint.of(range(30, 126, 1), NO_FIGURES))).isTrue();
    assertThat(print.isNear(Fingerprint.of(range(31, 127, 1), NO_FIGURES))).isFalse();
    assertThat(print.isCopyOf(Fingerprint.of(range(31, 127, 1), NO_FIGURES))).isTrue();
  }

  private static int[] range(int from, int to, int step) {
    return IntStream.iterate(from, i -> i < to, i -> i + step).toArray();
  }
}
