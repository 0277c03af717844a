package news.naba.ingest.http;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.concurrent.Semaphore;
import news.naba.contracts.Reason;
import news.naba.ingest.IngestConfig;
import news.naba.ingest.domain.WebUrl;
import news.naba.ingest.feed.FeedDocument;
import news.naba.ingest.feed.FeedReader;
import news.naba.ingest.feed.MalformedFeedException;
import news.naba.ingest.fetch.Fetcher;
import news.naba.kit.Problem.FieldError;
import news.naba.kit.ProblemException;
import org.jspecify.annotations.Nullable;

/** Says what a feed says, without fetching or keeping anything. */
@Path("/v1/feed")
@Produces(MediaType.APPLICATION_JSON)
public class FeedResource {
  /** Parsing takes memory: a few documents at a time are enough to try things out. */
  private static final int CONCURRENCY = 4;

  private final int maxItems;
  private final Semaphore slots = new Semaphore(CONCURRENCY);

  FeedResource(IngestConfig config) {
    this.maxItems = config.poll().maxItems();
  }

  /**
   * Reads a feed.
   *
   * @param body the bytes as they would be served, without content coding
   * @param url where it would be served from: the base of its relative addresses
   */
  @POST
  @Consumes(MediaType.WILDCARD)
  public FeedView read(
      byte @Nullable [] body,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String contentType,
      @HeaderParam(HttpHeaders.CONTENT_LOCATION) @Nullable String contentLocation,
      @HeaderParam(HttpHeaders.CONTENT_LANGUAGE) @Nullable String contentLanguage,
      @HeaderParam("X-Feed-Url") @Nullable String url) {
    if (body == null || body.length == 0) {
      throw new ProblemException(Reason.EMPTY_BODY, 400, "The request has no body.");
    }
    if (body.length > Fetcher.MAX_BODY) {
      throw new ProblemException(
          Reason.TOO_LARGE,
          413,
          "The feed has " + body.length + " bytes; the limit is " + Fetcher.MAX_BODY + ".");
    }
    FeedDocument document =
        new FeedDocument(body, checked(url), contentType, contentLocation, contentLanguage);
    if (!slots.tryAcquire()) {
      throw new BusyException("Too many feeds are being read at this moment.");
    }
    try {
      return FeedView.of(FeedReader.read(document, maxItems));
    } catch (MalformedFeedException e) {
      throw new ProblemException(Reason.MALFORMED_FEED, 400, String.valueOf(e.getMessage()));
    } finally {
      slots.release();
    }
  }

  private static @Nullable URI checked(@Nullable String url) {
    if (url == null || url.isBlank()) {
      return null;
    }
    return WebUrl.parse(url)
        .orElseThrow(
            () ->
                ProblemException.invalid(
                    List.of(new FieldError("X-Feed-Url", "an http or https address"))));
  }
}
