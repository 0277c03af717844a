package news.naba.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import news.naba.contracts.ArticleExtraction;
import news.naba.contracts.Topics;
import news.naba.embedded.testing.RealKafka;
import news.naba.embedded.testing.RealPostgres;
import org.junit.jupiter.api.Test;

/** The database and the broker die and come back; nothing is lost and nothing comes twice. */
@QuarkusTest
class OutageIT extends RunningStore {
  private static final Duration RECOVERY = Duration.ofSeconds(90);

  @Test
  void whatArrivesWhileTheDatabaseIsDownIsStoredOnce() {
    try (SseReader stream = naba.stream("?after=" + naba.head())) {
      long start = naba.head();
      List<String> articles = new ArrayList<>();
      articles.addAll(send(30));
      RealPostgres.kill();
      articles.addAll(send(30));
      assertThat(naba.get("/v1/events").statusCode()).isEqualTo(503);
      RealPostgres.restart();
      articles.addAll(send(30));

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
    long start = naba.head();
    send(10);
    await().atMost(RECOVERY).until(() -> naba.head() == start + 10);
    RealKafka.kill();
    assertThat(naba.get("/v1/events?limit=1").statusCode()).isEqualTo(200);
    RealKafka.restart();
    send(10);

    await().atMost(RECOVERY).until(() -> naba.head() == start + 20);
    await().atMost(RECOVERY).until(() -> Pipeline.read(Topics.EVENTS).size() == start + 20);
  }

  /** Airstrikes, by the ids of their articles. */
  private List<String> send(int airstrikes) {
    ArticleExtraction[] told = airstrikes(airstrikes);
    naba.send(told);
    return Stream.of(told).map(ArticleExtraction::articleId).toList();
  }
}
