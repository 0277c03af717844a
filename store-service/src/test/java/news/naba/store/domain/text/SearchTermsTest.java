package news.naba.store.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTermsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // the article and particles, on either side
        "قال الوزير في بيان       | وزير           | true",
        "والوزير حاضر             | الوزير         | true",
        "استقال وزير              | والوزير        | true",
        "غارة بحلب                | حلب            | true",
        "غارة على حلب             | بحلب           | true",
        "توجه للمستشفى            | مستشفى         | true",
        "وصل وفد                  | وفد            | true",
        // spellings
        "أُصيبَ عشرةٌ في إدلب     | اصيب ادلب      | true",
        "المدرسة                  | المدرسه        | true",
        "مستشفـــى                | مستشفى         | true",
        // endings
        "سوقا شعبيا               | سوق شعبي       | true",
        "المصريين                 | مصري           | true",
        "غارات                    | غارة           | true",
        "مدرسة                    | مدرس طب        | false",
        "حلب                      | حماة           | false",
        // English
        "Troops were killed       | killing troop  | true",
        "the strikes on Aleppo    | Strike in the Aleppo | true",
        "bodies                   | body           | true",
        "market                   | mark           | false",
        "غارة airstrike           | الغارة Airstrikes | true"
      })
  void wordsAreFoundAgainAsTheyAreWritten(String text, String query, boolean found) {
    assertThat(SearchTerms.match(SearchTerms.of(text), SearchTerms.wanted(query))).isEqualTo(found);
  }
}
