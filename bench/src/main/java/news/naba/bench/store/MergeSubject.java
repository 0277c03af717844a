package news.naba.bench.store;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import news.naba.bench.Subject;
import news.naba.contracts.ArticleExtraction;
import news.naba.store.persistence.ExtractionStore;
import org.openjdk.jmh.runner.options.Options;

/**
 * Batches of extractions merged, stored and logged, each beside a bare {@code insert … unnest} of
 * every row that was written, into tables with the same columns and indexes, in one transaction, on
 * the same server, taking turns.
 */
public final class MergeSubject implements Subject {
  private static final int BATCH = 200;
  private static final int SHOWN_AT_ONCE = 10;

  @Override
  public String name() {
    return "merge";
  }

  @Override
  public String about() {
    return "extractions merged, stored and logged, beside a bare insert of the rows written";
  }

  @Override
  public void run(Options options) {
    try (Database database = Database.start()) {
      for (Newsday day : List.of(Newsday.spread(), Newsday.dense())) {
        measure(database, day);
      }
    } catch (IOException | SQLException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void measure(Database database, Newsday day) throws SQLException {
    database.empty();
    Random random = new Random(4711);
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    BatchClock clock = new BatchClock(now);
    ExtractionStore store = database.store(clock);
    List<Turn> turns = new ArrayList<>();
    System.out.printf("%n%s; batches of %d articles%n%n", day.about, BATCH);
    System.out.println("| after articles | naba, articles/s | insert, articles/s | rows | ratio |");
    System.out.println("|---|---|---|---|---|");
    for (int batch = 0; batch < day.warmUp + day.measured; batch++) {
      Instant at = now.plusMillis(batch);
      clock.set(at);
      List<ArticleExtraction> extractions = day.articles(BATCH, random, at);
      long start = System.nanoTime();
      store.store(extractions);
      long naba = System.nanoTime() - start;
      WrittenRows rows = database.writtenAt(at);
      turns.add(new Turn(naba, rows.insert(), rows.count()));
      if (batch >= day.warmUp && (batch - day.warmUp + 1) % SHOWN_AT_ONCE == 0) {
        print((batch + 1) * BATCH, turns.subList(turns.size() - SHOWN_AT_ONCE, turns.size()));
      }
    }
    print(turns.size() * BATCH, turns.subList(day.warmUp, turns.size()));
  }

  private record Turn(long naba, long bare, int rows) {}

  private static void print(int after, List<Turn> turns) {
    double naba = turns.stream().mapToLong(Turn::naba).sum() / 1e9;
    double bare = turns.stream().mapToLong(Turn::bare).sum() / 1e9;
    int articles = turns.size() * BATCH;
    System.out.printf(
        Locale.ROOT,
        "| %d%s | %.0f | %.0f | %d | %.2f |%n",
        after,
        turns.size() > SHOWN_AT_ONCE ? ", all" : "",
        articles / naba,
        articles / bare,
        turns.stream().mapToInt(Turn::rows).sum(),
        bare / naba);
  }
}
