package news.naba.bench.feed;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Items read per second from a feed in memory, on one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "-Xmx512m")
public class FeedSpeed {
  /** What is read. */
  @Param({"rss", "rss-short", "atom"})
  public String format = "";

  /** Whose work is measured. */
  @Param({"naba", "naba-safe-html", "rome"})
  public String reader = "";

  private byte[] feed = {};
  private Reader measured = Reader.NABA;

  /** Writes the feed. */
  @Setup
  public void load() {
    feed = Feeds.of(format);
    measured = Reader.named(reader);
  }

  /** Reads it. */
  @Benchmark
  @OperationsPerInvocation(Feeds.ITEMS)
  public void items(Blackhole hole) throws Exception {
    measured.read(feed, hole);
  }
}
