package news.naba.ingest;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.function.Supplier;

/** What this service counts. Every outcome and reason is a word of one of the enums. */
@Singleton
public class IngestMetrics {
  private final MeterRegistry registry;

  public IngestMetrics(MeterRegistry registry) {
    this.registry = registry;
  }

  /** One poll of a source's feed ended. */
  public void poll(String outcome) {
    registry.counter("naba.ingest.polls", "outcome", outcome).increment();
  }

  /** One fetch ended: {@code kind} is feed, page or robots. */
  public void fetch(String kind, String outcome) {
    registry.counter("naba.ingest.fetches", "kind", kind, "outcome", outcome).increment();
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
}
