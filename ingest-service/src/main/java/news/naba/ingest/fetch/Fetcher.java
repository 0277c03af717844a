package news.naba.ingest.fetch;

import io.vertx.core.MultiMap;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import news.naba.ingest.IngestConfig;
import news.naba.ingest.IngestMetrics;
import news.naba.ingest.domain.Failure;
import news.naba.ingest.domain.TextSniffer;
import news.naba.ingest.domain.Validators;
import news.naba.ingest.domain.WebUrl;
import news.naba.ingest.fetch.AddressGuard.Verdict;
import news.naba.ingest.fetch.PinnedClient.Answer;

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
  private final Robots robots;
  private final HostGate gate = new HostGate();

  /** What a fetch is for. */
  public enum Kind {
    FEED,
    PAGE,
    ROBOTS;

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
    this.robots = new Robots(clock);
  }

  /** Fetches an address that {@link WebUrl} has read, unless the validators say it is known. */
  public FetchResult fetch(Kind kind, URI url, Validators validators) {
    FetchResult result;
    try {
      result = follow(kind, url, validators);
    } catch (FetchException e) {
      result = e.toResult();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      result = new FetchResult.Failed(Failure.INTERNAL_ERROR, "interrupted");
    }
    metrics.fetch(kind.label(), outcome(result));
    return result;
  }

  private FetchResult follow(Kind kind, URI start, Validators validators)
      throws FetchException, InterruptedException {
    URI url = start;
    for (int redirects = 0; redirects <= config.maxRedirects(); redirects++) {
      Answer answer = send(kind, url, validators);
      if (!isRedirect(answer.status())) {
        return judged(url, answer);
      }
      url = target(url, answer);
    }
    throw new FetchException(
        Failure.BAD_REDIRECT, "more than " + config.maxRedirects() + " redirects");
  }

  private Answer send(Kind kind, URI url, Validators validators)
      throws FetchException, InterruptedException {
    Verdict verdict = guard.check(url);
    if (verdict instanceof Verdict.Refused refused) {
      throw new FetchException(refused.failure(), refused.detail());
    }
    Verdict.Admitted admitted = (Verdict.Admitted) verdict;
    Duration delay = admitted.exempt() ? config.allowedHostDelay() : config.hostDelay();
    if (kind != Kind.ROBOTS && config.robots()) {
      Duration asked = robots.check(url, address -> fetch(Kind.ROBOTS, address, Validators.NONE));
      delay = asked.compareTo(delay) > 0 ? asked : delay;
    }
    InetAddress address = admitted.address();
    return gate.pass(url.getHost(), delay, () -> exchange(url, address, validators));
  }

  private Answer exchange(URI url, InetAddress address, Validators validators)
      throws FetchException {
    try {
      return client.get(url, address, validators);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FetchException(Failure.INTERNAL_ERROR, "interrupted");
    }
  }

  private static boolean isRedirect(int status) {
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
  }

  private static URI target(URI url, Answer answer) throws FetchException {
    String location = answer.headers().get("Location");
    if (location == null) {
      throw new FetchException(Failure.BAD_REDIRECT, answer.status() + " without Location");
    }
    return WebUrl.resolve(url, location)
        .orElseThrow(
            () -> new FetchException(Failure.FORBIDDEN_ADDRESS, "redirect to " + location));
  }

  private static FetchResult judged(URI url, Answer answer) throws FetchException {
    int status = answer.status();
    if (status == 304) {
      return new FetchResult.NotModified();
    }
    if (status == 404 || status == 410) {
      throw new FetchException(Failure.NOT_FOUND, "status " + status);
    }
    if (status < 200 || status > 299) {
      boolean refused = status >= 400 && status < 500 && status != 429;
      throw new FetchException(
          refused ? Failure.REFUSED : Failure.SERVER_ERROR, "status " + status);
    }
    MultiMap headers = answer.headers();
    String contentType = headers.get("Content-Type");
    if (!TextSniffer.isText(contentType, answer.body())) {
      throw new FetchException(Failure.NOT_TEXT, "Content-Type " + contentType);
    }
    if (answer.body().length == 0) {
      throw new FetchException(Failure.EMPTY_BODY, "status " + status + " without a body");
    }
    return new FetchResult.Fetched(
        url,
        status,
        contentType,
        headers.get("Content-Language"),
        new Validators(headers.get("ETag"), headers.get("Last-Modified")),
        answer.body());
  }

  private static String outcome(FetchResult result) {
    if (result instanceof FetchResult.Failed failed) {
      return failed.failure().code();
    }
    return result instanceof FetchResult.NotModified ? "not-modified" : "fetched";
  }
}
