package news.naba.ingest;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.util.List;
import news.naba.embedded.testing.RealKafka;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealKafka.class)
@QuarkusTestResource(SiteResource.class)
class FeedIT {
  private static final String FEED =
      "<rss><channel><title>صحيفة</title><item><title>خبر من المدينة</title><link>/1</link>"
          + "<pubDate>الاثنين 2 ديسمبر 2024 09:50 +03:00</pubDate></item></channel></rss>";

  @Test
  void aFeedCanBeTriedOutWithoutBeingFetched() {
    byte[] feed =
        "<rss><channel><title>صحيفة</title><item><title>خبر</title><link>/1</link></item></channel>"
            .getBytes(UTF_8);

    JsonPath answer =
        given()
            .contentType("application/rss+xml; charset=iso-8859-1")
            .header("X-Feed-Url", "https://news.example/rss")
            .body(feed)
            .post("/v1/feed")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();

    assertThat(answer.getString("encoding")).isEqualTo("utf-8");
    assertThat(answer.getString("feed.title")).isEqualTo("صحيفة");
    assertThat(answer.getString("entries[0].link")).isEqualTo("https://news.example/1");
    assertThat(answer.getList("repairs"))
        .containsExactlyInAnyOrder("charset-overruled", "truncated");
  }

  @Test
  void whatIsNoFeedIsRefusedWithAReason() {
    given()
        .contentType("text/html")
        .body("<html></html>".getBytes(UTF_8))
        .post("/v1/feed")
        .then()
        .statusCode(400)
        .body("reason", equalTo("malformed-feed"));
  }

  /** What curl and urllib send with a body when they are told nothing, and nothing at all. */
  @ParameterizedTest
  @ValueSource(strings = {"application/x-www-form-urlencoded", "application/octet-stream", ""})
  void bytesWithoutAMeaningfulTypeAreReadByThemselves(String contentType) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + "/v1/feed"))
            .POST(
                HttpRequest.BodyPublishers.ofByteArray(
                    FEED.getBytes(Charset.forName("windows-1256"))));
    if (!contentType.isEmpty()) {
      request.header("Content-Type", contentType);
    }

    HttpResponse<String> answer =
        HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());

    assertThat(answer.statusCode()).isEqualTo(200);
    JsonPath feed = new JsonPath(answer.body());
    assertThat(feed.getString("encoding")).isEqualTo("windows-1256");
    assertThat(feed.getString("entries[0].title")).isEqualTo("خبر من المدينة");
    assertThat(feed.getString("entries[0].published")).isEqualTo("2024-12-02T06:50:00Z");
    assertThat(feed.getString("entries[0].stated")).isEqualTo("2024-12-02T09:50+03:00");
  }

  @Test
  void aMillionItemsAreReadAsFarAsALimit() {
    String items = "<item><title>x</title></item>".repeat(150_000);

    given()
        .contentType("application/rss+xml")
        .body(("<rss><channel>" + items + "</channel></rss>").getBytes(UTF_8))
        .post("/v1/feed")
        .then()
        .statusCode(200)
        .body("entries", hasSize(200))
        .body("repairs", equalTo(List.of("item-limit")));
  }

  @Test
  void anEmptyBodyAndAWrongAddressAreRefused() {
    given().post("/v1/feed").then().statusCode(400).body("reason", equalTo("empty-body"));
    given()
        .header("X-Feed-Url", "file:///etc/passwd")
        .body(FEED.getBytes(UTF_8))
        .post("/v1/feed")
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("X-Feed-Url"));
  }
}
