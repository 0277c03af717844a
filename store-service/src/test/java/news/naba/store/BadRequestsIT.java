package news.naba.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Whatever is wrong with a request is named, all of it at once, and nothing else is. */
@QuarkusTest
class BadRequestsIT extends RunningStore {
  private static final List<String> FILTERED =
      List.of(
          "/v1/events",
          "/v1/events.atom",
          "/v1/events.csv",
          "/v1/events.geojson",
          "/v1/updates",
          "/v1/stream");

  /** A wrong value of each parameter of a filter. */
  private static final Map<String, List<String>> WRONG =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("topic", List.of("war", "medtop:1")),
              Map.entry("type", List.of("BATTLE")),
              Map.entry("country", List.of("UK", "Syria", "S1", "SY,,SD")),
              Map.entry("place", List.of("", "%20", "x".repeat(201))),
              Map.entry("actor", List.of("", "army,")),
              Map.entry("near", List.of("36,37", "91,0,5", "36,37,0", "36,37,5001", "NaN,0,1")),
              Map.entry("bbox", List.of("1,2,3", "0,5,1,4", "181,0,0,1", "a,b,c,d")),
              Map.entry("minKilled", List.of("-1", "many", "1.5", "10000000000", "1&minKilled=2")),
              Map.entry("severity", List.of("0", "6", "")),
              Map.entry("status", List.of("open")),
              Map.entry("outlet", List.of("")),
              Map.entry("lang", List.of("arabic", "ar_SY", "1")),
              Map.entry("q", List.of("", "%21")),
              Map.entry("since", List.of("yesterday", "2026-13-01", "2026-03-10T11:00:00")),
              Map.entry("until", List.of("2026-02-30", "2026-03-10&until=2026-03-11")),
              Map.entry("rule", List.of("No_Id", "there-is-none")),
              Map.entry("colour", List.of("red"))));

  @Test
  void everyReadRefusesAWrongFilterByTheNameOfItsParameter() {
    for (String read : FILTERED) {
      WRONG.forEach(
          (name, values) ->
              values.forEach(value -> refused(read + "?" + name + "=" + value, name)));
    }
  }

  @Test
  void allThatIsWrongIsToldAtOnce() {
    StringBuilder query = new StringBuilder("?severity=2");
    WRONG.forEach(
        (name, values) -> {
          if (!name.equals("severity")) {
            query.append('&').append(name).append('=').append(values.get(0));
          }
        });
    List<String> names = new ArrayList<>(WRONG.keySet());
    names.remove("severity");

    for (String read : FILTERED) {
      refused(read + query, names.toArray(String[]::new));
    }
  }

  @Test
  void pagesAndTheirLengthsAreChecked() {
    for (String read : FILTERED.subList(0, 4)) {
      refused(read + "?limit=0&page=x", "limit", "page");
      refused(read + "?limit=1001", "limit");
      refused(read + "?limit=5&limit=6", "limit");
      refused(read + "?severity=9&limit=many", "severity", "limit");
    }
    refused("/v1/rules?limit=0&page=No_Id&colour=red", "limit", "page", "colour");
    refused(
        "/v1/stories?minEvents=0&limit=0&page=x&colour=red",
        "minEvents",
        "limit",
        "page",
        "colour");
    refused("/v1/articles?colour=red", "colour", "url");
    refused("/v1/articles?url=a&url=b&source=a&source=b", "url", "source");
    refused("/v1/articles?source=a&limit=0&page=x", "limit", "page");
    refused("/v1/events/nothing?explain=perhaps&colour=red", "explain", "colour");
    refused("/v1/events/nothing/versions?limit=1", "limit");
    refused("/v1/stream?snapshot=yes&limit=1", "snapshot", "limit");
  }

  @Test
  void aCursorThatIsNoneIsNamedToo() {
    assertThat(refused("/v1/updates?after=x", "after").path("reason").asText())
        .isEqualTo("unknown-cursor");
    assertThat(refused("/v1/updates?after=", "after").path("reason").asText())
        .isEqualTo("unknown-cursor");
    long future = naba.head() + 1_000;
    assertThat(refused("/v1/updates?after=" + future, "after").path("reason").asText())
        .isEqualTo("unknown-cursor");
    refused("/v1/updates?after=1&after=2", "after");
    assertThat(
            refused("/v1/updates?after=-1&severity=9", "after", "severity").path("reason").asText())
        .isEqualTo("invalid-field");
  }

  /** What no text in the database can have, and what no address can. */
  @Test
  void whatCanNotBeReadIsRefusedAndNoFaultOfOurs() {
    for (String path :
        List.of(
            "/v1/events/%00",
            "/v1/events/%00/versions",
            "/v1/stories/%00",
            "/v1/articles/%00",
            "/v1/articles?url=%00",
            "/v1/articles?source=%00",
            "/v1/articles?source=a&page=" + token("2026-03-10T00:00:00Z a\0"),
            "/v1/events?page=" + token("2026-03-10T00:00:00Z a\0"),
            "/v1/events?page=" + token("+1000000000-12-31T00:00:00Z a"),
            "/v1/rules/%00",
            "/v1/events?q=%00",
            "/v1/events?place=%00",
            "/v1/events?outlet=a%00b",
            "/v1/events?actor=a%00b",
            "/v1/events?q=a%00b",
            "/v1/updates?q=a%00b")) {
      assertThat(naba.get(path).statusCode()).as(path).isIn(200, 400, 404);
    }
  }

  @Test
  void rulesComeInPages() {
    List<String> ids = List.of("page-a", "page-b", "page-c");
    for (String id : ids) {
      naba.post(
          "/v1/rules", "{\"id\":\"" + id + "\",\"name\":\"x\",\"filter\":{\"country\":\"SY\"}}");
    }
    List<String> listed = new ArrayList<>();
    String next = "";
    do {
      JsonNode page = naba.json("/v1/rules?limit=1" + next);
      assertThat(page.path("items")).as(next).hasSizeBetween(0, 1);
      listed.add(page.at("/items/0/id").asText());
      next = page.path("next").isNull() ? "" : "&page=" + page.path("next").asText();
    } while (!next.isEmpty() && listed.size() < 1_000);

    assertThat(listed).containsSubsequence(ids).doesNotHaveDuplicates();
    ids.forEach(id -> naba.send("DELETE", "/v1/rules/" + id, ""));
  }

  @Test
  void aCommandOnASocketIsReadAsStrictly() {
    try (SocketClient socket = new SocketClient(base)) {
      socket.await("position", position -> true);
      socket.send("{\"op\":\"subscribe\",\"name\":\"x\",\"filters\":{\"country\":\"SY\"}}");
      socket.send(
          "{\"op\":\"subscribe\",\"name\":\"\",\"after\":[1],\"snapshot\":\"yes\",\"filter\":1}");
      socket.send(
          "{\"op\":\"subscribe\",\"name\":\"x\",\"filter\":{\"country\":\"UK\",\"limit\":5}}");
      await().until(() -> socket.messages("problem").size() == 3);

      assertThat(socket.messages("problem"))
          .extracting(p -> List.copyOf(p.at("/problem/errors").findValuesAsText("field")))
          .satisfiesExactly(
              first -> assertThat(first).containsExactly("filters"),
              second ->
                  assertThat(second)
                      .containsExactlyInAnyOrder("name", "after", "snapshot", "filter"),
              third -> assertThat(third).containsExactlyInAnyOrder("country", "limit"));
      assertThat(socket.messages("subscribed")).isEmpty();
    }
    assertThat(refusedWith(426, "/v1/ws", "Upgrade").path("detail").asText()).contains("WebSocket");
  }

  /** A page's token as only somebody else would make it. */
  private static String token(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private JsonNode refused(String path, String... names) {
    return refusedWith(400, path, names);
  }

  private JsonNode refusedWith(int status, String path, String... names) {
    HttpResponse<String> answer = naba.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(status);
    assertThat(answer.headers().firstValue("content-type").orElse(""))
        .as(path)
        .startsWith("application/problem+json");
    JsonNode problem = Pipeline.parse(answer.body());
    assertThat(problem.path("errors").findValuesAsText("field"))
        .as(path)
        .containsOnly(names)
        .contains(names);
    assertThat(problem.path("errors").findValuesAsText("detail")).as(path).doesNotContain("");
    return problem;
  }
}
