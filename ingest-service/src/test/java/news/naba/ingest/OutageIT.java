package news.naba.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import news.naba.embedded.testing.RealKafka;
import news.naba.ingest.domain.Ids;
import news.naba.ingest.domain.identity.CanonicalUrl;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealKafka.class)
@QuarkusTestResource(SiteResource.class)
class OutageIT {
  private static final Duration SOON = Duration.ofSeconds(60);

  @SuppressWarnings("NullAway.Init") // SiteResource sets it
  TestSite site;

  @Test
  void aKilledBrokerIsWaitedOutByPushesAndPolls() {
    site.serveFeed("/outage.xml");
    register(site.url("/outage.xml"));
    await().atMost(SOON).until(() -> !site.requests("/outage.xml").isEmpty());

    RealKafka.kill();
    CompletableFuture<Response> push;
    try {
      site.serveHtml("/during.html", "<p>خبر أثناء الانقطاع</p>");
      site.serveFeed("/outage.xml", "/during.html");
      push = CompletableFuture.supplyAsync(() -> push("A text pushed while the broker is down."));
    } finally {
      RealKafka.restart();
    }

    Response answer = push.orTimeout(90, TimeUnit.SECONDS).join();
    assertThat(answer.statusCode()).isEqualTo(202);
    String pushed = answer.path("articleId");
    String polled = Ids.article(CanonicalUrl.of(URI.create(site.url("/during.html"))));
    try (ArticlesTopic topic = new ArticlesTopic()) {
      await().atMost(SOON).until(() -> topic.records(pushed).size() == 1);
      await().atMost(SOON).until(() -> topic.records(polled).size() == 1);
    }
    int polls = site.requests("/outage.xml").size();
    await().atMost(SOON).until(() -> site.requests("/outage.xml").size() > polls);
  }

  private static void register(String url) {
    given()
        .contentType("application/json")
        .body(Map.of("url", url))
        .post("/v1/sources")
        .then()
        .statusCode(201);
  }

  private static Response push(String text) {
    return given().contentType("application/json").body(Map.of("text", text)).post("/v1/articles");
  }
}
