package news.naba.ingest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.naba.ingest.domain.PollPolicy;
import news.naba.ingest.domain.Revisits;

/**
 * Everything that can be set. Each key is also an environment variable: {@code
 * naba.ingest.poll.interval} is {@code NABA_INGEST_POLL_INTERVAL}. Durations are written {@code
 * 5s}, {@code 15m} or in ISO 8601.
 */
@ConfigMapping(prefix = "naba.ingest")
public interface IngestConfig {
  /** {@code host:port,…} that may be fetched although their addresses are private. */
  Optional<Set<String>> allow();

  /**
   * What this replica is called, like no other at the same time; its host and port if not set. One
   * that dies and is back under its name within six seconds goes on with its hosts.
   */
  Optional<String> replica();

  Poll poll();

  Revisit revisit();

  Fetch fetch();

  Push push();

  WebSub websub();

  /** Polling of feeds. */
  interface Poll {
    /** The least time between polls of a source that does not say otherwise. At least 1 s. */
    @WithDefault("60s")
    Duration interval();

    /** The most, of a source that publishes seldom. */
    @WithDefault("15m")
    Duration maxInterval();

    /** The longest wait that a feed ({@code ttl} and its like) or its server can ask for. */
    @WithDefault("24h")
    Duration longestHint();

    /** The longest wait after failures, of polls and of pages. */
    @WithDefault("30m")
    Duration maxBackoff();

    /** Failures in a row after which a source is parked: tried only now and then. At least 2. */
    @WithDefault("20")
    int parkAfter();

    /** Between polls of a parked source. At least 1 s. */
    @WithDefault("24h")
    Duration parkedInterval();

    /**
     * Sources that are overdue when their hosts become this replica's are spread over this time at
     * least, and over one interval at most.
     */
    @WithDefault("10s")
    Duration startSpread();

    /** Sources polled at the same time. 1 to 256. */
    @WithDefault("64")
    int concurrency();

    /** Items taken from one feed, from its top. 1 to 500. */
    @WithDefault("200")
    int maxItems();

    /**
     * Attempts at a page whose site answers, but not with the page. At least 1. Where it may be the
     * network's fault they go on until the last of {@link Revisit#after}.
     */
    @WithDefault("5")
    int pageAttempts();
  }

  /** Looking again at pages that were fetched, for corrections and withdrawals. */
  interface Revisit {
    /** How long after its announcement a page is looked at again; in growing order. */
    @WithDefault("15m,1h,6h,24h")
    List<Duration> after();

    /** How long after a page has answered 404 or 410 it is asked a second time. At least 1 s. */
    @WithDefault("5m")
    Duration confirm();
  }

  /** Being a guest on other people's servers. */
  interface Fetch {
    /**
     * Who we say we are: our name, by which robots.txt addresses us, and where a site's owner finds
     * out more and can complain. An operator names an address of his own.
     */
    @WithDefault("Naba/0.1 (+https://naba.news/bot)")
    String userAgent();

    /** Ports that may be fetched from. */
    @WithDefault("80,443,8080,8443")
    Set<Integer> ports();

    /** Between the end of a request to a host and the start of the next. */
    @WithDefault("1s")
    Duration hostDelay();

    /** {@code host:port,…} of servers of one's own, which need no such pause. */
    Optional<Set<String>> noDelay();

    @WithDefault("5s")
    Duration connectTimeout();

    /** For one request: connection, answer and body; each redirect is one. At least 1 s. */
    @WithDefault("15s")
    Duration timeout();

    /** For a whole fetch: name look-ups and requests, redirects included. At least 1 s. */
    @WithDefault("30s")
    Duration pageTimeout();

    /**
     * Bytes that the bodies in flight may take together, or a quarter of the heap where that is
     * less. A fetch that needs more waits. At least 64 MiB.
     */
    @WithDefault("134217728")
    long bodyMemory();

    @WithDefault("5")
    int maxRedirects();

    /** Whether robots.txt is asked and obeyed. */
    @WithDefault("true")
    boolean robots();
  }

  /** Articles that others push. */
  interface Push {
    /** How long a pusher waits for Kafka before the answer is 503. */
    @WithDefault("30s")
    Duration timeout();

    /** Push requests handled at the same time; of more, a few wait a moment, the others get 503. */
    @WithDefault("16")
    int concurrency();
  }

  /** Pushes of hubs, which save polling. */
  interface WebSub {
    /**
     * Where hubs reach this service from outside, e.g. {@code https://news.example}; off without.
     */
    Optional<String> callback();

    /**
     * What the secrets shared with hubs are derived from: the same on every replica. At least 16
     * characters, and needed with a callback.
     */
    Optional<String> secret();
  }

  /** The domain's view of it. */
  default PollPolicy policy() {
    return new PollPolicy(
        poll().interval(),
        poll().maxInterval(),
        poll().longestHint(),
        poll().maxBackoff(),
        poll().parkAfter(),
        poll().parkedInterval(),
        new Revisits(revisit().after().stream().sorted().toList(), revisit().confirm()),
        500,
        poll().pageAttempts());
  }
}
