package news.naba.ingest.kafka;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import news.naba.contracts.ContractsJson;
import news.naba.contracts.Topics;
import news.naba.ingest.domain.Source;
import news.naba.ingest.domain.SourceState;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * All sources and the state of their polling, kept on {@code naba.sources} and {@code
 * naba.source-state}. Both are partitioned by the source's host, so that whoever owns a host's
 * partition can own its politeness. Methods that write block until Kafka acknowledges, and throw
 * {@link KafkaUnavailableException} when it does not.
 */
@Singleton
public class SourceRegistry {
  /** Longer than a broker's restart, short enough to answer a REST client. */
  private static final Duration WRITE_TIMEOUT = Duration.ofSeconds(20);

  private static final int LOCKS = 64;

  private final Producer<String, byte[]> producer;
  private final CompactedTable<Source> sources;
  private final CompactedTable<SourceState> states;
  private final List<Object> locks = IntStream.range(0, LOCKS).mapToObj(i -> new Object()).toList();

  /** A source, and whether the registration created it. */
  public record Registration(Source source, boolean created) {}

  @Inject
  public SourceRegistry(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
    ObjectMapper mapper = ContractsJson.mapper();
    this.producer =
        new KafkaProducer<>(
            producerConfig(kafka), new StringSerializer(), new ByteArraySerializer());
    // A little longer than the producer itself gives up, which can say why.
    Duration timeout = WRITE_TIMEOUT.plusSeconds(5);
    this.sources =
        new CompactedTable<>(Topics.SOURCES, Source.class, mapper, kafka, producer, timeout);
    this.states =
        new CompactedTable<>(
            Topics.SOURCE_STATE, SourceState.class, mapper, kafka, producer, timeout);
  }

  void start(@Observes StartupEvent event) {
    start();
  }

  void stop(@Observes ShutdownEvent event) {
    close();
  }

  public void start() {
    sources.start();
    states.start();
  }

  public void close() {
    sources.close();
    states.close();
    producer.close(Duration.ofSeconds(5));
  }

  /** Whether both topics have been read: before that, an absent source may just not be read yet. */
  public boolean complete() {
    return sources.complete() && states.complete();
  }

  /** The partition of an address's host: the same on every topic that is partitioned by host. */
  public int partition(URI url) {
    return sources.partition(url.getHost());
  }

  /** Whether both topics have been read as far as these ends of their partitions. */
  boolean hasRead(Map<TopicPartition, Long> ends) {
    return sources.hasRead(ends) && states.hasRead(ends);
  }

  /** Every source, in no order. */
  public List<Source> unordered() {
    return sources.values();
  }

  /** Every source, oldest first. */
  public List<Source> all() {
    return sources.values().stream()
        .sorted(Comparator.comparing(Source::createdAt).thenComparing(Source::id))
        .toList();
  }

  public Optional<Source> get(String id) {
    return sources.get(id);
  }

  public Optional<SourceState> state(String id) {
    return states.get(id);
  }

  /** The source polled at this address, also when it was registered with another one. */
  public Optional<Source> at(String url) {
    return sources.values().stream().filter(source -> source.url().equals(url)).findFirst();
  }

  /** Registers a source unless one of the same address exists, which then stays as it is. */
  public Registration register(Source source) {
    synchronized (lock(source.id())) {
      Optional<Source> existing = sources.get(source.id()).or(() -> at(source.url()));
      if (existing.isPresent()) {
        return new Registration(existing.get(), false);
      }
      sources.put(source.id(), host(source), source);
      return new Registration(source, true);
    }
  }

  /**
   * Gives a source the address to which its server has moved it. With the address goes the
   * partition: whoever owns the new host polls it from now on.
   *
   * @return the source as it is now; unchanged when it was removed or changed meanwhile
   */
  public Source move(Source source, URI target) {
    synchronized (lock(source.id())) {
      Optional<Source> current = sources.get(source.id());
      if (current.isEmpty() || !current.get().url().equals(source.url())) {
        return source;
      }
      Source moved = current.get().movedTo(target);
      states
          .get(moved.id())
          .ifPresent(state -> states.move(moved.id(), host(source), host(moved), state));
      sources.move(moved.id(), host(source), host(moved), moved);
      return moved;
    }
  }

  /** Replaces a source's definition; false when it does not exist any more. */
  public boolean update(Source source) {
    synchronized (lock(source.id())) {
      if (sources.get(source.id()).isEmpty()) {
        return false;
      }
      sources.put(source.id(), host(source), source);
      return true;
    }
  }

  /** Removes a source and its state; false when there was none. */
  public boolean remove(String id) {
    synchronized (lock(id)) {
      Optional<Source> source = sources.get(id);
      if (source.isEmpty()) {
        return false;
      }
      for (String host : hosts(source.get())) {
        sources.put(id, host, null);
        states.put(id, host, null);
      }
      return true;
    }
  }

  /** Saves the state of a source, unless the source was removed meanwhile. */
  public void save(Source source, SourceState state) {
    synchronized (lock(source.id())) {
      if (sources.get(source.id()).isPresent()) {
        states.put(source.id(), host(source), state);
      }
    }
  }

  /** Asks whoever owns the source's host to poll it now; false when it does not exist any more. */
  public boolean ask(String id, Instant now) {
    synchronized (lock(id)) {
      return get(id).map(source -> update(source.asked(now))).orElse(false);
    }
  }

  private static String host(Source source) {
    return source.uri().getHost();
  }

  /** Where records of a source may be: a move that was cut short leaves some where they were. */
  private static Set<String> hosts(Source source) {
    String registered = source.registeredUrl();
    return registered == null
        ? Set.of(host(source))
        : new LinkedHashSet<>(List.of(URI.create(registered).getHost(), host(source)));
  }

  private Object lock(String id) {
    return locks.get(Math.floorMod(id.hashCode(), LOCKS));
  }

  static Map<String, Object> producerConfig(Map<String, Object> kafka) {
    Map<String, Object> config = new HashMap<>(kafka);
    config.put(ProducerConfig.ACKS_CONFIG, "all");
    config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "gzip");
    config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, (int) WRITE_TIMEOUT.toMillis());
    config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
    config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) WRITE_TIMEOUT.toMillis());
    return config;
  }
}
