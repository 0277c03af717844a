package news.naba.extract.domain.article.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextCleanerTest {
  @Test
  void everyKindOfSpaceBecomesOneSpace() {
    assertThat(TextCleaner.line("\u00a0 في\u2009\t\nبيروت\u3000\u202f")).isEqualTo("في بيروت");
  }

  @Test
  void invisibleMarksGo() {
    assertThat(TextCleaner.line("\u200f\u202aمص\u00adر\u202c\u200b\ufeff \u2066(2)\u2069"))
        .isEqualTo("مصر (2)");
  }

  @Test
  void tatweelGoesAndVowelMarksStay() {
    assertThat(TextCleaner.line("عـــاجل: قُتّل")).isEqualTo("عاجل: قُتّل");
  }

  @Test
  void presentationFormsBecomeLetters() {
    assertThat(TextCleaner.line("\ufefb\ufe8e \ufeb3\ufefc\ufee1")).isEqualTo("لاا سلام");
  }

  @Test
  void halvesOfCharactersGoAndWholeOnesStay() {
    assertThat(TextCleaner.line("\udcefa\ud83d\ude00b\ud83dc\ud83d")).isEqualTo("a\ud83d\ude00bc");
  }

  @Test
  void otherCompatibilityCharactersStay() {
    assertThat(TextCleaner.line("10 m² ½ №5")).isEqualTo("10 m² ½ №5");
  }

  @Test
  void theZeroWidthNonJoinerStaysForPersianAndGoesForArabic() {
    String persian = "می\u200cرود";

    assertThat(TextCleaner.line(persian)).isEqualTo(persian);
    assertThat(TextCleaner.withoutNonJoiners(persian)).isEqualTo("میرود");
  }

  @Test
  void aTatweelThatStretchesAWordGoesAndOneThatJoinsStays() {
    assertThat(TextCleaner.line("مـــرحبـا بكـ")).isEqualTo("مرحبا بك");
    assertThat(TextCleaner.line("قال لـ«الميناء» عام 1446 هـ."))
        .isEqualTo("قال لـ«الميناء» عام 1446 هـ.");
    assertThat(TextCleaner.line("بيروت ـ وكالة، كتابــ")).isEqualTo("بيروت وكالة، كتاب");
  }
}
