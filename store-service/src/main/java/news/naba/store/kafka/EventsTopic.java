package news.naba.store.kafka;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import news.naba.contracts.Topics;
import news.naba.store.persistence.LoggedUpdate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
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
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int LINGER_MS = 1_000;

  /** Far from the megabyte that a broker takes at most. */
  private static final int BATCH_BYTES = 256 * 1024;

  /** The same for all replicas: the broker lets only the one write that began last. */
  private static final String TRANSACTIONAL_ID = "naba.store.events";

  private final Map<String, Object> kafka;

  EventsTopic(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
    this.kafka = kafka;
  }

  String name() {
    return Topics.EVENTS;
  }

  /**
   * Opens the topic for writing where it ends. Whoever had it open before cannot write any more,
   * and what they had begun to write is undone.
   *
   * @param marked where the topic ended when it was last written to, for a topic that has forgotten
   *     all its records since
   * @throws KafkaException if the broker cannot be reached
   */
  Writer open(long marked) {
    KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(producerSettings());
    try {
      producer.initTransactions();
      return new Writer(producer, ends("read_committed", marked));
    } catch (RuntimeException e) {
      producer.close(Duration.ZERO);
      throw e;
    }
  }

  /**
   * No update in the topic has a higher sequence, not even among those that were undone.
   *
   * @throws KafkaException if the broker cannot be reached
   */
  long highest() {
    return ends("read_uncommitted", 0).values().stream().mapToLong(Long::longValue).max().orElse(0);
  }

  /** The last sequence in each partition; 0 where there never was one. */
  private Map<Integer, Long> ends(String isolation, long marked) {
    Map<String, Object> settings = new HashMap<>(kafka);
    settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, isolation);
    settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
    Map<Integer, Long> ends = new HashMap<>();
    try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings)) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(Topics.EVENTS, PATIENCE).stream()
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      Map<TopicPartition, Long> first = consumer.beginningOffsets(partitions, PATIENCE);
      Map<TopicPartition, Long> end = consumer.endOffsets(partitions, PATIENCE);
      for (TopicPartition partition : partitions) {
        long from = first.getOrDefault(partition, 0L);
        long to = end.getOrDefault(partition, 0L);
        OptionalLong last = lastSequence(consumer, partition, from, to);
        ends.put(partition.partition(), last.orElse(to > 0 ? marked : 0));
      }
    }
    if (ends.isEmpty()) {
      throw new KafkaException("There is no topic " + Topics.EVENTS);
    }
    return ends;
  }

  /**
   * Looks for the last record from the end backwards, in longer and longer steps: there stand the
   * marks of transactions, and records that were undone, which nobody is given.
   */
  private static OptionalLong lastSequence(
      KafkaConsumer<byte[], byte[]> consumer, TopicPartition partition, long from, long to) {
    consumer.assign(List.of(partition));
    for (long back = 16, end = to; end > from; back *= 16) {
      long start = Math.max(from, to - back);
      OptionalLong last = lastBetween(consumer, partition, start, end);
      if (last.isPresent()) {
        return last;
      }
      end = start;
    }
    return OptionalLong.empty();
  }

  private static OptionalLong lastBetween(
      KafkaConsumer<byte[], byte[]> consumer, TopicPartition partition, long start, long end) {
    consumer.seek(partition, start);
    OptionalLong last = OptionalLong.empty();
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (consumer.position(partition, PATIENCE) < end) {
      if (System.nanoTime() > deadline) {
        throw new KafkaException("The end of " + partition + " could not be read in time");
      }
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofSeconds(1))) {
        last = OptionalLong.of(sequence(record));
      }
    }
    return last;
  }

  private static long sequence(ConsumerRecord<byte[], byte[]> record) {
    Header header = record.headers().lastHeader(SEQUENCE_HEADER);
    if (header == null) {
      throw new KafkaException(
          "The record at "
              + record.offset()
              + " of "
              + Topics.EVENTS
              + " has no "
              + SEQUENCE_HEADER);
    }
    return Long.parseLong(new String(header.value(), StandardCharsets.UTF_8));
  }

  private Map<String, Object> producerSettings() {
    Map<String, Object> settings = new HashMap<>(kafka);
    settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
    settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, TRANSACTIONAL_ID);
    settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, (int) PATIENCE.toMillis());
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE.toMillis());
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis() / 2);
    // For the commit, which sends all in one request. A batch that is full would not wait for it,
    // and
    // an update or two fill what is the default.
    settings.put(ProducerConfig.LINGER_MS_CONFIG, LINGER_MS);
    settings.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
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
     * Writes all of them or none; returns when the broker has them.
     *
     * @throws KafkaException if that is not certain; the writer is then of no use any more
     */
    @SuppressWarnings(
        "FutureReturnValueIgnored") // committing waits for all, and fails as the first
    void write(List<LoggedUpdate> updates) {
      producer.beginTransaction();
      for (LoggedUpdate update : updates) {
        byte[] key = update.eventId().getBytes(StandardCharsets.UTF_8);
        int partition = BuiltInPartitioner.partitionForKey(key, ends.size());
        if (update.sequence() > ends.getOrDefault(partition, 0L)) {
          producer.send(record(update, key, partition));
          ends.put(partition, update.sequence());
        }
      }
      producer.commitTransaction();
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
