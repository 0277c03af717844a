package news.naba.ingest.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebUrlTest {
  @Test
  void theDomainIsTheHostWithoutItsWww() {
    assertThat(WebUrl.domain(URI.create("https://www.harbour.example/feed")))
        .hasValue("harbour.example");
    assertThat(WebUrl.domain(URI.create("https://ar.harbour.example/")))
        .hasValue("ar.harbour.example");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://127.0.0.1:18090/a", "http://[2001:db8::1]/a", "http://intranet/a"})
  void anAddressThatOnlySaysWhereAServerIsHasNoDomain(String url) {
    assertThat(WebUrl.domain(URI.create(url))).isEmpty();
  }
}
