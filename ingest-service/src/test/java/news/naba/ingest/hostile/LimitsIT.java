package news.naba.ingest.hostile;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static news.naba.ingest.hostile.Answers.body;
import static news.naba.ingest.hostile.Answers.drip;
import static news.naba.ingest.hostile.Answers.feed;
import static news.naba.ingest.hostile.Answers.gzip;
import static news.naba.ingest.hostile.Answers.html;
import static news.naba.ingest.hostile.Answers.late;
import static news.naba.ingest.hostile.Answers.raw;
import static news.naba.ingest.hostile.Answers.redirect;
import static news.naba.ingest.hostile.Answers.rss;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import news.naba.ingest.ArticlesTopic;
import news.naba.ingest.hostile.HostileSite.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies and heads that are too long, too slow, damaged or not what they say. */
@QuarkusTest
@TestProfile(HostileWorld.Profile.class)
class LimitsIT extends HostileSetup {
  private static final String OK = "HTTP/1.1 200 OK\r\n";
  private static final int MAX_BODY = 5 * 1024 * 1024;

  @AfterEach
  void nothingIsLeftBehind() {
    await().atMost(SOON).untilAsserted(() -> assertThat(metric("polls_running")).isZero());
    assertThat(metric("bodies_reserved_bytes")).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "x-gzip", "GZIP", "deflate", "bare deflate", "br", "identity"})
  void everyContentCodingIsUndone(String coding) {
    String path = "/coded-" + coding.replace(' ', '-');
    site.on(path, coded(coding.replace("bare ", ""), packed(coding)));
    JsonPath view = firstPoll(path);
    assertThat(view.getString("state.health")).isEqualTo("healthy");
    assertThat(view.getInt("state.itemsSeen")).isEqualTo(1);
    assertThat(site.requests(path).get(0).header("Accept-Encoding")).contains("gzip, deflate, br");
  }

  private static byte[] packed(String coding) {
    byte[] rss = rss("http://127.0.0.1:1/never.html");
    return switch (coding) {
      case "deflate" -> Answers.zlib(rss);
      case "bare deflate" -> Answers.bareDeflate(rss);
      case "br" -> Answers.brotli(rss);
      case "identity" -> rss;
      default -> gzip(rss);
    };
  }

  @ParameterizedTest
  @CsvSource({
    "application/gzip, false",
    "application/x-gzip, false",
    "application/octet-stream, false",
    "text/xml; charset=utf-8, false",
    "application/gzip, true",
  })
  void aSitemapInAGzipFileIsRead(String type, boolean codedAgain) {
    String path = "/sitemap-" + Integer.toHexString((type + codedAgain).hashCode()) + ".xml.gz";
    byte[] file = gzip(rss("http://127.0.0.1:1/never.html"));
    site.on(
        path,
        codedAgain
            ? body(200, gzip(file), "Content-Type: " + type, "Content-Encoding: gzip")
            : body(200, file, "Content-Type: " + type));
    JsonPath view = firstPoll(path);
    assertThat(view.getString("state.health")).isEqualTo("healthy");
    assertThat(view.getInt("state.itemsSeen")).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aBombInAGzipFileIsTooLarge(boolean codedAgain) {
    byte[] bomb = gzip(new byte[64 * 1024 * 1024]);
    String path = "/packed-bomb-" + codedAgain;
    site.on(
        path,
        codedAgain
            ? body(200, gzip(bomb), "Content-Type: application/gzip", "Content-Encoding: gzip")
            : body(200, bomb, "Content-Type: application/gzip"));
    assertThat(firstPoll(path).getString("state.reason")).isEqualTo("too-large");
  }

  @Test
  void aPageInAGzipFileIsNoPage() {
    site.on("/archives", feed("/archive.html"));
    site.on("/archive.html", body(200, gzip(rss()), "Content-Type: application/gzip"));
    assertThat(item(firstPoll("/archives"), "/archive.html")).containsEntry("reason", "not-text");
  }

  @ParameterizedTest
  @CsvSource({"gzip", "deflate", "br"})
  void aBombIsTooLargeAndIsNotBlownUp(String coding) {
    byte[] zeros = new byte[64 * 1024 * 1024];
    byte[] bomb =
        switch (coding) {
          case "gzip" -> gzip(zeros);
          case "deflate" -> Answers.zlib(zeros);
          default -> Answers.BROTLI_BOMB;
        };
    site.on("/bomb-" + coding, coded(coding, bomb));
    assertThat(firstPoll("/bomb-" + coding).getString("state.reason")).isEqualTo("too-large");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "deflate", "br", "compress", "zstd", "gzip, gzip"})
  void whatIsDamagedOrWasNotAskedForIsABadEncoding(String coding) {
    String path = "/damaged-" + coding.replaceAll("\\W", "");
    site.on(path, coded(coding, "\u0001\u0002 not coded at all".getBytes(UTF_8)));
    assertThat(firstPoll(path).getString("state.reason")).isEqualTo("bad-encoding");
  }

  @Test
  void aGzipThatIsCutOffIsABadEncoding() {
    byte[] whole = gzip(rss("/1", "/2"));
    site.on("/cut-gzip", coded("gzip", java.util.Arrays.copyOf(whole, whole.length - 12)));
    assertThat(firstPoll("/cut-gzip").getString("state.reason")).isEqualTo("bad-encoding");
  }

  @Test
  void aBodyOfFiveMebibytesIsReadAndOneByteMoreIsNot() {
    String page = "<p>نص</p>" + "x".repeat(MAX_BODY - "<p>نص</p>".getBytes(UTF_8).length);
    site.on("/sizes", feed("/largest.html", "/too-large.html"));
    site.on("/largest.html", html(page)).on("/too-large.html", html(page + "x"));

    JsonPath view = firstPoll("/sizes");

    assertThat(item(view, "/largest.html").get("reason")).isNull();
    assertThat(item(view, "/too-large.html")).containsEntry("reason", "too-large");
    try (ArticlesTopic topic = new ArticlesTopic()) {
      await()
          .atMost(SOON)
          .untilAsserted(
              () ->
                  assertThat(topic.byUrl(site.url("/largest.html")))
                      .singleElement()
                      .satisfies(article -> assertThat(article.body().size()).isEqualTo(MAX_BODY)));
      assertThat(topic.byUrl(site.url("/too-large.html"))).isEmpty();
    }
  }

  @Test
  void aBodyAnnouncedAsTooLargeIsNotEvenTaken() {
    HostileSite own = world.site();
    own.on("/announced", endless(OK + "Content-Length: 2000000000\r\n\r\n"));
    JsonPath view = source(register(own, "/announced"));
    assertThat(view.getString("state.reason")).isEqualTo("too-large");
    assertThat(own.bytesSent()).isLessThan(MAX_BODY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Transfer-Encoding: chunked\r\n"})
  void anEndlessBodyIsCutOffAtTheLimit(String framing) {
    HostileSite own = world.site();
    own.on("/endless", framing.isEmpty() ? endless(OK + "\r\n") : endlessChunks());
    JsonPath view = source(register(own, "/endless"));
    assertThat(view.getString("state.reason")).isEqualTo("too-large");
    assertThat(own.bytesSent()).isLessThan(MAX_BODY * 3L); // what sockets hold comes on top
  }

  static List<Answer> tooMuchHead() {
    return List.of(
        drip(OK, "X-Filler: " + "x".repeat(1000) + "\r\n", 0),
        drip(OK + "X-Filler: ", "x".repeat(1000), 0),
        drip("HTTP/1.1 200 ", "x".repeat(1000), 0),
        drip(OK + "Transfer-Encoding: chunked\r\n\r\n0\r\n", "X: " + "x".repeat(1000) + "\r\n", 0));
  }

  @ParameterizedTest
  @MethodSource("tooMuchHead")
  void anEndlessHeadIsTooLarge(Answer answer) {
    HostileSite own = world.site();
    own.on("/head", answer);
    JsonPath view = source(register(own, "/head"));
    assertThat(view.getString("state.reason")).isIn("too-large", "unreachable");
    assertThat(own.bytesSent()).isLessThan(MAX_BODY);
  }

  static List<Answer> slowness() {
    return List.of(
        late(60_000, feed()),
        drip("", "H", 50),
        drip(OK + "X-Slow: ", "x", 50),
        drip(OK + "Content-Type: application/rss+xml\r\n\r\n", " ", 50),
        drip(OK + "Transfer-Encoding: chunked\r\n\r\n", "1\r\nx\r\n", 50),
        drip(OK + "Content-Length: 1000000\r\n\r\n", "x", 50),
        drip("HTTP/1.1 103 Early Hints\r\n\r\n", "HTTP/1.1 103 Early Hints\r\n\r\n", 5),
        drip("HTTP/1.1 100 Continue\r\n\r\n", "HTTP/1.1 100 Continue\r\n\r\n", 5));
  }

  @ParameterizedTest
  @MethodSource("slowness")
  void aServerThatTakesItsTimeCostsOneTimeOut(Answer answer) {
    String path = "/slow-" + System.identityHashCode(answer);
    site.on(path, answer);
    long start = System.nanoTime();

    JsonPath view = firstPoll(path);

    assertThat(view.getString("state.reason")).isEqualTo("timed-out");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    assertThat(site.requests(path)).hasSize(1);
  }

  @Test
  void redirectsThatAreSlowEachTimeUseUpThePagesTime() {
    for (int i = 0; i < 5; i++) {
      site.on("/slow-hop-" + i, late(800, redirect(302, "/slow-hop-" + (i + 1))));
    }
    site.on("/slow-hop-5", feed());
    assertThat(firstPoll("/slow-hop-0").getString("state.reason")).isEqualTo("timed-out");
    assertThat(site.requests("/slow-hop-3")).isEmpty();
  }

  static List<Answer> brokenOff() {
    return List.of(
        raw(""),
        raw("HTTP/1.1 200"),
        raw(OK + "Content-Type: application/rss+xml\r\nContent-Length: 500\r\n\r\n<rss><channel>"),
        raw(OK + "Transfer-Encoding: chunked\r\n\r\n10\r\n<rss><channel>"));
  }

  @ParameterizedTest
  @MethodSource("brokenOff")
  void anAnswerThatBreaksOffIsNotTakenForWhole(Answer answer) {
    String path = "/broken-off-" + System.identityHashCode(answer);
    site.on(path, answer);
    JsonPath view = firstPoll(path);
    assertThat(view.getString("state.health")).isEqualTo("failing");
    assertThat(view.getString("state.reason")).isIn("unreachable", "not-http");
    assertThat(view.getInt("state.itemsSeen")).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SSH-2.0-OpenSSH_9.2\r\n",
        "220 smtp.example ESMTP\r\n",
        "<rss><channel></channel></rss>\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nnot a length",
        "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef",
      })
  void whatIsNotHttpSaysSo(String bytes) {
    String path = "/bytes-" + Integer.toHexString(bytes.hashCode());
    site.on(path, raw(bytes));
    assertThat(firstPoll(path).getString("state.reason")).isEqualTo("not-http");
  }

  @Test
  void aPageThatIsAnImageDoesNotBecomeAnArticle() {
    site.on("/image-feed", feed("/photo.jpg", "/photo.html"));
    byte[] jpeg = "\u00ff\u00d8\u00ff\u00e0\u0000\u0010JFIF\u0000".getBytes(ISO_8859_1);
    site.on("/photo.jpg", body(200, jpeg, "Content-Type: image/jpeg"));
    site.on("/photo.html", body(200, jpeg, "Content-Type: text/html"));
    JsonPath view = firstPoll("/image-feed");
    assertThat(item(view, "/photo.jpg")).containsEntry("reason", "not-text");
    assertThat(item(view, "/photo.html")).containsEntry("reason", "not-text");
  }

  /** What comes unasked must not answer the next request, for whatever it is. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: LENGTH\r\n\r\nBODY",
        "Transfer-Encoding: chunked\r\n\r\nSIZE\r\nBODY\r\n0\r\n\r\n",
        "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\nSIZE\r\nBODY\r\n0\r\n\r\n",
      })
  void anAnswerToNoRequestIsNotTakenForTheNextOnes(String framing) {
    HostileSite own = world.site();
    String rss = new String(rss("/real.html"), ISO_8859_1);
    String forged =
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 13\r\n\r\n<p>forged</p>";
    byte[] answer =
        (OK + framing)
            .replace("LENGTH", Integer.toString(rss.length()))
            .replace("SIZE", Integer.toHexString(rss.length()))
            .replace("BODY", rss)
            .concat(forged)
            .getBytes(ISO_8859_1);
    own.on("/feed", out -> out.write(answer)).on("/real.html", html("<p>the real one</p>"));

    register(own, "/feed");

    try (ArticlesTopic topic = new ArticlesTopic()) {
      await()
          .atMost(SOON)
          .untilAsserted(
              () ->
                  assertThat(topic.byUrl(own.url("/real.html")))
                      .singleElement()
                      .extracting(ArticlesTopic::text)
                      .isEqualTo("<p>the real one</p>"));
    }
  }

  @Test
  void aServerThatNeverFinishesItsHandshakeCostsOneTimeOut() {
    HostileSite own = world.site();
    long start = System.nanoTime();
    String id = registerUrl("https://" + own.authority() + "/feed");
    assertThat(awaitPollAfter(id, null).getString("state.reason")).isIn("timed-out", "untrusted");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void anHttpsServerThatSpeaksHttpIsNotTrusted() {
    HostileSite own = world.site();
    own.greeting("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
    String id = registerUrl("https://" + own.authority() + "/feed");
    assertThat(awaitPollAfter(id, null).getString("state.reason")).isEqualTo("untrusted");
  }

  @Test
  void aNotModifiedWithABodyDoesNotSpoilTheConnection() {
    HostileSite own = world.site();
    own.on(
        "/feed",
        Answers.first(
            body(200, rss(), "ETag: \"a\"", "Content-Type: text/xml"),
            body(304, rss("/smuggled.html"), "ETag: \"a\"")));
    String id = register(own, "/feed");
    poll(id);
    assertThat(poll(id).getInt("state.itemsSeen")).isZero();
    assertThat(own.requests("/smuggled.html")).isEmpty();
  }

  @Test
  void anAnswerWithoutAHeadIsNone() {
    site.on("/headless", raw(new String(rss(), ISO_8859_1)));
    assertThat(firstPoll("/headless").getString("state.reason")).isEqualTo("unreachable");
  }

  @Test
  void aServerOfTheOldProtocolIsUnderstood() {
    site.on(
        "/old",
        raw("HTTP/1.0 200 OK\r\nContent-Type: text/xml\r\n\r\n" + new String(rss(), ISO_8859_1)));
    assertThat(firstPoll("/old").getString("state.health")).isEqualTo("healthy");
  }

  @Test
  void aHeadOfManySmallFieldsIsTooLarge() {
    site.on("/fields", raw(OK + "A: b\r\n".repeat(20_000) + "\r\n"));
    assertThat(firstPoll("/fields").getString("state.reason")).isEqualTo("too-large");
  }

  @Test
  void anItemWhoseAddressIsEndlessIsLeftOut() {
    site.on("/long-links", feed("/" + "a".repeat(100_000), "/short.html"));
    site.on("/short.html", html("<p>نص</p>"));
    assertThat(firstPoll("/long-links").getInt("state.itemsSeen")).isEqualTo(1);
  }

  @Test
  void aRedirectToAnEndlessAddressIsNotFollowed() {
    site.on("/to-long", redirect(302, "/" + "a".repeat(20_000)));
    assertThat(firstPoll("/to-long").getString("state.reason")).isEqualTo("forbidden-address");
  }

  @Test
  void whileManyServersHangAnotherOnesNewsArrives() {
    List<String> hanging = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      HostileSite own = world.site();
      for (String path : List.of("/1", "/2", "/3")) {
        own.on(path, late(60_000, feed()));
        hanging.add(own.url(path));
      }
    }
    hanging.forEach(LimitsIT::registerOnly);
    site.on("/prompt", feed("/prompt.html")).on("/prompt.html", html("<p>نص</p>"));

    assertThat(firstPoll("/prompt").getString("state.health")).isEqualTo("healthy");

    assertThat(metric("polls_running")).isPositive();
  }

  private static void registerOnly(String url) {
    registerUrl(url);
  }

  private Map<String, Object> item(JsonPath view, String path) {
    List<Map<String, Object>> items = view.getList("state.lastItems");
    return items.stream()
        .filter(item -> site.url(path).equals(item.get("url")))
        .findFirst()
        .orElseThrow();
  }

  private static Answer coded(String coding, byte[] body) {
    return body(200, body, "Content-Type: application/rss+xml", "Content-Encoding: " + coding);
  }

  private static Answer endless(String head) {
    return drip(head, "x".repeat(64 * 1024), 0);
  }

  private static Answer endlessChunks() {
    return drip(
        OK + "Transfer-Encoding: chunked\r\n\r\n", "10000\r\n" + "x".repeat(0x10000) + "\r\n", 0);
  }

  private static double metric(String name) {
    return given()
        .get("/q/metrics")
        .asString()
        .lines()
        .filter(line -> line.startsWith("naba_ingest_" + name))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }
}
