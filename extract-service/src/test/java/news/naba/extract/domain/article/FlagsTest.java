package news.naba.extract.domain.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import news.naba.contracts.Article.Flag;
import news.naba.contracts.RawArticle.Body.Kind;
import news.naba.extract.domain.article.Reading.Read;
import org.junit.jupiter.api.Test;

/** What a reader of an article is told about the page it stood on. */
class FlagsTest {
  private static final ArticleReader READER = ArticleReader.load();

  private static final String SHORT =
      "<p>The harbour bridge was opened to traffic on Monday after two years of work.</p>"
          + "<p>Crowds watched as the first buses crossed it at noon.</p>";

  private static final String LONG =
      SHORT
          + "<p>The mayor said that the old bridge, built in the days of the first railway, will stay"
          + " as a way for walkers and cyclists, and that its lamps will be repaired this year.</p>"
              .repeat(5);

  @Test
  void anOrdinaryArticleHasNone() {
    assertThat(flags("https://harbour.example/news/bridge", "", LONG)).isEmpty();
    assertThat(flags("https://harbour.example/news/watchmen-live-on", "", SHORT)).isEmpty();
  }

  @Test
  void aLiveBlogSaysSoInItsData() {
    String data =
        "<script type=application/ld+json>{\"@type\":\"LiveBlogPosting\",\"headline\":\"Bridge"
            + " opens\"}</script>";

    assertThat(flags("https://harbour.example/1", data, LONG)).containsExactly(Flag.LIVE_BLOG);
  }

  @Test
  void aLiveAddressNeedsTheTimesOfPostsToo() {
    String url = "https://harbour.example/live/bridge";
    String posts =
        "<time datetime=2026-03-10T10:00Z>10:00</time>"
            + "<time datetime=2026-03-10T10:20Z>10:20</time>"
            + "<time datetime=2026-03-10T10:40Z>10:40</time>";

    assertThat(flags(url, "", LONG)).isEmpty();
    assertThat(flags(url, "", posts + LONG)).containsExactly(Flag.LIVE_BLOG);
  }

  @Test
  void aPageOfSeveralArticlesSaysThatThisIsTheFirst() {
    String next =
        "<article><h1>Library open until midnight</h1>"
            + "<p>The city library will stay open until midnight from May, its director said, since"
            + " students had collected four thousand signatures for longer hours.</p>"
            + ("<p>The council will pay for two more librarians, who begin their work in April, and"
                    + " for a second bus that brings the last readers home from the hill.</p>")
                .repeat(3)
            + "</article>";
    String teaser = "<article><h2><a href=/l>Library open</a></h2><p>Until midnight.</p></article>";

    assertThat(flags("https://harbour.example/1", "", LONG + "</article>" + next))
        .containsExactly(Flag.SEVERAL_ARTICLES);
    assertThat(flags("https://harbour.example/1", "", LONG + "</article>" + teaser.repeat(9)))
        .isEmpty();
  }

  @Test
  void aVideoWithTwoLinesOfTextIsAVideoAndAnArticleWithAVideoIsNot() {
    String type = "<meta property=og:type content=video.other>";

    assertThat(flags("https://harbour.example/1", type, SHORT)).containsExactly(Flag.VIDEO);
    assertThat(flags("https://harbour.example/1", type, LONG)).isEmpty();
    assertThat(flags("https://harbour.example/%D9%81%D9%8A%D8%AF%D9%8A%D9%88/7", "", SHORT))
        .containsExactly(Flag.VIDEO);
  }

  @Test
  void picturesWithTwoLinesOfTextAreAGallery() {
    assertThat(flags("https://harbour.example/photos/opening-day", "", SHORT))
        .containsExactly(Flag.GALLERY);
  }

  @Test
  void whatIsNotFreeIsFlagged() {
    String data =
        "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"Bridge"
            + " opens\",\"isAccessibleForFree\":%s}</script>";

    assertThat(flags("https://harbour.example/1", data.formatted("\"False\""), LONG))
        .containsExactly(Flag.PAYWALLED);
    assertThat(flags("https://harbour.example/1", data.formatted("false"), LONG))
        .containsExactly(Flag.PAYWALLED);
    assertThat(flags("https://harbour.example/1", data.formatted("true"), LONG)).isEmpty();
    assertThat(
            flags(
                "https://harbour.example/1",
                "<meta property=article:content_tier content=locked>",
                LONG))
        .containsExactly(Flag.PAYWALLED);
  }

  private static List<Flag> flags(String url, String head, String body) {
    String page =
        "<html lang=en><head><title>Bridge opens</title>"
            + head
            + "</head><body><article><h1>Bridge opens</h1>"
            + body
            + "</article></body></html>";
    Original original =
        new Original(
            Kind.HTML,
            page.getBytes(StandardCharsets.UTF_8),
            "text/html; charset=utf-8",
            url,
            Instant.parse("2026-03-10T12:00:00Z"),
            null,
            null,
            null);
    return ((Read) READER.read(original)).article().flags();
  }
}
