package news.naba.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import news.naba.contracts.Topics;
import news.naba.embedded.testing.RealKafka;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

class RealKafkaIT {

  @Test
  void keepsAcknowledgedRecordsWhenKilledAndStartedAgain() throws Exception {
    String servers = RealKafka.bootstrapServers();
    produce(servers, "before the kill");

    RealKafka.kill();
    RealKafka.restart();
    produce(servers, "after it");

    assertThat(consume(servers, 2)).containsExactly("before the kill", "after it");
  }

  @Test
  void createsTheTopicsOfTheContractsAndNothingElseByItself() throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", RealKafka.bootstrapServers()))) {
      assertThat(admin.listTopics().names().get())
          .containsExactlyInAnyOrderElementsOf(TopicPlan.ofContracts().topics().keySet());
      Map<String, TopicDescription> descriptions =
          admin.describeTopics(List.of(Topics.ARTICLES)).allTopicNames().get();
      assertThat(descriptions)
          .extractingByKey(Topics.ARTICLES)
          .satisfies(articles -> assertThat(articles.partitions()).hasSize(6));
    }
  }

  @Test
  void creatingTheTopicsAgainChangesNothing() throws Exception {
    assertThat(TopicPlan.ofContracts().create(RealKafka.bootstrapServers(), Duration.ofSeconds(30)))
        .isEmpty();
  }

  @Test
  void takesMessagesOfEightMebibytes() throws Exception {
    try (KafkaProducer<byte[], byte[]> producer = producer(RealKafka.bootstrapServers())) {
      byte[] large = new byte[(8 << 20) - 1024];
      assertThat(
              producer
                  .send(new ProducerRecord<>(Topics.ARTICLES, 1, null, large))
                  .get()
                  .serializedValueSize())
          .isEqualTo(large.length);
    }
  }

  private static void produce(String servers, String text) throws Exception {
    try (KafkaProducer<byte[], byte[]> producer = producer(servers)) {
      producer.send(new ProducerRecord<>(Topics.EVENTS, text.getBytes(UTF_8))).get();
    }
  }

  private static KafkaProducer<byte[], byte[]> producer(String servers) {
    return new KafkaProducer<>(
        Map.of("bootstrap.servers", servers, "max.request.size", 8 << 20),
        new ByteArraySerializer(),
        new ByteArraySerializer());
  }

  private static List<String> consume(String servers, int count) {
    List<String> values = new ArrayList<>();
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", servers),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> partitions = List.of(new TopicPartition(Topics.EVENTS, 0));
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
      while (values.size() < count && System.nanoTime() < deadline) {
        consumer
            .poll(Duration.ofMillis(200))
            .forEach(r -> values.add(new String(r.value(), UTF_8)));
      }
    }
    return values;
  }
}
