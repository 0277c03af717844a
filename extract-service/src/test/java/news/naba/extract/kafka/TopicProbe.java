package news.naba.extract.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** Writes to the broker and reads what it holds, past the service. */
final class TopicProbe implements AutoCloseable {
  static final Duration PATIENCE = Duration.ofSeconds(30);

  private final KafkaProducer<String, byte[]> producer;
  private final KafkaConsumer<String, byte[]> consumer;
  private final List<ConsumerRecord<String, byte[]>> seen =
      Collections.synchronizedList(new ArrayList<>());

  TopicProbe(String bootstrapServers, List<String> topics) {
    producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrapServers, "max.request.size", 9_000_000),
            new StringSerializer(),
            new ByteArraySerializer());
    consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", bootstrapServers, "auto.offset.reset", "earliest"),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    List<TopicPartition> partitions =
        topics.stream()
            .flatMap(topic -> consumer.partitionsFor(topic).stream())
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  /** Writes a record and returns when the broker has it. */
  void send(String topic, String key, byte @Nullable [] value) {
    try {
      producer.send(new ProducerRecord<>(topic, key, value)).get(60, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Waits for a record with this key and returns it. */
  ConsumerRecord<String, byte[]> await(String topic, String key) {
    return Awaitility.await("record " + key + " on " + topic)
        .atMost(PATIENCE)
        .until(() -> with(topic, key), records -> !records.isEmpty())
        .get(0);
  }

  /** The records with this key that the broker holds now. */
  List<ConsumerRecord<String, byte[]>> with(String topic, String key) {
    poll();
    return seen.stream().filter(r -> r.topic().equals(topic) && key.equals(r.key())).toList();
  }

  /** The keys of the records that the broker holds now. */
  Set<String> keysOn(String topic) {
    poll();
    return seen.stream()
        .filter(record -> record.topic().equals(topic))
        .map(ConsumerRecord::key)
        .collect(Collectors.toSet());
  }

  static String header(ConsumerRecord<String, byte[]> record, String name) {
    Header header = record.headers().lastHeader(name);
    return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
  }

  private void poll() {
    consumer.poll(Duration.ofMillis(200)).forEach(seen::add);
  }

  @Override
  public void close() {
    producer.close(Duration.ofSeconds(5));
    consumer.close();
  }
}
