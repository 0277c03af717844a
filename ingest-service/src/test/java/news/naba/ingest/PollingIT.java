package news.naba.ingest;

import static io.restassured.RestAssured.given;
import static news.naba.ingest.ArticlesTopic.article;
import static news.naba.ingest.ArticlesTopic.header;
import static news.naba.ingest.ArticlesTopic.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import news.naba.contracts.Outlet;
import news.naba.contracts.RawArticle;
import news.naba.contracts.RawArticle.Body;
import news.naba.contracts.RawArticle.FeedMetadata;
import news.naba.contracts.RawArticle.HttpMetadata;
import news.naba.contracts.RawArticle.Origin;
import news.naba.contracts.StatedTime;
import news.naba.contracts.testing.ContractSchema;
import news.naba.embedded.testing.RealKafka;
import news.naba.ingest.domain.Ids;
import news.naba.ingest.domain.identity.CanonicalUrl;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealKafka.class)
@QuarkusTestResource(SiteResource.class)
class PollingIT {
  private static final Duration SOON = Duration.ofSeconds(30);

  @SuppressWarnings("NullAway.Init") // SiteResource sets it
  TestSite site;

  @SuppressWarnings("NullAway.Init")
  private ArticlesTopic topic;

  @BeforeEach
  void listen() {
    topic = new ArticlesTopic();
  }

  @AfterEach
  void hangUp() {
    topic.close();
  }

  @Test
  void anItemsPageBecomesARawArticle() {
    String html = "<title>خبر</title><p>نص الخبر الأول</p>";
    site.serveHtml("/first.html", html);
    site.serveFeed("/first.xml", "/first.html?utm_source=rss");
    site.serve("/first.html?utm_source=rss", exchange -> redirect(exchange, "/first.html"));

    String sourceId = register("/first.xml");

    String articleId = articleId("/first.html");
    ConsumerRecord<String, byte[]> one =
        await()
            .atMost(SOON)
            .until(() -> topic.records(articleId), found -> !found.isEmpty())
            .get(0);
    RawArticle article = article(one);
    assertThat(article.articleId()).isEqualTo(articleId);
    assertThat(article.origin()).isEqualTo(Origin.FETCHED);
    assertThat(article.url()).isEqualTo(site.url("/first.html"));
    assertThat(article.outlet()).isEqualTo(new Outlet("صحيفة الاختبار", null, "EG", "ar"));
    assertThat(article.body().kind()).isEqualTo(Body.Kind.HTML);
    assertThat(text(article)).isEqualTo(html);
    assertThat(article.http())
        .isEqualTo(
            new HttpMetadata(200, "text/html; charset=utf-8", TestSite.etag(html), null, null));
    assertThat(article.feed())
        .isEqualTo(
            new FeedMetadata(
                sourceId,
                "id-/first.html?utm_source=rss",
                "خبر /first.html?utm_source=rss",
                "ملخص الخبر",
                null,
                StatedTime.parse("2024-12-01T01:30:00+03:00")));
    assertThat(header(one, "ce_specversion")).isEqualTo("1.0");
    assertThat(header(one, "ce_type")).isEqualTo("news.naba.article.v1");
    assertThat(header(one, "ce_source")).isEqualTo("/naba/ingest");
    assertThat(header(one, "ce_id")).isEqualTo(articleId + ":" + article.version());
    assertThat(header(one, "ce_subject")).isEqualTo(articleId);
    assertThat(header(one, "ce_time")).startsWith("20");
    assertThat(header(one, "content-type")).isEqualTo("application/json");
    assertThat(ContractSchema.RAW_ARTICLE.violations(one.value())).isEmpty();
  }

  @Test
  void theNextPollIsConditionalAndNotModifiedIsASuccess() {
    site.serveFeed("/quiet.xml");

    String id = register("/quiet.xml");

    await()
        .atMost(SOON)
        .untilAsserted(
            () -> assertThat(source(id).getString("state.lastOutcome")).isEqualTo("not-modified"));
    assertThat(source(id).getString("state.health")).isEqualTo("healthy");
    List<TestSite.Request> polls = site.requests("/quiet.xml");
    assertThat(polls.get(0).headers().getFirst("If-None-Match")).isNull();
    assertThat(polls.get(1).headers().getFirst("If-None-Match")).startsWith("W/\"");
    assertThat(polls.get(1).headers().getFirst("User-Agent")).startsWith("Naba/");
  }

  @Test
  void aPageChangedInPlaceIsANewVersionAndAnUnchangedOneIsNot() {
    site.serveHtml("/toll.html", "<p>مقتل ثلاثة أشخاص</p>");
    site.serveFeed("/toll.xml", "/toll.html");
    register("/toll.xml");
    String id = articleId("/toll.html");
    await().atMost(SOON).until(() -> topic.records(id).size() == 1);
    int visits = site.requests("/toll.html").size();
    await().atMost(SOON).until(() -> site.requests("/toll.html").size() > visits);

    site.serveHtml("/toll.html", "<p>تصحيح: مقتل أربعة أشخاص</p>");

    await().atMost(SOON).until(() -> topic.records(id).size() >= 2);
    List<RawArticle> versions = topic.records(id).stream().map(ArticlesTopic::article).toList();
    assertThat(versions)
        .extracting(ArticlesTopic::text)
        .containsExactly("<p>مقتل ثلاثة أشخاص</p>", "<p>تصحيح: مقتل أربعة أشخاص</p>");
    assertThat(versions.get(1).version()).isGreaterThan(versions.get(0).version());
  }

  @Test
  void aPageThatIsGoneTwiceIsWithdrawnAndOneThatComesBackIsNews() {
    site.serveHtml("/retracted.html", "<p>مقتل ثلاثة أشخاص</p>");
    site.serveFeed("/retracted.xml", "/retracted.html");
    String source = register("/retracted.xml");
    String id = articleId("/retracted.html");
    await().atMost(SOON).until(() -> topic.records(id).size() == 1);
    int visits = site.requests("/retracted.html").size();

    site.serve("/retracted.html", exchange -> exchange.sendResponseHeaders(410, -1));

    await().atMost(SOON).until(() -> topic.records(id).size() == 2);
    assertThat(site.requests("/retracted.html").size()).isGreaterThanOrEqualTo(visits + 2);
    RawArticle withdrawal = article(topic.records(id).get(1));
    assertThat(withdrawal.isWithdrawn()).isTrue();
    assertThat(withdrawal.body().size()).isZero();
    assertThat(withdrawal.version()).isGreaterThan(article(topic.records(id).get(0)).version());
    assertThat(ContractSchema.RAW_ARTICLE.violations(topic.records(id).get(1).value())).isEmpty();
    assertThat(source(source).getBoolean("state.lastItems[0].withdrawn")).isTrue();

    site.serveHtml("/retracted.html", "<p>مقتل ثلاثة أشخاص</p>");
    site.serveFeed("/retracted.xml", "/retracted.html", "/retracted-other.html");
    site.serve(
        "/retracted.xml",
        "application/rss+xml",
        "<rss version=\"2.0\"><channel><item><title>عاد الخبر</title><link>/retracted.html</link>"
            + "</item></channel></rss>");
    await().atMost(SOON).until(() -> topic.records(id).size() == 3);
    assertThat(article(topic.records(id).get(2)).isWithdrawn()).isFalse();
  }

  @Test
  void aPausedSourceIsNotPolledUntilItIsResumed() {
    site.serveFeed("/paused.xml");
    String id = register("/paused.xml");
    await().atMost(SOON).until(() -> site.requests("/paused.xml").size() >= 2);

    patch(id, Map.of("paused", true));
    await().atMost(SOON).until(() -> !source(id).getBoolean("state.polling"));
    int polls = site.requests("/paused.xml").size();
    site.serveFeed("/witness.xml");
    register("/witness.xml");
    await().atMost(SOON).until(() -> site.requests("/witness.xml").size() >= 3);

    assertThat(site.requests("/paused.xml").size()).isLessThanOrEqualTo(polls + 1);
    assertThat(source(id).getString("state.health")).isEqualTo("paused");
    assertThat(source(id).getString("state.nextPollAt")).isNull();
    assertThat(
            given()
                .get("/v1/sources?health=paused")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .<String>getList("items.id"))
        .containsExactly(id);
    given().get("/v1/sources?health=ill").then().statusCode(400);

    patch(id, Map.of("paused", false));
    await().atMost(SOON).until(() -> site.requests("/paused.xml").size() > polls + 1);
  }

  private static void patch(String id, Map<String, ?> change) {
    given()
        .contentType("application/json")
        .body(change)
        .patch("/v1/sources/" + id)
        .then()
        .statusCode(200);
  }

  @Test
  void anArticleInTwoFeedsUnderChangingIdsAndAddressesIsPublishedOnce() {
    String page = "<link rel=canonical href=/twin.html><p>خبر واحد</p>";
    site.serveHtml("/twin.html", page);
    site.serveHtml("/twin.html?utm_source=rss", page);
    site.serve("/twin/short", exchange -> redirect(exchange, "/twin.html"));
    site.serveFeed("/twin-main.xml", "/twin.html?utm_source=rss");
    String main = register("/twin-main.xml");
    String id = articleId("/twin.html");
    await().atMost(SOON).until(() -> topic.records(id).size() == 1);

    site.serveFeed("/twin-section.xml", "/twin/short");
    String section = register("/twin-section.xml");

    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(source(section).getString("state.lastItems[0].articleId"))
                    .isEqualTo(id));
    assertThat(source(section).getLong("state.lastItems[0].version"))
        .isEqualTo(source(main).getLong("state.lastItems[0].version"));
    assertThat(topic.records(id)).hasSize(1);
  }

  @Test
  void aPageThatRedirectsToAPrivateAddressIsRefused() {
    site.serve("/sneaky.html", exchange -> redirect(exchange, "http://169.254.169.254/latest/"));
    site.serveFeed("/sneaky.xml", "/sneaky.html");

    String id = register("/sneaky.xml");

    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(source(id).getString("state.lastItems[0].reason"))
                    .isEqualTo("forbidden-address"));
    assertThat(source(id).getString("state.lastItems[0].nextVisitAt")).isNull();
  }

  @Test
  void aSourceThatFailsSaysWhyAndRecovers() {
    site.serve("/broken.xml", "application/rss+xml", "<rss><channel>");
    String id = register("/broken.xml");
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> assertThat(source(id).getString("state.reason")).isEqualTo("malformed-feed"));
    assertThat(source(id).getString("state.health")).isEqualTo("failing");

    site.serveFeed("/broken.xml");

    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(source(id).getString("state.health")).isEqualTo("healthy"));
    assertThat(source(id).getString("state.reason")).isNull();
  }

  @Test
  void aDripFeedServerCostsOneTimeOutAndNothingElse() {
    site.serve(
        "/drip.xml",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          for (int i = 0; i < 1_000_000; i++) {
            exchange.getResponseBody().write(' ');
            exchange.getResponseBody().flush();
            LockSupport.parkNanos(50_000_000);
          }
        });

    String id = register("/drip.xml");

    await()
        .atMost(SOON)
        .untilAsserted(
            () -> assertThat(source(id).getString("state.reason")).isEqualTo("timed-out"));
  }

  @Test
  void aPollAskedForComesAtOnce() {
    site.serveFeed("/slow.xml");
    String id =
        given()
            .contentType("application/json")
            .body(Map.of("url", site.url("/slow.xml"), "pollSeconds", 86_400))
            .post("/v1/sources")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    await().atMost(SOON).until(() -> site.requests("/slow.xml").size() == 1);
    await().atMost(SOON).until(() -> !source(id).getBoolean("state.polling"));

    given().post("/v1/sources/" + id + "/poll").then().statusCode(202);

    await().atMost(SOON).until(() -> site.requests("/slow.xml").size() == 2);
  }

  private String register(String path) {
    return given()
        .contentType("application/json")
        .body(
            Map.of(
                "url",
                site.url(path),
                "outlet",
                "صحيفة الاختبار",
                "language",
                "ar",
                "country",
                "EG"))
        .post("/v1/sources")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private String articleId(String path) {
    return Ids.article(CanonicalUrl.of(URI.create(site.url(path))));
  }

  private static JsonPath source(String id) {
    return given().get("/v1/sources/" + id).then().statusCode(200).extract().jsonPath();
  }

  private static void redirect(HttpExchange exchange, String location) throws IOException {
    exchange.getResponseHeaders().set("Location", location);
    exchange.sendResponseHeaders(302, -1);
  }
}
