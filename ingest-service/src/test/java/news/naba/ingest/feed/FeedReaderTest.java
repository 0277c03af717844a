package news.naba.ingest.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Objects;
import news.naba.contracts.StatedTime;
import news.naba.ingest.domain.FeedItem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedReaderTest {
  private static final URI FEED = URI.create("https://news.example/rss/feed.xml");
  private static final int MANY = 100;

  @Test
  void readsArabicRss() throws Exception {
    List<FeedItem> items = parse(sample("arabic-rss.xml"), "application/rss+xml");

    assertThat(items)
        .containsExactly(
            new FeedItem(
                "https://news.example/?p=101",
                "https://news.example/local/101",
                "إخماد حريق في سوق الخضار بالمدينة القديمة",
                "سيطرت فرق الدفاع المدني على الحريق دون إصابات.",
                "مريم العلي",
                StatedTime.parse("2024-12-02T00:40:00+03:00"),
                "2024-12-01T21:40:00Z"),
            new FeedItem(
                "https://news.example/local/102",
                "https://news.example/local/102",
                "انقطاع المياه عن ثلاثة أحياء & عودتها مساء",
                null,
                null,
                null,
                ""));
  }

  @Test
  void readsEnglishAtom() throws Exception {
    List<FeedItem> items = parse(sample("english-atom.xml"), "application/atom+xml");

    assertThat(items)
        .containsExactly(
            new FeedItem(
                "tag:news.example,2024:201",
                "https://news.example/en/201",
                "Bridge reopens after repairs",
                "Traffic returned to the river bridge on Monday.",
                "Dana Reed",
                StatedTime.parse("2024-12-02T08:00:00+02:00"),
                "2024-12-02T09:30:00Z"));
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1256, text/xml; charset=windows-1256, ''",
    "windows-1256, text/xml, windows-1256",
    "ISO-8859-6, application/xml, ISO-8859-6",
    "UTF-8, text/xml, ''",
    "UTF-16, text/xml, ''",
    "UTF-8, text/xml; charset=nonsense, utf-8",
    "windows-1256, text/xml; charset=windows-1256, utf-8",
  })
  void readsArabicInTheCharsetThatHeaderMarkOrDeclarationSays(
      String written, String contentType, String declared) throws Exception {
    String declaration =
        declared.isEmpty() ? "" : "<?xml version=\"1.0\" encoding=\"" + declared + "\"?>";
    String xml = declaration + rss("<title>زلزال يضرب الساحل</title><link>/1</link>");

    assertThat(parse(xml.getBytes(Charset.forName(written)), contentType))
        .extracting(FeedItem::title)
        .containsExactly("زلزال يضرب الساحل");
  }

  @Test
  void aByteOrderMarkIsNotContent() throws Exception {
    byte[] xml = ("\uFEFF" + rss("<title>a</title><link>/1</link>")).getBytes(UTF_8);
    assertThat(parse(xml, "text/xml")).hasSize(1);
  }

  @Test
  void relativeLinksAreReadFromTheFeedsAddress() throws Exception {
    assertThat(parse(rss("<link>../a/1</link>").getBytes(UTF_8), null))
        .extracting(FeedItem::url)
        .containsExactly("https://news.example/a/1");
  }

  @Test
  void anItemWithoutAnAddressIsLeftOut() throws Exception {
    assertThat(parse(rss("<guid isPermaLink=\"false\">urn:x:1</guid>").getBytes(UTF_8), null))
        .isEmpty();
  }

  @Test
  void noMoreThanTheFirstItemsAreTaken() throws Exception {
    String items = "<item><link>/1</link></item>".repeat(50);
    byte[] xml = ("<rss version=\"2.0\"><channel>" + items + "</channel></rss>").getBytes(UTF_8);
    assertThat(items(xml, null, 7)).hasSize(7);
  }

  @Test
  void aDocumentTypeIsPassedOverAndItsEntitiesStayUnread() throws Exception {
    String xml =
        "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
            + rss("<title>a &x; b</title><link>/1</link>");
    assertThat(parse(xml.getBytes(UTF_8), null))
        .extracting(FeedItem::title)
        .containsExactly("a &x; b");
  }

  @ParameterizedTest
  @CsvSource({"''", "not xml", "<html><body/></html>", "<rss version='2.0'><channel>"})
  void whatIsNotAFeedIsRefused(String text) {
    assertThatThrownBy(() -> parse(text.getBytes(UTF_8), "text/html"))
        .isInstanceOf(MalformedFeedException.class);
  }

  @Test
  void aLongSummaryIsCut() throws Exception {
    String summary = "ن".repeat(2 * FeedItem.MAX_SUMMARY);
    assertThat(
            parse(
                rss("<link>/1</link><description>" + summary + "</description>").getBytes(UTF_8),
                null))
        .extracting(FeedItem::summary)
        .containsExactly("ن".repeat(FeedItem.MAX_SUMMARY));
  }

  private static List<FeedItem> parse(byte[] body, @Nullable String contentType)
      throws MalformedFeedException {
    return items(body, contentType, MANY);
  }

  private static List<FeedItem> items(byte[] body, @Nullable String contentType, int maxItems)
      throws MalformedFeedException {
    return FeedItems.of(FeedReader.read(new FeedDocument(body, FEED, contentType), maxItems));
  }

  private static String rss(String item) {
    return "<rss version=\"2.0\"><channel><title>صحيفة</title><item>"
        + item
        + "</item></channel></rss>";
  }

  private static byte[] sample(String name) throws IOException {
    try (InputStream in = FeedReaderTest.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    }
  }
}
