package news.naba.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import news.naba.embedded.testing.RealKafka;
import news.naba.ingest.domain.Source;
import news.naba.ingest.kafka.SourceRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealKafka.class)
@QuarkusTestResource(SiteResource.class)
class SourcesIT {
  private static final Duration SOON = Duration.ofSeconds(30);

  @SuppressWarnings("NullAway.Init") // SiteResource sets it
  TestSite site;

  @Test
  void aRegisteredSourceIsReadableAtOnce() {
    String url = site.url("/readable.xml");

    ValidatableResponse created =
        post(
            Map.of(
                "url", url, "name", "قناة", "outlet", "صحيفة", "language", "ar", "country", "eg"));

    String id = created.statusCode(201).extract().path("id");
    created.header("Location", endsWith("/v1/sources/" + id));
    given()
        .get("/v1/sources/" + id)
        .then()
        .statusCode(200)
        .body("url", equalTo(url))
        .body("name", equalTo("قناة"))
        .body("country", equalTo("EG"));
    given().get("/v1/sources").then().body("items.id", hasItem(id));
  }

  @Test
  void theSameUrlIsTheSameSource() {
    String url = site.url("/same.xml");
    String id = post(Map.of("url", url, "name", "first")).statusCode(201).extract().path("id");

    post(Map.of("url", url + "#top", "name", "second"))
        .statusCode(200)
        .body("id", equalTo(id))
        .body("name", equalTo("first"));
  }

  @Test
  void aPatchChangesWhatItNamesAndClearsWhatIsNull() {
    String id =
        post(Map.of("url", site.url("/patch.xml"), "name", "old", "outlet", "صحيفة"))
            .extract()
            .path("id");

    given()
        .contentType("application/json")
        .body("{\"name\": null, \"pollSeconds\": 60}")
        .patch("/v1/sources/" + id)
        .then()
        .statusCode(200);

    given()
        .get("/v1/sources/" + id)
        .then()
        .body("name", nullValue())
        .body("outlet", equalTo("صحيفة"))
        .body("pollSeconds", equalTo(60));
  }

  @Test
  void aSourcesUrlCannotBePatched() {
    String id = post(Map.of("url", site.url("/fixed.xml"))).extract().path("id");

    given()
        .contentType("application/json")
        .body(Map.of("url", site.url("/other.xml")))
        .patch("/v1/sources/" + id)
        .then()
        .statusCode(400)
        .body("reason", equalTo("invalid-field"))
        .body("errors.field", equalTo(List.of("url")));
  }

  @Test
  void aDeletedSourceIsGoneAndNotPolledAnyMore() {
    site.serveFeed("/gone.xml");
    String id = post(Map.of("url", site.url("/gone.xml"))).extract().path("id");
    await().atMost(SOON).until(() -> !site.requests("/gone.xml").isEmpty());

    given().delete("/v1/sources/" + id).then().statusCode(204);

    given().get("/v1/sources/" + id).then().statusCode(404).body("reason", equalTo("not-found"));
    given().delete("/v1/sources/" + id).then().statusCode(404);
    int before = site.requests("/gone.xml").size();
    site.serveFeed("/witness.xml");
    post(Map.of("url", site.url("/witness.xml")));
    await().atMost(SOON).until(() -> site.requests("/witness.xml").size() >= 3);
    assertThat(site.requests("/gone.xml").size()).isLessThanOrEqualTo(before + 1);
  }

  @Test
  void everyWrongFieldIsNamed() {
    post(Map.of(
            "url",
            "ftp://news.example/feed",
            "language",
            "arabic!",
            "country",
            "XX",
            "pollSeconds",
            0,
            "name",
            " "))
        .statusCode(400)
        .contentType("application/problem+json")
        .body("reason", equalTo("invalid-field"))
        .body(
            "errors.field",
            containsInAnyOrder("url", "language", "country", "pollSeconds", "name"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:1/feed",
        "http://localhost/feed",
        "http://10.1.2.3/feed",
        "http://169.254.169.254/latest/meta-data/",
        "http://2130706433/feed",
        "http://0/feed",
        "http://[::1]/feed",
        "http://[::ffff:192.168.0.1]/feed",
        "http://[64:ff9b::7f00:1]/feed",
        "http://[fd00::1]/feed",
        "https://100.64.0.1/feed",
      })
  void aPrivateAddressIsRefused(String url) {
    post(Map.of("url", url))
        .statusCode(400)
        .contentType("application/problem+json")
        .body("reason", equalTo("forbidden-address"));
  }

  @Test
  void aNewRegistryReadsWhatOthersRegisteredAndNotWhatTheyDeleted() {
    site.serveFeed("/kept.xml");
    String kept = post(Map.of("url", site.url("/kept.xml"), "name", "kept")).extract().path("id");
    String deleted = post(Map.of("url", site.url("/deleted.xml"))).extract().path("id");
    given().delete("/v1/sources/" + deleted).then().statusCode(204);
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                given().get("/v1/sources/" + kept).then().body("state.health", equalTo("healthy")));

    SourceRegistry another =
        new SourceRegistry(Map.of("bootstrap.servers", RealKafka.bootstrapServers()));
    another.start();
    try {
      await().atMost(SOON).until(another::complete);
      assertThat(another.get(kept)).map(Source::name).contains("kept");
      assertThat(another.state(kept))
          .hasValueSatisfying(state -> assertThat(state.validators().etag()).startsWith("W/\""));
      assertThat(another.get(deleted)).isEmpty();
    } finally {
      another.close();
    }
  }

  @Test
  void theServiceIsReadyOnceTheRegistryIsRead() {
    given()
        .get("/q/health/ready")
        .then()
        .statusCode(200)
        .body("status", equalTo("UP"))
        .body("checks.find { it.name == 'hosts' }.data.nameTaken", equalTo(false));
  }

  private static ValidatableResponse post(Map<String, ?> definition) {
    return given().contentType("application/json").body(definition).post("/v1/sources").then();
  }
}
