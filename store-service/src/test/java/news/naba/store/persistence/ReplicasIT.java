package news.naba.store.persistence;

import static news.naba.store.Fixture.article;
import static news.naba.store.Fixture.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import news.naba.contracts.ArticleExtraction;
import news.naba.embedded.testing.RealKafka;
import news.naba.embedded.testing.RealPostgres;
import news.naba.store.Fixture;
import news.naba.store.Pipeline;
import news.naba.store.domain.StoredReport;
import news.naba.store.domain.merge.Merger;
import org.junit.jupiter.api.Test;

/** Replicas that merge at the same moment. */
@QuarkusTest
@QuarkusTestResource(RealKafka.class)
@QuarkusTestResource(RealPostgres.class)
class ReplicasIT {
  private static final int REPLICAS = 4;
  private static final int ROUNDS = 10;

  @Inject Database database;
  @Inject Merger merger;
  @Inject Clock clock;

  @Test
  void reportsOfOneEventThatArriveAtReplicasAtTheSameMomentMakeOneEvent() throws Exception {
    ExecutorService replicas = Executors.newFixedThreadPool(REPLICAS);
    CyclicBarrier together = new CyclicBarrier(REPLICAS);
    try {
      for (int round = 0; round < ROUNDS; round++) {
        LocalDate day =
            LocalDate.of(1900, 1, 1).plusDays(ThreadLocalRandom.current().nextInt(9_000));
        List<Future<?>> stored = new ArrayList<>();
        Set<String> articles = new HashSet<>();
        for (int replica = 0; replica < REPLICAS; replica++) {
          ArticleExtraction extraction = extraction(day);
          articles.add(extraction.articleId());
          ExtractionStore store = new ExtractionStore(database, merger, clock);
          stored.add(
              replicas.submit(
                  () -> {
                    together.await();
                    return store.store(List.of(extraction));
                  }));
        }
        for (Future<?> each : stored) {
          each.get();
        }
        assertThat(eventsOf(articles)).as("events of round %d", round).hasSize(1);
      }
    } finally {
      replicas.shutdownNow();
    }
  }

  private static ArticleExtraction extraction(LocalDate day) {
    return article(Pipeline.id("art"))
        .tells(report(Pipeline.id("rep")).date(Fixture.on(day)))
        .build();
  }

  private Set<String> eventsOf(Set<String> articles) {
    Set<String> events = new HashSet<>();
    for (StoredReport report : database.read(c -> new ReportTable(c).ofArticles(articles))) {
      events.add(String.valueOf(report.eventId()));
    }
    return events;
  }
}
