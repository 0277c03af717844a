package news.naba.store.kafka;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import news.naba.contracts.Topics;
import news.naba.store.persistence.LoggedUpdate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The topic {@code naba.events}: updates as CloudEvents, keyed by event. */
@ApplicationScoped
class EventsTopic {
  private static final String SEQUENCE_HEADER = "ce_sequence";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Map<String, Object> kafka;

  EventsTopic(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
    this.kafka = kafka;
  }

  String name() {
    return Topics.EVENTS;
  }

  /**
   * Opens the topic for writing where it ends.
   *
   * @throws KafkaException if the broker cannot be reached
   */
  Writer open() {
    Map<Integer, Long> ends = ends();
    return new Writer(new KafkaProducer<>(producerSettings()), ends);
  }

  /** The last sequence in each partition; 0 where there is none. */
  private Map<Integer, Long> ends() {
    Map<String, Object> settings = new HashMap<>(kafka);
    settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
    Map<Integer, Long> ends = new HashMap<>();
    try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings)) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(Topics.EVENTS, PATIENCE).stream()
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(partitions);
      Map<TopicPartition, Long> first = consumer.beginningOffsets(partitions, PATIENCE);
      Map<TopicPartition, Long> end = consumer.endOffsets(partitions, PATIENCE);
      for (TopicPartition partition : partitions) {
        long after = end.getOrDefault(partition, 0L);
        boolean empty = after <= first.getOrDefault(partition, 0L);
        ends.put(partition.partition(), empty ? 0L : sequenceAt(consumer, partition, after - 1));
      }
    }
    if (ends.isEmpty()) {
      throw new KafkaException("There is no topic " + Topics.EVENTS);
    }
    return ends;
  }

  private static long sequenceAt(
      KafkaConsumer<byte[], byte[]> consumer, TopicPartition partition, long offset) {
    consumer.assign(List.of(partition));
    consumer.seek(partition, offset);
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < deadline) {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofSeconds(1))) {
        Header header = record.headers().lastHeader(SEQUENCE_HEADER);
        if (header == null) {
          throw new KafkaException(
              "The last record of " + partition + " has no " + SEQUENCE_HEADER);
        }
        return Long.parseLong(new String(header.value(), StandardCharsets.UTF_8));
      }
    }
    throw new KafkaException("The last record of " + partition + " could not be read in time");
  }

  private Map<String, Object> producerSettings() {
    Map<String, Object> settings = new HashMap<>(kafka);
    settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
    settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    return settings;
  }

  /**
   * Writes updates in order. Each partition holds all its updates up to its last one, so a
   * partition that is ahead of the others is left alone until they have caught up.
   */
  static final class Writer implements AutoCloseable {
    private final KafkaProducer<byte[], byte[]> producer;
    private final Map<Integer, Long> ends;

    private Writer(KafkaProducer<byte[], byte[]> producer, Map<Integer, Long> ends) {
      this.producer = producer;
      this.ends = ends;
    }

    /** All updates up to here are in the topic. */
    long position() {
      return ends.values().stream().mapToLong(Long::longValue).min().orElse(0);
    }

    /**
     * Returns when all are acknowledged.
     *
     * @throws KafkaException if one was not; the writer is then of no use any more
     */
    void write(List<LoggedUpdate> updates) throws InterruptedException {
      List<Future<RecordMetadata>> sent = new ArrayList<>();
      for (LoggedUpdate update : updates) {
        byte[] key = update.eventId().getBytes(StandardCharsets.UTF_8);
        int partition = BuiltInPartitioner.partitionForKey(key, ends.size());
        if (update.sequence() > ends.getOrDefault(partition, 0L)) {
          sent.add(producer.send(record(update, key, partition)));
          ends.put(partition, update.sequence());
        }
      }
      for (Future<RecordMetadata> each : sent) {
        try {
          each.get(2 * PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
          throw new KafkaException("An update was not acknowledged", e);
        }
      }
    }

    @Override
    public void close() {
      producer.close(Duration.ofSeconds(5));
    }

    private static ProducerRecord<byte[], byte[]> record(
        LoggedUpdate update, byte[] key, int partition) {
      ProducerRecord<byte[], byte[]> record =
          new ProducerRecord<>(Topics.EVENTS, partition, key, update.bytes());
      String sequence = Long.toString(update.sequence());
      Headers headers = record.headers();
      put(headers, "ce_specversion", "1.0");
      put(headers, "ce_type", "news.naba.update.v1");
      put(headers, "ce_source", "/naba/store");
      put(headers, "ce_id", sequence);
      put(headers, "ce_time", update.at().toString());
      put(headers, "ce_subject", update.eventId());
      put(headers, SEQUENCE_HEADER, sequence);
      put(headers, "content-type", "application/json");
      return record;
    }

    private static void put(Headers headers, String name, String value) {
      headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
  }
}
