package news.naba.store.http.stream;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import news.naba.contracts.Reason;
import news.naba.kit.Problem.FieldError;
import news.naba.kit.ProblemException;
import news.naba.store.http.Filters;
import news.naba.store.http.stream.LiveFeed.Connection;
import news.naba.store.http.stream.SocketCommand.Subscribe;
import news.naba.store.http.stream.SocketCommand.Unsubscribe;
import news.naba.store.persistence.FeedQueries;
import org.jspecify.annotations.Nullable;

/**
 * {@code /v1/ws}: the live feed over WebSocket, with any number of named filters that change while
 * it is open. Each update comes once, with the names of those that it matches.
 */
@ApplicationScoped
class SocketRoute {
  /** On one connection. */
  private static final int MOST_SUBSCRIPTIONS = 100;

  /** In which a client that was too slow may read what it was sent, and that it is cut off. */
  private static final long LAST_READS_MS = 10_000;

  private static final int FORBIDDEN = 403;
  private static final int UPGRADE_REQUIRED = 426;

  private final Vertx vertx;
  private final FeedQueries queries;
  private final Filters filters;
  private final LiveFeed feed;

  SocketRoute(Vertx vertx, FeedQueries queries, Filters filters, LiveFeed feed) {
    this.vertx = vertx;
    this.queries = queries;
    this.filters = filters;
    this.feed = feed;
  }

  void register(@Observes Router router) {
    router.get("/v1/ws").handler(this::open);
  }

  private void open(RoutingContext routing) {
    HttpServerRequest request = routing.request();
    if (!"websocket".equalsIgnoreCase(request.getHeader("Upgrade"))) {
      routing.response().putHeader("Upgrade", "websocket");
      refuse(routing, UPGRADE_REQUIRED, "Upgrade", "Ask for a WebSocket: Upgrade: websocket.");
    } else if (!isSameOrigin(request)) {
      refuse(routing, FORBIDDEN, "Origin", "Pages of other sites may not connect.");
    } else {
      request.toWebSocket().onSuccess(socket -> connected(request, socket));
    }
  }

  private static void refuse(RoutingContext routing, int status, String header, String detail) {
    Refusals.answer(
        routing,
        new ProblemException(
                Reason.INVALID_FIELD, status, detail, List.of(new FieldError(header, detail)))
            .problem());
  }

  /** Browsers let pages of any site open sockets: their word for whose page it is counts. */
  private static boolean isSameOrigin(HttpServerRequest request) {
    String origin = request.getHeader("Origin");
    String host = request.getHeader("Host");
    if (origin == null) {
      return true;
    }
    try {
      return host != null && host.equalsIgnoreCase(URI.create(origin).getAuthority());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private void connected(HttpServerRequest request, ServerWebSocket socket) {
    SocketPeer peer = new SocketPeer(socket);
    Connection connection = feed.attach(peer);
    peer.onHangUp(
        () -> {
          connection.detach().run();
          vertx.setTimer(LAST_READS_MS, ignored -> LiveFeed.hangUp(request));
        });
    socket.closeHandler(closed -> connection.detach().run());
    socket.textMessageHandler(message -> obey(message, socket, peer, connection.tail()));
    ask(
        socket,
        peer,
        null,
        queries::bounds,
        bounds -> peer.welcome(bounds.head(), bounds.oldest()));
  }

  private void obey(String message, ServerWebSocket socket, SocketPeer peer, Tail tail) {
    SocketCommand command;
    try {
      command = SocketCommand.parse(message);
    } catch (ProblemException e) {
      peer.refuse(null, e.problem());
      return;
    }
    String name = command.name();
    if (command instanceof Unsubscribe) {
      tail.unsubscribe(name);
      peer.unsubscribed(name);
    } else if (tail.isFull(name, MOST_SUBSCRIPTIONS)) {
      String detail = "A connection has at most " + MOST_SUBSCRIPTIONS + " subscriptions.";
      peer.refuse(
          name, ProblemException.invalid(List.of(new FieldError("name", detail))).problem());
    } else {
      subscribe((Subscribe) command, socket, peer, tail);
    }
  }

  private void subscribe(Subscribe wanted, ServerWebSocket socket, SocketPeer peer, Tail tail) {
    ask(
        socket,
        peer,
        wanted.name(),
        () ->
            Opening.of(
                filters.wanted(wanted.filter(), Set.of()),
                wanted.after(),
                wanted.snapshot(),
                queries),
        opening -> {
          long cursor = opening.start().cursor();
          peer.subscribed(wanted.name(), cursor);
          opening.start().gap().ifPresent(gap -> peer.gap(gap, wanted.name()));
          tail.open(new Subscription(wanted.name(), opening.wanted(), cursor), opening);
        });
  }

  /** Asks the database; further messages wait for the answer. */
  private <T> void ask(
      ServerWebSocket socket,
      SocketPeer peer,
      @Nullable String name,
      Callable<T> question,
      Consumer<T> then) {
    socket.pause();
    vertx
        .getOrCreateContext()
        .<T>executeBlocking(question, false)
        .onComplete(
            answer -> {
              if (answer.succeeded()) {
                then.accept(answer.result());
              } else {
                peer.refuse(name, Refusals.problem(answer.cause()));
              }
              socket.resume();
            });
  }
}
