package news.naba.store.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import news.naba.contracts.Event;
import news.naba.contracts.Update.Change;
import news.naba.embedded.testing.RealKafka;
import news.naba.embedded.testing.RealPostgres;
import news.naba.store.Fixture;
import news.naba.store.Pipeline;
import news.naba.store.domain.ArticleRef;
import news.naba.store.domain.StoredReport;
import news.naba.store.domain.event.EventSynthesis;
import news.naba.store.domain.event.EventVersions;
import news.naba.store.domain.merge.EventChange;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealKafka.class)
@QuarkusTestResource(RealPostgres.class)
class UpdateLogIT {
  private static final int WRITERS = 6;
  private static final int TRANSACTIONS = 40;

  @Inject Database database;

  @Test
  void aTailingReaderSeesNoGapWhileWritersCompeteAndRollBack() throws Exception {
    long start = database.read(c -> new UpdateLog(c).bounds().head());
    AtomicBoolean writing = new AtomicBoolean(true);
    AtomicInteger committed = new AtomicInteger();
    ExecutorService threads = Executors.newFixedThreadPool(WRITERS + 1);
    try {
      Future<List<Long>> reader = threads.submit(() -> tail(start, writing));
      List<Future<?>> writers = new ArrayList<>();
      for (int writer = 0; writer < WRITERS; writer++) {
        int seed = 4711 + writer;
        writers.add(threads.submit(() -> write(new Random(seed), committed)));
      }
      for (Future<?> writer : writers) {
        writer.get();
      }
      writing.set(false);

      assertThat(reader.get())
          .containsExactlyElementsOf(
              LongStream.rangeClosed(start + 1, start + committed.get()).boxed().toList());
      assertThat(committed.get()).isGreaterThan(100);
    } finally {
      threads.shutdownNow();
    }
  }

  private List<Long> tail(long start, AtomicBoolean writing) {
    List<Long> seen = new ArrayList<>();
    boolean last;
    do {
      last = !writing.get();
      long after = seen.isEmpty() ? start : seen.get(seen.size() - 1);
      database.read(c -> new UpdateLog(c).after(after, 1_000, false)).stream()
          .map(LoggedUpdate::sequence)
          .forEach(seen::add);
    } while (!last);
    return seen;
  }

  /** Some transactions fail after they took their numbers, and some are slow to commit. */
  private void write(Random random, AtomicInteger committed) {
    for (int i = 0; i < TRANSACTIONS; i++) {
      int changes = 1 + random.nextInt(3);
      boolean fails = random.nextInt(4) == 0;
      boolean slow = random.nextInt(10) == 0;
      try {
        database.transaction(
            c -> {
              List<EventChange> made = changes(changes);
              new EventTable(c).put(made.stream().map(EventChange::event).toList());
              new UpdateLog(c).append(made);
              if (slow) {
                c.createStatement().execute("select pg_sleep(0.02)");
              }
              if (fails) {
                throw new IllegalStateException("rolled back on purpose");
              }
              return changes;
            });
        committed.addAndGet(changes);
      } catch (IllegalStateException e) {
        assertThat(e).hasMessage("rolled back on purpose");
      }
    }
  }

  private static List<EventChange> changes(int count) {
    EventSynthesis synthesis = new EventSynthesis(event -> 0, 1);
    List<EventChange> changes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String id = Pipeline.id("log");
      var extraction = Fixture.article(id).build();
      StoredReport report =
          new StoredReport(
              ArticleRef.of(id, extraction.article()), Fixture.report(id).build(), null);
      Event event = synthesis.compose(id, List.of(report), null);
      changes.add(
          new EventChange(
              Change.CREATED,
              EventVersions.numbered(event, 1, Instant.now().truncatedTo(ChronoUnit.MILLIS))));
    }
    return changes;
  }
}
