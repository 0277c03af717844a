package news.naba.ingest;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.net.URLDecoder;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import news.naba.embedded.testing.RealKafka;
import news.naba.ingest.domain.Ids;
import news.naba.ingest.domain.identity.CanonicalUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The service before a hub of our own. */
@QuarkusTest
@QuarkusTestResource(RealKafka.class)
@QuarkusTestResource(SiteResource.class)
class WebSubIT {
  private static final Duration SOON = Duration.ofSeconds(30);

  @SuppressWarnings("NullAway.Init") // SiteResource sets it
  TestSite site;

  /** What the hub was asked, form by form. */
  private final List<Map<String, String>> asked = new CopyOnWriteArrayList<>();

  @Test
  void aHubIsAskedToPushAndItsPushIsOnKafkaInASecond() {
    Map<String, String> request = subscribed("/live");
    String id = sourceId(request);
    assertThat(request)
        .containsEntry("hub.mode", "subscribe")
        .containsEntry("hub.topic", site.url("/live.xml"))
        .containsEntry("hub.lease_seconds", "604800");
    verified(id, request);
    assertThat(source(id).getString("state.pushedUntil")).isNotNull();
    site.serveHtml("/live-news.html", "<p>خبر عاجل</p>");
    String feed = feed("/live", "/live-news.html");

    try (ArticlesTopic topic = new ArticlesTopic()) {
      long start = System.nanoTime();
      push(id, feed, "sha256=" + hmac("HmacSHA256", secret(request), feed), 202);
      String article = Ids.article(CanonicalUrl.of(URI.create(site.url("/live-news.html"))));
      await()
          .pollInterval(Duration.ofMillis(20))
          .atMost(SOON)
          .until(() -> !topic.records(article).isEmpty());
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      System.out.println("push to Kafka: " + took.toMillis() + " ms");
      assertThat(took).isLessThan(Duration.ofSeconds(5)); // one second where nothing else runs
    }
  }

  @ParameterizedTest
  @CsvSource({"sha1, HmacSHA1", "sha384, HmacSHA384", "sha512, HmacSHA512"})
  void everySignatureOfTheStandardIsUnderstood(String method, String algorithm) {
    Map<String, String> request = subscribed("/" + method);
    String feed = feed("/" + method);
    push(sourceId(request), feed, method + "=" + hmac(algorithm, secret(request), feed), 202);
  }

  @Test
  void aPushWithoutOurSignatureIsRefusedAndFetchesNothing() {
    Map<String, String> request = subscribed("/forged");
    String id = sourceId(request);
    String feed = feed("/forged", "/forged-news.html");
    for (String signature :
        List.of(
            "sha256=" + "0".repeat(64), "md5=0", "", "sha256=" + hmac("HmacSHA256", "x", feed))) {
      push(id, feed, signature, 403);
    }
    push("0".repeat(32), feed, "sha256=00", 410);
    assertThat(site.requests("/forged-news.html")).isEmpty();
  }

  @Test
  void whatWasNotAskedForIsNotConfirmed() {
    Map<String, String> request = subscribed("/unasked");
    String id = sourceId(request);
    for (Map<String, String> other :
        List.of(
            Map.of("hub.mode", "subscribe", "hub.topic", "https://other.example/"),
            Map.of("hub.mode", "unsubscribe", "hub.topic", site.url("/unasked.xml")))) {
      given()
          .queryParams(other)
          .queryParam("hub.challenge", "c")
          .get("/v1/websub/" + id)
          .then()
          .statusCode(404);
    }
    assertThat(source(id).getString("state.pushedUntil")).isNull();
  }

  @Test
  void aHubThatRefusesIsPolledAround() {
    Map<String, String> request = subscribed("/denied");
    String id = sourceId(request);
    given()
        .queryParam("hub.mode", "denied")
        .queryParam("hub.topic", site.url("/denied.xml"))
        .queryParam("hub.reason", "not you")
        .get("/v1/websub/" + id)
        .then()
        .statusCode(200);
    assertThat(source(id).getString("state.hubProblem")).isEqualTo("not you");
    int polls = site.requests("/denied.xml").size();
    await().atMost(SOON).until(() -> site.requests("/denied.xml").size() > polls + 1);
  }

  private Map<String, String> subscribed(String name) {
    site.serve(
        name + "-hub",
        exchange -> {
          asked.add(form(new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
          exchange.sendResponseHeaders(202, -1);
        });
    site.serve(name + ".xml", "application/rss+xml", feed(name));
    given()
        .contentType("application/json")
        .body(Map.of("url", site.url(name + ".xml")))
        .post("/v1/sources")
        .then()
        .statusCode(201);
    await().atMost(SOON).until(() -> !asked.isEmpty());
    return asked.get(0);
  }

  private void verified(String id, Map<String, String> request) {
    given()
        .queryParam("hub.mode", "subscribe")
        .queryParam("hub.topic", request.get("hub.topic"))
        .queryParam("hub.challenge", "a challenge")
        .queryParam("hub.lease_seconds", "86400")
        .get("/v1/websub/" + id)
        .then()
        .statusCode(200)
        .body(equalTo("a challenge"));
  }

  private static void push(String id, String feed, String signature, int status) {
    given()
        .contentType("application/rss+xml")
        .header("X-Hub-Signature", signature)
        .body(feed.getBytes(UTF_8))
        .post("/v1/websub/" + id)
        .then()
        .statusCode(status);
  }

  private String feed(String name, String... items) {
    return "<rss version=\"2.0\" xmlns:atom=\"http://www.w3.org/2005/Atom\"><channel>"
        + "<title>صحيفة</title><atom:link rel=\"hub\" href=\""
        + site.url(name + "-hub")
        + "\"/><atom:link rel=\"self\" href=\""
        + site.url(name + ".xml")
        + "\"/>"
        + Arrays.stream(items)
            .map(item -> "<item><title>خبر</title><link>" + site.url(item) + "</link></item>")
            .collect(Collectors.joining())
        + "</channel></rss>";
  }

  private static String sourceId(Map<String, String> request) {
    String callback = request.getOrDefault("hub.callback", "");
    assertThat(callback).startsWith("https://callback.example/v1/websub/");
    return callback.substring(callback.lastIndexOf('/') + 1);
  }

  private static String secret(Map<String, String> request) {
    return request.getOrDefault("hub.secret", "");
  }

  private static JsonPath source(String id) {
    return given().get("/v1/sources/" + id).then().statusCode(200).extract().jsonPath();
  }

  private static Map<String, String> form(String body) {
    return Arrays.stream(body.split("&"))
        .map(field -> field.split("=", 2))
        .collect(Collectors.toMap(f -> f[0], f -> URLDecoder.decode(f[1], UTF_8)));
  }

  private static String hmac(String algorithm, String secret, String body) {
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), algorithm));
      return HexFormat.of().formatHex(mac.doFinal(body.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
