package news.naba.ingest.kafka;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import news.naba.contracts.ContractsJson;
import news.naba.contracts.Topics;
import news.naba.ingest.domain.Subscription;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Our subscriptions at WebSub hubs, by source, on {@code naba.subscriptions}: a topic of its own,
 * because a hub's request may reach any replica, and a source's state is its owner's alone.
 */
@Singleton
public class Subscriptions {
  private static final Duration WRITE_TIMEOUT = Duration.ofSeconds(25);

  private final Producer<String, byte[]> producer;
  private final CompactedTable<Subscription> table;

  @Inject
  Subscriptions(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
    this.producer =
        new KafkaProducer<>(
            SourceRegistry.producerConfig(kafka),
            new StringSerializer(),
            new ByteArraySerializer());
    this.table =
        new CompactedTable<>(
            Topics.SUBSCRIPTIONS,
            Subscription.class,
            ContractsJson.mapper(),
            kafka,
            producer,
            WRITE_TIMEOUT);
  }

  void start(@Observes StartupEvent event) {
    table.start();
  }

  void stop(@Observes ShutdownEvent event) {
    table.close();
    producer.close(Duration.ofSeconds(5));
  }

  public Optional<Subscription> get(String sourceId) {
    return table.get(sourceId);
  }

  /**
   * Writes a subscription, or with null forgets it, and waits for the acknowledgement.
   *
   * @throws KafkaUnavailableException if there is none in time
   */
  public void put(String sourceId, @Nullable Subscription subscription) {
    table.put(sourceId, sourceId, subscription);
  }
}
