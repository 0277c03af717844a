package news.naba.ingest.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageIdentityTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "the page's own word, https://a.example/1?x=1, https://a.example/1?x=1, https://a.example/1,"
        + " https://a.example/1",
    "a mobile twin names its desktop page, https://m.a.example/1, https://m.a.example/1,"
        + " https://www.a.example/1, https://www.a.example/1",
    "no word: where it was served from, https://a.example/r/1, https://a.example/1, ,"
        + " https://a.example/1",
    "another site is not believed, https://a.example/1, https://a.example/1,"
        + " https://b.example/1, https://a.example/1",
    "the front page is not an article, https://a.example/1, https://a.example/1,"
        + " https://a.example/, https://a.example/1",
    "a redirect to the front page names nothing, https://a.example/1, https://a.example/, ,"
        + " https://a.example/1",
    "tracking is stripped in the end, https://a.example/1, https://a.example/1?utm_source=x, ,"
        + " https://a.example/1",
  })
  void isTheBestAddressThePageHas(
      String why, URI announced, URI served, URI declared, String identity) {
    assertThat(PageIdentity.of(announced, served, Optional.ofNullable(declared)))
        .as(why)
        .isEqualTo(new CanonicalUrl(identity));
  }
}
