package news.naba.store;

import static news.naba.store.Fixture.article;
import static news.naba.store.Fixture.exactly;
import static news.naba.store.Fixture.report;
import static news.naba.store.Pipeline.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import news.naba.contracts.ArticleExtraction;
import news.naba.contracts.testing.ContractSchema;
import news.naba.store.Fixture.ArticleBuilder;
import org.junit.jupiter.api.Test;

/** What an event does not list any more is still to be had, by the links that it gives. */
@QuarkusTest
class EventSourcesIT extends RunningStore {
  private static final int ARTICLES = 27;

  /** Ids of the reports, newest first. */
  private final List<String> told = new ArrayList<>();

  private final String place = id("town");
  private final LocalDate day = ownDay();

  @Test
  void everyReportIsOnExactlyOnePageNewestFirst() {
    JsonNode event = wellCovered();
    String all = event.at("/more/reports").asText();

    assertThat(event.path("reports")).hasSize(20);
    assertThat(event.path("reports").findValuesAsText("reportId"))
        .containsAll(told.subList(0, 14))
        .isSubsetOf(told);
    assertThat(all).isEqualTo("/v1/events/" + event.path("eventId").asText() + "/reports");
    List<JsonNode> items = pages(all, 10);
    assertThat(items).extracting(item -> item.path("reportId").asText()).isEqualTo(told);
    assertThat(items).containsSubsequence(list(event.path("reports")));
    assertThat(naba.json(all).path("items")).hasSize(ARTICLES);
    assertThat(naba.json(all).path("cursor").asLong()).isEqualTo(naba.head());
  }

  @Test
  void everyClaimIsOnExactlyOnePageNewestFirst() {
    JsonNode event = wellCovered();
    List<JsonNode> items = pages(event.at("/more/claims").asText(), 7);

    // Killed and injured by each.
    assertThat(items).hasSize(2 * ARTICLES).doesNotHaveDuplicates();
    assertThat(items).containsAll(list(event.path("claims")));
    assertThat(items)
        .extracting(item -> Instant.parse(item.path("at").asText()))
        .isSortedAccordingTo(Collections.reverseOrder());
  }

  /** Also where nothing changes that the event itself lists. */
  @Test
  void aReportThatChangedIsToldAsItIsNow() {
    JsonNode event = wellCovered();
    String all = event.at("/more/reports").asText();
    JsonNode oldest = pages(all, 10).get(ARTICLES - 1);
    naba.send(
        telling(oldest.path("articleId").asText(), oldest.path("reportId").asText(), 0)
            .version(2)
            .title("عنوان مصحح")
            .build());

    await()
        .until(() -> pages(all, 10).get(ARTICLES - 1).path("title").asText().equals("عنوان مصحح"));
    assertThat(pages(all, 10)).hasSize(ARTICLES);
  }

  @Test
  void anEventIsFoundByAnOutletThatItListsNoMore() {
    JsonNode event = wellCovered();
    List<String> listed = event.path("reports").findValuesAsText("outlet");
    List<String> unlisted = new ArrayList<>();
    event.path("outlets").forEach(outlet -> unlisted.add(outlet.asText()));
    unlisted.removeAll(listed);

    assertThat(unlisted).hasSize(ARTICLES - listed.size());
    String outlet = unlisted.get(0);
    assertThat(
            naba.json("/v1/events?outlet=" + outlet.replace(" ", "%20"))
                .path("items")
                .findValuesAsText("eventId"))
        .containsExactly(event.path("eventId").asText());
  }

  @Test
  void itsUpdatesKeepTheContract() {
    JsonNode event = wellCovered();
    JsonNode versions = naba.json("/v1/events/" + event.path("eventId").asText() + "/versions");

    assertThat(versions.path("items")).isNotEmpty();
    versions
        .path("items")
        .forEach(
            update -> assertThat(ContractSchema.UPDATE.violations(update.toString())).isEmpty());
  }

  @Test
  void whatIsAskedWrongIsTold() {
    for (String list : List.of("reports", "claims")) {
      assertThat(naba.get("/v1/events/nothing/" + list).statusCode()).isEqualTo(404);
      assertThat(naba.json("/v1/events/nothing/" + list).path("reason").asText())
          .isEqualTo("not-found");
      assertThat(
              naba.json("/v1/events/nothing/" + list + "?limit=0&page=x&country=SY")
                  .path("errors")
                  .findValuesAsText("field"))
          .containsExactlyInAnyOrder("limit", "page", "country");
    }
  }

  /** An event of so many outlets, each a minute after the one before; the last told first. */
  private JsonNode wellCovered() {
    List<ArticleExtraction> articles = new ArrayList<>();
    for (int i = 0; i < ARTICLES; i++) {
      String report = id("rep");
      told.add(0, report);
      articles.add(telling(id("art"), report, i).build());
    }
    Collections.reverse(articles);
    naba.send(articles.toArray(ArticleExtraction[]::new));
    await().until(() -> event(place).at("/counts/reports").asInt() == ARTICLES);
    return event(place);
  }

  private ArticleBuilder telling(String article, String report, int minute) {
    return article(article)
        .at("2026-03-10T08:%02d:00Z".formatted(minute))
        .tells(
            report(report)
                .evidence("غارة جوية على سوق في المدينة " + place)
                .date(Fixture.on(day))
                .place(Fixture.place(place, 33.1, 44.2, "IQ", "geonames:" + place))
                .killed(exactly(12))
                .injured(exactly(30)));
  }

  private JsonNode event(String place) {
    return naba.json("/v1/events?place=" + place).at("/items/0");
  }

  private List<JsonNode> pages(String list, int limit) {
    List<JsonNode> items = new ArrayList<>();
    JsonNode page = naba.json(list + "?limit=" + limit);
    items.addAll(list(page.path("items")));
    while (!page.path("next").isNull()) {
      assertThat(page.path("items")).hasSize(limit);
      page = naba.json(list + "?limit=" + limit + "&page=" + page.path("next").asText());
      items.addAll(list(page.path("items")));
    }
    return items;
  }

  private static List<JsonNode> list(JsonNode array) {
    List<JsonNode> list = new ArrayList<>();
    array.forEach(list::add);
    return list;
  }
}
