package news.naba.ingest.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import news.naba.contracts.Reason;
import news.naba.ingest.IngestMetrics;
import news.naba.kit.ProblemException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses a request that has more bytes than the limit without having announced them ({@link
 * BodyLimit} sees to those that do). The server's own check would answer 413 without a word.
 */
@Singleton
class UnannouncedBodyLimit {
  /** Where the server keeps its limit for a request. */
  private static final String SERVER_LIMIT = "io.quarkus.max-request-size";

  private static final long DISCARDED_AT_MOST = 64L * 1024 * 1024;

  private final long limit;
  private final IngestMetrics metrics;

  UnannouncedBodyLimit(
      @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit,
      IngestMetrics metrics) {
    this.limit = limit.asLongValue();
    this.metrics = metrics;
  }

  @ServerRequestFilter
  public void limit(ContainerRequestContext request, RoutingContext routing) {
    if (routing.request().getHeader("Content-Length") == null) {
      routing.put(SERVER_LIMIT, DISCARDED_AT_MOST);
      request.setEntityStream(new Limited(request.getEntityStream()));
    }
  }

  /** Throws what is too much away before it says so: a client that still sends does not listen. */
  private final class Limited extends FilterInputStream {
    private long rest = limit;

    Limited(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int count = in.read(into, from, length);
      rest -= Math.max(0, count);
      if (rest < 0) {
        in.skip(DISCARDED_AT_MOST);
        metrics.rejected(Reason.TOO_LARGE.code());
        throw new ProblemException(
            Reason.TOO_LARGE, 413, "The request has more than " + limit + " bytes.");
      }
      return count;
    }
  }
}
