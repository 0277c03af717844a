package news.naba.store.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {
  @ParameterizedTest
  @CsvSource({
    "الإثنين, الاثنين",
    "حماة, حماه",
    "مصطفى, مصطفي",
    "محافظتَي, محافظتي",
    "نبــأ, نبأ",
    "Aleppo, ALEPPO",
    "“حلب”، اليوم, حلب اليوم"
  })
  void spellingsThatReadersTakeForTheSameFoldAlike(String one, String other) {
    assertThat(Words.fold(one)).isEqualTo(Words.fold(other));
  }

  @Test
  void wordsArePartedByWhateverIsNoLetterOrDigit() {
    assertThat(Words.of(" قتل 25 شخصًا، في «حلب». "))
        .containsExactly("قتل", "25", "شخصا", "في", "حلب");
  }

  @Test
  void theSameSentenceOverlapsWholly() {
    Wording wire = Wording.of("قال الدفاع المدني إن الغارة أصابت سوقا في المدينة");

    assertThat(wire.overlap(Wording.of("قال الدفاع المدني إن الغارة أصابت سوقًا في المدينة.")))
        .isEqualTo(1.0);
  }

  @Test
  void aSentenceWithinALongerOneOverlapsWholly() {
    String wire = "rescuers pulled twelve people from the rubble of the market";

    assertThat(Wording.of(wire).overlap(Wording.of("On Monday " + wire + ", officials said")))
        .isEqualTo(1.0);
  }

  @Test
  void aFewCommonWordsAreNotContainment() {
    assertThat(
            Wording.of("in the city")
                .overlap(Wording.of("a parade went through the streets in the city of Rome")))
        .isLessThan(0.4);
  }

  @Test
  void nothingOverlapsWithNothing() {
    assertThat(Wording.of("!").overlap(Wording.of("?"))).isZero();
  }
}
