package news.naba.store;

import static news.naba.store.Fixture.article;
import static news.naba.store.Fixture.exactly;
import static news.naba.store.Fixture.on;
import static news.naba.store.Fixture.report;
import static news.naba.store.Pipeline.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import news.naba.contracts.EventType;
import news.naba.contracts.Report.Place;
import org.junit.jupiter.api.Test;

/** Stories over REST, in the database. */
@QuarkusTest
class StoriesIT extends RunningStore {
  /** A town of this test only. */
  private static final Place TOWN = Fixture.place("زليتن", -44.5, -150.5, "LY", "test:zliten");

  private final LocalDate day = ownDay();

  @Test
  void aMarchGoesOnFromTheStrikeBeforeIt() {
    String march = id("art");
    String strike = id("art");
    String marchEvent = told(march, 2, EventType.PROTEST);
    String alone = naba.json("/v1/events/" + marchEvent).path("storyId").asText();
    assertThat(naba.get("/v1/stories/" + alone).statusCode()).isEqualTo(200);
    assertThat(naba.json("/v1/stories?limit=100").path("items").findValuesAsText("storyId"))
        .doesNotContain(alone);

    String strikeEvent = told(strike, 0, EventType.ASSAULT);

    String story = naba.json("/v1/events/" + strikeEvent).path("storyId").asText();
    await()
        .until(() -> naba.json("/v1/events/" + marchEvent).path("storyId").asText().equals(story));
    JsonNode told = naba.json("/v1/stories/" + story);
    assertThat(told.path("events"))
        .extracting(event -> event.path("eventId").asText())
        .containsExactly(strikeEvent, marchEvent);
    assertThat(told.path("firstDay").asText()).isEqualTo(day.toString());
    assertThat(told.path("lastDay").asText()).isEqualTo(day.plusDays(2).toString());
    assertThat(told.at("/counts/events").asInt()).isEqualTo(2);
    assertThat(told.path("leadingEventId").asText()).isEqualTo(strikeEvent);
    JsonNode why = naba.json("/v1/events/" + marchEvent + "?explain=true").path("explanation");
    assertThat(why.at("/follows/eventId").asText()).isEqualTo(strikeEvent);
    assertThat(why.at("/follows/points").asDouble()).isGreaterThanOrEqualTo(5);
    JsonNode listed = naba.json("/v1/stories?limit=1").at("/items/0");
    assertThat(listed.path("storyId").asText()).isEqualTo(story);
    assertThat(listed.at("/title/en").asText()).isEqualTo(told.at("/title/en").asText());
    assertThat(listed.has("events")).isFalse();
  }

  @Test
  void pagesOfStoriesJoinAndBadParametersAreNamed() {
    told(id("art"), 0, EventType.ASSAULT);
    told(id("art"), 40, EventType.ASSAULT);

    JsonNode first = naba.json("/v1/stories?minEvents=1&limit=1");
    JsonNode second =
        naba.json("/v1/stories?minEvents=1&limit=1&page=" + first.path("next").asText());

    assertThat(first.path("items")).hasSize(1);
    assertThat(second.at("/items/0/storyId").asText())
        .isNotEmpty()
        .isNotEqualTo(first.at("/items/0/storyId").asText());
    assertThat(naba.get("/v1/stories?minEvents=none").statusCode()).isEqualTo(400);
    assertThat(naba.get("/v1/stories?colour=red").statusCode()).isEqualTo(400);
    assertThat(naba.get("/v1/stories/nothing").statusCode()).isEqualTo(404);
  }

  /** Sends a report, waits until it is in an event, and says in which. */
  private String told(String article, int later, EventType type) {
    naba.send(
        article(article)
            .tells(
                report(id("rep"))
                    .type(type, null)
                    .place(TOWN)
                    .date(on(day.plusDays(later)))
                    .killed(exactly(4)))
            .build());
    await().until(() -> naba.json("/v1/articles/" + article).at("/reports/0").has("eventId"));
    return naba.json("/v1/articles/" + article).at("/reports/0/eventId").asText();
  }
}
