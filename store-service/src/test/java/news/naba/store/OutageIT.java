package news.naba.store;

import static news.naba.store.Fixture.article;
import static news.naba.store.Fixture.report;
import static news.naba.store.Pipeline.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import news.naba.contracts.Topics;
import news.naba.embedded.testing.RealKafka;
import news.naba.embedded.testing.RealPostgres;
import org.junit.jupiter.api.Test;

/** The database and the broker die and come back; nothing is lost and nothing comes twice. */
@QuarkusTest
@QuarkusTestResource(RealKafka.class)
@QuarkusTestResource(RealPostgres.class)
class OutageIT {
  private static final Duration RECOVERY = Duration.ofSeconds(90);

  @SuppressWarnings("NullAway.Init") // set by Quarkus
  @TestHTTPResource("/")
  URI base;

  @Test
  void whatArrivesWhileTheDatabaseIsDownIsStoredOnce() {
    try (Pipeline naba = new Pipeline(base);
        SseReader stream = naba.stream("?after=" + naba.head())) {
      long start = naba.head();
      List<String> articles = new ArrayList<>();
      articles.addAll(send(naba, 30, LocalDate.of(1100, 1, 1)));
      RealPostgres.kill();
      articles.addAll(send(naba, 30, LocalDate.of(1110, 1, 1)));
      assertThat(naba.get("/v1/events").statusCode()).isEqualTo(503);
      RealPostgres.restart();
      articles.addAll(send(naba, 30, LocalDate.of(1120, 1, 1)));

      await().atMost(RECOVERY).until(() -> stream.updates().size() >= 90);
      assertThat(stream.sequences())
          .containsExactlyElementsOf(
              LongStream.rangeClosed(start + 1, start + 90).boxed().toList());
      for (String articleId : articles) {
        assertThat(naba.json("/v1/articles/" + articleId).path("reports")).hasSize(1);
      }
      assertThat(naba.head()).isEqualTo(start + 90);
      await().atMost(RECOVERY).until(() -> Pipeline.read(Topics.EVENTS).size() == start + 90);
    }
  }

  @Test
  void theFeedGoesOnWhenTheBrokerIsBack() {
    try (Pipeline naba = new Pipeline(base)) {
      long start = naba.head();
      send(naba, 10, LocalDate.of(1130, 1, 1));
      await().atMost(RECOVERY).until(() -> naba.head() == start + 10);
      RealKafka.kill();
      assertThat(naba.get("/v1/events?limit=1").statusCode()).isEqualTo(200);
      RealKafka.restart();
      send(naba, 10, LocalDate.of(1140, 1, 1));

      await().atMost(RECOVERY).until(() -> naba.head() == start + 20);
      await().atMost(RECOVERY).until(() -> Pipeline.read(Topics.EVENTS).size() == start + 20);
    }
  }

  private static List<String> send(Pipeline naba, int events, LocalDate day) {
    List<String> articles = new ArrayList<>();
    for (int i = 0; i < events; i++) {
      String articleId = id("art");
      articles.add(articleId);
      naba.send(
          article(articleId)
              .tells(report(id("rep")).date(Fixture.on(day.plusDays(2L * i))))
              .build());
    }
    return articles;
  }
}
