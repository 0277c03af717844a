package news.naba.extract.domain.article.metadata.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import news.naba.contracts.StatedTime;
import news.naba.extract.domain.article.metadata.date.DateReader.Found;
import news.naba.extract.domain.article.text.RuleFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateReaderTest {
  private final DateReader dates =
      new DateReader(RuleFile.load("months.txt"), RuleFile.load("months.other.txt"));

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
        "1762590240000 | 2025-11-08T08:24Z",
        "4 غشت 2025 | 2025-08-04",
        "الأحد، 04 آب/اغسطس 2013، آخر تحديث 02:21 | 2013-08-04",
        "28. April 2023 um 10:05 Uhr | 2023-04-28",
        "6 de junio de 2025 | 2025-06-06",
        "8 जुलाई 2025 | 2025-07-08",
        "2025年1月13日 | 2025-01-13",
        "2025. április 3. | 2025-04-03",
        "۲۹ بهمن ۱۳۹۸ | 2020-02-18",
        "1398/11/29 | 2020-02-18",
        "الاثنين 15 رمضان 1446 هـ الموافق 15 مارس 2025 | 2025-03-15",
      })
  void readsWhatCanBeReadInOneWay(String text, String expected) {
    assertThat(dates.find(text)).hasValue(StatedTime.parse(expected));
  }

  @Test
  void givesBothReadingsWhereDayAndMonthCouldBeSwapped() {
    assertThat(dates.all("Posted 3/4/2025"))
        .containsExactly(
            new Found(
                "Posted ",
                List.of(StatedTime.parse("2025-04-03"), StatedTime.parse("2025-03-04")),
                Optional.empty()));
  }

  @Test
  void keepsEachDateWithItsLabel() {
    assertThat(dates.all("Published 3 March 2025, updated: 25/3/2025"))
        .containsExactly(
            new Found("Published ", List.of(StatedTime.parse("2025-03-03")), Optional.empty()),
            new Found(
                ", updated: ",
                List.of(StatedTime.parse("2025-03-25")),
                Optional.of(DateOrder.DAY_FIRST)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "3/4/2025",
        "3.4.2025 10:05",
        "1446/09/15",
        "15 رمضان 1446",
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
