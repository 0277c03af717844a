package news.naba.ingest.kafka;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.utils.Utils;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A compacted topic as a table in memory: the latest value of each key, of all partitions. It is
 * read from the beginning and then followed in a thread of its own. A write shows up here when
 * Kafka has acknowledged it, not before.
 *
 * @param <T> the values, in JSON on the topic
 */
final class CompactedTable<T> implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(CompactedTable.class);
  private static final Duration FIRST_RETRY = Duration.ofSeconds(1);
  private static final Duration LAST_RETRY = Duration.ofSeconds(10);

  private final String topic;
  private final Class<T> type;
  private final ObjectMapper mapper;
  private final Map<String, Object> consumerConfig;
  private final Producer<String, byte[]> producer;
  private final Duration writeTimeout;

  /** Of each key, what every partition says that has had it. More than one only if it has moved. */
  private final Map<String, List<Entry<T>>> entries = new ConcurrentHashMap<>();

  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread reader;
  private volatile boolean complete;

  /** Counts are fixed when a topic is made. */
  private volatile int partitions;

  /** How far each partition has been read. */
  private final Map<TopicPartition, Long> read = new ConcurrentHashMap<>();

  /**
   * What a partition says last of a key. A deleted key keeps its entry, so that an older record
   * cannot bring it back.
   */
  private record Entry<T>(int partition, long offset, long timestamp, @Nullable T value) {}

  CompactedTable(
      String topic,
      Class<T> type,
      ObjectMapper mapper,
      Map<String, Object> clientConfig,
      Producer<String, byte[]> producer,
      Duration writeTimeout) {
    this.topic = topic;
    this.type = type;
    this.mapper = mapper;
    this.consumerConfig = new HashMap<>(clientConfig);
    consumerConfig.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    consumerConfig.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    consumerConfig.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    consumerConfig.remove(ConsumerConfig.GROUP_ID_CONFIG);
    this.producer = producer;
    this.writeTimeout = writeTimeout;
    this.reader = new Thread(this::follow, "table-" + topic);
    reader.setDaemon(true);
  }

  void start() {
    reader.start();
  }

  /** Whether everything that was on the topic at the start has been read. */
  boolean complete() {
    return complete;
  }

  /** Whether this topic has been read as far as these ends say of it. */
  boolean hasRead(Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream()
        .filter(end -> end.getKey().topic().equals(topic))
        .allMatch(end -> read.getOrDefault(end.getKey(), 0L) >= end.getValue());
  }

  Optional<T> get(String key) {
    return Optional.ofNullable(entries.get(key)).flatMap(CompactedTable::current);
  }

  List<T> values() {
    return entries.values().stream().flatMap(said -> current(said).stream()).toList();
  }

  /**
   * Writes a value, or with null deletes the key, and waits for the acknowledgement.
   *
   * @param affinity records of equal affinity go to the same partition; the same for a key until it
   *     is {@linkplain #move moved}
   * @throws KafkaUnavailableException if there is no acknowledgement in time
   */
  void put(String key, String affinity, @Nullable T value) {
    byte[] json = value == null ? null : encode(value);
    try {
      RecordMetadata written =
          producer
              .send(new ProducerRecord<>(topic, partition(affinity), key, json))
              .get(writeTimeout.toMillis(), TimeUnit.MILLISECONDS);
      apply(key, new Entry<>(written.partition(), written.offset(), written.timestamp(), value));
    } catch (KafkaException | TimeoutException e) {
      throw new KafkaUnavailableException("no write to " + topic, e);
    } catch (ExecutionException e) {
      throw new KafkaUnavailableException("no write to " + topic, e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaUnavailableException("interrupted while writing to " + topic, e);
    }
  }

  /** Writes a value under another affinity than before: first there, then away from here. */
  void move(String key, String from, String to, T value) {
    put(key, to, value);
    if (!from.equals(to)) {
      try {
        if (partition(from) != partition(to)) {
          put(key, from, null);
        }
      } catch (KafkaException e) {
        throw new KafkaUnavailableException("no write to " + topic, e);
      }
    }
  }

  int partition(String affinity) {
    if (partitions == 0) {
      partitions = producer.partitionsFor(topic).size();
    }
    return Utils.toPositive(Utils.murmur2(Utils.utf8(affinity))) % partitions;
  }

  private void apply(String key, Entry<T> entry) {
    entries.merge(key, List.of(entry), (said, recent) -> with(said, entry));
  }

  private static <T> List<Entry<T>> with(List<Entry<T>> said, Entry<T> entry) {
    if (said.stream()
        .anyMatch(old -> old.partition() == entry.partition() && old.offset() >= entry.offset())) {
      return said;
    }
    return Stream.concat(
            said.stream().filter(old -> old.partition() != entry.partition()), Stream.of(entry))
        .toList();
  }

  /** A move that was cut short has left a key in two partitions: there the later is believed. */
  private static <T> Optional<T> current(List<Entry<T>> said) {
    return said.stream()
        .filter(entry -> entry.value() != null)
        .max(Comparator.comparing(Entry::timestamp))
        .map(Entry::value);
  }

  private void follow() {
    Duration wait = FIRST_RETRY;
    while (closed.getCount() > 0) {
      try (Consumer<String, byte[]> consumer =
          new KafkaConsumer<>(
              consumerConfig, new StringDeserializer(), new ByteArrayDeserializer())) {
        read(consumer);
      } catch (RuntimeException e) {
        LOG.warnf(
            "table waits topic=%s retryMillis=%d cause=%s", topic, wait.toMillis(), e.getMessage());
      }
      if (pause(wait)) {
        return;
      }
      wait = wait.multipliedBy(2).compareTo(LAST_RETRY) < 0 ? wait.multipliedBy(2) : LAST_RETRY;
    }
  }

  private void read(Consumer<String, byte[]> consumer) {
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic).stream()
            .map(info -> new TopicPartition(topic, info.partition()))
            .toList();
    if (partitions.isEmpty()) {
      throw new KafkaException("the topic does not exist");
    }
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    while (closed.getCount() > 0) {
      consumer.poll(Duration.ofMillis(200)).forEach(this::take);
      partitions.forEach(partition -> read.put(partition, consumer.position(partition)));
      if (!complete && reached(consumer, ends)) {
        complete = true;
        LOG.infof("table read topic=%s keys=%d", topic, entries.size());
      }
    }
  }

  private static boolean reached(
      Consumer<String, byte[]> consumer, Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream()
        .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
  }

  private void take(ConsumerRecord<String, byte[]> entry) {
    try {
      T value = entry.value() == null ? null : mapper.readValue(entry.value(), type);
      apply(entry.key(), new Entry<>(entry.partition(), entry.offset(), entry.timestamp(), value));
    } catch (IOException e) {
      LOG.errorf(
          "table entry skipped topic=%s partition=%d offset=%d key=%s reason=malformed-json",
          topic, entry.partition(), entry.offset(), entry.key());
    }
  }

  private boolean pause(Duration wait) {
    try {
      return closed.await(wait.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      return true;
    }
  }

  private byte[] encode(T value) {
    try {
      return mapper.writeValueAsBytes(value);
    } catch (IOException e) {
      throw new IllegalStateException("a record of " + type + " can be written as JSON", e);
    }
  }

  @Override
  public void close() {
    closed.countDown();
    try {
      reader.join(Duration.ofSeconds(5).toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
