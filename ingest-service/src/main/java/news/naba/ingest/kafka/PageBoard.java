package news.naba.ingest.kafka;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.naba.contracts.ContractsJson;
import news.naba.contracts.Topics;
import news.naba.ingest.domain.TrackedPage;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;

/**
 * What became of the last items of every source, whichever replica fetches them: {@code
 * naba.fetches} as read over the last day, so that every replica can answer.
 */
@Singleton
public class PageBoard {
  private static final Logger LOG = Logger.getLogger(PageBoard.class);
  private static final Duration BACK = Duration.ofDays(1);
  private static final Duration RETRY = Duration.ofSeconds(2);

  /** Items shown of a source. */
  public static final int ITEMS = 20;

  /** Newest announcement first, then in the order of the feed. */
  private static final Comparator<TrackedPage> NEWEST =
      Comparator.comparing(TrackedPage::announcedAt).reversed();

  private final Map<String, Object> config;
  private final Clock clock;
  private final ObjectMapper mapper = ContractsJson.mapper();
  private final Map<String, List<TrackedPage>> bySource = new ConcurrentHashMap<>();
  private final Thread reader = new Thread(this::run, "page-board");
  private volatile boolean closed;

  @Inject
  PageBoard(@Identifier("default-kafka-broker") Map<String, Object> kafka, Clock clock) {
    this.clock = clock;
    this.config = new HashMap<>(kafka);
    config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    config.remove(ConsumerConfig.GROUP_ID_CONFIG);
    reader.setDaemon(true);
  }

  void start(@Observes StartupEvent event) {
    reader.start();
  }

  void stop(@Observes ShutdownEvent event) {
    closed = true;
    reader.interrupt();
  }

  /** The last items announced by a source, newest first. */
  public List<TrackedPage> of(String sourceId) {
    return bySource.getOrDefault(sourceId, List.of());
  }

  /** Shows a page as it is now known. */
  public void show(TrackedPage page) {
    bySource.merge(
        page.sourceId(), List.of(page.withoutTexts()), (known, news) -> with(known, news.get(0)));
  }

  private static List<TrackedPage> with(List<TrackedPage> known, TrackedPage page) {
    String key = page.item().url();
    TrackedPage before =
        known.stream().filter(shown -> shown.item().url().equals(key)).findFirst().orElse(null);
    TrackedPage now = before == null ? page : before.heard(page);
    Stream<TrackedPage> all =
        before == null
            ? Stream.concat(known.stream(), Stream.of(now))
            : known.stream().map(shown -> shown == before ? now : shown);
    return all.sorted(NEWEST).limit(ITEMS).toList();
  }

  private void run() {
    while (!closed) {
      try (Consumer<String, byte[]> consumer =
          new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
        read(consumer);
      } catch (RuntimeException e) {
        LOG.debugf("page board waits cause=%s", e.getMessage());
      }
      try {
        Thread.sleep(RETRY.toMillis());
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private void read(Consumer<String, byte[]> consumer) {
    Map<TopicPartition, Long> since =
        consumer.partitionsFor(Topics.FETCHES).stream()
            .map(info -> new TopicPartition(Topics.FETCHES, info.partition()))
            .collect(Collectors.toMap(p -> p, p -> clock.instant().minus(BACK).toEpochMilli()));
    consumer.assign(since.keySet());
    consumer.seekToEnd(since.keySet());
    consumer
        .offsetsForTimes(since)
        .forEach(
            (partition, found) -> {
              if (found != null) {
                consumer.seek(partition, found.offset());
              }
            });
    while (!closed) {
      consumer.poll(Duration.ofMillis(200)).forEach(this::take);
    }
  }

  private void take(ConsumerRecord<String, byte[]> record) {
    if (record.value() == null) {
      return;
    }
    try {
      show(mapper.readValue(record.value(), TrackedPage.class));
    } catch (IOException e) {
      LOG.debugf("page not shown key=%s", record.key());
    }
  }
}
