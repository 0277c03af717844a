package news.naba.ingest;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Collections.nCopies;
import static news.naba.ingest.ArticlesTopic.article;
import static news.naba.ingest.ArticlesTopic.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import news.naba.contracts.Outlet;
import news.naba.contracts.RawArticle;
import news.naba.contracts.RawArticle.Body;
import news.naba.contracts.RawArticle.Origin;
import news.naba.contracts.RawArticle.Statement;
import news.naba.contracts.StatedTime;
import news.naba.contracts.testing.ContractSchema;
import news.naba.embedded.testing.RealKafka;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealKafka.class)
@QuarkusTestResource(SiteResource.class)
class PushIT {
  private static final Duration SOON = Duration.ofSeconds(30);

  @Test
  void aPushedArticleIsOnKafkaWhenItIsAcknowledged() {
    String id =
        push(Map.of(
                "url", "https://www.news.example/a/1?utm_source=mail&id=7",
                "text", "أعلن الدفاع المدني إخماد الحريق.",
                "title", "إخماد حريق",
                "publishedAt", "2024-12-02",
                "outlet", "صحيفة الاختبار",
                "language", "ar"))
            .statusCode(202)
            .extract()
            .path("articleId");

    try (ArticlesTopic topic = new ArticlesTopic()) {
      ConsumerRecord<String, byte[]> one =
          await().atMost(SOON).until(() -> topic.records(id), found -> !found.isEmpty()).get(0);
      RawArticle article = article(one);
      assertThat(article.origin()).isEqualTo(Origin.PUSHED);
      assertThat(article.url()).isEqualTo("https://www.news.example/a/1?utm_source=mail&id=7");
      assertThat(article.stated())
          .isEqualTo(new Statement("إخماد حريق", StatedTime.parse("2024-12-02"), "ar"));
      assertThat(article.outlet())
          .isEqualTo(new Outlet("صحيفة الاختبار", "news.example", null, "ar"));
      assertThat(article.body().kind()).isEqualTo(Body.Kind.TEXT);
      assertThat(text(article)).isEqualTo("أعلن الدفاع المدني إخماد الحريق.");
      assertThat(ContractSchema.RAW_ARTICLE.violations(one.value())).isEmpty();
    }
  }

  @Test
  void aPushRepeatedHasTheSameAnswerAndIsNotPublishedAgain() {
    Map<String, String> article =
        Map.of("url", "https://again.example/1", "text", "A text that is pushed twice.");
    String first = push(article).statusCode(202).extract().path("articleId");

    push(article).statusCode(202).body("articleId", equalTo(first));
    push(List.of(article, article)).statusCode(202).body("[1].articleId", equalTo(first));
    push(Map.of("url", "https://again.example/1", "text", "Another text.")).statusCode(202);
    push(article).statusCode(202);

    try (ArticlesTopic topic = new ArticlesTopic()) {
      await().atMost(SOON).until(() -> topic.records(first).size() >= 3);
      List<RawArticle> versions =
          topic.records(first).stream().map(ArticlesTopic::article).toList();
      assertThat(versions)
          .extracting(ArticlesTopic::text)
          .containsExactly(
              "A text that is pushed twice.", "Another text.", "A text that is pushed twice.");
      assertThat(versions).extracting(RawArticle::version).isSorted().doesNotHaveDuplicates();
    }
  }

  @Test
  void trackingParametersAndWritingOfTheHostDoNotMakeAnotherArticle() {
    String plain =
        push(Map.of("url", "https://news.example/a?id=1", "text", "one"))
            .extract()
            .path("articleId");

    push(Map.of("url", "HTTPS://News.Example:443/a?fbclid=x&id=1#c", "text", "two"))
        .statusCode(202)
        .body("articleId", equalTo(plain));
  }

  @Test
  void aBatchIsAnsweredItemByItemInOrder() {
    push(List.of(
            Map.of("text", "The first of a batch."),
            Map.of("title", "neither html nor text"),
            Map.of("text", " \n"),
            "not an article",
            Map.of("html", "<p>The last of a batch.</p>")))
        .statusCode(202)
        .body("$", hasSize(5))
        .body("[0].articleId", matchesPattern("[0-9a-f]{32}"))
        .body("[1].problem.reason", equalTo("invalid-field"))
        .body("[1].problem.errors.field", containsInAnyOrder("html", "text"))
        .body("[2].problem.reason", equalTo("empty-body"))
        .body("[3].problem.reason", equalTo("malformed-json"))
        .body("[4].articleId", matchesPattern("[0-9a-f]{32}"));
  }

  @Test
  void aBatchOfMoreThanAHundredIsRefused() {
    push(nCopies(101, Map.of("text", "x"))).statusCode(413).body("reason", equalTo("too-large"));
  }

  @Test
  void everyWrongFieldIsNamed() {
    push(Map.of("url", "javascript:alert(1)", "publishedAt", "yesterday", "language", "?"))
        .statusCode(400)
        .contentType("application/problem+json")
        .body("reason", equalTo("invalid-field"))
        .body("errors.field", containsInAnyOrder("url", "html", "text", "publishedAt", "language"));
  }

  @Test
  void anEmptyTextIsRefused() {
    push(Map.of("text", "")).statusCode(400).body("reason", equalTo("empty-body"));
  }

  @Test
  void whatIsNotJsonIsRefused() {
    push("{\"text\":").statusCode(400).body("reason", equalTo("malformed-json"));
  }

  @Test
  void aBodyOverFiveMebibytesIsRefused() {
    push(Map.of("text", "x".repeat(5 * 1024 * 1024 + 1)))
        .statusCode(413)
        .contentType("application/problem+json")
        .body("reason", equalTo("too-large"));
  }

  @Test
  void aBodyOfFiveMebibytesIsTakenEvenWhenItDoesNotCompress() {
    Random random = new Random(1);
    String noise =
        random
            .ints(5 * 1024 * 1024, 0x21, 0x7f)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();

    push(Map.of("text", noise)).statusCode(202);
  }

  @Test
  void aRequestOfTwentyMegabytesIsRefusedWithAnAnswerAndTheNextOneGoesThrough() {
    push(Map.of("text", "x".repeat(20_000_000)))
        .statusCode(413)
        .contentType("application/problem+json")
        .body("reason", equalTo("too-large"));

    push(Map.of("text", "The next one.")).statusCode(202);
  }

  @Test
  void aRequestThatDoesNotSayHowLongItIsIsRefusedAtTheLimitWithAnAnswer() throws Exception {
    var parts =
        java.util.stream.Stream.generate(() -> "x".repeat(1_000_000).getBytes(UTF_8))
            .limit(20)
            .iterator();
    HttpRequest chunked =
        HttpRequest.newBuilder(
                URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/v1/articles"))
            .header("Content-Type", "application/json")
            .POST(
                BodyPublishers.concat(
                    BodyPublishers.ofString("{\"text\":\""),
                    BodyPublishers.ofByteArrays(() -> parts)))
            .build();

    HttpResponse<String> answer =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .build()
            .send(chunked, HttpResponse.BodyHandlers.ofString());

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.body()).contains("\"reason\":\"too-large\"");
    push(Map.of("text", "The one after that.")).statusCode(202);
  }

  private static ValidatableResponse push(Object body) {
    return given().contentType("application/json").body(body).post("/v1/articles").then();
  }
}
