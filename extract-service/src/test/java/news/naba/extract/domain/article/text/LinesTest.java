package news.naba.extract.domain.article.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinesTest {
  @ParameterizedTest
  @CsvSource({
    "'The Bridge, at last: closed!', thebridgeatlastclosed, the bridge at last closed",
    "'  «أُغلق الجسر» (3 أشهر)  ', أغلقالجسر3أشهر, أُغلق الجسر 3 أشهر",
    "'H₂O — ½ price', h₂o½price, h₂o ½ price",
    "'…', '', ''"
  })
  void whatTwoWaysOfWritingTheSameHaveInCommon(String text, String letters, String wording) {
    assertThat(Lines.letters(text)).isEqualTo(letters);
    assertThat(Lines.wording(text)).isEqualTo(wording);
  }
}
