package news.naba.extract.domain.article.metadata.outlet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DomainsTest {
  @ParameterizedTest
  @CsvSource({
    "https://www.almarfa.example/a, almarfa.example",
    "https://arabic.News.Almarfa.EXAMPLE/a?b=%, almarfa.example",
    "http://news.harbour.co.uk:8080/, harbour.co.uk",
    "https://harbour.com.sa, harbour.com.sa",
    "https://com.sa/, com.sa",
  })
  void isTheRegisteredPartOfTheHost(String url, String domain) {
    assertThat(Domains.of(url)).hasValue(domain);
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://127.0.0.1:8080/a", "http://[::1]/", "localhost", "not a url", ""})
  void isNothingWhereNobodyRegisteredAnything(String url) {
    assertThat(Domains.of(url)).isEmpty();
  }

  @Test
  void isNothingWithoutAddress() {
    assertThat(Domains.of(null)).isEmpty();
  }
}
