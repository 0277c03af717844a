package news.naba.store.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
  /** What news is written in, and what is not folded with it. */
  private static final String PLAIN =
      "aZ09 -.'\"\n\t\u00a0«»،؛؟ءآأؤإئابةتثىيـ\u064b\u064f\u0651\u0652٠٩\u2010\u2011\u2014\u2017\u2019\u201c";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The Minister's “last” word – said | the minister s last word said",
        "أُصِيبَ عشرةٌ في «إدلب»،          | اصيب عشره في ادلب",
        "مستشفـــى ١٢                     | مستشفي ١٢",
        "ﻣﺴﺘﺸﻔﻰ Café №5                   | مستشفي café no5",
        "...                              | ''"
      })
  void spellingsThatReadersTakeForTheSameAreOne(String text, String folded) {
    assertThat(Words.fold(text)).isEqualTo(folded);
  }

  /** A letter of another script takes the long way for all of the text. */
  @Test
  void plainTextIsFoldedAsAnyTextIs() {
    Random random = new Random(5);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder("x");
      for (int length = random.nextInt(12); length > 0; length--) {
        text.append(PLAIN.charAt(random.nextInt(PLAIN.length())));
      }
      String fast = Words.fold(text.toString());
      assertThat(Words.fold(text + " я")).as("%s", text).isEqualTo(fast + " я");
    }
  }
}
