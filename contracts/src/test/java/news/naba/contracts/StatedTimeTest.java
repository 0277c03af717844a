package news.naba.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.junit.jupiter.api.Test;

class StatedTimeTest {
  @Test
  void theDayIsTheDayWhereItWasStated() {
    StatedTime late = StatedTime.parse("2026-03-10T00:30:00+03:00");

    assertThat(late.day()).isEqualTo(LocalDate.of(2026, 3, 10));
    assertThat(late.approximately()).isEqualTo(Instant.parse("2026-03-09T21:30:00Z"));
  }

  @Test
  void aDayAloneStaysADay() {
    StatedTime day = StatedTime.parse("2026-03-10");

    assertThat(day.moment()).isNull();
    assertThat(day).hasToString("2026-03-10");
    assertThat(day.approximately()).isEqualTo(Instant.parse("2026-03-10T12:00:00Z"));
  }

  @Test
  void aTimeWithoutZoneIsRefused() {
    assertThatThrownBy(() -> StatedTime.parse("2026-03-10T08:00:00"))
        .isInstanceOf(DateTimeParseException.class);
  }
}
