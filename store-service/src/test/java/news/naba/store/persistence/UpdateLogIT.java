package news.naba.store.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import news.naba.embedded.testing.RealKafka;
import news.naba.embedded.testing.RealPostgres;
import news.naba.store.Pipeline;
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
      Future<List<LoggedUpdate>> reader =
          threads.submit(() -> LogTraffic.follow(database, start, writing::get));
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
          .extracting(LoggedUpdate::sequence)
          .containsExactlyElementsOf(
              LongStream.rangeClosed(start + 1, start + committed.get()).boxed().toList());
      assertThat(committed.get()).isGreaterThan(100);
    } finally {
      threads.shutdownNow();
    }
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
              LogTraffic.append(
                  c, Stream.generate(() -> Pipeline.id("log")).limit(changes).toList());
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
}
