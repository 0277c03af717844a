package news.naba.ingest.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import news.naba.ingest.feed.FeedDocument;
import news.naba.ingest.feed.FeedReader;
import news.naba.ingest.feed.model.FeedEntry;
import news.naba.ingest.feed.model.ParsedFeed;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On feeds that are sound, ROME reads what we read. */
class RomeAgreementTest {
  private static final URI FEED = URI.create("https://news.example/feed.xml");

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
        <title>صحيفة</title><link>https://news.example/</link><description>أخبار</description>
        <language>ar</language>
        <item><title>خبر أول</title><link>https://news.example/1</link><guid>https://news.example/1</guid>
        <description>ملخص أول</description><dc:creator>سارة</dc:creator>
        <pubDate>Mon, 02 Dec 2024 09:50:00 +0300</pubDate></item>
        <item><title>خبر ثان</title><link>https://news.example/2</link>
        <guid isPermaLink="false">n-2</guid><description>ملخص ثان</description><dc:creator>عمر</dc:creator>
        <pubDate>Sun, 01 Dec 2024 23:10:05 GMT</pubDate></item>
        </channel></rss>
        """,
        """
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Paper</title>
        <id>urn:feed</id><updated>2024-12-02T09:50:00Z</updated>
        <link href="https://news.example/"/>
        <entry><title>First</title><id>urn:1</id><link href="https://news.example/1"/>
        <author><name>Dana Reed</name></author><published>2024-12-02T08:00:00+02:00</published>
        <updated>2024-12-02T09:30:00Z</updated><summary>A summary</summary></entry></feed>
        """,
        """
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
          xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
        <channel rdf:about="https://news.example/rdf"><title>صحيفة</title>
        <link>https://news.example/</link><description>أخبار</description></channel>
        <item rdf:about="https://news.example/1"><title>خبر</title>
        <link>https://news.example/1</link><description>ملخص</description>
        <dc:creator>سارة</dc:creator><dc:date>2024-12-02T09:50:00+03:00</dc:date></item></rdf:RDF>
        """
      })
  void titlesLinksAuthorsSummariesAndDatesAreTheSame(String document) throws Exception {
    byte[] body = document.strip().getBytes(UTF_8);
    JsonNode rome = RomeAlone.read(body, "application/xml; charset=utf-8");

    ParsedFeed feed = FeedReader.read(new FeedDocument(body, FEED, "application/xml"), 10);

    assertThat(feed.feed().title().value()).isEqualTo(rome.at("/feed/title").asText());
    assertThat(feed.feed().link()).isEqualTo(rome.at("/feed/link").asText());
    List<JsonNode> entries = List.copyOf(rome.get("entries").findParents("link"));
    assertThat(feed.entries()).hasSameSizeAs(entries).isNotEmpty();
    for (int i = 0; i < entries.size(); i++) {
      FeedEntry ours = feed.entries().get(i);
      JsonNode theirs = entries.get(i);
      assertThat(ours.title().value()).isEqualTo(theirs.get("title").asText());
      assertThat(ours.link()).isEqualTo(theirs.get("link").asText());
      assertThat(ours.author()).isEqualTo(theirs.get("author").asText());
      assertThat(ours.summary().value()).isEqualTo(theirs.get("summary").asText());
      assertThat(ours.publication().orElseThrow().moment())
          .hasToString(theirs.get("published_parsed").asText());
    }
  }
}
