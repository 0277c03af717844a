package news.naba.extract.domain.article.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageDetectorTest {
  private final LanguageDetector languages = new LanguageDetector(RuleFile.load("languages.txt"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ar | قال الناطق باسم البلدية إن الجسر سيبقى مغلقا حتى نهاية الأسبوع.",
        "ar | وصل فريق شركة گوگل إلى مدينة أربيل، وقال مسؤول فيها إن المشروع الجديد سيبدأ خلال أيام.",
        "fa | شهردار گفت که پل تا پایان هفته بسته می‌ماند و مردم باید از راه دیگری بروند.",
        "ur | ترجمان نے کہا ہے کہ پل ہفتے کے آخر تک بند رہے گا اور لوگ دوسرے راستے سے جائیں۔",
        "ckb | وتەبێژەکە گوتی پردەکە تا کۆتایی هەفتە دادەخرێت و خەڵک دەبێ بە ڕێگایەکی تر بڕۆن.",
        "en | The mayor said that the bridge would stay closed until the end of the week.",
        "fr | Le maire a dit que le pont serait fermé pour les voitures avec une déviation.",
        "de | Der Bürgermeister sagte, dass die Brücke für den Verkehr nicht geöffnet wird.",
        "es | El alcalde dijo que el puente estará cerrado para los coches hasta el lunes.",
        "tr | Belediye başkanı köprünün hafta sonuna kadar kapalı olacağını ve bir süre sonra açılacağını söyledi.",
        "ru | Мэр сказал, что мост останется закрытым до конца недели.",
        "ja | 市長は橋が週末まで閉鎖されると述べた。",
        "zh | 市长说，这座桥将关闭到周末。",
        "und | 12345 67",
      })
  void tellsTheLanguageFromTheText(String language, String text) {
    assertThat(languages.detect(text, null)).isEqualTo(language);
  }

  @Test
  void theTextBeatsTheClaim() {
    assertThat(languages.detect("قال الناطق باسم البلدية إن الجسر سيبقى مغلقا.", "en-US"))
        .isEqualTo("ar");
  }

  @Test
  void theClaimDecidesWhereTheTextDoesNot() {
    assertThat(languages.detect("Explosion Kabul airport", "en-GB")).isEqualTo("en");
    assertThat(languages.detect("Explosion Kabul airport", null)).isEqualTo("und");
    assertThat(languages.detect("Explosion Kabul airport", "ar")).isEqualTo("und");
  }
}
