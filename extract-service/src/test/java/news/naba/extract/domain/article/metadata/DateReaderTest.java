package news.naba.extract.domain.article.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import news.naba.contracts.StatedTime;
import news.naba.extract.domain.article.text.RuleFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateReaderTest {
  private final DateReader dates = new DateReader(RuleFile.load("months.txt"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2025-03-04 | 2025-03-04",
        "2025-03-04T10:05:06+03:00 | 2025-03-04T10:05:06+03:00",
        "2025-03-04T10:05:06.123Z | 2025-03-04T10:05:06Z",
        "2025-03-04 10:05:06 +0300 | 2025-03-04T10:05:06+03:00",
        "2025-03-04T10:05:06 | 2025-03-04",
        "Tue, 04 Mar 2025 10:05:06 GMT | 2025-03-04T10:05:06Z",
        "20250304 | 2025-03-04",
        "2025/3/4 | 2025-03-04",
        "نشر الثلاثاء 4 مارس 2025 | 2025-03-04",
        "٤ آذار/مارس ٢٠٢٥ - ١٠:٠٥ | 2025-03-04",
        "4 كانون الثاني (يناير) 2025 | 2025-01-04",
        "الجزائر، 4 جويلية 2025 | 2025-07-04",
        "Published March 4, 2025 at 10:05 am | 2025-03-04",
        "4th Mar. 2025 | 2025-03-04",
        "25/12/2024 | 2024-12-25",
        "12/25/2024 9:50:00 AM | 2024-12-25",
        "7/7/2024 | 2024-07-07",
      })
  void readsWhatCanBeReadInOneWay(String text, String expected) {
    assertThat(dates.find(text)).hasValue(StatedTime.parse(expected));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "3/4/2025",
        "3.4.2025 10:05",
        "2025-13-40",
        "31 فبراير 2025",
        "4 أشخاص 2025",
        "منذ 3 ساعات",
        "10:05",
        ""
      })
  void saysNothingWhereThereIsNoOneAnswer(String text) {
    assertThat(dates.find(text)).isEmpty();
  }
}
