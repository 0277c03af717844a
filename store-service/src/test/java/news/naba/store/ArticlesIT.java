package news.naba.store;

import static news.naba.store.Fixture.article;
import static news.naba.store.Fixture.report;
import static news.naba.store.Pipeline.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The evidence, by the source that it came from and by its address. */
@QuarkusTest
class ArticlesIT extends RunningStore {
  private final String source = id("s");
  private final LocalDate day = ownDay();

  @Test
  void theArticlesOfASourceAreThoseThatItsFeedAnnouncedTheLastStoredFirst() {
    List<String> announced = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      announced.add(0, stored(source));
      stored(id("s"));
    }

    List<String> paged = new ArrayList<>();
    JsonNode page = naba.json("/v1/articles?limit=2&source=" + source);
    while (!page.path("next").isNull()) {
      assertThat(page.path("items")).hasSize(2);
      paged.addAll(page.path("items").findValuesAsText("articleId"));
      page =
          naba.json(
              "/v1/articles?limit=2&source=" + source + "&page=" + page.path("next").asText());
    }
    paged.addAll(page.path("items").findValuesAsText("articleId"));

    assertThat(paged).isEqualTo(announced);
  }

  @Test
  void eachIsToldAsByItsId() {
    String id = stored(source);
    JsonNode article = naba.json("/v1/articles?source=" + source).at("/items/0");

    assertThat(article).isEqualTo(naba.json("/v1/articles/" + id));
    assertThat(article.at("/article/sourceId").asText()).isEqualTo(source);
    assertThat(article.at("/reports/0").has("eventId")).isTrue();
  }

  @Test
  void itIsTheSourcesWhoseFeedAnnouncedItsNewestVersion() {
    String id = stored(source);
    String other = id("s");
    naba.send(article(id).version(2).announcedBy(other).build());
    await().until(() -> naba.json("/v1/articles?source=" + other).path("items").size() == 1);

    assertThat(naba.json("/v1/articles?source=" + source).path("items")).isEmpty();
  }

  @Test
  void addressAndSourceMustBothHold() {
    String url = "https://" + stored(source) + ".example/story";
    String both = "/v1/articles?url=" + url + "&source=";

    assertThat(naba.json("/v1/articles?url=" + url).path("items")).hasSize(1);
    assertThat(naba.json(both + source).path("items")).hasSize(1);
    assertThat(naba.json(both + id("s")).path("items")).isEmpty();
    assertThat(naba.json(both + id("s")).path("next").isNull()).isTrue();
  }

  private String stored(String announcedBy) {
    String id = id("art");
    naba.send(
        article(id)
            .announcedBy(announcedBy)
            .tells(report(id("rep")).date(Fixture.on(day)))
            .build());
    await().until(() -> naba.get("/v1/articles/" + id).statusCode() == 200);
    return id;
  }
}
