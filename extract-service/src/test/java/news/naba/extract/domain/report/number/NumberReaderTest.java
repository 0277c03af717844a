package news.naba.extract.domain.report.number;

import static org.assertj.core.api.Assertions.assertThat;

import news.naba.extract.domain.report.lexicon.LanguagePack;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberReaderTest {
  private static final LanguagePack ARABIC = LanguagePack.load("ar");
  private static final LanguagePack ENGLISH = LanguagePack.load("en");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      خمسة قتلى                 | 5..5
      خمسة عشر شخصا             | 15..15
      خمسة وعشرين شخصا          | 25..25
      مئة وخمسين شخصا           | 150..150
      ثلاثمائة شخص              | 300..300
      ألفي شخص                  | 2000..2000
      5 آلاف شخص                | 5000..5000
      1.5 مليون شخص             | 1500000..1500000
      ١٢٣ شخصا                  | 123..123
      1,070 شخصا                | 1070..1070
      نحو 300 مقاتل             | 300..300 approx
      أكثر من خمسين             | 50..null
      ما لا يقل عن 17           | 17..null
      ما يصل إلى 40             | null..40
      عشرات القتلى              | 20..null vague
      مئات الآلاف من الأشخاص    | 200000..null vague
      عددا من المتظاهرين        | 1..null vague
      5-7 أشخاص                 | 5..7
      """)
  void readsArabicNumbers(String text, String expected) {
    assertThat(read(ARABIC, text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      twenty-five people        | 25..25
      two hundred people        | 200..200
      three thousand people     | 3000..3000
      1,070 people              | 1070..1070
      at least 30 people        | 30..null
      nearly 40 people          | 40..40 approx
      dozens of people          | 20..null vague
      hundreds of thousands of  | 200000..null vague
      up to 12 people           | null..12
      10 to 15 people           | 10..15
      several others            | 1..null vague
      """)
  void readsEnglishNumbers(String text, String expected) {
    assertThat(read(ENGLISH, text)).isEqualTo(expected);
  }

  private static @Nullable String read(LanguagePack pack, String text) {
    Quantity q = new NumberReader(pack).at(pack.sentences(text).get(0), 0);
    return q == null
        ? null
        : q.min() + ".." + q.max() + (q.approx() ? " approx" : "") + (q.vague() ? " vague" : "");
  }
}
