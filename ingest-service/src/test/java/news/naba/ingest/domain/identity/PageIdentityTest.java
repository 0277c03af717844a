package news.naba.ingest.domain.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageIdentityTest {
  private static final String ARTICLE = "https://a.example/story/1";

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "its own word, /story/1?page=all, /story/1?page=all, /story/1, https://a.example/story/1",
    "a mobile twin names its desktop page, https://m.a.example/x/1, https://m.a.example/x/1,"
        + " https://www.a.example/story/1, https://a.example/story/1",
    "a short address names the long one, /s/9, /s/9, /story/1, https://a.example/story/1",
    "no word: where it was served from, /r/1, /story/1, , https://a.example/story/1",
    "another subdomain of the site is believed, https://ar.a.example/9, https://ar.a.example/9,"
        + " https://www.a.example/story/1, https://a.example/story/1",
    "another site is not, /story/1, /story/1, https://b.example/9, https://a.example/story/1",
    "a neighbour under a public suffix is another site, https://a.co.uk/story/1,"
        + " https://a.co.uk/story/1, https://b.co.uk/9, https://a.co.uk/story/1",
    "another port of a nameless server is another site, http://127.0.0.1:81/story/1,"
        + " http://127.0.0.1:81/story/1, http://127.0.0.1:82/9, http://127.0.0.1:81/story/1",
    "the front page is not an article, /story/1, /story/1, /, https://a.example/story/1",
    "a section is not one, /news/story, /news/story, /news, https://a.example/news/story",
    "a number above its title is, /story/1/title, /story/1/title, /story/1,"
        + " https://a.example/story/1",
    "a redirect to the front page names nothing, /story/1, /, , https://a.example/story/1",
    "tracking is stripped in the end, /story/1, /story/1?utm_source=x, ,"
        + " https://a.example/story/1",
  })
  void isTheBestAddressThePageHas(
      String why, String announced, String served, String declared, String identity) {
    List<URI> declarations = declared == null ? List.of() : List.of(address(declared));
    assertThat(PageIdentity.of(address(announced), address(served), declarations))
        .as(why)
        .isEqualTo(new CanonicalUrl(identity));
  }

  @Test
  void theSecondWordCountsWhereTheFirstIsNotBelieved() {
    URI served = address("/story/1?view=full");
    List<URI> declared =
        Stream.of("https://b.example/1", "/story/1").map(PageIdentityTest::address).toList();
    assertThat(PageIdentity.of(served, served, declared)).isEqualTo(new CanonicalUrl(ARTICLE));
  }

  @Test
  void aPageDeclaresItselfByLinkAndByOpenGraph() {
    String page =
        """
        <html><head><meta property="og:url" content="/og"><link rel="amphtml" href="/amp">
        <link rel="Canonical" href="https://a.example/story/1"></head></html>
        """;
    assertThat(DeclaredAddresses.of(page.getBytes(UTF_8), null, address("/x")))
        .containsExactly(address("/story/1"), address("/og"));
  }

  @Test
  void aPageThatSaysNothingDeclaresNothing() {
    assertThat(DeclaredAddresses.of(new byte[] {0, 1, 2}, "UTF-8", address("/x"))).isEmpty();
  }

  private static URI address(String reference) {
    return URI.create("https://a.example/").resolve(reference);
  }
}
