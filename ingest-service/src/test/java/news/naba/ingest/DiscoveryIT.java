package news.naba.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.Map;
import news.naba.embedded.testing.RealKafka;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealKafka.class)
@QuarkusTestResource(SiteResource.class)
class DiscoveryIT {
  private static final Duration SOON = Duration.ofSeconds(30);

  @SuppressWarnings("NullAway.Init") // SiteResource sets it
  TestSite site;

  @Test
  void aHomePageIsEnoughToFindTheFeedItDeclares() {
    site.serveHtml("/d/story.html", "<p>خبر</p>");
    site.serveFeed("/d/news.xml", "/d/story.html");
    site.serveHtml(
        "/d/",
        """
        <html><head><link rel="alternate" type="application/rss+xml" title="التعليقات"
          href="/d/comments.xml"><link rel="alternate" type="application/rss+xml" href="news.xml">
        </head><body>الرئيسية</body></html>
        """);

    String id = register("/d/");

    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(source(id).getString("state.lastItems[0].url"))
                    .isEqualTo(site.url("/d/story.html")));
    assertThat(source(id).getString("url")).isEqualTo(site.url("/d/news.xml"));
    assertThat(source(id).getString("registeredUrl")).isEqualTo(site.url("/d/"));
    assertThat(site.requests("/d/comments.xml")).isEmpty();
  }

  @Test
  void aSitemapIndexIsReadThroughToThePagesLastChanged() {
    site.serveHtml("/s/new.html", "<p>جديد</p>");
    site.serve(
        "/s/sitemap.xml",
        "application/xml",
        """
        <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
          <sitemap><loc>%1$s/s/old.xml</loc><lastmod>2001-01-01</lastmod></sitemap>
          <sitemap><loc>%1$s/s/news.xml</loc><lastmod>2024-12-02</lastmod></sitemap>
        </sitemapindex>
        """
            .formatted(site.url("")));
    site.serve(
        "/s/news.xml",
        "application/xml",
        """
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
            xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
          <url><loc>%s</loc><news:news><news:publication><news:name>صحيفة</news:name>
            <news:language>ar</news:language></news:publication>
            <news:publication_date>2024-12-02T10:00:00+02:00</news:publication_date>
            <news:title>خبر جديد</news:title></news:news></url>
        </urlset>
        """
            .formatted(site.url("/s/new.html")));

    String id = register("/s/sitemap.xml");

    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(source(id).getString("state.lastItems[0].title")).isEqualTo("خبر جديد"));
    assertThat(source(id).getString("state.lastItems[0].publishedAt"))
        .isEqualTo("2024-12-02T10:00+02:00");
    assertThat(source(id).getString("url")).isEqualTo(site.url("/s/sitemap.xml"));
  }

  @Test
  void aPageWithoutAnyFeedSaysSo() {
    site.serveHtml("/deep/in/the/site.html", "<html><body>لا شيء</body></html>");

    String id = register("/deep/in/the/site.html");

    await()
        .atMost(SOON)
        .untilAsserted(
            () -> assertThat(source(id).getString("state.reason")).isEqualTo("malformed-feed"));
    assertThat(source(id).getString("state.detail")).contains("HTML page");
  }

  private String register(String path) {
    return given()
        .contentType("application/json")
        .body(Map.of("url", site.url(path)))
        .post("/v1/sources")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static JsonPath source(String id) {
    return given().get("/v1/sources/" + id).then().statusCode(200).extract().jsonPath();
  }
}
