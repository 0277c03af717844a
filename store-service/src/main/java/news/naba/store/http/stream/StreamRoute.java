package news.naba.store.http.stream;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.naba.store.http.Filters;
import news.naba.store.http.Query;
import news.naba.store.http.stream.LiveFeed.Connection;
import news.naba.store.persistence.FeedQueries;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /v1/stream}: the live feed as Server-Sent Events. Written on the raw response, because
 * thousands of idle streams must cost next to nothing.
 */
@ApplicationScoped
class StreamRoute {
  /** How long a browser waits before it connects again. */
  private static final int RETRY_MS = 2_000;

  /** A stream has one subscription, and needs no name for it. */
  private static final String ONLY = "";

  private static final String AFTER = "after";

  private final Vertx vertx;
  private final FeedQueries queries;
  private final Filters filters;
  private final LiveFeed feed;

  StreamRoute(Vertx vertx, FeedQueries queries, Filters filters, LiveFeed feed) {
    this.vertx = vertx;
    this.queries = queries;
    this.filters = filters;
    this.feed = feed;
  }

  void register(@Observes Router router) {
    router.get("/v1/stream").handler(this::open);
  }

  private void open(RoutingContext request) {
    // Whatever cursor is given, a stream opens, and says what is missing.
    Query query = new Query(parameters(request)).without(AFTER);
    String cursor = cursor(request);
    vertx
        .getOrCreateContext()
        .<Opening>executeBlocking(
            () ->
                Opening.of(
                    filters.wanted(query, Set.of("snapshot")),
                    cursor,
                    query.flag("snapshot"),
                    queries),
            false)
        .onComplete(
            opening -> {
              if (opening.succeeded()) {
                start(request, opening.result());
              } else {
                Refusals.answer(request, Refusals.problem(opening.cause()));
              }
            });
  }

  private void start(RoutingContext request, Opening opening) {
    HttpServerResponse response = request.response();
    if (response.closed()) {
      return;
    }
    response.setChunked(true);
    response.putHeader("Content-Type", "text/event-stream");
    response.putHeader("Cache-Control", "no-store");
    response.putHeader("Content-Encoding", "identity");
    response.putHeader("X-Accel-Buffering", "no");
    SsePeer peer = new SsePeer(response, () -> LiveFeed.hangUp(request.request()));
    Connection connection = feed.attach(peer);
    response.closeHandler(closed -> connection.detach().run());
    peer.welcome(opening, RETRY_MS);
    opening.start().gap().ifPresent(peer::gap);
    connection
        .tail()
        .open(new Subscription(ONLY, opening.wanted(), opening.start().cursor()), opening);
  }

  /** {@code Last-Event-ID} beats {@code after}: a browser that reconnects keeps its address. */
  private static @Nullable String cursor(RoutingContext request) {
    String lastEventId = request.request().getHeader("Last-Event-ID");
    return lastEventId != null && !lastEventId.isBlank()
        ? lastEventId.strip()
        : request.queryParams().get(AFTER);
  }

  private static Map<String, List<String>> parameters(RoutingContext request) {
    Map<String, List<String>> parameters = new HashMap<>();
    for (String name : request.queryParams().names()) {
      parameters.put(name, request.queryParams().getAll(name));
    }
    return parameters;
  }
}
