package news.naba.ingest.polling;

import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import news.naba.ingest.IngestConfig;
import news.naba.ingest.IngestMetrics;
import news.naba.ingest.domain.FeedItem;
import news.naba.ingest.domain.HubSignature;
import news.naba.ingest.domain.PollHints;
import news.naba.ingest.domain.Source;
import news.naba.ingest.domain.SourceState;
import news.naba.ingest.domain.Subscription;
import news.naba.ingest.feed.FeedDocument;
import news.naba.ingest.feed.FeedItems;
import news.naba.ingest.feed.FeedReader;
import news.naba.ingest.feed.MalformedFeedException;
import news.naba.ingest.fetch.Fetcher;
import news.naba.ingest.kafka.SourceRegistry;
import news.naba.ingest.kafka.Subscriptions;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * WebSub: asks the hub that a feed advertises to push what is new, and takes what it pushes. Off
 * while no callback address is configured. Polling goes on, more seldom, while a hub pushes.
 */
@Singleton
public class Hubs {
  private static final Logger LOG = Logger.getLogger(Hubs.class);
  private static final Duration LEASE = Duration.ofDays(7);

  private final Optional<String> callback;
  private final String key;
  private final int maxItems;
  private final Fetcher fetcher;
  private final Subscriptions subscriptions;
  private final SourceRegistry registry;
  private final Announcer announcer;
  private final IngestMetrics metrics;
  private final Clock clock;

  /** What became of a push. */
  public enum Push {
    TAKEN,
    /** We want nothing of this from anybody. */
    UNWANTED,
    /** Not signed with our secret: it may be from anybody. */
    UNSIGNED,
    /** No feed. */
    MALFORMED
  }

  Hubs(
      IngestConfig config,
      Fetcher fetcher,
      Subscriptions subscriptions,
      SourceRegistry registry,
      Announcer announcer,
      IngestMetrics metrics,
      Clock clock) {
    this.callback = config.websub().callback().map(base -> base.replaceFirst("/+$", ""));
    this.key = config.websub().secret().orElse("");
    this.maxItems = config.poll().maxItems();
    this.fetcher = fetcher;
    this.subscriptions = subscriptions;
    this.registry = registry;
    this.announcer = announcer;
    this.metrics = metrics;
    this.clock = clock;
  }

  /** Whether a hub pushes what is new of a source. */
  public boolean isActive(String sourceId) {
    return subscription(sourceId).filter(held -> held.isActive(clock.instant())).isPresent();
  }

  /** Our standing with a source's hub; nothing where it has none. */
  public Optional<Subscription> subscription(String sourceId) {
    return callback.isEmpty() ? Optional.empty() : subscriptions.get(sourceId);
  }

  /**
   * Subscribes, or renews the lease, when it is time to. A hub that fails is no fault of a poll.
   */
  void keepSubscribed(Source source, PollHints hints) {
    String hub = hints.hub();
    if (callback.isEmpty() || hub == null) {
      return;
    }
    Instant now = clock.instant();
    String topic = hints.topic() == null ? source.url() : hints.topic();
    Optional<Subscription> held =
        subscriptions
            .get(source.id())
            .filter(known -> known.hub().equals(hub) && known.topic().equals(topic));
    if (held.isPresent() && !held.get().isDue(now)) {
      return;
    }
    // Written first: the hub may verify before it answers. What is left of a lease still counts.
    Instant until = held.map(Subscription::leaseUntil).orElse(null);
    subscriptions.put(source.id(), new Subscription(hub, topic, now, until, null));
    Optional<String> refused = fetcher.post(URI.create(hub), form(source, topic));
    metrics.subscription(refused.isEmpty() ? "requested" : "refused");
    refused.ifPresent(
        why -> {
          LOG.infof("hub refused sourceId=%s hub=%s detail=%s", source.id(), hub, why);
          subscriptions
              .get(source.id())
              .ifPresent(
                  known ->
                      subscriptions.put(
                          source.id(),
                          new Subscription(
                              hub, topic, known.requestedAt(), known.leaseUntil(), why)));
        });
  }

  private String form(Source source, String topic) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("hub.mode", "subscribe");
    fields.put("hub.topic", topic);
    fields.put("hub.callback", callback.orElseThrow() + "/v1/websub/" + source.id());
    fields.put("hub.lease_seconds", Long.toString(LEASE.toSeconds()));
    fields.put("hub.secret", HubSignature.secret(key, source.id()));
    return fields.entrySet().stream()
        .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  /**
   * Whether we mean what a hub asks us to confirm.
   *
   * @param mode subscribe or unsubscribe
   */
  public boolean verify(String sourceId, String mode, @Nullable String topic, Duration lease) {
    Optional<Subscription> held =
        subscription(sourceId).filter(known -> known.topic().equals(topic));
    boolean wanted = registry.get(sourceId).isPresent() && held.isPresent();
    if (mode.equals("unsubscribe")) {
      return !wanted;
    }
    if (!mode.equals("subscribe") || !wanted) {
      return false;
    }
    subscriptions.put(sourceId, held.get().verified(lease, clock.instant()));
    metrics.subscription("verified");
    return true;
  }

  /** A hub says that it will not push. */
  public void denied(String sourceId, @Nullable String topic, String why) {
    subscription(sourceId)
        .filter(known -> known.topic().equals(topic))
        .ifPresent(known -> subscriptions.put(sourceId, known.denied(why)));
    metrics.subscription("denied");
  }

  /** Announces what is new in a pushed feed; returns when Kafka has it. */
  public Push take(
      String sourceId, byte[] body, @Nullable String contentType, @Nullable String signature)
      throws InterruptedException, ExecutionException, TimeoutException {
    Optional<Source> source = registry.get(sourceId).filter(known -> !known.isPaused());
    Optional<Subscription> held = subscription(sourceId);
    if (source.isEmpty() || held.isEmpty()) {
      return counted(Push.UNWANTED);
    }
    if (!HubSignature.isValid(signature, HubSignature.secret(key, sourceId), body)) {
      return counted(Push.UNSIGNED);
    }
    try {
      FeedDocument document = new FeedDocument(body, URI.create(source.get().url()), contentType);
      List<FeedItem> items = FeedItems.of(FeedReader.read(document, maxItems));
      SourceState state =
          registry.state(sourceId).orElseGet(() -> SourceState.unpolled(clock.instant()));
      announcer.announce(source.get(), state.unknown(items));
      return counted(Push.TAKEN);
    } catch (MalformedFeedException e) {
      return counted(Push.MALFORMED);
    }
  }

  private Push counted(Push push) {
    metrics.hubPush(push.name().toLowerCase(java.util.Locale.ROOT));
    return push;
  }
}
