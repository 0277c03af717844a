package news.naba.ingest.feed.time;

import static org.assertj.core.api.Assertions.assertThat;

import news.naba.contracts.StatedTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedTimesTest {
  @ParameterizedTest
  @CsvSource({
    "'Mon, 02 Dec 2024 09:50:00 +0300', 2024-12-02T09:50:00+03:00",
    "'2 Dec 2024 09:50 GMT', 2024-12-02T09:50:00Z",
    "'Mon, 2 Dec 2024 09:50:00 EST', 2024-12-02T09:50:00-05:00",
    "'Mon, 02 Dec 2024 09:50:00 UT', 2024-12-02T09:50:00Z",
    "'Mon, 02 Dec 24 09:50:00 -0800', 2024-12-02T09:50:00-08:00",
    "'Monday, 02 December 2024 09:50:00 +03:00', 2024-12-02T09:50:00+03:00",
    "'Mon,02 Dec 2024 09:50:00GMT', 2024-12-02T09:50:00Z",
    "'Mon, 02 Dec 2024 9:50 AM GMT', 2024-12-02T09:50:00Z",
    "'Mon, 02 Dec 2024 09:50:00 GMT+3', 2024-12-02T09:50:00+03:00",
    "'Dec 2, 2024 9:50 PM EET', 2024-12-02T21:50:00+02:00",
    "'Mon Dec  2 09:50:00 2024', 2024-12-02T09:50:00Z",
    "'Mon Dec 02 09:50:00 PST 2024', 2024-12-02T09:50:00-08:00",
    "'Mon Dec 02 2024 09:50:00 GMT+0300 (Arabian Standard Time)', 2024-12-02T09:50:00+03:00",
    "'02-Dec-2024 09:50:00 +0300', 2024-12-02T09:50:00+03:00",
    "'Sun, 31 Dec 2023 24:00:00 +0000', 2024-01-01T00:00:00Z",
    "'Sat, 31 Dec 2016 23:59:60 GMT', 2016-12-31T23:59:59Z",
    "'Mon, 02 Dec 2024', 2024-12-02",
    "'lundi 2 décembre 2024 à 09:50 CET', 2024-12-02T09:50:00+01:00",
  })
  void readsRfc822AndItsRelatives(String written, String stated) {
    assertThat(FeedTimes.parse(written)).contains(StatedTime.parse(stated));
  }

  @ParameterizedTest
  @CsvSource({
    "2024-12-02T09:50:00+03:00, 2024-12-02T09:50:00+03:00",
    "2024-12-02T09:50:00.123Z, 2024-12-02T09:50:00Z",
    "2024-12-02T09:50Z, 2024-12-02T09:50:00Z",
    "2024-12-02T09:50:00+0300, 2024-12-02T09:50:00+03:00",
    "2024-12-02T09:50:00-5, 2024-12-02T09:50:00-05:00",
    "2024-12-02 09:50:00, 2024-12-02T09:50:00Z",
    "2024-12-02 09:50:00 +03:00, 2024-12-02T09:50:00+03:00",
    "2024-12-02T9:50:00 EST, 2024-12-02T09:50:00-05:00",
    "20241202T095000Z, 2024-12-02T09:50:00Z",
    "2024-12-02, 2024-12-02",
    "20241202, 2024-12-02",
    "2024-12, 2024-12-01",
    "2024, 2024-01-01",
    "2024/12/02 09:50, 2024-12-02T09:50:00Z",
    "02/12/2024 09:50, 2024-12-02T09:50:00Z",
    "12/25/2024, 2024-12-25",
    "25.12.2024, 2024-12-25",
    "1733122200, 2024-12-02T06:50:00Z",
    "1733122200000, 2024-12-02T06:50:00Z",
  })
  void readsIsoAndFigures(String written, String stated) {
    assertThat(FeedTimes.parse(written)).contains(StatedTime.parse(stated));
  }

  @ParameterizedTest
  @CsvSource({
    "2 ديسمبر 2024, 2024-12-02",
    "الاثنين 2 كانون الأول 2024 الساعة 09:50, 2024-12-02T09:50:00Z",
    "2 كانون الثاني 2024, 2024-01-02",
    "الإثنين، 2 ديسمبر/كانون الأول 2024, 2024-12-02",
    "15 تشرين الثاني 2024 - 9:50 مساءً, 2024-11-15T21:50:00Z",
    "7 تشرين الاول 2023, 2023-10-07",
    "3 آب 2024, 2024-08-03",
    "٢ ديسمبر ٢٠٢٤ ٠٩:٥٠ ص, 2024-12-02T09:50:00Z",
    "۲ يناير ۲۰۲۴, 2024-01-02",
    "02/12/2024 - 09:50 م, 2024-12-02T21:50:00Z",
    "5 جانفي 2024, 2024-01-05",
    "14 أوت 2024, 2024-08-14",
    "1 جويلية 2024, 2024-07-01",
    "3 غشت 2024, 2024-08-03",
    "9 دجنبر 2024, 2024-12-09",
    "11 شتنبر 2024, 2024-09-11",
    "4 إبريل 2024, 2024-04-04",
    "30 يونيه 2024 م, 2024-06-30",
    "15 جمادى الآخرة 1446 هـ الموافق 17 ديسمبر 2024, 2024-12-17",
    "الأحد 1 ديسمبر 2024 12:15 ص بتوقيت غرينتش, 2024-12-01T00:15:00Z",
    "'\u200f2 ديسمبر، 2024\u200e', 2024-12-02",
  })
  void readsTheMonthsOfEveryArabicRegionInAnyDigits(String written, String stated) {
    assertThat(FeedTimes.parse(written)).contains(StatedTime.parse(stated));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "منذ ساعتين",
        "31 Feb 2024",
        "2024-13-01",
        "2024-02-30T10:00:00Z",
        "99/99/2024",
        "Dec",
        "12:30",
        "0",
        "15 رمضان 1445 هـ",
      })
  void whatIsNoDateOrNoneThatExistsIsNone(String written) {
    assertThat(FeedTimes.parse(written)).isEmpty();
  }
}
