package news.naba.ingest.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.util.function.Function;
import news.naba.ingest.TestSite;
import news.naba.ingest.domain.Failure;
import news.naba.ingest.domain.Validators;
import news.naba.ingest.fetch.FetchResult.Failed;
import news.naba.ingest.fetch.FetchResult.Fetched;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes of answers of every kind. */
class FetcherIT extends FetchingSetup {
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

    fetcher.fetch(Fetcher.Kind.PAGE, url("/page.html"), odd, Function.identity());

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
        .isEqualTo("gzip, deflate, br");
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
    "410, GONE",
    "403, REFUSED",
    "429, RATE_LIMITED",
    "500, SERVER_ERROR",
    "503, SERVER_ERROR",
    "206, SERVER_ERROR",
    "304, SERVER_ERROR",
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
    assertThat(fetch(fetcher, URI.create(closed.url("/page.html"))))
        .isInstanceOfSatisfying(
            Failed.class, failed -> assertThat(failed.failure()).isEqualTo(Failure.UNREACHABLE));
  }
}
