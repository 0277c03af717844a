package news.naba.ingest.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static news.naba.ingest.hostile.Answers.body;
import static news.naba.ingest.hostile.Answers.feed;
import static news.naba.ingest.hostile.Answers.html;
import static news.naba.ingest.hostile.Answers.redirect;
import static news.naba.ingest.hostile.Answers.status;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import news.naba.ingest.hostile.HostileSite.Answer;
import news.naba.ingest.hostile.HostileSite.Request;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 9309, judged by which pages were asked for. Each test has a site that nobody knows yet. */
@QuarkusTest
@TestProfile(HostileWorld.Profile.class)
class RobotsIT extends HostileSetup {
  @BeforeEach
  @Override
  void meet() {
    site = world.site();
    site.on("/feed", feed("/open/1.html", "/closed/1.html", "/closed/but/open.html"));
    List.of("/open/1.html", "/closed/1.html", "/closed/but/open.html")
        .forEach(path -> site.on(path, html("<p>نص</p>")));
  }

  @Test
  void robotsTxtIsAskedFirstAndOnce() {
    robots("User-agent: *\nDisallow: /nothing/");
    poll(register("/feed"));
    assertThat(site.requests().get(0).path()).isEqualTo("/robots.txt");
    assertThat(site.requests("/robots.txt")).hasSize(1);
    assertThat(site.requests("/closed/1.html")).hasSize(1);
  }

  @Test
  void theLongestRuleWins() {
    robots("User-agent: *\nDisallow: /closed/\nAllow: /closed/but/");
    JsonPath view = firstPoll("/feed");
    assertThat(site.requests("/open/1.html")).hasSize(1);
    assertThat(site.requests("/closed/1.html")).isEmpty();
    assertThat(site.requests("/closed/but/open.html")).hasSize(1);
    assertThat(view.getList("state.lastItems.reason")).containsOnlyOnce("disallowed-by-robots");
  }

  @Test
  void ourOwnGroupBeatsTheOneForAll() {
    robots("User-agent: *\nDisallow: /\n\nUser-agent: NABA\nDisallow: /closed/");
    firstPoll("/feed");
    assertThat(site.requests("/open/1.html")).hasSize(1);
    assertThat(site.requests("/closed/1.html")).isEmpty();
  }

  @Test
  void wildcardsAndLineEndsAreUnderstood() {
    robots("\ufeffUser-Agent: *\r\nDisallow: /*/1.html$\r\n");
    firstPoll("/feed");
    assertThat(site.requests("/open/1.html")).isEmpty();
    assertThat(site.requests("/closed/but/open.html")).hasSize(1);
  }

  @Test
  void aFeedThatIsDisallowedIsNotPolled() {
    robots("User-agent: naba\nDisallow: /feed");
    JsonPath view = firstPoll("/feed");
    assertThat(view.getString("state.reason")).isEqualTo("disallowed-by-robots");
    assertThat(site.requests("/feed")).isEmpty();
  }

  @Test
  void aRedirectToWhatIsDisallowedIsNotFollowed() {
    robots("User-agent: *\nDisallow: /closed/");
    site.on("/detour", redirect(302, "/closed/1.html"));
    assertThat(firstPoll("/detour").getString("state.reason")).isEqualTo("disallowed-by-robots");
    assertThat(site.requests("/closed/1.html")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403, 404, 410})
  void aSiteThatHasNoneToGiveAllowsEverything(int status) {
    site.on("/robots.txt", status(status));
    firstPoll("/feed");
    assertThat(site.requests("/closed/1.html")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 500, 503})
  void aSiteThatCannotSayIsLeftAlone(int status) {
    site.on("/robots.txt", status(status));
    JsonPath view = firstPoll("/feed");
    assertThat(view.getString("state.health")).isEqualTo("failing");
    assertThat(view.getString("state.detail")).isEqualTo("robots.txt: status " + status);
    assertThat(site.requests("/feed")).isEmpty();
  }

  @Test
  void aSiteThatCouldNotSayIsNotAskedByEveryPoll() {
    site.on("/robots.txt", status(500));
    String id = register("/feed");
    poll(id);
    poll(id);
    assertThat(site.requests("/robots.txt")).hasSize(1);
  }

  @Test
  void redirectsOfRobotsTxtAreFollowed() {
    site.on("/robots.txt", redirect(301, "/r2")).on("/r2", redirect(302, "/r3"));
    site.on("/r3", plain("User-agent: *\nDisallow: /closed/"));
    firstPoll("/feed");
    assertThat(site.requests("/closed/1.html")).isEmpty();
  }

  @Test
  void ofAnOverlongOneTheFirst500KibibytesCount() {
    String filler = ("# " + "x".repeat(97) + "\n").repeat(6_000);
    robots("User-agent: *\nDisallow: /closed/1\n" + filler + "Disallow: /open/\n");
    firstPoll("/feed");
    assertThat(site.requests("/closed/1.html")).isEmpty();
    assertThat(site.requests("/open/1.html")).hasSize(1);
  }

  @Test
  void aPageInItsPlaceAsksForNothing() {
    site.on("/robots.txt", html("<html><body>Disallow: /</body></html>"));
    firstPoll("/feed");
    assertThat(site.requests("/open/1.html")).hasSize(1);
  }

  @Test
  void crawlDelayIsKept() {
    robots("User-agent: *\nCrawl-delay: 0.7");
    firstPoll("/feed");
    List<Request> requests = site.requests();
    assertThat(requests).hasSize(5);
    for (int i = 2; i < requests.size(); i++) {
      Duration apart = Duration.ofNanos(requests.get(i).at() - requests.get(i - 1).at());
      assertThat(apart).isGreaterThanOrEqualTo(Duration.ofMillis(700));
    }
  }

  @Test
  void itIsAskedByTheNameOfTheServiceAndWithoutConditions() {
    robots("");
    firstPoll("/feed");
    Request asked = site.requests("/robots.txt").get(0);
    assertThat(asked.header("User-Agent")).contains("Naba/0.1 (+https://naba.news/bot)");
    assertThat(asked.header("If-None-Match")).isEmpty();
  }

  private void robots(String rules) {
    site.on("/robots.txt", plain(rules));
  }

  private static Answer plain(String text) {
    return body(200, text.getBytes(UTF_8), "Content-Type: text/plain; charset=utf-8");
  }
}
