package news.naba.ingest.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import news.naba.ingest.domain.WebUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalUrlTest {
  @ParameterizedTest
  @CsvSource({
    "HTTP://News.Example:80/a, https://news.example/a",
    "https://news.example:443, https://news.example/",
    "https://news.example:8443/a, https://news.example:8443/a",
    "https://news.example/a#comments, https://news.example/a",
    "https://news.example/a?utm_source=x&utm_medium=y, https://news.example/a",
    "https://news.example/a?b=2&utm_source=x&a=1&fbclid=q, https://news.example/a?b=2&a=1",
    "https://news.example/a?GCLID=q&id=7, https://news.example/a?id=7",
    "https://news.example/a?id=utm_source, https://news.example/a?id=utm_source",
    "https://news.example/a?&&id=1&, https://news.example/a?id=1",
    "https://news.example/A/B, https://news.example/A/B",
    "https://news.example/%d8%ae%d8%a8%d8%b1, https://news.example/%D8%AE%D8%A8%D8%B1",
    "https://news.example/خبر, https://news.example/%D8%AE%D8%A8%D8%B1",
    "' https://news.example/a b ', https://news.example/a%20b",
    "https://news.example/100%, https://news.example/100%25",
    "https://موقع.example/a, https://xn--4gbrim.example/a",
    "http://news.example:8080/a/../b/, http://news.example:8080/b",
    "https://news.example/a;jsessionid=1A2B?id=7, https://news.example/a?id=7",
  })
  void isTheSameForEveryWayToWriteAnAddress(String written, String canonical) {
    assertThat(WebUrl.parse(written).map(CanonicalUrl::of)).contains(new CanonicalUrl(canonical));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://news.example/2024/12/story",
        "https://www.news.example/2024/12/story/",
        "https://m.news.example/2024/12/story",
        "https://mobile.news.example/2024/12/story?m=1",
        "https://amp.news.example/2024/12/story",
        "https://www.news.example/amp/2024/12/story",
        "https://news.example/2024/12/story/amp",
        "https://news.example/2024/12/story/amp/",
        "https://news.example/2024/12/story?amp",
        "https://news.example/2024/12/story?outputType=amp&utm_medium=social",
        "https://news-example.cdn.ampproject.org/c/s/news.example/2024/12/story/amp",
        "https://www.google.com/amp/s/www.news.example/2024/12/story",
      })
  void isOneForAPageAndItsTwins(String written) {
    assertThat(WebUrl.parse(written).map(CanonicalUrl::of))
        .contains(new CanonicalUrl("https://news.example/2024/12/story"));
  }

  @ParameterizedTest
  @CsvSource({
    "https://news.example/amplifiers, https://news.example/amplifiers",
    "https://news.example/amp, https://news.example/amp",
    "https://news.example/story.amp.html, https://news.example/story.html",
    "https://m.example/a, https://m.example/a",
    "https://arabic.news.example/a, https://arabic.news.example/a",
    "https://news.example/a?m=2, https://news.example/a?m=2",
    "https://news.example/a?output=pdf, https://news.example/a?output=pdf",
  })
  void whatOnlyLooksLikeATwinIsItself(String written, String canonical) {
    assertThat(WebUrl.parse(written).map(CanonicalUrl::of)).contains(new CanonicalUrl(canonical));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "news.example/a",
        "/a",
        "ftp://news.example/a",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "mailto:desk@news.example",
        "http://",
        "http:///a",
        "http://user:password@news.example/",
        "http://news.example:99999/",
        "http://news example/",
      })
  void whatIsNotAWebAddressIsNotRead(String written) {
    assertThat(WebUrl.parse(written)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/b, https://news.example/b",
    "b, https://news.example/x/b",
    "?id=1, https://news.example/x/?id=1",
    "//cdn.example/b, https://cdn.example/b",
    "../b, https://news.example/b",
    "/أخبار/1, https://news.example/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1/1",
  })
  void aReferenceIsReadFromThePageItStandsOn(String reference, String address) {
    assertThat(WebUrl.resolve(URI.create("https://news.example/x/"), reference))
        .contains(URI.create(address));
  }

  @Test
  void aQueryAloneIsOfThePageItself() {
    assertThat(WebUrl.resolve(URI.create("https://news.example/x/rss.php?a=1"), "?id=2"))
        .contains(URI.create("https://news.example/x/rss.php?id=2"));
  }

  @Test
  void anOverlongAddressIsNotRead() {
    assertThat(WebUrl.parse("http://news.example/" + "a".repeat(WebUrl.MAX_LENGTH))).isEmpty();
  }
}
