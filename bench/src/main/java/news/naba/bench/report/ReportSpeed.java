package news.naba.bench.report;

import java.util.List;
import java.util.concurrent.TimeUnit;
import news.naba.contracts.Article;
import news.naba.extract.domain.report.ReportEngine;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Time for one pass over all articles, on one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 2, jvmArgsAppend = "-Xmx1g")
public class ReportSpeed {
  /** The language of the articles. */
  @Param({"ar", "en"})
  public String language = "";

  private final ReportEngine engine = ReportEngine.load();
  private List<Article> articles = List.of();

  /** Reads the articles into memory. */
  @Setup
  public void load() {
    articles = Articles.of(language);
  }

  /** Reports, topics and severity of every article once. */
  @Benchmark
  public void reports(Blackhole hole) {
    for (Article article : articles) {
      hole.consume(engine.read("bench", article));
    }
  }

  /** The yardstick: the least that any reading of the text costs, one look at every letter. */
  @Benchmark
  public void letters(Blackhole hole) {
    for (Article article : articles) {
      hole.consume(article.text().codePoints().filter(Character::isLetter).count());
    }
  }
}
