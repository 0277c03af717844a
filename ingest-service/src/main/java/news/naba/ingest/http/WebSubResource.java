package news.naba.ingest.http;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import news.naba.contracts.Reason;
import news.naba.ingest.fetch.Fetcher;
import news.naba.ingest.polling.Hubs;
import news.naba.kit.ProblemException;
import org.jspecify.annotations.Nullable;

/** Where WebSub hubs call: to ask whether we have subscribed, and to push. */
@Path("/v1/websub/{id}")
public class WebSubResource {
  private final Hubs hubs;
  private final Registrar registrar;

  WebSubResource(Hubs hubs, Registrar registrar) {
    this.hubs = hubs;
    this.registrar = registrar;
  }

  /** The challenge where we mean it, 404 where we do not (WebSub, section 5.3). */
  @GET
  @Produces(MediaType.TEXT_PLAIN)
  public Response verify(
      @PathParam("id") String id,
      @QueryParam("hub.mode") @Nullable String mode,
      @QueryParam("hub.topic") @Nullable String topic,
      @QueryParam("hub.challenge") @Nullable String challenge,
      @QueryParam("hub.lease_seconds") @Nullable String lease,
      @QueryParam("hub.reason") @Nullable String reason) {
    registrar.requireRead();
    if ("denied".equals(mode)) {
      hubs.denied(id, topic, reason == null ? "the hub gives no reason" : shortened(reason));
      return Response.ok("").build();
    }
    if (mode == null || challenge == null || !hubs.verify(id, mode, topic, seconds(lease))) {
      throw ProblemException.notFound("Nobody here has asked for that.");
    }
    return Response.ok(challenge).build();
  }

  /** 202 once Kafka has what was new. */
  @POST
  @Consumes(MediaType.WILDCARD)
  public Response push(
      @PathParam("id") String id,
      byte @Nullable [] body,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String contentType,
      @HeaderParam("X-Hub-Signature") @Nullable String signature) {
    registrar.requireRead();
    byte[] feed = body == null ? new byte[0] : body;
    if (feed.length > Fetcher.MAX_BODY) {
      throw new ProblemException(
          Reason.TOO_LARGE, 413, "The feed has more than " + Fetcher.MAX_BODY + " bytes.");
    }
    return switch (taken(id, feed, contentType, signature)) {
      case TAKEN -> Response.accepted().build();
      case UNWANTED ->
          throw new ProblemException(Reason.NOT_FOUND, 410, "There is no such subscription.");
      case UNSIGNED ->
          throw new ProblemException(
              Reason.INVALID_FIELD, 403, "X-Hub-Signature is not the body's by our secret.");
      case MALFORMED ->
          throw new ProblemException(Reason.MALFORMED_FEED, 400, "The body is not a feed.");
    };
  }

  private Hubs.Push taken(
      String id, byte[] feed, @Nullable String contentType, @Nullable String signature) {
    try {
      return hubs.take(id, feed, contentType, signature);
    } catch (ExecutionException | TimeoutException e) {
      throw new BusyException("Kafka has not taken it in time.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BusyException("The service is stopping.");
    }
  }

  private static Duration seconds(@Nullable String lease) {
    return lease != null && lease.matches("\\d{1,9}")
        ? Duration.ofSeconds(Long.parseLong(lease))
        : Duration.ofDays(1);
  }

  private static String shortened(String reason) {
    return reason.substring(0, Math.min(200, reason.length()));
  }
}
