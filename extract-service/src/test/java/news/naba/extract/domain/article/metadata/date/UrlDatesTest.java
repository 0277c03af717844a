package news.naba.extract.domain.article.metadata.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlDatesTest {
  @ParameterizedTest
  @CsvSource({
    "https://harbour.example/2025/03/04/bridge, 2025-03-04",
    "https://harbour.example/news/2025/3/4, 2025-03-04",
    "https://harbour.example/2025/mar/04/bridge, 2025-03-04",
    "https://harbour.example/news/2025-03-04-bridge/, 2025-03-04",
    "https://harbour.example/news/bridge-2025-03-04.html, 2025-03-04",
    "https://harbour.example/20250304/bridge, 2025-03-04",
    "https://harbour.example/a/20251340/2025/03/04/, 2025-03-04",
  })
  void readsTheDayInAPath(String url, String day) {
    assertThat(UrlDates.in(url)).hasValue(LocalDate.parse(day));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://harbour.example/2025/03/bridge",
        "https://harbour.example/news?date=2025-03-04",
        "https://harbour.example/a/202503041",
        "https://harbour.example/2025/13/40/bridge",
        "https://harbour.example/",
      })
  void readsNothingElse(String url) {
    assertThat(UrlDates.in(url)).isEmpty();
  }

  @Test
  void readsNothingWhereThereIsNoAddress() {
    assertThat(UrlDates.in(null)).isEmpty();
  }
}
