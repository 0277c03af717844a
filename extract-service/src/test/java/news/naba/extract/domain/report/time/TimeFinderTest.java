package news.naba.extract.domain.report.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import news.naba.extract.domain.report.lexicon.LanguagePack;
import news.naba.extract.domain.report.number.NumberReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates as of Monday, 10 March 2025. */
class TimeFinderTest {
  private static final LocalDate A_MONDAY = LocalDate.of(2025, 3, 10);
  private static final LanguagePack ARABIC = LanguagePack.load("ar");
  private static final LanguagePack ENGLISH = LanguagePack.load("en");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      وقع اليوم                          | 2025-03-10..2025-03-10 DAY
      وقع أمس الأحد                      | 2025-03-09..2025-03-09 DAY
      الليلة الماضية                     | 2025-03-09..2025-03-09 DAY
      يوم السبت                          | 2025-03-08..2025-03-08 DAY
      ليل الأحد                          | 2025-03-09..2025-03-09 DAY
      يوم الاثنين                        | 2025-03-10..2025-03-10 DAY
      الاثنين الماضي                     | 2025-03-03..2025-03-03 DAY
      الأربعاء المقبل                    | 2025-03-12..2025-03-12 DAY
      خلال اليومين الماضيين              | 2025-03-08..2025-03-09 RANGE
      في 26 و27 يناير/كانون الثاني 2020  | 2020-01-26..2020-01-27 RANGE
      في 14 ديسمبر/كانون الأول عام 2012  | 2012-12-14..2012-12-14 DAY
      يوم 20 شباط                        | 2025-02-20..2025-02-20 DAY
      في أبريل/نيسان الماضي              | 2024-04-01..2024-04-30 MONTH
      في كانون الأول 2011                | 2011-12-01..2011-12-31 MONTH
      عام 2016                           | 2016-01-01..2016-12-31 YEAR
      العام الماضي                       | 2024-01-01..2024-12-31 YEAR
      قبل يومين                          | 2025-03-08..2025-03-08 DAY
      قبل ثلاثة أيام                     | 2025-03-07..2025-03-07 DAY
      """)
  void resolvesArabicDates(String text, String expected) {
    assertThat(read(ARABIC, text)).containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      it happened yesterday       | 2025-03-09..2025-03-09 DAY
      on Saturday                 | 2025-03-08..2025-03-08 DAY
      last Monday                 | 2025-03-03..2025-03-03 DAY
      next Friday                 | 2025-03-14..2025-03-14 DAY
      on 5 March                  | 2025-03-05..2025-03-05 DAY
      "on December 2, 2024"       | 2024-12-02..2024-12-02 DAY
      in April 2022               | 2022-04-01..2022-04-30 MONTH
      in 2016                     | 2016-01-01..2016-12-31 YEAR
      three days ago              | 2025-03-07..2025-03-07 DAY
      last week                   | 2025-03-03..2025-03-09 RANGE
      """)
  void resolvesEnglishDates(String text, String expected) {
    assertThat(read(ENGLISH, text)).containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource({"ar, القرار رقم 2254", "ar, قتل 1950 شخصا", "en, a May morning"})
  void leavesOtherNumbersAlone(String language, String text) {
    assertThat(read(language.equals("ar") ? ARABIC : ENGLISH, text)).isEmpty();
  }

  private static List<String> read(LanguagePack pack, String text) {
    return new TimeFinder(pack, new NumberReader(pack))
        .in(pack.sentences(text).get(0), A_MONDAY).stream()
            .map(d -> d.start() + ".." + d.end() + " " + d.precision())
            .toList();
  }
}
