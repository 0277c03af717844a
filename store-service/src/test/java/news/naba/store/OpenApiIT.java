package news.naba.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The API description says what the service does. */
@QuarkusTest
class OpenApiIT extends RunningStore {
  @SuppressWarnings("NullAway.Init") // set before each test
  private JsonNode document;

  @BeforeEach
  void open() {
    document = naba.json("/openapi.json");
  }

  @Test
  void answersAreAsDescribed() {
    String event = publishEvent();
    keeps("EventPage", "/v1/events?country=SY&minKilled=10");
    keeps("Event", "/v1/events/" + event);
    keeps("UpdatePage", "/v1/events/" + event + "/versions");
    keeps("ReportPage", "/v1/events/" + event + "/reports");
    keeps("ClaimPage", "/v1/events/" + event + "/claims");
    keeps("UpdatePage", "/v1/updates?after=0");
    keeps("FeatureCollection", "/v1/events.geojson?country=SY");
    keeps("Topics", "/v1/topics");
    keeps("RulePage", "/v1/rules");
    keeps("Status", "/v1/status");
    keeps("ActionList", "/v1/events/" + event + "/actions");
    keeps("StoryPage", "/v1/stories?minEvents=1");
    keeps("Story", "/v1/stories/" + naba.json("/v1/events/" + event).path("storyId").asText());
    JsonNode source = naba.json("/v1/events/" + event).at("/reports/0");
    keeps("Article", "/v1/articles/" + source.path("articleId").asText());
    keeps("ArticlePage", "/v1/articles?url=" + source.path("url").asText());
    keeps("ArticlePage", "/v1/articles?source=nobody");
    keeps("Problem", "/v1/events?severity=6");
    keeps("Problem", "/v1/events/nothing");
  }

  @Test
  void theExamplesOfRulesAreWhatIsAnswered() {
    naba.send("DELETE", "/v1/rules/syria-deadly", "");
    JsonNode add = document.at("/paths/~1v1~1rules/post");
    JsonNode change = document.at("/paths/~1v1~1rules~1{id}/patch");

    HttpResponse<String> added = naba.send("POST", "/v1/rules", request(add));
    assertThat(added.statusCode()).isEqualTo(201);
    assertThat(timeless(Pipeline.parse(added.body()))).isEqualTo(timeless(answer(add, "201")));
    HttpResponse<String> changed = naba.send("PATCH", "/v1/rules/syria-deadly", request(change));
    assertThat(timeless(Pipeline.parse(changed.body()))).isEqualTo(timeless(answer(change, "200")));
    assertThat(violations("Rule", changed.body())).isEmpty();
    assertThat(naba.send("DELETE", "/v1/rules/syria-deadly", "").statusCode()).isEqualTo(204);
  }

  @Test
  void theExampleOfAnEditorsActionIsDone() {
    String event = publishEvent();
    JsonNode act = document.at("/paths/~1v1~1events~1{id}~1actions/post");

    HttpResponse<String> done = naba.post("/v1/events/" + event + "/actions", request(act));

    assertThat(done.statusCode()).isEqualTo(201);
    assertThat(violations("ActionDone", done.body())).isEmpty();
    assertThat(violations("ActionRequest", request(act))).isEmpty();
    keeps("ActionList", "/v1/events/" + event + "/actions");
    assertThat(naba.json("/v1/events/" + event + "/actions").at("/items/0/action").asText())
        .isEqualTo("verify");
  }

  @Test
  void aSocketThatIsNoneIsToldSo() {
    assertThat(document.at("/paths/~1v1~1ws/get/responses").has("426")).isTrue();
    assertThat(naba.get("/v1/ws").statusCode()).isEqualTo(426);
  }

  @Test
  void theExamplesOfProblemsAreWhatIsAnswered() {
    JsonNode events = document.at("/paths/~1v1~1events/get/responses");
    JsonNode event = document.at("/paths/~1v1~1events~1{id}/get/responses");

    assertThat(naba.json("/v1/events?severity=9"))
        .isEqualTo(events.at("/400/content/application~1problem+json/example"));
    assertThat(naba.json("/v1/events/nothing"))
        .isEqualTo(event.at("/404/content/application~1problem+json/example"));
  }

  @Test
  void everyReadIsThereAndTakesEveryFilter() {
    for (String read :
        List.of(
            "/v1/events",
            "/v1/events.atom",
            "/v1/events.csv",
            "/v1/events.geojson",
            "/v1/updates",
            "/v1/stream")) {
      JsonNode operation = document.at("/paths/" + read.replace("/", "~1") + "/get");
      List<String> parameters = operation.path("parameters").findValuesAsText("name");
      assertThat(parameters)
          .as(read)
          .contains(
              "topic",
              "type",
              "country",
              "place",
              "near",
              "bbox",
              "actor",
              "minKilled",
              "severity",
              "status",
              "outlet",
              "lang",
              "q",
              "since",
              "until",
              "rule");
      // Each of them is known: only the values are wrong.
      HttpResponse<String> refused = naba.get(read + "?severity=9&near=1&bbox=1&type=X&rule=none");
      assertThat(refused.statusCode()).as(read).isEqualTo(400);
      assertThat(Pipeline.parse(refused.body()).path("errors").findValuesAsText("field"))
          .as(read)
          .containsExactlyInAnyOrder("severity", "near", "bbox", "type", "rule");
    }
  }

  /** A comma in a description that is not quoted makes a field without a value. */
  @Test
  void everyFieldOfTheDocumentHasAValue() {
    assertThat(naba.get("/openapi.json").body()).contains(" : ").doesNotContain(" : null");
  }

  @Test
  void nothingInTheDocumentPointsOutside() throws Exception {
    assertThat(document.findValuesAsText("$ref"))
        .isNotEmpty()
        .allMatch(reference -> !document.at(reference.substring(1)).isMissingNode());
    assertThat(new YAMLMapper().readTree(naba.get("/openapi.yaml").body())).isEqualTo(document);
    HttpResponse<String> page = naba.get("/docs");
    assertThat(page.statusCode()).isEqualTo(200);
    List<String> scripts = new ArrayList<>();
    page.body().lines().filter(l -> l.contains("src=")).forEach(scripts::add);
    assertThat(scripts).hasSize(2);
    for (String script : scripts) {
      String path = script.replaceAll(".*src=\"([^\"]*)\".*", "$1");
      assertThat(naba.get(path).statusCode()).as(path).isEqualTo(200);
    }
  }

  @Test
  void whatDidNotChangeIsNotSentAgain() {
    publishKilling(12);
    HttpResponse<String> first = naba.get("/v1/events?country=SY&limit=1");
    String tag = first.headers().firstValue("etag").orElseThrow();
    assertThat(first.headers().firstValue("cache-control")).contains("no-cache");

    HttpResponse<String> again = naba.get("/v1/events?country=SY&limit=1", "If-None-Match", tag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(naba.get("/v1/events?country=SY&limit=2", "If-None-Match", "\"other\"").statusCode())
        .isEqualTo(200);
  }

  @Test
  void answersAreCompressedForWhoAsksAndTheStreamIsNot() {
    HttpResponse<String> zipped = naba.get("/v1/topics", "Accept-Encoding", "gzip");
    assertThat(zipped.headers().firstValue("content-encoding")).contains("gzip");
    try (SseReader stream = naba.stream("", "Accept-Encoding", "gzip")) {
      stream.await(frame -> frame.event().equals("position"));
    }
  }

  private void keeps(String schema, String path) {
    assertThat(violations(schema, naba.get(path).body())).as(path).isEmpty();
  }

  private List<String> violations(String schema, String json) {
    ObjectNode whole = document.deepCopy();
    whole.put("$ref", "#/components/schemas/" + schema);
    whole.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(whole)
        .validate(json, InputFormat.JSON)
        .stream()
        .map(Object::toString)
        .toList();
  }

  private static String request(JsonNode operation) {
    return operation.at("/requestBody/content/application~1json/example").toString();
  }

  private static JsonNode answer(JsonNode operation, String status) {
    return operation.at("/responses/" + status + "/content/application~1json/example");
  }

  private static JsonNode timeless(JsonNode rule) {
    return ((ObjectNode) rule.deepCopy()).without(List.of("createdAt", "updatedAt"));
  }

  /** An event in Syria; returns its id. */
  private String publishEvent() {
    long sequence = publishKilling(12);
    return naba.json("/v1/updates?after=" + (sequence - 1)).at("/items/0/eventId").asText();
  }
}
