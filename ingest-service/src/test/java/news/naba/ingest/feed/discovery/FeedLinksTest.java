package news.naba.ingest.feed.discovery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeedLinksTest {
  private static final URI HOME = URI.create("https://news.example/ar/");

  @Test
  void declaredFeedsComeFirstAndFeedsOfCommentsLast() {
    assertThat(
            links(
                """
                <link rel="alternate" type="application/rss+xml" href="/comments/feed/">
                <link rel="ALTERNATE home" type="application/atom+xml; charset=utf-8" href="a.xml">
                <link rel="feed" href="/rss">
                <link rel="alternate" type="application/feed+json" href="/feed.json">
                """))
        .containsExactly(
            "https://news.example/ar/a.xml",
            "https://news.example/rss",
            "https://news.example/feed.json",
            "https://news.example/comments/feed/");
  }

  @Test
  void whatOnlyLooksLikeAFeedIsPassedOver() {
    assertThat(
            links(
                """
                <link rel="alternate" hreflang="en" href="/en/">
                <link rel="stylesheet" type="text/xml" href="/a.xsl">
                <link rel="alternate" type="application/json" href="/wp-json/wp/v2/pages/2">
                <link rel="alternate" type="text/xml+oembed" href="/oembed?x">
                <a href="/story/feeding-the-city">x</a>
                """))
        .isEmpty();
  }

  @Test
  void linksInTheTextCountAfterThoseInTheHead() {
    assertThat(
            links(
                """
                <a href="https://other.example/rss">x</a> <a href="/rss.xml">RSS</a>
                <link rel="alternate" type="application/rss+xml" href="/main.xml">
                """))
        .containsExactly("https://news.example/main.xml", "https://news.example/rss.xml");
  }

  @Test
  void theUsualPathsBeginAtThePageItself() {
    assertThat(FeedLinks.usual(HOME))
        .startsWith(
            URI.create("https://news.example/ar/feed/"), URI.create("https://news.example/feed/"))
        .doesNotHaveDuplicates();
  }

  @Test
  void sitemapsOfNewsComeFirst() {
    assertThat(
            FeedLinks.sitemaps(
                List.of(
                    "https://news-paper.example/sitemap.xml", "/pages.xml", "/sitemap-news.xml"),
                HOME))
        .element(2)
        .isEqualTo(URI.create("https://news.example/pages.xml"));
  }

  @Test
  void aPageIsToldFromAFeed() {
    assertThat(FeedLinks.isPage("<!DOCTYPE html><html>".getBytes(UTF_8), null)).isTrue();
    assertThat(FeedLinks.isPage("<div>x</div>".getBytes(UTF_8), "text/html")).isTrue();
    assertThat(FeedLinks.isPage("<rss><channel>".getBytes(UTF_8), "text/xml")).isFalse();
    assertThat(FeedLinks.isPage("gone fishing".getBytes(UTF_8), "text/plain")).isFalse();
  }

  private static List<String> links(String html) {
    return FeedLinks.onPage(html.getBytes(UTF_8), null, HOME).stream().map(URI::toString).toList();
  }
}
