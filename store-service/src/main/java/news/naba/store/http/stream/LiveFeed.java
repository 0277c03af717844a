package news.naba.store.http.stream;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.impl.ContextInternal;
import io.vertx.core.net.impl.ConnectionBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import news.naba.store.StoreConfig;
import news.naba.store.http.stream.Tail.Wanted;
import news.naba.store.persistence.FeedQueries;
import news.naba.store.persistence.FeedQueries.SnapshotPage;
import news.naba.store.persistence.LogListener;
import news.naba.store.persistence.LoggedUpdate;
import news.naba.store.persistence.Memory;
import news.naba.store.persistence.Rules;
import news.naba.store.persistence.StoreUnavailableException;

/** Hands the tail of the update log to all open streams of this replica. */
@ApplicationScoped
public class LiveFeed implements LogListener {
  private static final long DATABASE_AWAY_PAUSE_MS = 1_000;

  /** Of the heap, for what streams that are nearly up to date will ask for. */
  private static final double RECENT = 0.1;

  private final Vertx vertx;
  private final FeedQueries queries;
  private final Rules rules;
  private final StoreConfig.Stream config;
  private final FrameRing ring;
  private final Map<Context, EventLoopHub> hubs = new ConcurrentHashMap<>();
  private final AtomicInteger open = new AtomicInteger();

  LiveFeed(
      Vertx vertx, FeedQueries queries, Rules rules, StoreConfig config, MeterRegistry metrics) {
    this.vertx = vertx;
    this.queries = queries;
    this.rules = rules;
    this.config = config.stream();
    this.ring = new FrameRing(config.stream().recent(), Memory.share(RECENT));
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

  public int subscribers() {
    return open.get();
  }

  /**
   * Attaches a connection; to be called on its event loop.
   *
   * @return its way along the log, still without a subscription
   */
  Connection attach(Peer peer) {
    Context context = ((ContextInternal) vertx.getOrCreateContext()).unwrap();
    EventLoopHub hub =
        hubs.computeIfAbsent(
            context, c -> new EventLoopHub(c, config.heartbeat(), config.patience()));
    Tail tail = new Tail(peer, ring, new DatabasePages(context), rules::now);
    hub.add(tail);
    open.incrementAndGet();
    return new Connection(
        tail,
        () -> {
          if (hub.remove(tail)) {
            open.decrementAndGet();
          }
        });
  }

  /**
   * An attached connection.
   *
   * @param detach to be called when it is closed
   */
  record Connection(Tail tail, Runnable detach) {}

  /** Closes at once; Vert.x would first wait for what the client does not read. */
  @SuppressWarnings("FutureReturnValueIgnored") // the close handler tells
  static void hangUp(HttpServerRequest request) {
    ((ConnectionBase) request.connection()).channelHandlerContext().close();
  }

  /** Reads for the streams of one event loop, and waits while the database is away. */
  private final class DatabasePages implements Tail.Pages {
    private final Context context;

    DatabasePages(Context context) {
      this.context = context;
    }

    @Override
    public void load(Tail tail, Wanted wanted) {
      read(tail, () -> page(wanted), page -> tail.loaded(wanted, page));
    }

    @Override
    public void load(Tail tail, Snapshot snapshot) {
      read(tail, () -> page(snapshot), page -> tail.loaded(snapshot, page));
    }

    private <T> void read(Tail tail, Callable<T> reading, Consumer<T> then) {
      context
          .owner()
          .executeBlocking(reading, false)
          .onComplete(
              page -> {
                if (page.succeeded()) {
                  context.runOnContext(ignored -> then.accept(page.result()));
                } else if (page.cause() instanceof StoreUnavailableException) {
                  vertx.setTimer(DATABASE_AWAY_PAUSE_MS, timer -> read(tail, reading, then));
                } else {
                  context.runOnContext(ignored -> tail.disconnect());
                }
              });
    }

    private List<Frame> page(Wanted wanted) {
      return queries.updatesAfter(wanted.after(), config.page(), wanted.withPrevious()).stream()
          .map(Frame::new)
          .toList();
    }

    private SnapshotPage page(Snapshot snapshot) {
      return queries.snapshot(
          snapshot.wanted(), snapshot.next(), config.page(), snapshot.then().cursor());
    }
  }
}
