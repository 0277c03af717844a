package news.naba.ingest.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import news.naba.contracts.Reason;
import news.naba.ingest.IngestMetrics;
import news.naba.kit.Problem;
import news.naba.kit.ProblemException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses a request that announces more bytes than the limit, with a problem a client can read. The
 * server's own check would cut the connection, which many clients report as a network error before
 * they look for an answer: so the bytes are taken in and thrown away first, up to a point.
 */
@Singleton
class BodyLimit {
  /** Before the server's own check. */
  private static final int PRIORITY = 1_000;

  private static final long DISCARDED_AT_MOST = 64L * 1024 * 1024;

  private final long limit;
  private final ObjectMapper mapper;
  private final IngestMetrics metrics;

  BodyLimit(
      @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit,
      ObjectMapper mapper,
      IngestMetrics metrics) {
    this.limit = limit.asLongValue();
    this.mapper = mapper;
    this.metrics = metrics;
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, PRIORITY);
  }

  private void check(RoutingContext context) {
    HttpServerRequest request = context.request();
    long announced = announced(request);
    if (announced <= limit) {
      context.next();
    } else if (announced > DISCARDED_AT_MOST) {
      refuse(context);
    } else {
      request.handler(BodyLimit::discard).endHandler(end -> refuse(context)).resume();
    }
  }

  private static void discard(Buffer part) {}

  private static long announced(HttpServerRequest request) {
    String length = request.getHeader("Content-Length");
    return length != null && length.matches("\\d{1,18}") ? Long.parseLong(length) : 0;
  }

  private void refuse(RoutingContext context) {
    metrics.rejected(Reason.TOO_LARGE.code());
    Problem problem =
        new ProblemException(
                Reason.TOO_LARGE, 413, "The request has more than " + limit + " bytes.")
            .problem();
    context
        .response()
        .setStatusCode(problem.status())
        .putHeader("Content-Type", Problem.MEDIA_TYPE)
        .putHeader("Connection", "close")
        .end(encode(problem));
  }

  private String encode(Problem problem) {
    try {
      return mapper.writeValueAsString(problem);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a problem can be written as JSON", e);
    }
  }
}
