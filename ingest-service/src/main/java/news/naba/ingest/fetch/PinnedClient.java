package news.naba.ingest.fetch;

import io.netty.channel.ConnectTimeoutException;
import io.netty.handler.codec.TooLongFrameException;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import news.naba.ingest.IngestConfig;
import news.naba.ingest.domain.Failure;
import news.naba.ingest.domain.TextSniffer;
import news.naba.ingest.domain.Validators;
import news.naba.ingest.domain.WebUrl;
import news.naba.ingest.fetch.BodyReceiver.BodyLimit;
import org.jspecify.annotations.Nullable;

/**
 * One GET to one address that was checked before: the connection goes to that address, while the
 * Host header, SNI and the certificate check use the name. It follows no redirects, keeps at most
 * one connection per host, and gives up at the time-out or when the head or the body is over its
 * limit; then it closes the connection.
 */
@Singleton
class PinnedClient {
  private static final int MAX_HEAD = 32 * 1024;

  private final HttpClient client;
  private final String userAgent;

  /** Connections that have carried a request, as long as they live. */
  private final Set<HttpConnection> used =
      Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

  /**
   * A request to be made.
   *
   * @param address of the host, checked
   * @param accept the media types wanted
   * @param validators what is known already
   * @param timeout for connection, answer and body
   * @param form posted as it is; null to get
   */
  record Get(
      URI url,
      InetAddress address,
      String accept,
      Validators validators,
      BodyLimit limit,
      Duration timeout,
      @Nullable String form) {}

  /** The answer of a server: headers by name without regard to case, the body still coded. */
  @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
  record Answer(int status, MultiMap headers, byte[] body) {
    Answer with(byte[] other) {
      return new Answer(status, headers, other);
    }

    /** The answer with what was in its packed file: the media type was that of the package. */
    Answer unpacked(byte[] contents) {
      MultiMap rest = MultiMap.caseInsensitiveMultiMap().addAll(headers);
      if (!TextSniffer.isText(contentType(), contents)) {
        rest.remove("Content-Type");
      }
      return new Answer(status, rest, contents);
    }

    @Nullable String contentType() {
      return headers.get("Content-Type");
    }
  }

  /** A kept connection was closed by the server when it was used again. */
  private static final class StaleException extends Exception {
    StaleException() {
      super("closed", null, false, false);
    }
  }

  @Inject
  PinnedClient(Vertx vertx, IngestConfig config) {
    this(vertx, config, new HttpClientOptions());
  }

  PinnedClient(Vertx vertx, IngestConfig config, HttpClientOptions options) {
    Duration connect = config.fetch().connectTimeout();
    this.client =
        vertx.createHttpClient(
            options
                .setConnectTimeout(Math.toIntExact(connect.toMillis()))
                .setSslHandshakeTimeout(connect.toMillis())
                .setSslHandshakeTimeoutUnit(TimeUnit.MILLISECONDS)
                .setMaxPoolSize(1)
                .setKeepAliveTimeout(5)
                .setMaxHeaderSize(MAX_HEAD)
                .setDecompressionSupported(false));
    this.userAgent = config.fetch().userAgent();
  }

  /** Sends the request, and once more when a kept connection turns out to be closed. */
  Answer get(Get get, BodyBudget.Reservation room) throws FetchException, InterruptedException {
    long deadline = System.nanoTime() + get.timeout().toNanos();
    try {
      return send(get, room, deadline);
    } catch (StaleException first) {
      try {
        return send(get, room, deadline);
      } catch (StaleException again) {
        throw new FetchException(Failure.UNREACHABLE, "the server closes its connections");
      }
    }
  }

  private Answer send(Get get, BodyBudget.Reservation room, long deadline)
      throws FetchException, StaleException, InterruptedException {
    Exchange exchange = new Exchange();
    Future<Answer> answer =
        client
            .request(options(get))
            .compose(
                request -> {
                  exchange.started(request, !used.add(request.connection()));
                  conditional(request, get.validators());
                  return answer(request, exchange, get, room);
                });
    try {
      return answer
          .toCompletionStage()
          .toCompletableFuture()
          .get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      exchange.abandon();
      throw new FetchException(
          Failure.TIMED_OUT, "no complete answer within " + get.timeout().toMillis() + " ms");
    } catch (InterruptedException e) {
      exchange.abandon();
      throw e;
    } catch (ExecutionException e) {
      exchange.abandon();
      if (exchange.reused && !exchange.answered && isClosed(e.getCause())) {
        throw new StaleException();
      }
      throw explained(e.getCause());
    }
  }

  /** Listens before it sends: a short answer is over before a late listener hears of it. */
  private static Future<Answer> answer(
      HttpClientRequest request, Exchange exchange, Get get, BodyBudget.Reservation room) {
    Future<Answer> answer =
        request
            .response()
            .compose(
                response -> {
                  exchange.answered = true;
                  return BodyReceiver.receive(response, get.limit(), room);
                });
    Future<Void> sent = get.form() == null ? request.end() : request.end(get.form());
    return sent.compose(done -> answer);
  }

  /** What there is to close when nobody waits any more, be it before the connection stands. */
  private static final class Exchange {
    private @Nullable HttpClientRequest request;
    private boolean abandoned;
    volatile boolean reused;
    volatile boolean answered;

    synchronized void started(HttpClientRequest begun, boolean onKeptConnection) {
      request = begun;
      reused = onKeptConnection;
      if (abandoned) {
        begun.reset();
      }
    }

    synchronized void abandon() {
      abandoned = true;
      if (request != null) {
        request.reset();
      }
    }
  }

  private RequestOptions options(Get get) {
    URI url = get.url();
    String query = url.getRawQuery();
    RequestOptions options = new RequestOptions();
    if (get.form() != null) {
      options.putHeader("Content-Type", "application/x-www-form-urlencoded");
    }
    return options
        .setMethod(get.form() == null ? HttpMethod.GET : HttpMethod.POST)
        .setServer(
            SocketAddress.inetSocketAddress(new InetSocketAddress(get.address(), WebUrl.port(url))))
        .setHost(url.getHost())
        .setPort(WebUrl.port(url))
        .setSsl(url.getScheme().equals("https"))
        .setURI(url.getRawPath() + (query == null ? "" : "?" + query))
        .setTimeout(get.timeout().toMillis())
        .putHeader("User-Agent", userAgent)
        .putHeader("Accept", get.accept())
        .putHeader("Accept-Encoding", ContentCoding.ACCEPTED);
  }

  private static void conditional(HttpClientRequest request, Validators validators) {
    if (validators.etag() != null) {
      request.putHeader("If-None-Match", validators.etag());
    }
    if (validators.lastModified() != null) {
      request.putHeader("If-Modified-Since", validators.lastModified());
    }
  }

  private static boolean isClosed(@Nullable Throwable cause) {
    return cause instanceof HttpClosedException
        || (cause instanceof IOException && !(cause instanceof SSLException));
  }

  private static FetchException explained(@Nullable Throwable cause) {
    if (cause instanceof FetchException known) {
      return known;
    }
    String message = cause == null ? "no connection" : cause.getMessage();
    return new FetchException(failure(cause), message == null ? String.valueOf(cause) : message);
  }

  private static Failure failure(@Nullable Throwable cause) {
    if (cause instanceof ConnectTimeoutException || cause instanceof TimeoutException) {
      return Failure.TIMED_OUT;
    }
    if (cause instanceof TooLongFrameException) {
      return Failure.TOO_LARGE;
    }
    if (cause instanceof SSLException) {
      return Failure.UNTRUSTED;
    }
    if (cause instanceof IllegalArgumentException) {
      return Failure.NOT_HTTP; // how Netty says that it cannot read the head
    }
    return Failure.UNREACHABLE;
  }

  @PreDestroy
  void stop() {
    client.close();
  }
}
