package news.naba.ingest.feed.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Instant;
import news.naba.ingest.feed.FeedDocument;
import news.naba.ingest.feed.FeedReader;
import news.naba.ingest.feed.MalformedFeedException;
import news.naba.ingest.feed.model.FeedEntry;
import news.naba.ingest.feed.model.FeedTime;
import news.naba.ingest.feed.model.ParsedFeed;
import news.naba.ingest.feed.model.Repair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonFeedReaderTest {
  private static final String FEED =
      """
      {"version": "https://jsonfeed.org/version/1.1", "title": "صحيفة", "language": "ar",
       "home_page_url": "/", "authors": [{"name": "هيئة التحرير"}],
       "items": [
        {"id": "1", "url": "/1", "title": "خبر", "content_html": "<p>نص <a href='x'>رابط</a></p>",
         "date_published": "2024-12-02T08:00:00+02:00"},
        {"id": 2, "external_url": "https://b.example/2", "content_text": "a < b",
         "summary": "s", "date_modified": "2024-12-02T09:00:00Z", "author": {"name": "Dana"}}
       ]}
      """;

  @Test
  void readsBothVersions() throws Exception {
    ParsedFeed feed = read(FEED);

    assertThat(feed.format()).isEqualTo(ParsedFeed.Format.JSON_FEED);
    assertThat(feed.feed().title().value()).isEqualTo("صحيفة");
    assertThat(feed.feed().link()).isEqualTo("https://news.example/");
    FeedEntry first = feed.entries().get(0);
    assertThat(first.link()).isEqualTo("https://news.example/1");
    assertThat(first.author()).isEqualTo("هيئة التحرير");
    assertThat(first.content().value())
        .isEqualTo("<p>نص <a href=\"https://news.example/x\">رابط</a></p>");
    FeedEntry second = feed.entries().get(1);
    assertThat(second.id()).isEqualTo("2");
    assertThat(second.link()).isEqualTo("https://b.example/2");
    assertThat(second.content().value()).isEqualTo("a < b");
    assertThat(second.author()).isEqualTo("Dana");
    assertThat(second.updated().map(FeedTime::moment))
        .contains(Instant.parse("2024-12-02T09:00:00Z"));
    assertThat(feed.repairs()).isEmpty();
  }

  @Test
  void ofATruncatedFeedTheWholeItemsAreKept() throws Exception {
    ParsedFeed feed = read(FEED.substring(0, FEED.indexOf("\"summary\"")));

    assertThat(feed.entries()).extracting(FeedEntry::id).containsExactly("1");
    assertThat(feed.repairs()).containsExactly(Repair.TRUNCATED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"a\": 1}", "[]", "{", "{\"items\": 1}"})
  void otherJsonIsNoFeed(String json) {
    assertThatThrownBy(() -> read(json)).isInstanceOf(MalformedFeedException.class);
  }

  @Test
  void depthIsBounded() {
    String deep = "{\"x\": " + "[".repeat(100_000);
    assertThatThrownBy(() -> read(deep)).isInstanceOf(MalformedFeedException.class);
  }

  private static ParsedFeed read(String json) throws MalformedFeedException {
    return FeedReader.read(
        new FeedDocument(
            json.getBytes(UTF_8), URI.create("https://news.example/feed.json"), "application/json"),
        10);
  }
}
