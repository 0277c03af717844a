package news.naba.bench.store;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
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
 * the same server, taking turns. {@code -Dday=} names one of the days: spread, dense or war.
 */
public final class MergeSubject implements Subject {
  private static final int ARTICLES_SHOWN_AT_ONCE = 2_000;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

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
      String wanted = System.getProperty("day", "");
      for (Newsday day : List.of(Newsday.spread(), Newsday.dense(), Newsday.war())) {
        if (day.about.startsWith(wanted)) {
          measure(database, day);
        }
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
    int shown = ARTICLES_SHOWN_AT_ONCE / day.batch;
    System.out.printf("%n%s; batches of %d articles%n%n", day.about, day.batch);
    System.out.println(
        "| after articles | naba, articles/s | insert, articles/s | rows | ratio"
            + " | naba's own time, ms/article | batch, ms: median | slowest |");
    System.out.println("|---|---|---|---|---|---|---|---|");
    for (int batch = 0; batch < day.warmUp + day.measured; batch++) {
      Instant at = now.plusMillis(batch);
      clock.set(at);
      List<ArticleExtraction> extractions = day.articles(day.batch, random, at);
      long cpu = THREADS.getCurrentThreadCpuTime();
      long start = System.nanoTime();
      store.store(extractions);
      long naba = System.nanoTime() - start;
      cpu = THREADS.getCurrentThreadCpuTime() - cpu;
      WrittenRows rows = database.writtenAt(at);
      turns.add(new Turn(day.batch, naba, cpu, rows.insert(), rows.count()));
      if (batch >= day.warmUp && (batch - day.warmUp + 1) % shown == 0) {
        String after = Integer.toString((batch + 1) * day.batch);
        print(after, turns.subList(turns.size() - shown, turns.size()));
      }
    }
    print("all measured", turns.subList(day.warmUp, turns.size()));
  }

  private record Turn(int articles, long naba, long cpu, long bare, int rows) {}

  private static void print(String after, List<Turn> turns) {
    double naba = turns.stream().mapToLong(Turn::naba).sum() / 1e9;
    double bare = turns.stream().mapToLong(Turn::bare).sum() / 1e9;
    int articles = turns.stream().mapToInt(Turn::articles).sum();
    long[] sorted = turns.stream().mapToLong(Turn::naba).sorted().toArray();
    System.out.printf(
        Locale.ROOT,
        "| %s | %.0f | %.0f | %d | %.2f | %.2f | %.1f | %.1f |%n",
        after,
        articles / naba,
        articles / bare,
        turns.stream().mapToInt(Turn::rows).sum(),
        bare / naba,
        turns.stream().mapToLong(Turn::cpu).sum() / 1e6 / articles,
        sorted[sorted.length / 2] / 1e6,
        sorted[sorted.length - 1] / 1e6);
  }
}
