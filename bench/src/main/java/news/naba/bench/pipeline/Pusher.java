package news.naba.bench.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Pushes articles without waiting for the answers, as long as not too many are due. */
final class Pusher {
  private static final int IN_FLIGHT = 200;

  private final HttpClient http;
  private final URI target;
  private final Arrivals arrivals;
  private final ObjectMapper json = new ObjectMapper();
  private final Semaphore inFlight = new Semaphore(IN_FLIGHT);
  private final AtomicInteger refused = new AtomicInteger();

  Pusher(HttpClient http, URI target, Arrivals arrivals) {
    this.http = http;
    this.target = target;
    this.arrivals = arrivals;
  }

  @SuppressWarnings("FutureReturnValueIgnored") // the answer counts itself
  void push(Map<String, String> article) {
    inFlight.acquireUninterruptibly();
    try {
      HttpRequest request =
          HttpRequest.newBuilder(target)
              .timeout(Duration.ofSeconds(30))
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofByteArray(json.writeValueAsBytes(article)))
              .build();
      http.sendAsync(request, BodyHandlers.ofString()).whenComplete(this::answered);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private void answered(@Nullable HttpResponse<String> answer, @Nullable Throwable failure) {
    long at = System.nanoTime();
    try {
      if (answer == null || answer.statusCode() != 202) {
        refused.incrementAndGet();
      } else {
        arrivals.accepted(json.readTree(answer.body()).path("articleId").asText(), at);
      }
    } catch (JsonProcessingException e) {
      refused.incrementAndGet();
    } finally {
      inFlight.release();
    }
  }

  /** Articles that were not accepted. */
  int refused() {
    return refused.get();
  }

  void awaitAnswers(Duration longest) throws InterruptedException {
    if (inFlight.tryAcquire(IN_FLIGHT, longest.toMillis(), TimeUnit.MILLISECONDS)) {
      inFlight.release(IN_FLIGHT);
    }
  }
}
