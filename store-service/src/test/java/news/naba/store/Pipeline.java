package news.naba.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import news.naba.contracts.ArticleExtraction;
import news.naba.contracts.ContractsJson;
import news.naba.contracts.Topics;
import news.naba.embedded.testing.RealKafka;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The service from outside: what goes in over Kafka, what comes out over HTTP and Kafka. */
public final class Pipeline implements AutoCloseable {
  private final String base;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final KafkaProducer<String, byte[]> producer;

  public Pipeline(URI base) {
    this(base, RealKafka.bootstrapServers());
  }

  /** One that goes in by another broker. */
  public Pipeline(URI base, String bootstrapServers) {
    this.base = base.toString().replaceAll("/$", "");
    this.producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrapServers, "acks", "all"),
            new StringSerializer(),
            new ByteArraySerializer());
  }

  /** An id that no other test uses. */
  public static String id(String prefix) {
    return prefix + UUID.randomUUID().toString().replace("-", "").substring(0, 16);
  }

  public void send(ArticleExtraction... extractions) {
    List<Future<?>> sent = new ArrayList<>();
    for (ArticleExtraction extraction : extractions) {
      sent.add(sendRaw(extraction.articleId(), bytes(extraction)));
    }
    for (Future<?> each : sent) {
      try {
        each.get();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }

  public Future<?> sendRaw(String key, byte[] value) {
    return producer.send(new ProducerRecord<>(Topics.REPORTS, key, value));
  }

  public static byte[] bytes(ArticleExtraction extraction) {
    try {
      return ContractsJson.mapper().writeValueAsBytes(extraction);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  public HttpResponse<String> get(String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(20));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** Posts JSON. */
  public HttpResponse<String> post(String path, String json) {
    return send("POST", path, json);
  }

  /** Sends JSON; {@code method} is POST, PATCH or DELETE. */
  public HttpResponse<String> send(String method, String path, String json) {
    try {
      return http.send(
          HttpRequest.newBuilder(URI.create(base + path))
              .timeout(Duration.ofSeconds(20))
              .header("Content-Type", "application/json")
              .method(method, HttpRequest.BodyPublishers.ofString(json))
              .build(),
          HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  public static JsonNode parse(String json) {
    try {
      return ContractsJson.mapper().readTree(json);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  public JsonNode json(String path) {
    try {
      return ContractsJson.mapper().readTree(get(path).body());
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  public long head() {
    return json("/v1/status").path("cursor").asLong();
  }

  public SseReader stream(String query, String... headers) {
    return new SseReader(http, URI.create(base + "/v1/stream" + query), headers);
  }

  /** Everything in a topic from its beginning to its present end, partition by partition. */
  public static List<ConsumerRecord<String, byte[]>> read(String topic) {
    return read(RealKafka.bootstrapServers(), topic, "read_committed");
  }

  /** Likewise of another broker; {@code read_uncommitted} is with what was undone. */
  public static List<ConsumerRecord<String, byte[]>> read(
      String bootstrapServers, String topic, String isolation) {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", bootstrapServers, "isolation.level", isolation);
    List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
        consumer.poll(Duration.ofMillis(200)).forEach(records::add);
      }
    }
    return records;
  }

  @Override
  public void close() {
    producer.close(Duration.ofSeconds(5));
  }
}
