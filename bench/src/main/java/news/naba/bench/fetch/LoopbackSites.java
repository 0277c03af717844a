package news.naba.bench.fetch;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;

/** News sites, each with an address of its own on the loopback network, all in this process. */
final class LoopbackSites implements AutoCloseable {
  static final int MAX_BODY = 5 * 1024 * 1024;
  private static final Buffer PART = Buffer.buffer("x".repeat(64 * 1024));

  private final Vertx vertx = Vertx.vertx();
  private final HttpServer server;
  private final Buffer page;
  private final int held;
  private final List<HttpServerRequest> waiting = new ArrayList<>();

  /**
   * @param pageBytes the length of the page at {@code /page.html}
   * @param held so many requests for {@code /large.html} must have come before any is answered
   */
  LoopbackSites(int pageBytes, int held)
      throws InterruptedException, ExecutionException, TimeoutException {
    this.page = Buffer.buffer("<p>خبر</p>").appendString("x".repeat(pageBytes - 10));
    this.held = held;
    this.server =
        vertx
            .createHttpServer(new HttpServerOptions().setAcceptBacklog(1024))
            .requestHandler(this::answer)
            .listen(0, "0.0.0.0")
            .toCompletionStage()
            .toCompletableFuture()
            .get(10, TimeUnit.SECONDS);
  }

  int port() {
    return server.actualPort();
  }

  /** The addresses of as many sites, on Linux all of 127.0.0.0/8 being loopback. */
  static List<String> hosts(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "127.0." + (1 + i / 200) + "." + (1 + i % 200))
        .toList();
  }

  static URI url(String host, int port, String path) {
    return URI.create("http://" + host + ":" + port + path);
  }

  private void answer(HttpServerRequest request) {
    switch (request.path()) {
      case "/page.html" -> send(request.response(), page);
      case "/large.html" -> hold(request);
      default -> request.response().setStatusCode(404).end();
    }
  }

  /** All requests have one event loop, and so the list. */
  private void hold(HttpServerRequest request) {
    waiting.add(request);
    if (waiting.size() == held) {
      System.out.println(held + " requests are in flight");
      waiting.forEach(
          one -> vertx.runOnContext(now -> sendParts(html(one.response()).setChunked(true), 0)));
      waiting.clear();
    }
  }

  /** A body of unknown length, as fast as it is taken and no faster. */
  private void sendParts(HttpServerResponse response, int sent) {
    for (int done = sent; done < MAX_BODY; done += PART.length()) {
      if (response.closed()) {
        return;
      }
      if (response.writeQueueFull()) {
        int rest = done;
        response.drainHandler(drained -> sendParts(response, rest));
        return;
      }
      var unused = response.write(PART.copy());
    }
    var unused = response.end();
  }

  private static void send(HttpServerResponse response, Buffer body) {
    var unused = html(response).end(body);
  }

  private static HttpServerResponse html(HttpServerResponse response) {
    return response.putHeader("Content-Type", "text/html; charset=utf-8");
  }

  @Override
  public void close() {
    var unused = vertx.close();
  }
}
