package news.naba.local.site;

import static news.naba.local.site.SiteReader.feed;
import static news.naba.local.site.SiteReader.get;
import static news.naba.local.site.SiteReader.head;
import static news.naba.local.site.SiteReader.header;
import static news.naba.local.site.SiteReader.send;
import static news.naba.local.site.SiteReader.text;
import static news.naba.local.site.SiteReader.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

class SampleSiteTest {

  private static final String TODAY = "2026/11/21/";
  private static final Charset WINDOWS_1256 = Charset.forName("windows-1256");

  private final SettableClock clock = new SettableClock("2026-11-21T10:00:00Z");

  private final Path state;
  private SampleSite site;

  SampleSiteTest(@TempDir Path state) throws IOException {
    this.state = state;
    this.site = SampleSite.start(0, state, clock, 1);
  }

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void namesItsSixSources() {
    assertThat(site.sources())
        .extracting(SampleSource::outlet, SampleSource::language, SampleSource::country)
        .containsExactly(
            tuple("ضفة العاصي", "ar", "SY"),
            tuple("مرسى النيل", "ar", "EG"),
            tuple("منبر توتي", "ar", "SD"),
            tuple("زليج برس", "ar", "MA"),
            tuple("Halyard News Agency", "en", "GB"),
            tuple("The Littoral Post", "en", "LB"));
    assertThat(site.sources().get(0).url()).isEqualTo(base() + "/dhiffa/feed.xml");
  }

  @Test
  void publishesByTheClock() throws Exception {
    assertThat(allLinks()).hasSize(8);
    String later = base() + "/littoral/" + TODAY + "al-bab-market-strike.html";
    assertThat(get(later).statusCode()).isEqualTo(404);

    clock.advance(Duration.ofSeconds(12));

    assertThat(allLinks()).hasSize(9).contains(later);
    assertThat(get(later).statusCode()).isEqualTo(200);
  }

  @Test
  void everyFeedIsWellFormedAndEveryLinkInItLeadsToAPage() throws Exception {
    clock.advance(Duration.ofMinutes(10));

    assertThat(allLinks()).hasSize(29);
    for (String link : allLinks()) {
      HttpResponse<byte[]> page = get(link);
      assertThat(page.statusCode()).as(link).isEqualTo(200);
      assertThat(text(page)).as(link).contains("</html>").doesNotContain("{{", "{weekday");
    }
  }

  @Test
  void rssSaysWhenAndWhere() throws Exception {
    Document feed = feed(base() + "/zellij/feed.xml");
    String url = base() + "/zellij/" + TODAY + "chefchaouen-quake.html";

    assertThat(values(feed, "guid")).containsExactly(url);
    assertThat(values(feed, "pubDate")).containsExactly("Sat, 21 Nov 2026 10:00:00 GMT");
    assertThat(values(feed, "title"))
        .containsExactly("زليج برس", "زلزال يضرب إقليم شفشاون ويخلف 7 قتلى");
  }

  @Test
  void atomSaysWhenAndWhere() throws Exception {
    clock.advance(Duration.ofSeconds(24));
    Document feed = feed(base() + "/marsa/feed.xml");

    assertThat(values(feed, "id"))
        .containsExactly(
            base() + "/marsa/",
            base() + "/marsa/" + TODAY + "basra-airport-drones.html",
            base() + "/marsa/" + TODAY + "assiut-bus-crash.html",
            base() + "/marsa/" + TODAY + "alexandria-warehouse-fire.html");
    assertThat(values(feed, "published"))
        .containsExactly("2026-11-21T10:00:24Z", "2026-11-21T10:00:00Z", "2026-11-21T10:00:00Z");
  }

  @Test
  void answersNotModifiedToTheTagAndToTheDateUntilTheFeedChanges() throws Exception {
    String url = base() + "/littoral/feed.xml";
    HttpResponse<byte[]> first = get(url);
    String etag = header(first, "ETag");
    String lastModified = header(first, "Last-Modified");

    assertThat(lastModified).isEqualTo("Sat, 21 Nov 2026 10:00:00 GMT");
    assertThat(get(url, "If-None-Match", etag).statusCode()).isEqualTo(304);
    assertThat(get(url, "If-Modified-Since", lastModified).statusCode()).isEqualTo(304);
    assertThat(get(url, "If-None-Match", etag).body()).isEmpty();

    clock.advance(Duration.ofSeconds(12));

    assertThat(get(url, "If-None-Match", etag).statusCode()).isEqualTo(200);
    HttpResponse<byte[]> second = get(url, "If-Modified-Since", lastModified);
    assertThat(second.statusCode()).isEqualTo(200);
    assertThat(header(second, "Last-Modified")).isEqualTo("Sat, 21 Nov 2026 10:00:12 GMT");
  }

  @Test
  void correctsAnArticleInPlace() throws Exception {
    String url = base() + "/tuti/" + TODAY + "obeid-clashes.html";
    HttpResponse<byte[]> first = get(url);
    assertThat(text(first)).contains("قُتل 45 شخصا").doesNotContain("تصحيح:");

    clock.advance(Duration.ofSeconds(124));
    assertThat(get(url, "If-None-Match", header(first, "ETag")).statusCode()).isEqualTo(304);
    clock.advance(Duration.ofSeconds(1));

    HttpResponse<byte[]> second = get(url, "If-None-Match", header(first, "ETag"));
    assertThat(second.statusCode()).isEqualTo(200);
    assertThat(text(second)).contains("قُتل 15 شخصا", "تصحيح:").doesNotContain("45 شخصا");
    assertThat(header(second, "ETag")).isNotEqualTo(header(first, "ETag"));
    assertThat(header(second, "Last-Modified")).isEqualTo("Sat, 21 Nov 2026 10:02:05 GMT");
    assertThat(values(feed(base() + "/tuti/feed.xml"), "atom:updated"))
        .contains("2026-11-21T10:02:05Z");
    assertThat(text(second))
        .contains("article:published_time\" content=\"2026-11-21T10:00:00Z\"")
        .contains("article:modified_time\" content=\"2026-11-21T10:02:05Z\"");
  }

  @Test
  void withdrawsAnArticleForGood() throws Exception {
    String url = base() + "/dhiffa/" + TODAY + "latakia-explosion.html";
    clock.advance(Duration.ofSeconds(159));
    assertThat(get(url).statusCode()).isEqualTo(200);
    assertThat(links("dhiffa")).contains(url);

    clock.advance(Duration.ofSeconds(1));

    assertThat(get(url).statusCode()).isEqualTo(410);
    assertThat(links("dhiffa")).doesNotContain(url);
    assertThat(header(get(base() + "/dhiffa/feed.xml"), "Last-Modified"))
        .isEqualTo("Sat, 21 Nov 2026 10:02:40 GMT");
  }

  @Test
  void writesWindows1256AndSaysSo() throws Exception {
    HttpResponse<byte[]> page = get(base() + "/dhiffa/" + TODAY + "albab-market-strike.html");
    HttpResponse<byte[]> feed = get(base() + "/dhiffa/feed.xml");

    assertThat(header(page, "Content-Type")).isEqualTo("text/html; charset=windows-1256");
    assertThat(new String(page.body(), WINDOWS_1256))
        .contains("charset=windows-1256")
        .contains("قُتل 12 شخصا وأصيب 30 آخرون في غارة جوية")
        .contains("أمس الجمعة، بحسب الدفاع المدني السوري.<br><br>");
    assertThat(new String(feed.body(), WINDOWS_1256))
        .startsWith("<?xml version=\"1.0\" encoding=\"windows-1256\"?>")
        .contains("12 قتيلا في غارة جوية على سوق في مدينة الباب");
  }

  @Test
  void writesCharacterReferencesForWhatACharsetLacks() {
    assertThat(CharacterReferences.encode("سوق ٣ 😀", WINDOWS_1256))
        .isEqualTo("سوق &#1635; &#128512;".getBytes(WINDOWS_1256));
  }

  @Test
  void goesOnWithTheSameEditionAfterARestart() throws Exception {
    clock.advance(Duration.ofSeconds(60));
    List<String> paths = paths(allLinks());
    site.close();

    clock.advance(Duration.ofSeconds(5));
    site = SampleSite.start(0, state, clock, 1);

    assertThat(paths(allLinks())).isEqualTo(paths);
    assertThat(values(feed(base() + "/halyard/feed.xml"), "published"))
        .containsExactly("2026-11-21T10:00:00Z");
  }

  @Test
  void beginsANewEditionOnANewDayAndKeepsYesterdaysAddresses() throws Exception {
    String yesterday = base() + "/halyard/" + TODAY + "al-bab-market-strike.html";

    clock.set("2026-11-22T06:00:00Z");

    String today = base() + "/halyard/2026/11/22/al-bab-market-strike.html";
    assertThat(links("halyard")).containsExactly(today);
    assertThat(text(get(today))).contains("on Saturday, killing");
    assertThat(text(get(yesterday))).contains("on Friday, killing");
    assertThat(Files.readAllLines(state.resolve("sample-editions.txt")))
        .containsExactly("2026-11-21 2026-11-21T10:00:00Z", "2026-11-22 2026-11-22T06:00:00Z");
  }

  @Test
  void isUnavailableWhileANewDayCannotBeKeptAndComesBackByItself() throws Exception {
    Path file = state.resolve("sample-editions.txt");
    Path elsewhere = Files.move(state, state.resolveSibling(state.getFileName() + "-moved"));
    clock.set("2026-11-22T06:00:00Z");
    assertThat(get(base() + "/halyard/feed.xml").statusCode()).isEqualTo(503);

    Files.move(elsewhere, state);

    assertThat(get(base() + "/halyard/feed.xml").statusCode()).isEqualTo(200);
    assertThat(Files.readAllLines(file)).hasSize(2);
  }

  @Test
  void runsTheTimelineAtTheGivenPace() throws Exception {
    site.close();
    site = SampleSite.start(0, state.resolve("fast"), clock, 60);

    clock.advance(Duration.ofSeconds(1));

    assertThat(allLinks()).hasSize(13);
    assertThat(values(feed(base() + "/dhiffa/feed.xml"), "pubDate"))
        .containsExactly("Sat, 21 Nov 2026 10:00:00 GMT", "Sat, 21 Nov 2026 10:00:00 GMT");
  }

  @Test
  void servesRobotsHomePagesAndAnIndex() throws Exception {
    assertThat(text(get(base() + "/robots.txt"))).contains("User-agent: *\nAllow: /\n");
    assertThat(text(get(base() + "/"))).contains(base() + "/zellij/");
    assertThat(text(get(base() + "/tuti/")))
        .contains("آلاف يتظاهرون في الخرطوم", "موقع تجريبي خيالي");
    assertThat(text(get(base() + "/littoral/")))
        .contains("Foreign ministers of Jordan", "A fictional sample");
    assertThat(get(base() + "/picture.svg").statusCode()).isEqualTo(200);
  }

  @Test
  void everyPageSaysThatItIsFictional() throws Exception {
    for (String link : allLinks()) {
      assertThat(text(get(link))).as(link).containsAnyOf("موقع تجريبي خيالي", "A fictional sample");
    }
  }

  @Test
  void answersHeadWithoutABodyAndRefusesOtherMethods() throws Exception {
    URI uri = URI.create(base() + "/halyard/feed.xml");
    HttpResponse<byte[]> head = send(head(uri));
    HttpResponse<byte[]> delete = send(HttpRequest.newBuilder(uri).DELETE().build());

    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(header(head, "Content-Length"))
        .isEqualTo(String.valueOf(get(uri.toString()).body().length));
    assertThat(delete.statusCode()).isEqualTo(405);
    assertThat(header(delete, "Allow")).isEqualTo("GET, HEAD");
  }

  @Test
  void unknownAddressesAreNotFound() throws Exception {
    assertThat(get(base() + "/nowhere/" + TODAY + "x.html").statusCode()).isEqualTo(404);
    assertThat(get(base() + "/tuti/2026/13/45/obeid-clashes.html").statusCode()).isEqualTo(404);
    assertThat(get(base() + "/tuti/2025/11/21/obeid-clashes.html").statusCode()).isEqualTo(404);
    assertThat(get(base() + "/tuti/feed.rss").statusCode()).isEqualTo(404);
  }

  @Test
  void aTakenPortIsAnError() {
    int port = URI.create(base()).getPort();

    assertThatThrownBy(() -> SampleSite.start(port, state.resolve("other")))
        .isInstanceOf(BindException.class);
  }

  @Test
  void unreadableStateIsAnErrorThatNamesTheFile() throws Exception {
    Path broken = Files.createDirectories(state.resolve("broken"));
    Path file = broken.resolve("sample-editions.txt");
    Files.writeString(file, "yesterday\n");

    assertThatThrownBy(() -> SampleSite.start(0, broken))
        .isInstanceOf(IOException.class)
        .hasMessage(file + " has a line that is no edition: yesterday");
  }

  private String base() {
    String url = site.sources().get(0).url();
    return url.substring(0, url.indexOf("/dhiffa"));
  }

  private List<String> allLinks() throws Exception {
    List<String> links = new ArrayList<>();
    for (SampleSource source : site.sources()) {
      links.addAll(links(URI.create(source.url()).getPath().split("/", -1)[1]));
    }
    return links;
  }

  private List<String> links(String outlet) throws Exception {
    Document feed = feed(base() + "/" + outlet + "/feed.xml");
    List<String> ids = values(feed, "guid");
    List<String> atomIds = values(feed, "id");
    return ids.isEmpty() && !atomIds.isEmpty() ? atomIds.subList(1, atomIds.size()) : ids;
  }

  private static List<String> paths(List<String> links) {
    return links.stream().map(link -> URI.create(link).getPath()).toList();
  }
}
