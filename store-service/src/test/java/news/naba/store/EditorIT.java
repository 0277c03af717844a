package news.naba.store;

import static news.naba.store.Fixture.article;
import static news.naba.store.Fixture.exactly;
import static news.naba.store.Fixture.report;
import static news.naba.store.Pipeline.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import news.naba.contracts.ContractsJson;
import org.junit.jupiter.api.Test;

/** Editors' actions over REST: done, written down, undone, refused. */
@QuarkusTest
class EditorIT extends RunningStore {
  private final LocalDate day = ownDay();

  @Test
  void aMergeIsDoneWrittenDownSurvivesReplayAndCanBeUndone() throws Exception {
    String articleA = id("art");
    String articleB = id("art");
    String eventA = stored(articleA, id("rep"), day);
    String reportB = id("rep");
    String eventB = stored(articleB, reportB, day.plusDays(20));

    JsonNode done =
        done(
            eventA,
            "{'action':'merge','events':['" + eventB + "'],'by':'hala','why':'one battle'}");

    assertThat(done.path("updates").findValuesAsText("change"))
        .containsExactly("updated", "merged");
    assertThat(naba.json("/v1/events/" + eventA).at("/counts/reports").asInt()).isEqualTo(2);
    assertThat(naba.json("/v1/events/" + eventA).at("/editorial/arranged").asBoolean()).isTrue();
    assertThat(naba.json("/v1/events/" + eventA + "?explain=true").at("/explanation/reports"))
        .allSatisfy(report -> assertThat(report.path("pinned").asBoolean()).isTrue());
    JsonNode audit = naba.json("/v1/events/" + eventB + "/actions").at("/items/0");
    assertThat(audit.path("by").asText()).isEqualTo("hala");
    assertThat(audit.path("why").asText()).isEqualTo("one battle");
    assertThat(audit.at("/events/0").asText()).isEqualTo(eventB);
    assertThat(audit.path("version").asInt())
        .isEqualTo(naba.json("/v1/events/" + eventA).path("version").asInt());

    long head = naba.head();
    naba.send(
        article(articleB)
            .extractor(2)
            .tells(report(reportB).date(Fixture.on(day.plusDays(20))).killed(exactly(9)))
            .build());
    await().until(() -> naba.head() > head);
    assertThat(naba.json("/v1/articles/" + articleB).at("/reports/0/eventId").asText())
        .isEqualTo(eventA);

    JsonNode undone =
        done(
            eventA,
            "{'action':'undo','actionId':'"
                + audit.path("actionId").asText()
                + "','by':'omar','why':'two battles'}");
    assertThat(undone.path("updates").findValuesAsText("change"))
        .containsExactlyInAnyOrder("updated", "updated");
    assertThat(naba.json("/v1/articles/" + articleB).at("/reports/0/eventId").asText())
        .isEqualTo(eventB);
    assertThat(naba.json("/v1/events/" + eventB).has("mergedInto")).isFalse();
    assertThat(naba.json("/v1/events/" + eventA).has("editorial")).isFalse();
    assertThat(naba.json("/v1/events/" + eventA + "/actions").at("/items/1/undoneBy").asText())
        .isEqualTo(undone.at("/action/actionId").asText());
  }

  @Test
  void aSplitMakesAnEventThatSaysWhereItCameFrom() throws Exception {
    String first = id("rep");
    String second = id("rep");
    String event = stored(id("art"), first, day);
    String article = id("art");
    assertThat(stored(article, second, day)).isEqualTo(event);

    JsonNode done =
        done(
            event,
            "{'action':'split','reports':['" + second + "'],'by':'hala','why':'other raid'}");

    String part = done.at("/action/splitInto").asText();
    assertThat(naba.json("/v1/articles/" + article).at("/reports/0/eventId").asText())
        .isEqualTo(part);
    assertThat(naba.json("/v1/events/" + part).path("splitFrom").asText()).isEqualTo(event);
    done(
        event,
        "{'action':'undo','actionId':'"
            + done.at("/action/actionId").asText()
            + "','by':'hala','why':'the same after all'}");
    assertThat(naba.json("/v1/articles/" + article).at("/reports/0/eventId").asText())
        .isEqualTo(event);
    assertThat(naba.json("/v1/events/" + part).path("mergedInto").asText()).isEqualTo(event);
  }

  @Test
  void titlesAndMarksHold() throws Exception {
    String event = stored(id("art"), id("rep"), day);

    done(event, "{'action':'retitle','title':{'en':'The raid'},'by':'hala','why':'clearer'}");
    done(event, "{'action':'verify','by':'hala','why':'two calls'}");
    JsonNode retracted = done(event, "{'action':'retract','by':'hala','why':'a hoax'}");
    stored(id("art"), id("rep"), day);

    assertThat(retracted.at("/updates/0/change").asText()).isEqualTo("retracted");
    JsonNode now = naba.json("/v1/events/" + event);
    assertThat(now.at("/title/en").asText()).isEqualTo("The raid");
    assertThat(now.path("status").asText()).isEqualTo("retracted");
    assertThat(now.at("/editorial/verified").asBoolean()).isTrue();
    assertThat(now.at("/counts/reports").asInt()).isEqualTo(2);
    assertThat(naba.json("/v1/events/" + event + "/actions").path("items"))
        .extracting(item -> item.path("action").asText())
        .containsExactly("retract", "verify", "retitle");
  }

  @Test
  void anEditorWhoSawAnOlderVersionIsTold() throws Exception {
    String event = stored(id("art"), id("rep"), day);
    done(event, "{'action':'verify','by':'hala','why':'seen'}");

    JsonNode problem =
        refused(409, event, "{'action':'retract','by':'omar','why':'no','ifVersion':1}");

    assertThat(problem.path("reason").asText()).isEqualTo("version-conflict");
    assertThat(problem.at("/errors/0/field").asText()).isEqualTo("ifVersion");
  }

  @Test
  void badRequestsAreToldFieldByField() throws Exception {
    String event = stored(id("art"), id("rep"), day);

    assertThat(fields(refused(400, event, "{'action':'explode'}")))
        .containsExactlyInAnyOrder("action", "by", "why");
    assertThat(fields(refused(400, event, "{'action':'merge','by':'h','why':'w','events':[]}")))
        .containsExactly("events");
    assertThat(
            fields(
                refused(
                    400,
                    event,
                    "{'action':'merge','by':'h','why':'w','events':['nothing'],'ifVersion':1}")))
        .containsExactly("events[0]");
    assertThat(fields(refused(400, event, "{'action':'split','by':'h','why':'w','reports':['x']}")))
        .containsExactly("reports[0]");
    assertThat(
            fields(
                refused(
                    400, event, "{'action':'retitle','by':'h','why':'w','title':{'fr':'Raid'}}")))
        .containsExactly("title.fr");
    assertThat(
            fields(
                refused(
                    400,
                    event,
                    "{'action':'verify','by':'h','why':'w','ifVersion':'new','colour':'red'}")))
        .containsExactlyInAnyOrder("colour", "ifVersion");
    assertThat(fields(refused(400, event, "{'action':'undo','by':'h','why':'w','actionId':'x'}")))
        .containsExactly("actionId");
    refused(400, event, "[1]");
    refused(400, event, "not JSON");
    refused(404, "nothing", "{'action':'verify','by':'h','why':'w'}");
    assertThat(naba.get("/v1/events/nothing/actions").statusCode()).isEqualTo(404);
    assertThat(naba.json("/v1/events/" + event).path("version").asInt()).isEqualTo(1);
  }

  /** Sends a report and waits until it is in an event. */
  private String stored(String article, String report, LocalDate on) {
    naba.send(
        article(article).tells(report(report).date(Fixture.on(on)).killed(exactly(4))).build());
    await().until(() -> naba.json("/v1/articles/" + article).at("/reports/0").has("eventId"));
    return naba.json("/v1/articles/" + article).at("/reports/0/eventId").asText();
  }

  private JsonNode done(String event, String action) throws Exception {
    HttpResponse<String> answer = post(event, action);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return ContractsJson.mapper().readTree(answer.body());
  }

  private JsonNode refused(int status, String event, String action) throws Exception {
    HttpResponse<String> answer = post(event, action);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("content-type").orElse(""))
        .startsWith("application/problem+json");
    return ContractsJson.mapper().readTree(answer.body());
  }

  private HttpResponse<String> post(String event, String action) {
    return naba.post("/v1/events/" + event + "/actions", action.replace('\'', '"'));
  }

  private static List<String> fields(JsonNode problem) {
    return problem.path("errors").findValuesAsText("field");
  }
}
