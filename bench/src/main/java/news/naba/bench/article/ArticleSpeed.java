package news.naba.bench.article;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
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

/**
 * Time for one pass over all pages, bytes in memory, on one thread; beside it the processor's time,
 * which does not depend on what else the machine does.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2)
@Measurement(iterations = 3)
@Fork(value = 2, jvmArgsAppend = "-Xmx2g")
public class ArticleSpeed {
  /** Whose work is measured. */
  @Param({"naba", "jsoup", "readability4j", "boilerpipe", "crux"})
  public String extractor = "";

  /** A collection of pages, or {@code all}. */
  @Param("all")
  public String pages = "";

  private List<Page> loaded = List.of();
  private Extractor measured = Extractor.NABA;

  /** Reads the pages into memory. */
  @Setup
  public void load() {
    loaded = Pages.of(pages);
    measured = Extractor.named(extractor);
  }

  /** Time of the processor. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Processor {
    /** Milliseconds on this thread; added up over the iterations. */
    public long millis;
  }

  /** Reads every page once. */
  @Benchmark
  public void pass(Processor processor, Blackhole hole) throws Exception {
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    for (Page page : loaded) {
      hole.consume(measured == Extractor.JSOUP ? Extractor.parse(page) : measured.text(page));
    }
    long nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
    processor.millis += TimeUnit.NANOSECONDS.toMillis(nanos);
  }
}
