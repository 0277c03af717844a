package news.naba.ingest.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import news.naba.contracts.RawArticle;
import news.naba.contracts.Reason;
import news.naba.ingest.IngestConfig;
import news.naba.ingest.IngestMetrics;
import news.naba.ingest.domain.Versions;
import news.naba.ingest.polling.Pushes;
import news.naba.kit.Problem;
import news.naba.kit.ProblemException;
import org.jspecify.annotations.Nullable;

/** Takes pushed articles. An answer of 202 means that Kafka has them. */
@Path("/v1/articles")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ArticlesResource {
  private static final int MAX_BATCH = 100;

  /** Pushes that wait for a slot, and how long: a hiccup is no reason to send anybody away. */
  private static final int MOST_WAITING = 8;

  private static final Duration WAITS_FOR_A_SLOT = Duration.ofMillis(500);

  private final Pushes pushes;
  private final ObjectMapper mapper;
  private final Versions versions;
  private final Clock clock;
  private final IngestMetrics metrics;
  private final Duration timeout;
  private final Semaphore slots;
  private final Semaphore waiting = new Semaphore(MOST_WAITING);

  ArticlesResource(
      Pushes pushes,
      ObjectMapper mapper,
      Versions versions,
      Clock clock,
      IngestMetrics metrics,
      IngestConfig config) {
    this.pushes = pushes;
    this.mapper = mapper;
    this.versions = versions;
    this.clock = clock;
    this.metrics = metrics;
    this.timeout = config.push().timeout();
    this.slots = new Semaphore(config.push().concurrency());
  }

  /** What became of one pushed article: exactly one of the two is there. */
  record Answer(@Nullable String articleId, @Nullable Problem problem) {}

  @POST
  public Response push(JsonNode body) {
    if (!slots.tryAcquire() && !isFreeSoon()) {
      throw new BusyException("Too many articles are being pushed at this moment.");
    }
    try {
      return body != null && body.isArray() ? pushAll(body) : pushOne(body);
    } finally {
      slots.release();
    }
  }

  /** Takes a slot that becomes free in a moment. */
  private boolean isFreeSoon() {
    if (!waiting.tryAcquire()) {
      return false;
    }
    try {
      return slots.tryAcquire(WAITS_FOR_A_SLOT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      waiting.release();
    }
  }

  private Response pushOne(@Nullable JsonNode body) {
    Push push = read(body);
    await(List.of(pushes.publish(push.article(), push.fingerprint(), timeout)));
    return Response.accepted(new Answer(push.article().articleId(), null)).build();
  }

  private Response pushAll(JsonNode batch) {
    if (batch.size() > MAX_BATCH) {
      throw new ProblemException(
          Reason.TOO_LARGE,
          413,
          "The array has " + batch.size() + " articles; the limit is " + MAX_BATCH + ".");
    }
    List<Answer> answers = new ArrayList<>();
    List<CompletableFuture<Void>> acknowledgements = new ArrayList<>();
    for (JsonNode item : batch) {
      try {
        Push push = read(item);
        acknowledgements.add(pushes.publish(push.article(), push.fingerprint(), timeout));
        answers.add(new Answer(push.article().articleId(), null));
      } catch (ProblemException e) {
        answers.add(new Answer(null, e.problem()));
      }
    }
    await(acknowledgements);
    return Response.accepted(answers).build();
  }

  private record Push(RawArticle article, String fingerprint) {}

  private Push read(@Nullable JsonNode body) {
    try {
      if (body == null || !body.isObject()) {
        throw new ProblemException(
            Reason.MALFORMED_JSON, 400, "An article is a JSON object, a batch an array of them.");
      }
      PushedArticle pushed = mapper.treeToValue(body, PushedArticle.class);
      return new Push(pushed.toRawArticle(versions.next(), clock.instant()), pushed.fingerprint());
    } catch (ProblemException e) {
      metrics.rejected(e.problem().reason().code());
      throw e;
    } catch (JsonProcessingException e) {
      metrics.rejected(Reason.INVALID_FIELD.code());
      throw ProblemException.invalid(
          List.of(new Problem.FieldError(field(e), e.getOriginalMessage())));
    }
  }

  private static String field(JsonProcessingException e) {
    return e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()
        ? String.valueOf(mapping.getPath().get(0).getFieldName())
        : "body";
  }

  /** Kafka has to answer in time, or the pusher has to push again: ids make that harmless. */
  private void await(List<CompletableFuture<Void>> acknowledgements) {
    try {
      CompletableFuture.allOf(acknowledgements.toArray(CompletableFuture[]::new))
          .get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      throw new BusyException("Kafka has not acknowledged within " + timeout + ".");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BusyException("The service is stopping.");
    }
  }
}
