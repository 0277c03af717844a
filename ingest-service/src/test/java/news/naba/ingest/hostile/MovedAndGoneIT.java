package news.naba.ingest.hostile;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static news.naba.ingest.hostile.Answers.feed;
import static news.naba.ingest.hostile.Answers.html;
import static news.naba.ingest.hostile.Answers.redirect;
import static news.naba.ingest.hostile.Answers.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import news.naba.ingest.ArticlesTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Redirects, what they do to a source, and its end. */
@QuarkusTest
@TestProfile(HostileWorld.Profile.class)
class MovedAndGoneIT extends HostileSetup {
  @ParameterizedTest
  @ValueSource(ints = {301, 308})
  void aRedirectForGoodChangesTheSourcesAddress(int status) {
    site.on("/old-" + status, redirect(status, "/new-" + status));
    site.on("/new-" + status, feed());
    String id = register("/old-" + status);

    assertThat(source(id).getString("url")).isEqualTo(site.url("/new-" + status));
    assertThat(source(id).getString("registeredUrl")).isEqualTo(site.url("/old-" + status));
    poll(id);
    assertThat(site.requests("/old-" + status)).hasSize(1);
    assertThat(site.requests("/new-" + status)).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {302, 303, 307})
  void aTemporaryRedirectDoesNot(int status) {
    site.on("/here-" + status, redirect(status, "/there-" + status));
    site.on("/there-" + status, feed());
    String id = register("/here-" + status);

    JsonPath view = poll(id);

    assertThat(view.getString("url")).isEqualTo(site.url("/here-" + status));
    assertThat(view.getString("state.polls[0].servedFrom")).isEqualTo(site.url("/there-" + status));
    assertThat(site.requests("/here-" + status)).hasSize(2);
  }

  @Test
  void onlyTheRedirectsForGoodThatComeFirstCount() {
    site.on("/a", redirect(301, "/b")).on("/b", redirect(308, "/c"));
    site.on("/c", redirect(302, "/d")).on("/d", redirect(301, "/e")).on("/e", feed());
    assertThat(firstPoll("/a").getString("url")).isEqualTo(site.url("/c"));
  }

  @Test
  void aMoveIsBelievedOnlyWhenThereIsAFeedAtItsEnd() {
    site.on("/hijacked", redirect(301, "/login"));
    site.on("/login", html("<p>Sign in</p>"));
    JsonPath view = firstPoll("/hijacked");
    assertThat(view.getString("url")).isEqualTo(site.url("/hijacked"));
    assertThat(view.getString("state.reason")).isEqualTo("malformed-feed");
  }

  @Test
  void aSourceThatMovesToAnotherHostKeepsItsIdAndItsState() {
    HostileSite other = world.site();
    site.on("/leaving", redirect(301, other.url("/arrived")));
    other.on("/arrived", feed("/arrived.html")).on("/arrived.html", html("<p>نص</p>"));

    String id = register("/leaving");

    JsonPath view = poll(id);
    assertThat(view.getString("url")).isEqualTo(other.url("/arrived"));
    assertThat(view.getInt("state.itemsSeen")).isEqualTo(1);
    assertThat(other.requests("/arrived")).hasSize(2);
    assertThat(other.requests("/arrived.html")).hasSize(1);
  }

  @Test
  void aMovedSourceCanStillBeChangedAndIsFoundUnderBothAddresses() {
    site.on("/moving", redirect(301, "/moved")).on("/moved", feed());
    String id = register("/moving");

    given()
        .contentType("application/json")
        .body(Map.of("name", "وكالة"))
        .patch("/v1/sources/" + id)
        .then()
        .statusCode(200);

    assertThat(source(id).getString("name")).isEqualTo("وكالة");
    assertThat(registeredAgain("/moving")).isEqualTo(id);
    assertThat(registeredAgain("/moved")).isEqualTo(id);
  }

  @Test
  void aSourceThatMovesToAnotherOnesAddressIsRetired() {
    site.on("/twin", feed()).on("/was-alone", redirect(301, "/twin"));
    String twin = register("/twin");

    JsonPath view = firstPoll("/was-alone");

    assertThat(view.getString("state.health")).isEqualTo("retired");
    assertThat(view.getString("state.reason")).isEqualTo("duplicate-source");
    assertThat(view.getString("state.detail"))
        .isEqualTo("moved to " + site.url("/twin") + ", which is source " + twin);
  }

  @Test
  void fiveRedirectsAreFollowed() {
    for (int i = 1; i <= 5; i++) {
      site.on("/five-" + i, redirect(302, i < 5 ? "/five-" + (i + 1) : "/five-end"));
    }
    site.on("/five-end", feed());
    assertThat(firstPoll("/five-1").getString("state.health")).isEqualTo("healthy");
  }

  @Test
  void theSixthRedirectIsNot() {
    for (int i = 1; i <= 6; i++) {
      site.on("/six-" + i, redirect(302, "/six-" + (i + 1)));
    }
    site.on("/six-7", feed());
    assertThat(firstPoll("/six-1").getString("state.reason")).isEqualTo("bad-redirect");
    assertThat(site.requests("/six-6")).hasSize(1);
    assertThat(site.requests("/six-7")).isEmpty();
  }

  @Test
  void aRedirectWithoutATargetIsBad() {
    site.on("/nowhere", status(301));
    assertThat(firstPoll("/nowhere").getString("state.detail")).isEqualTo("301 without Location");
  }

  @Test
  void aTargetInUnescapedArabicIsUnderstood() {
    site.on("/arabic", redirect(302, new String("/أخبار".getBytes(UTF_8), ISO_8859_1)));
    site.on("/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1", feed());
    assertThat(firstPoll("/arabic").getString("state.health")).isEqualTo("healthy");
  }

  @Test
  void goneRetiresASourceAndNobodyAsksItsServerAgain() {
    site.on("/gone", status(410));
    String id = register("/gone");

    JsonPath view = source(id);
    assertThat(view.getString("state.health")).isEqualTo("retired");
    assertThat(view.getString("state.reason")).isEqualTo("gone");
    assertThat(view.getString("state.nextPollAt")).isNull();
    assertThat(view.getString("state.explanation")).startsWith("Retired: status 410.");

    ask(id);
    site.on("/witness", feed());
    poll(register("/witness"));
    assertThat(site.requests("/gone")).hasSize(1);
  }

  @Test
  void aRetiredSourceIsTriedAgainWhenItIsRegisteredAgain() {
    site.on("/back", status(410));
    String id = register("/back");
    site.on("/back", feed());

    assertThat(registeredAgain("/back")).isEqualTo(id);

    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(source(id).getString("state.health")).isEqualTo("healthy"));
  }

  @Test
  void aStandInThatIsGoneDoesNotRetireTheSource() {
    site.on("/stood-in-for", redirect(302, "/stand-in")).on("/stand-in", status(410));
    JsonPath view = firstPoll("/stood-in-for");
    assertThat(view.getString("state.health")).isEqualTo("failing");
    assertThat(view.getString("state.reason")).isEqualTo("not-found");
  }

  @ParameterizedTest
  @CsvSource({
    "401, refused",
    "403, refused",
    "404, not-found",
    "418, refused",
    "500, server-error",
    "599, server-error",
    "206, server-error",
    "204, empty-body",
    "200, empty-body",
  })
  void everyRefusalHasItsReason(int status, String reason) {
    site.on("/status-" + status, status(status));
    assertThat(firstPoll("/status-" + status).getString("state.reason")).isEqualTo(reason);
  }

  @Test
  void anArticleIsPublishedWithTheAddressItIsServedFrom() {
    site.on("/redirecting-feed", feed("/short"));
    site.on("/short", redirect(302, "/long.html")).on("/long.html", html("<p>نص الخبر</p>"));
    register("/redirecting-feed");
    try (ArticlesTopic topic = new ArticlesTopic()) {
      await()
          .atMost(SOON)
          .untilAsserted(
              () ->
                  assertThat(topic.byUrl(site.url("/long.html")))
                      .singleElement()
                      .extracting(ArticlesTopic::text)
                      .isEqualTo("<p>نص الخبر</p>"));
    }
  }

  private String registeredAgain(String path) {
    return given()
        .contentType("application/json")
        .body(Map.of("url", site.url(path)))
        .post("/v1/sources")
        .then()
        .statusCode(200)
        .extract()
        .path("id");
  }
}
