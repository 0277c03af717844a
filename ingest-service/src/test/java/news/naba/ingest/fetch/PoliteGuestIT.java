package news.naba.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import news.naba.ingest.domain.Failure;
import news.naba.ingest.fetch.FetchResult.Failed;
import news.naba.ingest.fetch.FetchResult.Fetched;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a fetch may go, and how often. */
class PoliteGuestIT extends FetchingSetup {
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
        fetch(rebound, URI.create("http://news.test:" + site.port() + "/page.html"));

    assertThat(result).isInstanceOf(Fetched.class);
    assertThat(lookups).hasValue(1);
    assertThat(site.requests("/page.html").get(0).headers().getFirst("Host"))
        .isEqualTo("news.test:" + site.port());
  }

  @Test
  void oneForbiddenAddressAmongSeveralIsEnough() {
    AddressGuard guard =
        new AddressGuard(
            config(Map.of()),
            host ->
                new InetAddress[] {
                  InetAddress.getByName("8.8.8.8"), InetAddress.getByName("192.168.0.1")
                });
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
    assertThat(fetch(lost, URI.create("http://nowhere.test/")))
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
    polite.put("naba.ingest.fetch.host-delay", "300ms");
    polite.put("naba.ingest.fetch.no-delay", "another.test:80");
    fetcher = fetcher(polite, InetAddress::getAllByName);
    fetch("/page.html");
    long first = System.nanoTime();

    fetch("/page.html");

    assertThat(Duration.ofNanos(System.nanoTime() - first)).isGreaterThan(Duration.ofMillis(295));
  }
}
