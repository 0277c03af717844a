package news.naba.ingest;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import news.naba.contracts.RawArticle;
import news.naba.contracts.RawArticle.FeedMetadata;

/** What this service counts. Every outcome and reason is a word of one of the enums. */
@Singleton
public class IngestMetrics {
  private static final String NAME_TAKEN = "naba.ingest.replica.name.taken";

  private final MeterRegistry registry;

  public IngestMetrics(MeterRegistry registry) {
    this.registry = registry;
    // There from the start, so that an alert sees it rise from 0.
    registry.counter(NAME_TAKEN);
  }

  /** One poll of a source's feed ended. */
  public void poll(String outcome) {
    registry.counter("naba.ingest.polls", "outcome", outcome).increment();
  }

  /** One fetch ended: {@code kind} is feed, page or robots. */
  public void fetch(String kind, String outcome) {
    registry.counter("naba.ingest.fetches", "kind", kind, "outcome", outcome).increment();
  }

  /** This replica gave up its hosts: another has joined under its name. */
  public void nameTaken() {
    registry.counter(NAME_TAKEN).increment();
  }

  /** How often that was. */
  public long namesTaken() {
    return (long) registry.counter(NAME_TAKEN).count();
  }

  /** Bytes that bodies in flight reserve. */
  public void bodies(Supplier<Number> reserved) {
    Gauge.builder("naba.ingest.bodies.reserved", reserved).baseUnit("bytes").register(registry);
  }

  /** One article was acknowledged by Kafka: {@code origin} is fetched or pushed. */
  public void published(String origin) {
    registry.counter("naba.ingest.articles.published", "origin", origin).increment();
  }

  /** A page or a pushed article will not become an article. */
  public void rejected(String reason) {
    registry.counter("naba.ingest.articles.rejected", "reason", reason).increment();
  }

  /** A page that was published answers 404 or 410. */
  public void gone() {
    registry.counter("naba.ingest.pages.gone").increment();
  }

  /** A source that was due could not be worked on for a fault on our side. */
  public void interrupted() {
    registry.counter("naba.ingest.polls.interrupted").increment();
  }

  /** Bytes of one body, decoded. */
  public void bytes(String kind, long bytes) {
    registry.counter("naba.ingest.fetched.bytes", "kind", kind).increment(bytes);
  }

  /** An article was published that was withdrawn by its site. */
  public void withdrawn() {
    registry.counter("naba.ingest.articles.withdrawn").increment();
  }

  /** Something happened to a subscription at a hub. */
  public void subscription(String what) {
    registry.counter("naba.ingest.websub.subscriptions", "outcome", what).increment();
  }

  /** A hub pushed. */
  public void hubPush(String outcome) {
    registry.counter("naba.ingest.websub.pushes", "outcome", outcome).increment();
  }

  /** How much later than due a source had its turn. */
  public void lateness(Duration late) {
    Timer.builder("naba.ingest.poll.lateness")
        .publishPercentiles(0.5, 0.99)
        .register(registry)
        .record(late.isNegative() ? Duration.ZERO : late);
  }

  /** The time from the publication an article states to its being on Kafka. */
  public void eventAge(RawArticle article, Instant now) {
    FeedMetadata feed = article.feed();
    if (feed == null || feed.publishedAt() == null || feed.publishedAt().moment() == null) {
      return;
    }
    Duration age = Duration.between(feed.publishedAt().moment().toInstant(), now);
    if (!age.isNegative()) {
      Timer.builder("naba.ingest.event.age")
          .publishPercentileHistogram()
          .maximumExpectedValue(Duration.ofHours(24))
          .register(registry)
          .record(age);
    }
  }
}
