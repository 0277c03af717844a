package news.naba.store;

import static news.naba.store.Pipeline.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Named filters: kept, changed while streams follow them, several on one stream. */
@QuarkusTest
class RulesIT extends RunningStore {
  @Test
  void aRuleIsMadeReadChangedAndRemoved() {
    String id = id("rule-");
    HttpResponse<String> made =
        naba.send(
            "POST",
            "/v1/rules",
            "{\"id\":\"%s\",\"name\":\"سوريا\",\"filter\":{\"country\":[\"SY\"],\"minKilled\":10}}"
                .formatted(id));

    assertThat(made.statusCode()).isEqualTo(201);
    assertThat(made.headers().firstValue("location").orElse("")).endsWith("/v1/rules/" + id);
    JsonNode rule = naba.json("/v1/rules/" + id);
    assertThat(rule).isEqualTo(Pipeline.parse(made.body()));
    assertThat(rule.path("name").asText()).isEqualTo("سوريا");
    assertThat(rule.at("/filter/minKilled/0").asText()).isEqualTo("10");
    assertThat(listed()).contains(id);

    JsonNode changed =
        Pipeline.parse(
            naba.send("PATCH", "/v1/rules/" + id, "{\"filter\":{\"country\":\"SD\"}}").body());
    assertThat(changed.path("name").asText()).isEqualTo("سوريا");
    assertThat(changed.path("filter").toString()).isEqualTo("{\"country\":[\"SD\"]}");

    assertThat(naba.send("DELETE", "/v1/rules/" + id, "").statusCode()).isEqualTo(204);
    assertThat(naba.get("/v1/rules/" + id).statusCode()).isEqualTo(404);
    assertThat(naba.send("DELETE", "/v1/rules/" + id, "").statusCode()).isEqualTo(404);
    assertThat(naba.get("/v1/events?rule=" + id).statusCode()).isEqualTo(400);
  }

  @Test
  void everyFieldThatIsWrongIsNamed() {
    HttpResponse<String> refused =
        naba.send(
            "POST",
            "/v1/rules",
            "{\"id\":\"No Id\",\"colour\":1,\"name\":\"\",\"filter\":{\"severity\":9,"
                + "\"since\":\"2026-01-01\",\"near\":\"1,2\"}}");

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(Pipeline.parse(refused.body()).path("errors").findValuesAsText("field"))
        .containsExactlyInAnyOrder(
            "id", "colour", "name", "filter.severity", "filter.since", "filter.near");
    assertThat(naba.send("POST", "/v1/rules", "[]").statusCode()).isEqualTo(400);
    assertThat(naba.send("POST", "/v1/rules", "{").statusCode()).isEqualTo(400);
  }

  @Test
  void anIdIsGivenOnce() {
    String id = rule("{\"country\":\"SY\"}");
    HttpResponse<String> again =
        naba.send(
            "POST",
            "/v1/rules",
            "{\"id\":\"%s\",\"name\":\"x\",\"filter\":{\"country\":\"SD\"}}".formatted(id));

    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(naba.json("/v1/rules/" + id).at("/filter/country/0").asText()).isEqualTo("SY");
  }

  @Test
  void aStreamFollowsSeveralRulesAndNamesThoseThatMatch() {
    String deadly = rule("{\"minKilled\":50}");
    String syria = rule("{\"country\":\"SY\",\"type\":\"ASSAULT\"}");
    String elsewhere = rule("{\"near\":\"0,0,10\"}");
    long before = naba.head();
    try (SseReader stream =
        naba.stream("?rule=" + deadly + "," + syria + "&rule=" + elsewhere + "&minKilled=20")) {
      stream.await(frame -> frame.event().equals("position"));
      publishKilling(5);
      long some = publishKilling(30);
      long many = publishKilling(60);

      await().until(() -> stream.sequences().contains(many));
      assertThat(stream.sequences()).containsExactly(some, many);
      assertThat(rules(stream.updates().get(0).json())).containsExactly(syria);
      assertThat(rules(stream.updates().get(1).json())).containsExactlyInAnyOrder(deadly, syria);
      JsonNode page =
          naba.json("/v1/updates?after=" + before + "&minKilled=20&rules=" + deadly + "," + syria);
      assertThat(page.path("items")).hasSize(2);
      assertThat(page.at("/items/1")).isEqualTo(stream.updates().get(1).json());
      assertThat(naba.json("/v1/events?limit=1000&rule=" + deadly).path("items").toString())
          .contains(page.at("/items/1/eventId").asText())
          .doesNotContain(page.at("/items/0/eventId").asText());
    }
  }

  @Test
  void aChangeTakesEffectOnOpenStreams() {
    String id = rule("{\"country\":\"FJ\"}");
    try (SseReader stream = naba.stream("?rule=" + id)) {
      stream.await(frame -> frame.event().equals("position"));
      long missed = publishKilling(5);
      naba.send("PATCH", "/v1/rules/" + id, "{\"filter\":{\"country\":\"SY\"}}");
      long got = publishKilling(6);
      await().until(() -> stream.sequences().contains(got));
      naba.send("DELETE", "/v1/rules/" + id, "");
      long gone = publishKilling(7);
      // An unfiltered stream on the same loop is told later than this one would have been.
      try (SseReader all = naba.stream("?after=" + got)) {
        await().until(() -> all.sequences().contains(gone));
      }

      assertThat(stream.sequences()).containsExactly(got).doesNotContain(missed);
    }
  }

  @Test
  void aSocketFollowsRulesToo() {
    String deadly = rule("{\"minKilled\":50}");
    SocketClient client = new SocketClient(base);
    client.await("position", position -> true);
    client.send("{\"op\":\"subscribe\",\"name\":\"n\",\"filter\":{\"rule\":\"" + deadly + "\"}}");
    client.send("{\"op\":\"subscribe\",\"name\":\"m\",\"filter\":{\"rule\":\"no-such\"}}");
    client.await("subscribed", s -> true);
    assertThat(client.await("problem", p -> true).at("/problem/errors/0/field").asText())
        .isEqualTo("rule");
    long sequence = publishKilling(70);

    JsonNode update = client.await("update", u -> u.at("/update/sequence").asLong() == sequence);
    assertThat(update.at("/rules/0").asText()).isEqualTo(deadly);
    client.close();
  }

  private List<String> listed() {
    return StreamSupport.stream(
            naba.json("/v1/rules?limit=1000").path("items").spliterator(), false)
        .map(rule -> rule.path("id").asText())
        .toList();
  }

  private static List<String> rules(JsonNode update) {
    return StreamSupport.stream(update.path("rules").spliterator(), false)
        .map(JsonNode::asText)
        .toList();
  }

  private String rule(String filter) {
    HttpResponse<String> made =
        naba.send("POST", "/v1/rules", "{\"name\":\"a rule\",\"filter\":" + filter + "}");
    assertThat(made.statusCode()).isEqualTo(201);
    return Pipeline.parse(made.body()).path("id").asText();
  }
}
