package news.naba.store.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.impl.ContextInternal;
import io.vertx.core.net.impl.ConnectionBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import news.naba.store.StoreConfig;
import news.naba.store.domain.filter.EventFilter;
import news.naba.store.persistence.FeedQueries;
import news.naba.store.persistence.LogListener;
import news.naba.store.persistence.LoggedUpdate;
import news.naba.store.persistence.StoreUnavailableException;

/** Hands the tail of the update log to all open streams of this replica. */
@ApplicationScoped
class LiveFeed implements LogListener {
  private static final long DATABASE_AWAY_PAUSE_MS = 1_000;

  private final Vertx vertx;
  private final FeedQueries queries;
  private final StoreConfig.Stream config;
  private final FrameRing ring;
  private final Map<Context, EventLoopHub> hubs = new ConcurrentHashMap<>();
  private final AtomicInteger open = new AtomicInteger();

  LiveFeed(Vertx vertx, FeedQueries queries, StoreConfig config, MeterRegistry metrics) {
    this.vertx = vertx;
    this.queries = queries;
    this.config = config.stream();
    this.ring = new FrameRing(config.stream().recent());
    metrics.gauge("naba.store.subscribers", open);
  }

  @Override
  public void startingAfter(long cursor) {
    ring.startAfter(cursor);
  }

  @Override
  public void updates(List<LoggedUpdate> updates) {
    updates.forEach(update -> ring.add(new Frame(update)));
    hubs.values().forEach(EventLoopHub::wake);
  }

  int subscribers() {
    return open.get();
  }

  /** Opens a stream; to be called on the response's event loop, its head not yet written. */
  void subscribe(
      HttpServerRequest request, EventFilter filter, long cursor, List<String> firstFrames) {
    HttpServerResponse response = request.response();
    Context context = ((ContextInternal) vertx.getOrCreateContext()).unwrap();
    EventLoopHub hub =
        hubs.computeIfAbsent(
            context, c -> new EventLoopHub(c, config.heartbeat(), config.patience()));
    Subscriber subscriber =
        new Subscriber(
            response,
            () -> hangUp(request),
            filter,
            ring,
            (s, after) -> load(context, s, after),
            cursor);
    hub.add(subscriber);
    open.incrementAndGet();
    response.closeHandler(
        closed -> {
          if (hub.remove(subscriber)) {
            open.decrementAndGet();
          }
        });
    subscriber.write(String.join("", firstFrames));
    subscriber.pump();
  }

  /** Vert.x would first wait for what the client does not read. */
  @SuppressWarnings("FutureReturnValueIgnored") // the close handler tells
  private static void hangUp(HttpServerRequest request) {
    ((ConnectionBase) request.connection()).channelHandlerContext().close();
  }

  private void load(Context context, Subscriber subscriber, long cursor) {
    context
        .owner()
        .executeBlocking(() -> page(cursor, subscriber.isFiltered()), false)
        .onComplete(
            page -> {
              if (page.succeeded()) {
                context.runOnContext(ignored -> subscriber.loaded(page.result()));
              } else if (page.cause() instanceof StoreUnavailableException) {
                vertx.setTimer(DATABASE_AWAY_PAUSE_MS, timer -> load(context, subscriber, cursor));
              } else {
                context.runOnContext(ignored -> subscriber.disconnect());
              }
            });
  }

  private List<Frame> page(long cursor, boolean filtered) {
    return queries.updatesAfter(cursor, config.page(), filtered).stream().map(Frame::new).toList();
  }
}
