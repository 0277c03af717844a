package news.naba.ingest.kafka;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import news.naba.contracts.ContractsJson;
import news.naba.contracts.RawArticle;
import news.naba.contracts.Topics;
import news.naba.ingest.domain.Ids;
import news.naba.ingest.domain.TrackedPage.Published;
import news.naba.ingest.domain.Validators;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;

/**
 * What was published of late, as {@code naba.articles} has it. Whoever takes hosts over asks: their
 * last owner may have published an article and died before it could write that down.
 */
@Singleton
public class RecentArticles {
  private static final Logger LOG = Logger.getLogger(RecentArticles.class);

  /** Longer than it takes a group to notice that a member has died. */
  private static final Duration BACK = Duration.ofSeconds(60);

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Map<String, Object> config;
  private final Clock clock;
  private final ObjectReader reader = mapper().readerFor(RawArticle.class);

  @Inject
  RecentArticles(@Identifier("default-kafka-broker") Map<String, Object> kafka, Clock clock) {
    this.clock = clock;
    this.config = new HashMap<>(kafka);
    config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    config.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 9 * 1024 * 1024);
    config.remove(ConsumerConfig.GROUP_ID_CONFIG);
  }

  private static ObjectMapper mapper() {
    return ContractsJson.mapper();
  }

  /**
   * Hands over each, oldest first within its partition. What cannot be read in time is left out.
   */
  public void forEach(Consumer<Published> use) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
      long since = clock.instant().minus(BACK).toEpochMilli();
      Map<TopicPartition, Long> times =
          consumer.partitionsFor(Topics.ARTICLES).stream()
              .map(info -> new TopicPartition(Topics.ARTICLES, info.partition()))
              .collect(Collectors.toMap(partition -> partition, partition -> since));
      consumer.assign(times.keySet());
      Map<TopicPartition, Long> ends = consumer.endOffsets(times.keySet());
      consumer.seekToEnd(times.keySet());
      consumer
          .offsetsForTimes(times)
          .forEach(
              (partition, found) -> {
                if (found != null) {
                  consumer.seek(partition, found.offset());
                }
              });
      while (System.nanoTime() < deadline
          && ends.entrySet().stream()
              .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        consumer.poll(Duration.ofMillis(100)).forEach(record -> read(record, use));
      }
    } catch (RuntimeException e) {
      LOG.warnf("recent articles not read cause=%s", e.toString());
    }
  }

  private void read(ConsumerRecord<String, byte[]> record, Consumer<Published> use) {
    if (record.value() == null) {
      return;
    }
    try {
      RawArticle article = reader.readValue(record.value());
      byte[] body =
          new GZIPInputStream(new ByteArrayInputStream(article.body().gzip())).readAllBytes();
      String fingerprint = article.isWithdrawn() ? "" : Ids.fingerprint(body);
      use.accept(
          new Published(article.articleId(), article.version(), fingerprint, Validators.NONE));
    } catch (IOException e) {
      LOG.debugf("article not read key=%s", record.key());
    }
  }
}
