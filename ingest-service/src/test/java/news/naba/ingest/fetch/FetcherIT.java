package news.naba.ingest.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
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
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import news.naba.ingest.IngestConfig;
import news.naba.ingest.IngestMetrics;
import news.naba.ingest.TestSite;
import news.naba.ingest.domain.Failure;
import news.naba.ingest.domain.Validators;
import news.naba.ingest.fetch.FetchResult.Failed;
import news.naba.ingest.fetch.FetchResult.Fetched;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FetcherIT {
  private static final Map<String, String> QUICK =
      Map.of("naba.ingest.fetch.timeout", "2s", "naba.ingest.fetch.robots", "false");

  private final Vertx vertx = Vertx.vertx();
  private final TestSite site = new TestSite();
  private Fetcher fetcher = fetcher(QUICK, InetAddress::getAllByName);

  @BeforeEach
  void page() {
    site.serveHtml("/page.html", "<p>نص</p>");
  }

  @AfterEach
  void stop() throws InterruptedException, ExecutionException, TimeoutException {
    vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    site.close();
  }

  @Test
  void fetchesAPageWithItsMetadata() {
    site.serve(
        "/meta.html",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "text/html; charset=windows-1256");
          exchange.getResponseHeaders().set("Content-Language", "ar");
          exchange.getResponseHeaders().set("ETag", "W/\"x y\"");
          exchange.getResponseHeaders().set("Last-Modified", "Mon, 2 Dec 2024 9:50:00 GMT");
          answer(exchange, 200, new byte[] {(byte) 0xce, (byte) 0xc8, (byte) 0xd1});
        });

    assertThat(fetch("/meta.html"))
        .isInstanceOfSatisfying(
            Fetched.class,
            page -> {
              assertThat(page.status()).isEqualTo(200);
              assertThat(page.contentType()).isEqualTo("text/html; charset=windows-1256");
              assertThat(page.contentLanguage()).isEqualTo("ar");
              assertThat(page.validators())
                  .isEqualTo(new Validators("W/\"x y\"", "Mon, 2 Dec 2024 9:50:00 GMT"));
              assertThat(page.body()).containsExactly(0xce, 0xc8, 0xd1);
            });
  }

  @Test
  void validatorsGoBackByteForByte() {
    Validators odd = new Validators("W/\"x y\"", "Mon, 2 Dec 2024 9:50:00 GMT");

    fetcher.fetch(Fetcher.Kind.PAGE, url("/page.html"), odd);

    TestSite.Request request = site.requests("/page.html").get(0);
    assertThat(request.headers().getFirst("If-None-Match")).isEqualTo(odd.etag());
    assertThat(request.headers().getFirst("If-Modified-Since")).isEqualTo(odd.lastModified());
  }

  @Test
  void gzipIsAskedForAndUndone() {
    site.serve(
        "/zipped.html",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Encoding", "gzip");
          answer(exchange, 200, gzip("<p>نص</p>".getBytes(UTF_8)));
        });

    assertThat(fetch("/zipped.html"))
        .isInstanceOfSatisfying(
            Fetched.class, page -> assertThat(page.body()).isEqualTo("<p>نص</p>".getBytes(UTF_8)));
    assertThat(site.requests("/zipped.html").get(0).headers().getFirst("Accept-Encoding"))
        .isEqualTo("gzip");
  }

  @Test
  void aGzipBombIsTooLarge() {
    byte[] bomb = gzip(new byte[64 * 1024 * 1024]);
    site.serve(
        "/bomb.html",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Encoding", "gzip");
          answer(exchange, 200, bomb);
        });
    assertThat(failure("/bomb.html")).isEqualTo(Failure.TOO_LARGE);
  }

  @Test
  void anEndlessBodyIsTooLarge() {
    byte[] part = "x".repeat(64 * 1024).getBytes(UTF_8);
    site.serve(
        "/endless.html",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          for (int i = 0; i < 1_000; i++) {
            exchange.getResponseBody().write(part);
          }
        });
    assertThat(failure("/endless.html")).isEqualTo(Failure.TOO_LARGE);
  }

  @Test
  void aSilentServerIsTimedOutAndTheNextRequestGoesThrough() {
    site.serve("/silent.html", exchange -> awaitEnd());
    assertThat(failure("/silent.html")).isEqualTo(Failure.TIMED_OUT);
    assertThat(fetch("/page.html")).isInstanceOf(Fetched.class);
  }

  @ParameterizedTest
  @CsvSource({
    "404, NOT_FOUND",
    "410, NOT_FOUND",
    "403, REFUSED",
    "429, SERVER_ERROR",
    "500, SERVER_ERROR",
    "503, SERVER_ERROR",
    "204, EMPTY_BODY",
    "302, BAD_REDIRECT",
  })
  void everyStatusHasItsReason(int status, Failure failure) {
    site.serve("/status.html", exchange -> exchange.sendResponseHeaders(status, -1));
    assertThat(failure("/status.html")).isEqualTo(failure);
  }

  @Test
  void bytesThatAreNotTextAreRefused() {
    site.serve(
        "/image.png",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "image/png");
          answer(exchange, 200, new byte[] {1, 2, 3});
        });
    assertThat(failure("/image.png")).isEqualTo(Failure.NOT_TEXT);
  }

  @Test
  void damagedGzipIsRefused() {
    site.serve(
        "/damaged.html",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Encoding", "gzip");
          answer(exchange, 200, "not gzip".getBytes(UTF_8));
        });
    assertThat(failure("/damaged.html")).isEqualTo(Failure.BAD_ENCODING);
  }

  @Test
  void aClosedPortIsUnreachable() {
    TestSite closed = new TestSite();
    closed.close();
    fetcher = fetcher(QUICK, InetAddress::getAllByName, closed.port());
    assertThat(
            fetcher.fetch(Fetcher.Kind.PAGE, URI.create(closed.url("/page.html")), Validators.NONE))
        .isInstanceOfSatisfying(
            Failed.class, failed -> assertThat(failed.failure()).isEqualTo(Failure.UNREACHABLE));
  }

  @Test
  void redirectsAreFollowedToTheirEnd() {
    site.serve("/r1", exchange -> redirect(exchange, "/r2"));
    site.serve("/r2", exchange -> redirect(exchange, "page.html"));
    assertThat(fetch("/r1"))
        .isInstanceOfSatisfying(
            Fetched.class, page -> assertThat(page.url()).isEqualTo(url("/page.html")));
  }

  @Test
  void anEndlessChainOfRedirectsEnds() {
    site.serve("/loop", exchange -> redirect(exchange, "/loop"));
    assertThat(failure("/loop")).isEqualTo(Failure.BAD_REDIRECT);
    assertThat(site.requests("/loop")).hasSize(6);
  }

  @ParameterizedTest
  @CsvSource({
    "http://10.0.0.1/",
    "http://127.0.0.1:1/",
    "file:///etc/passwd",
    "gopher://news.example/",
  })
  void aRedirectToWhereWeMustNotGoIsRefused(String target) {
    site.serve("/away", exchange -> redirect(exchange, target));
    assertThat(failure("/away")).isEqualTo(Failure.FORBIDDEN_ADDRESS);
  }

  /** The name's second answer is another address: only the first, which was judged, may be used. */
  @Test
  void theAddressThatWasCheckedIsTheOneConnectedTo() {
    AtomicInteger lookups = new AtomicInteger();
    Fetcher rebound =
        fetcher(
            QUICK,
            host -> {
              byte last = (byte) (lookups.incrementAndGet() == 1 ? 1 : 99);
              return new InetAddress[] {InetAddress.getByAddress(new byte[] {127, 0, 0, last})};
            });

    FetchResult result =
        rebound.fetch(
            Fetcher.Kind.PAGE,
            URI.create("http://news.test:" + site.port() + "/page.html"),
            Validators.NONE);

    assertThat(result).isInstanceOf(Fetched.class);
    assertThat(lookups).hasValue(1);
    assertThat(site.requests("/page.html").get(0).headers().getFirst("Host"))
        .isEqualTo("news.test:" + site.port());
  }

  @Test
  void oneForbiddenAddressAmongSeveralIsEnough() {
    AddressGuard guard =
        new AddressGuard(
            Set.of(),
            host ->
                new InetAddress[] {
                  InetAddress.getByName("8.8.8.8"), InetAddress.getByName("192.168.0.1")
                },
            Duration.ofSeconds(1));
    assertThat(guard.check(URI.create("http://news.test/")))
        .isInstanceOfSatisfying(
            AddressGuard.Verdict.Refused.class,
            refused -> assertThat(refused.failure()).isEqualTo(Failure.FORBIDDEN_ADDRESS));
  }

  @Test
  void aNameWithoutAnAddressIsUnresolved() {
    Fetcher lost =
        fetcher(
            QUICK,
            host -> {
              throw new UnknownHostException(host);
            });
    assertThat(lost.fetch(Fetcher.Kind.PAGE, URI.create("http://nowhere.test/"), Validators.NONE))
        .isEqualTo(new Failed(Failure.UNRESOLVED, "no address for nowhere.test"));
  }

  @Test
  void robotsTxtIsAskedOnceAndObeyed() {
    site.serve(
        "/robots.txt",
        "text/plain",
        "User-agent: other\nDisallow: /\n\nUser-agent: naba\nDisallow: /private/\n");
    site.serveHtml("/private/1.html", "<p>no</p>");
    fetcher = fetcher(Map.of(), InetAddress::getAllByName);

    assertThat(failure("/private/1.html")).isEqualTo(Failure.DISALLOWED_BY_ROBOTS);
    assertThat(fetch("/page.html")).isInstanceOf(Fetched.class);
    assertThat(site.requests("/robots.txt")).hasSize(1);
    assertThat(site.requests("/private/1.html")).isEmpty();
  }

  @Test
  void aSiteWithoutRobotsTxtAllowsAll() {
    fetcher = fetcher(Map.of(), InetAddress::getAllByName);
    assertThat(fetch("/page.html")).isInstanceOf(Fetched.class);
    assertThat(site.requests("/robots.txt")).hasSize(1);
  }

  @Test
  void aSiteWhoseRobotsTxtCannotBeHadIsLeftAlone() {
    site.serve("/robots.txt", exchange -> exchange.sendResponseHeaders(503, -1));
    fetcher = fetcher(Map.of(), InetAddress::getAllByName);
    assertThat(failure("/page.html")).isEqualTo(Failure.SERVER_ERROR);
    assertThat(site.requests("/page.html")).isEmpty();
  }

  @Test
  void twoRequestsToAHostAreApart() {
    Map<String, String> polite = new HashMap<>(QUICK);
    polite.put("naba.ingest.fetch.allowed-host-delay", "300ms");
    fetcher = fetcher(polite, InetAddress::getAllByName);
    fetch("/page.html");
    long first = System.nanoTime();

    fetch("/page.html");

    assertThat(Duration.ofNanos(System.nanoTime() - first)).isGreaterThan(Duration.ofMillis(295));
  }

  private FetchResult fetch(String path) {
    return fetcher.fetch(Fetcher.Kind.PAGE, url(path), Validators.NONE);
  }

  private Failure failure(String path) {
    FetchResult result = fetch(path);
    assertThat(result).isInstanceOf(Failed.class);
    return ((Failed) result).failure();
  }

  private URI url(String path) {
    return URI.create(site.url(path));
  }

  private Fetcher fetcher(Map<String, String> settings, AddressGuard.Resolver resolver) {
    return fetcher(settings, resolver, site.port());
  }

  private Fetcher fetcher(Map<String, String> settings, AddressGuard.Resolver resolver, int port) {
    IngestConfig config =
        new SmallRyeConfigBuilder()
            .withMapping(IngestConfig.class)
            .withConverter(Duration.class, 100, new DurationConverter())
            .withDefaultValues(settings)
            .build()
            .getConfigMapping(IngestConfig.class);
    AddressGuard guard =
        new AddressGuard(
            Set.of("127.0.0.1:" + port, "news.test:" + port), resolver, Duration.ofSeconds(1));
    return new Fetcher(
        guard,
        new PinnedClient(vertx, config),
        config,
        new IngestMetrics(new SimpleMeterRegistry()),
        Clock.systemUTC());
  }

  private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }

  private static void redirect(HttpExchange exchange, String location) throws IOException {
    exchange.getResponseHeaders().set("Location", location);
    exchange.sendResponseHeaders(302, -1);
  }

  /** Holds the answer back until the server is stopped. */
  private static void awaitEnd() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static byte[] gzip(byte[] plain) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }
}
