package news.naba.local.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class DateWordsTest {

  private static final LocalDate SUNDAY = LocalDate.of(2026, 3, 1);

  private final DateWords english = DateWords.load("en", "english");
  private final DateWords levant = DateWords.load("ar", "levant");
  private final DateWords morocco = DateWords.load("ar", "morocco");

  @Test
  void countsDaysMonthsAndYearsFromTheEdition() {
    String text = "{weekday}, {weekday-1}, {weekday+3}; {date}, {date-1}; {month-2}; {year-10}";

    assertThat(english.resolve(text, SUNDAY))
        .isEqualTo("Sunday, Saturday, Wednesday; 1 March, 28 February; January; 2016");
  }

  @Test
  void usesTheMonthNamesOfTheOutletsCountry() {
    assertThat(levant.resolve("أمس {weekday-1} {date-1}", SUNDAY)).isEqualTo("أمس السبت 28 شباط");
    assertThat(morocco.resolve("{month+6}", SUNDAY)).isEqualTo("شتنبر");
  }

  @Test
  void writesAMomentForReaders() {
    assertThat(english.moment(Instant.parse("2026-03-01T09:05:59Z"), ZoneOffset.ofHours(3)))
        .isEqualTo("Sunday 1 March 2026 - 12:05");
  }

  @Test
  void refusesAnUnknownPlaceholder() {
    assertThatThrownBy(() -> english.resolve("on {wekday}", SUNDAY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("unknown placeholder {wekday}");
  }
}
