package news.naba.bench.pipeline;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import news.naba.bench.Subject;
import org.openjdk.jmh.runner.options.Options;

/**
 * Pushes articles to a running stack at a steady rate and waits for each on the stream. The time of
 * an article is from its acceptance, which is when ingest-service answers, to the first frame that
 * names it. Fails if one does not come.
 *
 * <p>Set by system properties: {@code rate} articles per second (50), {@code seconds} (300), and
 * {@code warmup}, seconds at a fifth of the rate before (30; 0 for none): they count for what is
 * lost or refused, and have their own row. The stack's ports are those of {@code ./naba}, changed
 * by the same variables.
 */
public final class PipelineSubject implements Subject {
  private static final Duration LAST_CALL = Duration.ofSeconds(60);
  private static final int WINDOW_SECONDS = 10;
  private static final int WARM_UP_PART = 5;

  @Override
  public String name() {
    return "pipeline";
  }

  @Override
  public String about() {
    return "pushed articles to frames of the stream, through a running stack (-Drate, -Dseconds)";
  }

  @Override
  public void run(Options options) {
    int rate = Integer.getInteger("rate", 50);
    int seconds = Integer.getInteger("seconds", 300);
    int warmUp = Integer.getInteger("warmup", 30);
    URI ingest = local("NABA_INGEST_PORT", 8081).resolve("/v1/articles");
    URI stream = local("NABA_STORE_PORT", 8080).resolve("/v1/stream");
    HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    Arrivals arrivals = new Arrivals();
    try (StreamReader reader = StreamReader.open(http, stream, arrivals)) {
      Pusher pusher = new Pusher(http, ingest, arrivals);
      final long first = System.nanoTime();
      push(pusher, Math.max(1, rate / WARM_UP_PART), warmUp);
      final long start = System.nanoTime();
      push(pusher, rate, seconds);
      pusher.awaitAnswers(LAST_CALL);
      arrivals.await(LAST_CALL);
      printWindows(start, seconds, arrivals);
      print(rate, new Span(first, start, Long.MAX_VALUE), arrivals, pusher.refused());
    } catch (IOException e) {
      throw new IllegalStateException("Is the stack up? ./naba up --no-sample --detach", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** On the clock, whether the answers come or not: a stack that is slow is not spared. */
  private static void push(Pusher pusher, int rate, int seconds) {
    Random random = new Random();
    long start = System.nanoTime();
    for (long i = 0; i < (long) rate * seconds; i++) {
      long due = start + i * TimeUnit.SECONDS.toNanos(1) / rate;
      while (System.nanoTime() < due) {
        LockSupport.parkNanos(due - System.nanoTime());
      }
      pusher.push(PushedArticle.about(random));
    }
  }

  /** How it went: what is slow at the start only is told from what stays so. */
  private static void printWindows(long start, int seconds, Arrivals arrivals) {
    System.out.printf("%n| accepted in second | p50 | p99 |%n|---|---|---|%n");
    for (int second = 0; second < seconds; second += WINDOW_SECONDS) {
      long from = start + TimeUnit.SECONDS.toNanos(second);
      long to = from + TimeUnit.SECONDS.toNanos(WINDOW_SECONDS);
      System.out.printf(
          "| %d-%d | %d ms | %d ms |%n",
          second,
          Math.min(seconds, second + WINDOW_SECONDS),
          arrivals.percentile(50, from, to),
          arrivals.percentile(99, from, to));
    }
  }

  /** When the warm-up began, when it was over, and when all was. */
  private record Span(long first, long start, long end) {}

  private static void print(int rate, Span span, Arrivals arrivals, int refused) {
    System.out.printf(
        Locale.ROOT,
        "%n| articles/s | accepted | p50 | p90 | p99 | slowest |%n|---|---|---|---|---|---|%n");
    if (arrivals.accepted(span.first, span.start) > 0) {
      print("warm-up", span.first, span.start, arrivals);
    }
    print(Integer.toString(rate), span.start, span.end, arrivals);
    System.out.printf("%nrefused %d, lost %d%n", refused, arrivals.missing());
    if (arrivals.missing() + refused > 0) {
      throw new IllegalStateException("Not all articles came through");
    }
  }

  private static void print(String rate, long from, long to, Arrivals arrivals) {
    System.out.printf(
        Locale.ROOT,
        "| %s | %d | %d ms | %d ms | %d ms | %d ms |%n",
        rate,
        arrivals.accepted(from, to),
        arrivals.percentile(50, from, to),
        arrivals.percentile(90, from, to),
        arrivals.percentile(99, from, to),
        arrivals.percentile(100, from, to));
  }

  private static URI local(String variable, int port) {
    return URI.create(
        "http://127.0.0.1:" + System.getenv().getOrDefault(variable, Integer.toString(port)));
  }
}
