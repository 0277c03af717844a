package news.naba.store.browser;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.http.ServerWebSocket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A service with more updates than a database could make in a test: the real one behind it answers
 * all that the page asks, and the WebSocket is its own.
 */
final class BusyDay implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Vertx vertx = Vertx.vertx();
  private final HttpClient client = vertx.createHttpClient();
  private final URI behind;
  private final HttpServer server;
  private final CompletableFuture<ServerWebSocket> socket = new CompletableFuture<>();

  BusyDay(URI behind) throws Exception {
    this.behind = behind;
    this.server =
        vertx
            .createHttpServer()
            .requestHandler(this::pass)
            .listen(0, "127.0.0.1")
            .toCompletionStage()
            .toCompletableFuture()
            .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
  }

  String url() {
    return "http://127.0.0.1:" + server.actualPort() + "/";
  }

  /** Returns when it is on its way. */
  void send(String message) throws Exception {
    socket
        .get(PATIENCE.toSeconds(), TimeUnit.SECONDS)
        .writeTextMessage(message)
        .toCompletionStage()
        .toCompletableFuture()
        .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
  }

  private void welcome(ServerWebSocket opened) {
    opened.writeTextMessage("{\"op\":\"position\",\"cursor\":0,\"oldest\":1}");
    socket.complete(opened);
  }

  private void pass(HttpServerRequest asked) {
    if (asked.path().equals("/v1/ws")) {
      asked.toWebSocket().onSuccess(this::welcome);
      return;
    }
    RequestOptions there =
        new RequestOptions()
            .setMethod(asked.method())
            .setHost(behind.getHost())
            .setPort(behind.getPort())
            .setURI(asked.uri());
    HttpServerResponse answer = asked.response();
    client
        .request(there)
        .compose(HttpClientRequest::send)
        .compose(
            found ->
                found
                    .body()
                    .compose(
                        body -> {
                          answer.setStatusCode(found.statusCode());
                          found.headers().remove("transfer-encoding");
                          answer.headers().setAll(found.headers());
                          return answer.end(body);
                        }))
        .onFailure(failure -> answer.setStatusCode(502).end(String.valueOf(failure.getMessage())));
  }

  @Override
  public void close() {
    vertx
        .close()
        .toCompletionStage()
        .toCompletableFuture()
        .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
        .join();
  }
}
