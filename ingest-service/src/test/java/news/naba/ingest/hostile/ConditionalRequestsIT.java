package news.naba.ingest.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static news.naba.ingest.hostile.Answers.body;
import static news.naba.ingest.hostile.Answers.feed;
import static news.naba.ingest.hostile.Answers.first;
import static news.naba.ingest.hostile.Answers.rss;
import static news.naba.ingest.hostile.Answers.status;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.util.List;
import news.naba.ingest.hostile.HostileSite.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Asking "has it changed?" with the server's own words. */
@QuarkusTest
@TestProfile(HostileWorld.Profile.class)
class ConditionalRequestsIT extends HostileSetup {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"plain\"",
        "W/\"weak\"",
        "w/\"wrong\"",
        "unquoted",
        "\"with \\\" and , and ; inside\"",
        "\"two  blanks\"",
        "\"é of Latin-1\"",
      })
  void anETagGoesBackByteForByte(String etag) {
    String path = "/etag-" + Integer.toHexString(etag.hashCode());
    site.on(path, first(body(200, rss(), "ETag: " + etag), status(304)));
    String id = register(path);

    JsonPath second = poll(id);

    assertThat(site.requests(path)).hasSize(2);
    assertThat(site.requests(path).get(0).header("If-None-Match")).isEmpty();
    assertThat(site.requests(path).get(1).header("If-None-Match")).contains(etag);
    assertThat(second.getString("state.lastOutcome")).isEqualTo("not-modified");
  }

  @Test
  void anETagInUtf8GoesBackInUtf8() {
    String etag = "\"" + new String("نسخة".getBytes(UTF_8), ISO_8859_1) + "\"";
    site.on("/utf8-etag", first(body(200, rss(), "ETag: " + etag), status(304)));

    poll(register("/utf8-etag"));

    assertThat(site.requests("/utf8-etag").get(1).header("If-None-Match")).contains(etag);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sat, 21 Nov 2026 10:00:00 GMT",
        "Sat, 21 Nov 2026 9:5:0 +0300",
        "2026-11-21 10:00",
        "yesterday",
      })
  void aLastModifiedGoesBackAsItCameEvenIfItIsNoDate(String date) {
    String path = "/modified-" + Integer.toHexString(date.hashCode());
    site.on(path, first(body(200, rss(), "Last-Modified: " + date), status(304)));

    poll(register(path));

    assertThat(site.requests(path).get(1).header("If-Modified-Since")).contains(date);
    assertThat(site.requests(path).get(1).header("If-None-Match")).isEmpty();
  }

  @Test
  void notModifiedIsASuccessAndTheNextRequestIsAsConditional() {
    site.on("/same", first(body(200, rss(), "ETag: \"1\""), status(304)));
    String id = register("/same");
    poll(id);

    JsonPath third = poll(id);

    assertThat(third.getString("state.health")).isEqualTo("healthy");
    assertThat(third.getInt("state.failures")).isZero();
    assertThat(third.getList("state.polls.outcome"))
        .containsExactly("not-modified", "not-modified", "read");
    assertThat(site.requests("/same").get(2).header("If-None-Match")).contains("\"1\"");
  }

  @Test
  void aFeedThatChangedBringsItsOwnValidators() {
    site.on("/changing", first(body(200, rss(), "ETag: \"1\""), body(200, rss(), "ETag: \"2\"")));
    String id = register("/changing");
    poll(id);
    poll(id);
    assertThat(ifNoneMatch("/changing")).containsExactly("", "\"1\"", "\"2\"");
  }

  @Test
  void aFeedWithoutValidatorsIsAskedForWithoutConditions() {
    site.on("/bare", feed());
    poll(register("/bare"));
    Request second = site.requests("/bare").get(1);
    assertThat(second.header("If-None-Match")).isEmpty();
    assertThat(second.header("If-Modified-Since")).isEmpty();
  }

  @Test
  void theValidatorsOfWhatCouldNotBeReadAreForgotten() {
    site.on("/broken", body(200, "not a feed".getBytes(UTF_8), "ETag: \"broken\""));
    String id = register("/broken");
    assertThat(source(id).getString("state.reason")).isEqualTo("malformed-feed");

    poll(id);

    assertThat(ifNoneMatch("/broken")).containsExactly("", "");
  }

  @Test
  void notModifiedWithoutHavingBeenAskedIsAServerError() {
    site.on("/liar", status(304));
    JsonPath view = firstPoll("/liar");
    assertThat(view.getString("state.reason")).isEqualTo("server-error");
    assertThat(view.getString("state.detail")).isEqualTo("status 304");
  }

  @Test
  void aPageIsRevisitedWithItsOwnValidators() {
    site.on("/page-feed", feed("/conditional.html"));
    site.on("/conditional.html", Answers.html("<p>نص</p>", "ETag: \"page\""));
    register("/page-feed");
    assertThat(site.requests("/conditional.html").get(0).header("If-None-Match")).isEmpty();
  }

  private List<String> ifNoneMatch(String path) {
    return site.requests(path).stream()
        .map(request -> request.header("If-None-Match").orElse(""))
        .toList();
  }
}
