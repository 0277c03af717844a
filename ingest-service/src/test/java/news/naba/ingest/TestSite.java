package news.naba.ingest;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A news site of the test's own, which remembers who asked for what. */
public final class TestSite implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService workers = Executors.newCachedThreadPool();
  private final Map<String, Page> pages = new ConcurrentHashMap<>();
  private final List<Request> requests = new CopyOnWriteArrayList<>();

  /** What a path answers; without further ado to everybody. */
  public interface Page {
    void answer(HttpExchange exchange) throws IOException;
  }

  /** A request as it came. */
  public record Request(String path, Headers headers) {}

  public TestSite() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(workers);
    server.createContext("/", this::handle);
    server.start();
  }

  public int port() {
    return server.getAddress().getPort();
  }

  public String url(String path) {
    return "http://127.0.0.1:" + port() + path;
  }

  public void serve(String path, Page page) {
    pages.put(path, page);
  }

  /** Serves a text with an ETag made of it, and 304 to those who know it. */
  public void serve(String path, String contentType, String text) {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    String etag = etag(text);
    serve(
        path,
        exchange -> {
          exchange.getResponseHeaders().set("ETag", etag);
          exchange.getResponseHeaders().set("Content-Type", contentType);
          if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
          } else {
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
          }
        });
  }

  public static String etag(String text) {
    return "W/\"" + Integer.toHexString(text.hashCode()) + "\"";
  }

  public void serveHtml(String path, String html) {
    serve(path, "text/html; charset=utf-8", html);
  }

  /** An RSS feed with one item per path. */
  public void serveFeed(String path, String... itemPaths) {
    StringBuilder items = new StringBuilder();
    for (String item : itemPaths) {
      items.append(
          """
          <item><title>خبر %1$s</title><link>%1$s</link><guid isPermaLink="false">id-%1$s</guid>
          <description>&lt;p&gt;ملخص الخبر&lt;/p&gt;</description>
          <pubDate>Sun, 01 Dec 2024 01:30:00 +0300</pubDate></item>
          """
              .formatted(item));
    }
    serve(
        path,
        "application/rss+xml; charset=utf-8",
        "<rss version=\"2.0\"><channel><title>صحيفة</title><link>/</link><description>-</description>"
            + items
            + "</channel></rss>");
  }

  /** The requests for a path so far, oldest first. */
  public List<Request> requests(String path) {
    return requests.stream().filter(request -> request.path().equals(path)).toList();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().toString();
      requests.add(new Request(path, exchange.getRequestHeaders()));
      Page page = pages.get(path);
      if (page == null) {
        exchange.sendResponseHeaders(404, -1);
      } else {
        page.answer(exchange);
      }
    }
  }

  @Override
  public void close() {
    server.stop(0);
    workers.shutdownNow();
  }
}
