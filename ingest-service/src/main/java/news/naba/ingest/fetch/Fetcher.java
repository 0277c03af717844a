package news.naba.ingest.fetch;

import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import news.naba.ingest.IngestConfig;
import news.naba.ingest.IngestMetrics;
import news.naba.ingest.domain.Failure;
import news.naba.ingest.domain.TextSniffer;
import news.naba.ingest.domain.Validators;
import news.naba.ingest.domain.WebUrl;
import news.naba.ingest.fetch.AddressGuard.Verdict;
import news.naba.ingest.fetch.BodyBudget.Reservation;
import news.naba.ingest.fetch.BodyReceiver.BodyLimit;
import news.naba.ingest.fetch.PinnedClient.Answer;
import news.naba.ingest.fetch.PinnedClient.Get;

/**
 * The one way out: every request of this service goes through here, and so through the address
 * guard, robots.txt and the host's turn, on each redirect again. Blocks its caller.
 */
@Singleton
public class Fetcher {
  /** The largest body, in bytes after decompression. */
  public static final int MAX_BODY = 5 * 1024 * 1024;

  private final AddressGuard guard;
  private final PinnedClient client;
  private final IngestConfig.Fetch config;
  private final IngestMetrics metrics;
  private final Clock clock;
  private final Robots robots;
  private final BodyBudget budget;
  private final HostGate gate = new HostGate();

  /** Decoding takes a processor, and for Brotli up to 16 MB of window, which no budget counts. */
  private final Semaphore decoders = new Semaphore(Runtime.getRuntime().availableProcessors());

  /** What a fetch is for. */
  public enum Kind {
    FEED(
        new BodyLimit(MAX_BODY, false),
        "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9,"
            + " text/xml;q=0.9, */*;q=0.5"),
    PAGE(
        new BodyLimit(MAX_BODY, false),
        "text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.5"),
    /** RFC 9309 wants at least 500 KiB read of a longer one. */
    ROBOTS(new BodyLimit(500 * 1024, true), "text/plain, */*;q=0.5");

    private final BodyLimit limit;
    private final String accept;

    Kind(BodyLimit limit, String accept) {
      this.limit = limit;
      this.accept = accept;
    }

    String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Inject
  Fetcher(
      AddressGuard guard,
      PinnedClient client,
      IngestConfig config,
      IngestMetrics metrics,
      Clock clock) {
    this.guard = guard;
    this.client = client;
    this.config = config.fetch();
    this.metrics = metrics;
    this.clock = clock;
    this.robots = new Robots(clock, config.fetch().userAgent());
    long heapShare = Runtime.getRuntime().maxMemory() / 4;
    this.budget =
        new BodyBudget(
            Math.min(config.fetch().bodyMemory(), heapShare), config.poll().concurrency());
    metrics.bodies(budget::reserved);
  }

  /** A fetcher outside the service. */
  public static Fetcher create(
      Vertx vertx, IngestConfig config, IngestMetrics metrics, Clock clock) {
    return new Fetcher(
        new AddressGuard(config), new PinnedClient(vertx, config), config, metrics, clock);
  }

  /**
   * Fetches an address that {@link WebUrl} has read, unless the validators say it is known.
   *
   * @param use makes of the result what is needed; the body's memory counts as free once it returns
   */
  public <T> T fetch(Kind kind, URI url, Validators validators, Function<FetchResult, T> use) {
    try (Reservation room = budget.open()) {
      FetchResult result = result(kind, url, validators, room);
      metrics.fetch(kind.label(), outcome(result));
      if (result instanceof FetchResult.Fetched fetched) {
        metrics.bytes(kind.label(), fetched.body().length);
      }
      return use.apply(result);
    }
  }

  /**
   * Posts a form, under the same guard as everything else.
   *
   * @return why it came to nothing, for people; nothing when the server took it
   */
  public Optional<String> post(URI url, String form) {
    try (Reservation room = budget.open()) {
      Verdict verdict = guard.check(url);
      if (verdict instanceof Verdict.Refused refused) {
        return Optional.of(refused.detail());
      }
      Verdict.Admitted admitted = (Verdict.Admitted) verdict;
      Duration delay = admitted.hurried() ? Duration.ZERO : config.hostDelay();
      BodyLimit little = new BodyLimit(16 * 1024, true);
      Get request =
          new Get(url, admitted.address(), "*/*", Validators.NONE, little, config.timeout(), form);
      Answer answer = gate.pass(admitted.lane(), delay, () -> client.get(request, room));
      return answer.status() >= 200 && answer.status() <= 299
          ? Optional.empty()
          : Optional.of("status " + answer.status());
    } catch (FetchException e) {
      return Optional.of(e.toResult().detail());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of("interrupted");
    }
  }

  /** How long the host of an address is to be left alone from now on; zero when it is not. */
  public Duration untilFree(URI url) {
    return gate.untilFree(guard.lane(url));
  }

  /** The sitemaps that a site lists in its robots.txt, as written; none where we do not read it. */
  public List<String> sitemaps(URI site) {
    return config.robots() ? robots.sitemaps(site, this::askRobots) : List.of();
  }

  private Robots.Said askRobots(URI address, Function<FetchResult, Robots.Said> use) {
    return fetch(Kind.ROBOTS, address, Validators.NONE, use);
  }

  private FetchResult result(Kind kind, URI url, Validators validators, Reservation room) {
    try {
      return follow(kind, url, validators, room);
    } catch (FetchException e) {
      return e.toResult();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new FetchResult.Failed(Failure.INTERNAL_ERROR, "interrupted");
    }
  }

  private FetchResult follow(Kind kind, URI start, Validators validators, Reservation room)
      throws FetchException, InterruptedException {
    Redirects redirects = new Redirects(start, config.maxRedirects());
    Patience patience = new Patience(config.timeout(), config.pageTimeout());
    while (true) {
      Answer answer = send(kind, redirects.url(), validators, patience, room);
      if (!Redirects.isRedirect(answer.status())) {
        return judged(kind, redirects, validators, decoded(answer, kind, patience, room));
      }
      redirects.follow(answer);
    }
  }

  private Answer send(
      Kind kind, URI url, Validators validators, Patience patience, Reservation room)
      throws FetchException, InterruptedException {
    Verdict verdict = patience.spend(() -> guard.check(url));
    if (verdict instanceof Verdict.Refused refused) {
      throw new FetchException(refused.failure(), refused.detail());
    }
    Verdict.Admitted admitted = (Verdict.Admitted) verdict;
    Duration delay = admitted.hurried() ? Duration.ZERO : config.hostDelay();
    if (kind != Kind.ROBOTS && config.robots()) {
      Duration asked = robots.check(url, this::askRobots);
      delay = asked.compareTo(delay) > 0 ? asked : delay;
    }
    return gate.pass(
        admitted.lane(),
        delay,
        () ->
            patience.spend(
                () ->
                    client.get(
                        new Get(
                            url,
                            admitted.address(),
                            kind.accept,
                            validators,
                            kind.limit,
                            patience.forNext(),
                            null),
                        room)));
  }

  /**
   * The body as plain text: its content coding undone, and where a feed is a file that is packed
   * itself, as {@code sitemap.xml.gz} is, that too.
   */
  private Answer decoded(Answer answer, Kind kind, Patience patience, Reservation room)
      throws FetchException, InterruptedException {
    Answer plain = answer;
    if (answer.body().length > 0 && ContentCoding.isCoded(answer.headers())) {
      plain =
          answer.with(
              inflated(
                  () -> ContentCoding.decode(answer.headers(), answer.body(), kind.limit),
                  patience,
                  room));
    }
    if (kind != Kind.FEED || !ContentCoding.isPacked(plain.body())) {
      return plain;
    }
    byte[] packed = plain.body();
    return answer.unpacked(
        inflated(() -> ContentCoding.unpack(packed, kind.limit), patience, room));
  }

  private interface Inflation {
    byte[] run() throws FetchException;
  }

  /** Room first, a decoder second: whoever has a decoder waits for nothing. */
  private byte[] inflated(Inflation inflation, Patience patience, Reservation room)
      throws FetchException, InterruptedException {
    long wait = patience.forNext().toMillis();
    try {
      room.reserve(MAX_BODY).get(wait, TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      throw new FetchException(Failure.OVERLOADED, "no memory for the body within " + wait + " ms");
    }
    decoders.acquire();
    try {
      return inflation.run();
    } finally {
      decoders.release();
    }
  }

  private FetchResult judged(Kind kind, Redirects redirects, Validators sent, Answer answer)
      throws FetchException {
    requireSuccess(redirects, sent, answer);
    if (answer.status() == 304) {
      return new FetchResult.NotModified(
          redirects.url(), redirects.movedTo(), Freshness.of(answer.headers(), clock.instant()));
    }
    MultiMap headers = answer.headers();
    String contentType = answer.contentType();
    if (kind != Kind.ROBOTS && !TextSniffer.isText(contentType, answer.body())) {
      throw new FetchException(Failure.NOT_TEXT, "Content-Type " + contentType);
    }
    if (answer.body().length == 0) {
      throw new FetchException(Failure.EMPTY_BODY, "status " + answer.status() + " without a body");
    }
    return new FetchResult.Fetched(
        redirects.url(),
        redirects.movedTo(),
        answer.status(),
        contentType,
        headers.get("Content-Language"),
        new Validators(headers.get("ETag"), headers.get("Last-Modified")),
        Freshness.of(headers, clock.instant()),
        answer.body());
  }

  private void requireSuccess(Redirects redirects, Validators sent, Answer answer)
      throws FetchException {
    int status = answer.status();
    boolean asked = !sent.equals(Validators.NONE);
    if ((status >= 200 && status <= 299 && status != 206) || (status == 304 && asked)) {
      return;
    }
    Duration retryAfter =
        RetryAfter.parse(answer.headers().get("Retry-After"), clock.instant()).orElse(null);
    throw new FetchException(failure(status, redirects.isDirect()), "status " + status, retryAfter);
  }

  private static Failure failure(int status, boolean direct) {
    return switch (status) {
      case 404 -> Failure.NOT_FOUND;
      case 410 -> direct ? Failure.GONE : Failure.NOT_FOUND;
      case 429 -> Failure.RATE_LIMITED;
      default -> status >= 400 && status < 500 ? Failure.REFUSED : Failure.SERVER_ERROR;
    };
  }

  private static String outcome(FetchResult result) {
    if (result instanceof FetchResult.Failed failed) {
      return failed.failure().code();
    }
    return result instanceof FetchResult.NotModified ? "not-modified" : "fetched";
  }
}
