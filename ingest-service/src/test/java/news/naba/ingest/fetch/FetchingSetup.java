package news.naba.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;
import news.naba.ingest.IngestConfig;
import news.naba.ingest.IngestMetrics;
import news.naba.ingest.TestSite;
import news.naba.ingest.domain.Failure;
import news.naba.ingest.domain.Validators;
import news.naba.ingest.fetch.FetchResult.Failed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A fetcher of the default configuration with short waits, and a site it may fetch from. */
abstract class FetchingSetup {
  static final Map<String, String> QUICK =
      Map.of("naba.ingest.fetch.timeout", "2s", "naba.ingest.fetch.robots", "false");

  private final Vertx vertx = Vertx.vertx();
  final TestSite site = new TestSite();
  Fetcher fetcher = fetcher(QUICK, InetAddress::getAllByName);

  @BeforeEach
  void page() {
    site.serveHtml("/page.html", "<p>نص</p>");
  }

  @AfterEach
  void stop() throws InterruptedException, ExecutionException, TimeoutException {
    vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    site.close();
  }

  FetchResult fetch(String path) {
    return fetch(fetcher, url(path));
  }

  static FetchResult fetch(Fetcher fetcher, URI url) {
    return fetcher.fetch(Fetcher.Kind.PAGE, url, Validators.NONE, Function.identity());
  }

  Failure failure(String path) {
    FetchResult result = fetch(path);
    assertThat(result).isInstanceOf(Failed.class);
    return ((Failed) result).failure();
  }

  URI url(String path) {
    return URI.create(site.url(path));
  }

  Fetcher fetcher(Map<String, String> settings, AddressGuard.Resolver resolver) {
    return fetcher(settings, resolver, site.port());
  }

  Fetcher fetcher(Map<String, String> settings, AddressGuard.Resolver resolver, int port) {
    String servers = "127.0.0.1:" + port + ",news.test:" + port;
    Map<String, String> all = new HashMap<>(settings);
    all.put("naba.ingest.allow", servers);
    all.putIfAbsent("naba.ingest.fetch.no-delay", servers);
    IngestConfig config = config(all);
    return new Fetcher(
        new AddressGuard(config, resolver),
        new PinnedClient(vertx, config),
        config,
        new IngestMetrics(new SimpleMeterRegistry()),
        Clock.systemUTC());
  }

  static IngestConfig config(Map<String, String> settings) {
    return new SmallRyeConfigBuilder()
        .withMapping(IngestConfig.class)
        .withConverter(Duration.class, 100, new DurationConverter())
        .withDefaultValues(settings)
        .build()
        .getConfigMapping(IngestConfig.class);
  }

  static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }

  static void redirect(HttpExchange exchange, String location) throws IOException {
    exchange.getResponseHeaders().set("Location", location);
    exchange.sendResponseHeaders(302, -1);
  }

  /** Holds the answer back until the server is stopped. */
  static void awaitEnd() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  static byte[] gzip(byte[] plain) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }
}
