package news.naba.extract.domain.report;

import static news.naba.extract.domain.report.Reading.arabic;
import static news.naba.extract.domain.report.Reading.only;
import static news.naba.extract.domain.report.Reading.range;
import static org.assertj.core.api.Assertions.assertThat;

import news.naba.contracts.EventType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How many Arabic says were killed without one number for all of them; every article was published
 * on Monday, 10 March 2025.
 */
class ArabicVictimCountsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # what became of them stands behind the whole of which they are a part
          سقط خمسة من حراس السجن قتلى في هجوم شنه مسلحون على بلدة سنجار شمالي العراق أمس الأحد. | 5..5
          # one by his form, and a number
          قتل كاهن وأربعة من رجال الشرطة في هجوم مسلح على كنيسة في مدينة كركوك أمس الأحد. | 5..5
          # relatives, one or two by their form
          قتل مسن وزوجته في قصف مدفعي على بلدة سراقب في سوريا أمس الأحد. | 2..2
          أسفر قصف مدفعي على بلدة سراقب في سوريا أمس الأحد عن مقتل رجل وطفلاه. | 3..3
          أدت غارة جوية على صعدة شمالي اليمن أمس الأحد إلى مقتل امرأة وطفليها. | 3..3
          # two who were named or told of before
          قتل الشرطيان في انفجار عبوة ناسفة في مدينة الفلوجة أمس الأحد. | 2..2
          """)
  void theDeadAreAddedUp(String text, String killed) {
    assertThat(range(only(EventType.ASSAULT, arabic(text)).killed())).isEqualTo(killed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # a plural with its article says of nobody how many
          قتل الشرطيون في انفجار عبوة ناسفة في مدينة الفلوجة أمس الأحد.
          # who fell is not said of those behind another word
          سقط خمسة من الصواريخ قرب بلدة سنجار في قصف شنه مسلحون أمس الأحد.
          """)
  void whatIsNotCountedStaysUncounted(String text) {
    assertThat(arabic(text)).allSatisfy(r -> assertThat(r.killed()).isNull());
  }
}
