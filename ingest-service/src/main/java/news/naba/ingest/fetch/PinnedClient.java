package news.naba.ingest.fetch;

import io.netty.channel.ConnectTimeoutException;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPInputStream;
import news.naba.ingest.IngestConfig;
import news.naba.ingest.domain.Failure;
import news.naba.ingest.domain.Validators;
import news.naba.ingest.domain.WebUrl;
import org.jspecify.annotations.Nullable;

/**
 * One GET to one address that was checked before: the connection goes to that address, while the
 * Host header, SNI and the certificate check use the name. It follows no redirects, keeps at most
 * one connection per host, and gives up at the time-out or when the body, before or after
 * decompression, is over the limit.
 */
@Singleton
class PinnedClient {
  private static final int MAX_UNWANTED = 64 * 1024;

  private final HttpClient client;
  private final String userAgent;
  private final Duration timeout;

  /** The answer of a server: headers by name without regard to case. */
  @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
  record Answer(int status, MultiMap headers, byte[] body) {}

  /** The connection was closed before the answer was complete. */
  private static final class ClosedException extends Exception {
    ClosedException() {
      super("closed", null, false, false);
    }
  }

  @Inject
  PinnedClient(Vertx vertx, IngestConfig config) {
    this.client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setConnectTimeout(Math.toIntExact(config.fetch().connectTimeout().toMillis()))
                .setMaxPoolSize(1)
                .setKeepAliveTimeout(5)
                .setMaxHeaderSize(32 * 1024)
                .setDecompressionSupported(false));
    this.userAgent = config.fetch().userAgent();
    this.timeout = config.fetch().timeout();
  }

  /**
   * Sends the request, and once more when the connection turns out to be closed: a server may close
   * a kept one at the moment it is used again.
   */
  Answer get(URI url, InetAddress address, Validators validators)
      throws FetchException, InterruptedException {
    long deadline = System.nanoTime() + timeout.toNanos();
    try {
      return send(url, address, validators, deadline);
    } catch (ClosedException first) {
      try {
        return send(url, address, validators, deadline);
      } catch (ClosedException again) {
        throw new FetchException(Failure.UNREACHABLE, "the server closes the connection");
      }
    }
  }

  private Answer send(URI url, InetAddress address, Validators validators, long deadline)
      throws FetchException, ClosedException, InterruptedException {
    AtomicReference<@Nullable HttpClientRequest> running = new AtomicReference<>();
    Future<Answer> answer =
        client
            .request(options(url, address))
            .compose(
                request -> {
                  running.set(request);
                  conditional(request, validators);
                  return request.send();
                })
            .compose(PinnedClient::collect);
    try {
      return decoded(
          answer
              .toCompletionStage()
              .toCompletableFuture()
              .get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS));
    } catch (TimeoutException e) {
      abandon(running.get());
      throw new FetchException(Failure.TIMED_OUT, "no complete answer within " + timeout);
    } catch (InterruptedException e) {
      abandon(running.get());
      throw e;
    } catch (ExecutionException e) {
      abandon(running.get());
      if (e.getCause() instanceof HttpClosedException) {
        throw new ClosedException();
      }
      throw explained(e.getCause());
    }
  }

  /** Closes the connection: nobody waits for the rest. */
  private static void abandon(@Nullable HttpClientRequest request) {
    if (request != null) {
      request.reset();
    }
  }

  private RequestOptions options(URI url, InetAddress address) {
    String query = url.getRawQuery();
    return new RequestOptions()
        .setMethod(HttpMethod.GET)
        .setServer(
            SocketAddress.inetSocketAddress(new InetSocketAddress(address, WebUrl.port(url))))
        .setHost(url.getHost())
        .setPort(WebUrl.port(url))
        .setSsl(url.getScheme().equals("https"))
        .setURI(url.getRawPath() + (query == null ? "" : "?" + query))
        .setTimeout(timeout.toMillis())
        .putHeader("User-Agent", userAgent)
        .putHeader("Accept", "text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.5")
        .putHeader("Accept-Encoding", "gzip");
  }

  private static void conditional(HttpClientRequest request, Validators validators) {
    if (validators.etag() != null) {
      request.putHeader("If-None-Match", validators.etag());
    }
    if (validators.lastModified() != null) {
      request.putHeader("If-Modified-Since", validators.lastModified());
    }
  }

  /** Bodies of refusals and redirects are read to their end where it is near, and not kept. */
  private static Future<Answer> collect(HttpClientResponse response) {
    int status = response.statusCode();
    boolean wanted = status >= 200 && status <= 299;
    Promise<Answer> whole = Promise.promise();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    AtomicLong size = new AtomicLong();
    response.handler(
        part -> {
          if (size.addAndGet(part.length()) > (wanted ? Fetcher.MAX_BODY : MAX_UNWANTED)) {
            if (wanted) {
              whole.tryFail(tooLarge());
            } else {
              abandon(response.request());
              whole.tryComplete(new Answer(status, response.headers(), new byte[0]));
            }
          } else if (wanted) {
            body.writeBytes(part.getBytes());
          }
        });
    response.exceptionHandler(whole::tryFail);
    response.endHandler(
        end -> whole.tryComplete(new Answer(status, response.headers(), body.toByteArray())));
    return whole.future();
  }

  private static Answer decoded(Answer answer) throws FetchException {
    String coding = answer.headers().get("Content-Encoding");
    if (coding == null || coding.equalsIgnoreCase("identity") || answer.body().length == 0) {
      return answer;
    }
    switch (coding.strip().toLowerCase(Locale.ROOT)) {
      case "gzip", "x-gzip" -> {
        return new Answer(answer.status(), answer.headers(), gunzip(answer.body()));
      }
      default ->
          throw new FetchException(Failure.BAD_ENCODING, "content coding " + coding + " not asked");
    }
  }

  private static byte[] gunzip(byte[] compressed) throws FetchException {
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
      byte[] plain = in.readNBytes(Fetcher.MAX_BODY + 1);
      if (plain.length > Fetcher.MAX_BODY) {
        throw tooLarge();
      }
      return plain;
    } catch (IOException e) {
      throw new FetchException(Failure.BAD_ENCODING, "damaged gzip: " + e.getMessage());
    }
  }

  private static FetchException tooLarge() {
    return new FetchException(
        Failure.TOO_LARGE, "more than " + Fetcher.MAX_BODY + " bytes after decompression");
  }

  private static FetchException explained(@Nullable Throwable cause) {
    if (cause instanceof FetchException known) {
      return known;
    }
    boolean late = cause instanceof ConnectTimeoutException || cause instanceof TimeoutException;
    return new FetchException(
        late ? Failure.TIMED_OUT : Failure.UNREACHABLE,
        cause == null ? "no connection" : String.valueOf(cause.getMessage()));
  }

  @PreDestroy
  void stop() {
    client.close();
  }
}
