package news.naba.ingest.scale;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Many hosts on one port of the loopback network, and the log by which their guests are judged. */
final class ManyHosts implements AutoCloseable {
  private final long start = System.nanoTime();
  private final HttpServer server;
  private final int hosts;
  private final AtomicInteger number = new AtomicInteger();

  /** Articles in each feed, newest first. */
  private final Map<String, Queue<String>> feeds = new ConcurrentHashMap<>();

  private final Set<String> articles = ConcurrentHashMap.newKeySet();
  private final Queue<Request> requests = new ConcurrentLinkedQueue<>();

  record Request(String host, String path, long at) {}

  /**
   * @param hosts how many
   * @param feedsPerHost of each
   */
  ManyHosts(int hosts, int feedsPerHost) {
    this.hosts = hosts;
    try {
      server = HttpServer.create(new InetSocketAddress("0.0.0.0", 0), 500);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/", this::handle);
    server.start();
    for (String authority : authorities()) {
      for (int i = 0; i < feedsPerHost; i++) {
        feeds.put("http://" + authority + "/feed-" + i, new ConcurrentLinkedQueue<>());
      }
    }
  }

  List<String> authorities() {
    return IntStream.range(0, hosts)
        .mapToObj(i -> "127.1.%d.%d:%d".formatted(i / 200, 1 + i % 200, port()))
        .toList();
  }

  private int port() {
    return server.getAddress().getPort();
  }

  Set<String> feeds() {
    return feeds.keySet();
  }

  Set<String> articles() {
    return Set.copyOf(articles);
  }

  int requests() {
    return requests.size();
  }

  Set<String> polled() {
    return requests.stream()
        .filter(request -> request.path().startsWith("/feed-"))
        .map(request -> request.host() + request.path())
        .collect(Collectors.toSet());
  }

  /** A few articles a second, in feeds drawn by lot. */
  void publishFor(Duration time, Random random) throws InterruptedException {
    List<String> all = feeds.keySet().stream().sorted().toList();
    long end = System.nanoTime() + time.toNanos();
    while (System.nanoTime() < end) {
      String feed = all.get(random.nextInt(all.size()));
      String article =
          URI.create(feed).resolve("/" + number.incrementAndGet() + ".html").toString();
      articles.add(article);
      feeds.get(feed).add(article);
      TimeUnit.MILLISECONDS.sleep(250);
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String host = exchange.getRequestHeaders().getFirst("Host");
      String path = exchange.getRequestURI().getPath();
      requests.add(new Request(host, path, System.nanoTime()));
      Queue<String> feed = feeds.get("http://" + host + path);
      boolean isArticle = articles.contains("http://" + host + path);
      if (feed == null && !isArticle) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      byte[] body =
          (feed == null ? "<p>خبر " + host + path + "</p>" : rss(feed))
              .getBytes(StandardCharsets.UTF_8);
      exchange
          .getResponseHeaders()
          .set("Content-Type", feed == null ? "text/html; charset=utf-8" : "application/rss+xml");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private static String rss(Queue<String> items) {
    return "<rss version=\"2.0\"><channel><title>صحيفة</title>"
        + items.stream()
            .map(link -> "<item><title>خبر</title><link>" + link + "</link></item>")
            .collect(Collectors.joining())
        + "</channel></rss>";
  }

  /** The least time between the starts of two requests to one host. */
  Duration closestRequests() {
    Map<String, Long> last = new HashMap<>();
    long closest = Long.MAX_VALUE;
    for (Request request : requests) {
      Long before = last.put(request.host(), request.at());
      if (before != null) {
        closest = Math.min(closest, request.at() - before);
      }
    }
    return Duration.ofNanos(closest);
  }

  /** How long a feed waited between two polls, or since the last, in seconds since the start. */
  record Wait(String feed, double from, double to) {
    Duration length() {
      return Duration.ofMillis(Math.round((to - from) * 1_000));
    }

    @Override
    public String toString() {
      return "%s from %.1f s to %.1f s".formatted(feed, from, to);
    }
  }

  /** The longest any feed has waited, the time until now included. */
  Wait longestWithoutAPoll() {
    Map<String, List<Double>> polls = new HashMap<>();
    for (Request request : requests) {
      if (request.path().startsWith("/feed-")) {
        polls
            .computeIfAbsent(request.host() + request.path(), feed -> new ArrayList<>())
            .add(seconds(request.at()));
      }
    }
    Wait longest = new Wait("none", 0, 0);
    for (Map.Entry<String, List<Double>> feed : polls.entrySet()) {
      List<Double> times = feed.getValue();
      times.add(seconds(System.nanoTime()));
      for (int i = 1; i < times.size(); i++) {
        Wait wait = new Wait(feed.getKey(), times.get(i - 1), times.get(i));
        if (wait.length().compareTo(longest.length()) > 0) {
          longest = wait;
        }
      }
    }
    return longest;
  }

  /** Since the start. */
  double seconds() {
    return seconds(System.nanoTime());
  }

  private double seconds(long nanos) {
    return (nanos - start) / 1e9;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
