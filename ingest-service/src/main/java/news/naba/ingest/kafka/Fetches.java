package news.naba.ingest.kafka;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import news.naba.contracts.ContractsJson;
import news.naba.contracts.Topics;
import news.naba.ingest.IngestConfig;
import news.naba.ingest.IngestMetrics;
import news.naba.ingest.domain.TrackedPage;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The pages to fetch, on {@code naba.fetches}, and who owns which hosts: the consumer group on that
 * topic decides it. A host's partition is the same on {@code naba.sources}, {@code
 * naba.source-state} and here, so its one owner polls its feeds and fetches its pages. A partition
 * is owned once all that its last owner has written is read; that is where its work goes on.
 */
@Singleton
public class Fetches {
  private static final Logger LOG = Logger.getLogger(Fetches.class);
  private static final String GROUP = "naba-ingest";
  private static final Duration SWEEP = Duration.ofMinutes(10);

  private final SourceRegistry registry;
  private final IngestMetrics metrics;
  private final Clock clock;
  private final Duration hostDelay;
  private final ObjectMapper mapper = ContractsJson.mapper();
  private final Producer<String, byte[]> producer;
  private final Map<Integer, OwnedPartition> partitions = new ConcurrentHashMap<>();
  private final HostGroup group;
  private volatile @Nullable Listener listener;

  private Instant nextSweep = Instant.MIN;

  /** Is told what there is to do. Called by one thread at a time. */
  public interface Listener {
    /** A partition's hosts are ours from now on, with these pages. */
    void acquired(int partition, Collection<TrackedPage> pages);

    /** They are not any more; returns when nothing is under way there. */
    void lost(Collection<Integer> partitions);

    /** Something new is known of a page that is ours. */
    void heard(TrackedPage page);
  }

  @Inject
  Fetches(
      SourceRegistry registry,
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      IngestConfig config,
      @ConfigProperty(name = "quarkus.http.port") int port,
      IngestMetrics metrics,
      Clock clock) {
    this.registry = registry;
    this.metrics = metrics;
    this.clock = clock;
    this.hostDelay = config.fetch().hostDelay();
    this.producer =
        new KafkaProducer<>(
            SourceRegistry.producerConfig(kafka),
            new StringSerializer(),
            new ByteArraySerializer());
    this.group =
        new HostGroup(
            kafka,
            GROUP,
            config.replica().orElseGet(() -> HostGroup.nameFor(port)),
            new Ownership());
  }

  /** Joins the group. */
  public void start(Listener told) {
    listener = told;
    group.join();
  }

  /** Leaves the group, so that others take over at once. */
  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    group.leave();
    producer.close(Duration.ofSeconds(5));
  }

  /** Whether a host's feeds and pages are for this replica to fetch. */
  public boolean owns(URI url) {
    OwnedPartition partition = partitions.get(registry.partition(url));
    return partition != null && partition.isOwned() && group.isHeard();
  }

  /**
   * Whether the group has given a host to this replica. It is not to be asked before it is {@link
   * #owns owned} as well: while its pages are being read, or the group has not been heard of for
   * long.
   */
  public boolean isAssigned(URI url) {
    return partitions.containsKey(registry.partition(url));
  }

  /** Partitions owned. */
  public int owned() {
    return (int) partitions.values().stream().filter(OwnedPartition::isOwned).count();
  }

  /** The name under which this replica shares the hosts with others. */
  String replica() {
    return group.name();
  }

  /** Whether another replica has joined under the same name, and has our hosts. */
  boolean isNameTaken() {
    return group.isNameTaken();
  }

  /** What is known of a page that is ours. */
  public Optional<TrackedPage> page(String url, String key) {
    return Optional.ofNullable(partitions.get(registry.partition(URI.create(url))))
        .flatMap(partition -> partition.page(key));
  }

  /**
   * Writes what is known of a page, or that it was announced.
   *
   * @return completes when Kafka has it; exceptionally with a {@link KafkaUnavailableException}
   */
  public CompletableFuture<Void> write(TrackedPage page) {
    CompletableFuture<Void> written = new CompletableFuture<>();
    int number = registry.partition(page.item().uri());
    try {
      producer.send(
          new ProducerRecord<>(Topics.FETCHES, number, page.key(), encode(page)),
          (metadata, failure) -> {
            if (failure == null) {
              learn(number, page.key(), metadata.offset(), page);
              written.complete(null);
            } else {
              written.completeExceptionally(
                  new KafkaUnavailableException("no write to " + Topics.FETCHES, failure));
            }
          });
    } catch (KafkaException e) {
      written.completeExceptionally(
          new KafkaUnavailableException("no write to " + Topics.FETCHES, e));
    }
    return written;
  }

  /** Forgets a page. */
  public void forget(TrackedPage page) {
    int number = registry.partition(page.item().uri());
    OwnedPartition partition = partitions.get(number);
    if (partition != null) {
      partition.forget(page.key());
    }
    var unused = producer.send(new ProducerRecord<>(Topics.FETCHES, number, page.key(), null));
  }

  private void learn(int number, String key, long offset, TrackedPage told) {
    OwnedPartition partition = partitions.get(number);
    if (partition == null) {
      return;
    }
    Optional<TrackedPage> news = partition.learn(key, offset, told, clock.instant());
    Listener waiting = listener;
    if (partition.isOwned() && waiting != null) {
      news.ifPresent(waiting::heard);
    }
  }

  private boolean isCaughtUp(
      Consumer<String, byte[]> joined, int number, OwnedPartition partition) {
    TopicPartition own = new TopicPartition(Topics.FETCHES, number);
    // The last owner may have sent a request a moment ago.
    return partition.assignedFor().compareTo(hostDelay) > 0
        && joined.assignment().contains(own)
        && joined.position(own) >= partition.ends().getOrDefault(own, 0L)
        && registry.complete()
        && registry.hasRead(partition.ends());
  }

  private void own(int number, OwnedPartition partition) {
    partition.own();
    List<TrackedPage> pages = partition.pages();
    LOG.infof("hosts acquired partition=%d pages=%d", number, pages.size());
    Listener told = listener;
    if (told != null) {
      told.acquired(number, pages);
    }
  }

  private void lose(Collection<Integer> numbers) {
    if (numbers.isEmpty()) {
      return;
    }
    numbers.stream().map(partitions::get).filter(Objects::nonNull).forEach(OwnedPartition::disown);
    Listener told = listener;
    if (told != null) {
      told.lost(numbers);
    }
    numbers.forEach(partitions::remove);
    LOG.infof("hosts released partitions=%s", numbers);
  }

  private void sweep() {
    Instant now = clock.instant();
    if (!now.isBefore(nextSweep)) {
      nextSweep = now.plus(SWEEP);
      partitions.values().forEach(partition -> partition.sweep(now));
    }
  }

  private final class Ownership implements HostGroup.Member {
    @Override
    public void assigned(Consumer<String, byte[]> joined, Collection<TopicPartition> assigned) {
      for (TopicPartition partition : assigned) {
        List<TopicPartition> same =
            Stream.of(Topics.FETCHES, Topics.SOURCES, Topics.SOURCE_STATE)
                .map(topic -> new TopicPartition(topic, partition.partition()))
                .toList();
        partitions.put(partition.partition(), new OwnedPartition(joined.endOffsets(same)));
      }
    }

    @Override
    public void revoked(Collection<Integer> numbers) {
      lose(numbers);
    }

    @Override
    public void left() {
      lose(Set.copyOf(partitions.keySet()));
    }

    @Override
    public void nameTaken() {
      metrics.nameTaken();
    }

    @Override
    public void take(ConsumerRecord<String, byte[]> record) {
      if (record.value() == null) {
        OwnedPartition partition = partitions.get(record.partition());
        if (partition != null) {
          partition.forgetAt(record.key(), record.offset());
        }
        return;
      }
      try {
        TrackedPage page = mapper.readValue(record.value(), TrackedPage.class);
        learn(record.partition(), record.key(), record.offset(), page);
      } catch (IOException e) {
        LOG.errorf(
            "page skipped partition=%d offset=%d key=%s reason=malformed-json",
            record.partition(), record.offset(), record.key());
      }
    }

    @Override
    public void taken(Consumer<String, byte[]> joined) {
      partitions.forEach(
          (number, partition) -> {
            if (!partition.isOwned() && isCaughtUp(joined, number, partition)) {
              own(number, partition);
            }
          });
      sweep();
    }
  }

  private byte[] encode(TrackedPage page) {
    try {
      return mapper.writeValueAsBytes(page);
    } catch (IOException e) {
      throw new IllegalStateException("a page can be written as JSON", e);
    }
  }
}
