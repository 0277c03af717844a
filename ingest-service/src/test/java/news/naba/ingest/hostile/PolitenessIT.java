package news.naba.ingest.hostile;

import static io.restassured.RestAssured.given;
import static news.naba.ingest.hostile.Answers.feed;
import static news.naba.ingest.hostile.Answers.first;
import static news.naba.ingest.hostile.Answers.html;
import static news.naba.ingest.hostile.Answers.late;
import static news.naba.ingest.hostile.Answers.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import news.naba.ingest.hostile.HostileSite.Request;
import org.junit.jupiter.api.Test;

/** How often a site is asked, and what it has to say to be asked less. */
@QuarkusTest
@TestProfile(HostileWorld.Profile.class)
class PolitenessIT extends HostileSetup {
  @Test
  void twoRequestsToAHostAreASecondApartWhoeverWantsThem() {
    HostileSite others = world.siteOfOthers();
    others.on("/a", feed("/a.html")).on("/b", feed()).on("/a.html", html("<p>نص</p>"));
    String a = registerOnly(others, "/a");
    String b = registerOnly(others, "/b");
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> {
              assertThat(source(a).getString("state.health")).isEqualTo("healthy");
              assertThat(source(b).getString("state.health")).isEqualTo("healthy");
              // A page is fetched from a queue of its own, after its feed.
              assertThat(others.requests()).hasSizeGreaterThanOrEqualTo(4);
            });

    List<Request> requests = others.requests();

    assertThat(requests)
        .extracting(Request::path)
        .containsExactlyInAnyOrder("/robots.txt", "/a", "/b", "/a.html");
    for (int i = 1; i < requests.size(); i++) {
      Duration apart = Duration.ofNanos(requests.get(i).at() - requests.get(i - 1).at());
      assertThat(apart).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }
  }

  @Test
  void aHostHasOneConnectionHoweverManySourcesAreThere() {
    HostileSite own = world.site();
    IntStream.range(0, 6).forEach(i -> own.on("/" + i, late(100, feed("/" + i + ".html"))));
    IntStream.range(0, 6).forEach(i -> own.on("/" + i + ".html", late(50, html("<p>نص</p>"))));

    List<String> ids = IntStream.range(0, 6).mapToObj(i -> registerOnly(own, "/" + i)).toList();

    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(ids)
                    .allSatisfy(
                        id ->
                            assertThat(source(id).getString("state.lastItems[0].articleId"))
                                .isNotNull()));
    assertThat(own.requests()).hasSize(13);
    assertThat(own.mostConnections()).isEqualTo(1);
  }

  @Test
  void weSayWhoWeAreAndCarryNothingElse() {
    site.on("/cookies", first(status(302, "Location: /cookies", "Set-Cookie: id=1"), feed()));
    poll(register("/cookies"));
    assertThat(site.requests("/cookies"))
        .hasSize(3)
        .allSatisfy(
            request -> {
              assertThat(request.header("User-Agent"))
                  .contains("Naba/0.1 (+https://naba.news/bot)");
              assertThat(request.header("Host")).contains(site.authority());
              assertThat(request.header("Cookie")).isEmpty();
              assertThat(request.header("Referer")).isEmpty();
            });
  }

  @Test
  void retryAfterInSecondsHoldsEvenPollsThatAreAskedFor() {
    site.on("/limited", first(status(429, "Retry-After: 3"), feed()));
    String id = register("/limited");
    JsonPath held = source(id);
    assertThat(held.getString("state.reason")).isEqualTo("rate-limited");
    assertThat(held.getString("state.explanation"))
        .isEqualTo(
            "Its server asked to be left alone until " + held.getString("state.notBefore") + ".");

    poll(id);

    assertThat(gap("/limited")).isGreaterThanOrEqualTo(Duration.ofMillis(2_900));
    assertThat(source(id).getString("state.notBefore")).isNull();
  }

  @Test
  void retryAfterAsADateHoldsToo() {
    Instant until = Instant.now().plusSeconds(3);
    String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(until.atZone(ZoneOffset.UTC));
    site.on("/busy", first(status(503, "Retry-After: " + date), feed()));
    String id = register("/busy");
    assertThat(source(id).getString("state.reason")).isEqualTo("server-error");

    poll(id);

    assertThat(gap("/busy")).isGreaterThanOrEqualTo(Duration.ofMillis(1_500)); // whole seconds
    assertThat(source(id).getString("state.health")).isEqualTo("healthy");
  }

  @Test
  void aPageIsHeldAndTheOtherPagesAreNotLost() {
    site.on("/mixed", feed("/held.html", "/free.html"));
    site.on("/held.html", status(503, "Retry-After: 7200")).on("/free.html", html("<p>نص</p>"));
    JsonPath view = firstPoll("/mixed");
    assertThat(site.requests("/free.html")).hasSize(1);
    Instant next = Instant.parse(view.getString("state.lastItems[0].nextVisitAt"));
    assertThat(next).isAfter(Instant.now().plusSeconds(7_000));
  }

  @Test
  void aServerWithTooManyRequestsIsNotAskedForTheNextPage() {
    site.on("/crowded", feed("/one.html", "/two.html", "/three.html"));
    List.of("/one.html", "/two.html", "/three.html")
        .forEach(path -> site.on(path, status(429, "Retry-After: 7200")));
    JsonPath view = firstPoll("/crowded");
    assertThat(site.requests("/one.html")).hasSize(1);
    assertThat(site.requests("/two.html")).isEmpty();
    assertThat(site.requests("/three.html")).isEmpty();
    assertThat(view.getList("state.lastItems.nextVisitAt")).doesNotContainNull();
  }

  @Test
  void failuresWaitLongerEachTime() {
    site.on("/failing", status(500));
    String id = register("/failing");
    Duration first = wait(source(id));
    Duration second = wait(poll(id));
    assertThat(first).isBetween(Duration.ofMinutes(60), Duration.ofMinutes(120));
    assertThat(second).isBetween(Duration.ofMinutes(60), Duration.ofMinutes(120));
    assertThat(source(id).getInt("state.failures")).isEqualTo(2);
    assertThat(source(id).getList("state.polls.reason"))
        .containsExactly("server-error", "server-error");
  }

  @Test
  void aSourceThatFailsForLongIsParkedSaysSoAndComesBack() {
    site.on("/parked", status(500));
    String id = register("/parked");
    String since = source(id).getString("state.lastPollAt");
    poll(id);

    JsonPath view = poll(id);

    assertThat(view.getString("state.health")).isEqualTo("parked");
    assertThat(view.getString("state.failingSince")).isEqualTo(since);
    assertThat(view.getString("state.explanation"))
        .startsWith("Parked: all 3 polls since " + since + " failed.");
    assertThat(wait(view)).isBetween(Duration.ofHours(21), Duration.ofHours(27));

    site.on("/parked", feed());
    assertThat(poll(id).getString("state.health")).isEqualTo("healthy");
  }

  private static Duration wait(JsonPath view) {
    return Duration.between(
        Instant.parse(view.getString("state.lastPollAt")),
        Instant.parse(view.getString("state.nextPollAt")));
  }

  private Duration gap(String path) {
    List<Request> requests = site.requests(path);
    assertThat(requests).hasSize(2);
    return Duration.ofNanos(requests.get(1).at() - requests.get(0).at());
  }

  private static String registerOnly(HostileSite site, String path) {
    return given()
        .contentType("application/json")
        .body(Map.of("url", site.url(path)))
        .post("/v1/sources")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }
}
