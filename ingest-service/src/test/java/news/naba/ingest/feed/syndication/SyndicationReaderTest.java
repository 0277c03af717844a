package news.naba.ingest.feed.syndication;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import news.naba.contracts.StatedTime;
import news.naba.ingest.feed.FeedDocument;
import news.naba.ingest.feed.FeedReader;
import news.naba.ingest.feed.MalformedFeedException;
import news.naba.ingest.feed.model.FeedEntry;
import news.naba.ingest.feed.model.FeedTime;
import news.naba.ingest.feed.model.ParsedFeed;
import news.naba.ingest.feed.model.ParsedFeed.Format;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SyndicationReaderTest {
  private static final URI FEED = URI.create("https://news.example/rss/feed.xml");

  @ParameterizedTest
  @CsvSource({
    "<rss version='2.0'><channel><item/></channel></rss>, RSS",
    "<rss version='0.91'><channel><item/></channel></rss>, RSS",
    "<channel><item/></channel>, RSS",
    "<rdf:RDF xmlns='http://purl.org/rss/1.0/'><channel/><item/></rdf:RDF>, RDF",
    "<RDF xmlns='http://my.netscape.com/rdf/simple/0.9/'><channel/><item/></RDF>, RDF",
    "<feed xmlns='http://www.w3.org/2005/Atom'><entry/></feed>, ATOM",
    "<feed version='0.3' xmlns='http://purl.org/atom/ns#'><entry/></feed>, ATOM",
    "<a:feed xmlns:a='http://www.w3.org/2005/Atom'><a:entry/></a:feed>, ATOM",
    "<CHANNEL HREF='https://news.example/'><ITEM/></CHANNEL>, CDF",
  })
  void everyFormatIsRecognisedByItsRoot(String document, Format format) throws Exception {
    ParsedFeed feed = read(document);

    assertThat(feed.format()).isEqualTo(format);
    assertThat(feed.entries()).hasSize(1);
  }

  @Test
  void modulesFillWhatTheFormatLeavesOpen() throws Exception {
    FeedEntry entry =
        entry(
            """
            <dc:title>t</dc:title><dc:creator>سارة</dc:creator><dc:creator>Omar</dc:creator>
            <dc:date>2024-12-02T08:00:00+02:00</dc:date><dc:language>ar</dc:language>
            <content:encoded>&lt;p&gt;full&lt;/p&gt;</content:encoded>
            <description>short</description><guid isPermaLink="false">x-1</guid>
            """);

    assertThat(entry.title().value()).isEqualTo("t");
    assertThat(entry.author()).isEqualTo("سارة, Omar");
    assertThat(entry.summary().value()).isEqualTo("short");
    assertThat(entry.content().value()).isEqualTo("<p>full</p>");
    assertThat(entry.language()).isEqualTo("ar");
    assertThat(entry.id()).isEqualTo("x-1");
    assertThat(entry.link()).isEmpty();
    assertThat(entry.publication().map(FeedTime::stated))
        .contains(StatedTime.parse("2024-12-02T08:00:00+02:00"));
  }

  @Test
  void theFormatsOwnWordCountsBeforeAModules() throws Exception {
    FeedEntry entry =
        entry(
            "<media:title>m</media:title><dc:title>d</dc:title><title>own</title>"
                + "<dc:creator>d</dc:creator><author>own@news.example (Own)</author>");

    assertThat(entry.title().value()).isEqualTo("own");
    assertThat(entry.author()).isEqualTo("own@news.example (Own)");
  }

  @Test
  void whatStandsInsideImagesMediaAndForeignElementsIsNotTheItems() throws Exception {
    FeedEntry entry =
        entry(
            "<media:group><media:title>m</media:title></media:group><source><title>s</title></source>"
                + "<x:title xmlns:x='urn:x'>x</x:title><title>own</title>");

    assertThat(entry.title().value()).isEqualTo("own");
  }

  @ParameterizedTest
  @CsvSource({
    "<link>/1</link>, https://news.example/1",
    "<link>https://news.example/خبر</link>, https://news.example/خبر",
    "<link/><guid>https://news.example/1</guid>, https://news.example/1",
    "<guid isPermaLink='false'>https://news.example/1</guid>, ''",
    "<guid>42</guid>, ''",
    "<link href='/1'/>, https://news.example/1",
    "<atom:link rel='self' href='/self'/><link>/1</link>, https://news.example/1",
    "<link>javascript:alert(1)</link>, ''",
    "'<link>\n   https://news.example/1\n   </link>', https://news.example/1",
    "<link xml:base='https://other.example/x/'>y</link>, https://other.example/x/y",
  })
  void theLinkIsTheItemsPage(String item, String link) throws Exception {
    assertThat(entry(item).link()).isEqualTo(link);
  }

  @Test
  void ofSeveralAtomLinksTheAlternateInHtmlIsThePage() throws Exception {
    assertThat(
            atomEntry(
                    "<link rel='alternate' type='application/json' href='/j'/>"
                        + "<link rel='enclosure' href='/e.mp3'/>"
                        + "<link type='text/html' href='/page'/>")
                .link())
        .isEqualTo("https://news.example/page");
  }

  @ParameterizedTest
  @CsvSource({
    "<title>a &lt;b&gt;c&lt;/b&gt;</title>, a <b>c</b>",
    "<title type='text'>a &lt;b&gt;</title>, a <b>",
    "<title type='html'>a &lt;b&gt;c&lt;/b&gt;</title>, a <b>c</b>",
    "<title type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>a <b>c</b></div></title>,"
        + " a <b>c</b>",
    "<title type='application/octet-stream'>YSA8Yj5jPC9iPg==</title>, a <b>c</b>",
    "<title><b>naked</b></title>, <b>naked</b>",
    "<title type='html'>&lt;script&gt;x&lt;/script&gt;a</title>, a",
  })
  void textsOfAtomAreWhatTheySayTheyAre(String element, String title) throws Exception {
    assertThat(atomEntry(element).title().value()).isEqualTo(title);
  }

  @Test
  void addressesInTextsAreMadeAbsoluteByTheNearestBase() throws Exception {
    FeedEntry entry =
        atomEntry(
            "<summary xml:base='/s/' type='html'>&lt;a href='1'&gt;x&lt;/a&gt;</summary>"
                + "<content type='xhtml' xml:base='https://c.example/'>"
                + "<div xmlns='http://www.w3.org/1999/xhtml'><a href='1'>x</a>"
                + "<p xml:base='d/'><a href='2'>y</a></p></div></content>");

    assertThat(entry.summary().value()).isEqualTo("<a href=\"https://news.example/s/1\">x</a>");
    assertThat(entry.content().value())
        .contains("<a href=\"https://c.example/1\">x</a>")
        .contains("<a href=\"https://c.example/d/2\">y</a>");
  }

  @Test
  void theServersContentLocationIsTheBaseOfAll() throws Exception {
    FeedDocument document =
        new FeedDocument(
            rss("<link>1</link>").getBytes(UTF_8), FEED, null, "https://cdn.example/x/", "ar, en");

    ParsedFeed feed = FeedReader.read(document, 10);

    assertThat(feed.entries().get(0).link()).isEqualTo("https://cdn.example/x/1");
    assertThat(feed.feed().language()).isEqualTo("ar");
  }

  @Test
  void anUnreadableDateGivesWayToTheNextBest() throws Exception {
    FeedEntry entry =
        entry("<pubDate>soon</pubDate><dcterms:issued>2024-12-02T08:00:00Z</dcterms:issued>");

    assertThat(entry.published().map(FeedTime::moment))
        .contains(Instant.parse("2024-12-02T08:00:00Z"));
  }

  @Test
  void anItemWithoutADateHasNone() throws Exception {
    assertThat(entry("<title>t</title>").publication()).isEmpty();
  }

  @Test
  void summaryAndDescriptionTogetherAreTheShortAndTheLongText() throws Exception {
    FeedEntry entry = entry("<description>long</description><summary>short</summary>");

    assertThat(entry.summary().value()).isEqualTo("short");
    assertThat(entry.content().value()).isEqualTo("long");
  }

  private static FeedEntry entry(String item) throws MalformedFeedException {
    return read(rss(item)).entries().get(0);
  }

  private static String rss(String item) {
    return "<rss version='2.0'><channel><title>c</title><item>" + item + "</item></channel></rss>";
  }

  private static FeedEntry atomEntry(String entry) throws MalformedFeedException {
    return read("<feed xmlns='http://www.w3.org/2005/Atom'><entry>" + entry + "</entry></feed>")
        .entries()
        .get(0);
  }

  private static ParsedFeed read(String document) throws MalformedFeedException {
    return FeedReader.read(new FeedDocument(document.getBytes(UTF_8), FEED, "text/xml"), 10);
  }
}
