package news.naba.store.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What the broker says of the reports still to be taken and of those that were refused. It is asked
 * beside the request, not more often than every two seconds, so that a broker that is away makes
 * nobody wait for long.
 */
@ApplicationScoped
public class Intake {
  private static final Logger LOG = Logger.getLogger(Intake.class);
  private static final Duration FRESH = Duration.ofSeconds(2);
  private static final Duration STALE = Duration.ofSeconds(30);
  private static final long REQUEST_WAITS_MS = 500;
  private static final int BROKER_MAY_TAKE_MS = 5_000;

  private final Map<String, Object> kafka;
  private final String topic;
  private final String deadLetters;
  private final String group;
  private final ExecutorService asking =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "intake");
            thread.setDaemon(true);
            return thread;
          });

  private @Nullable Admin admin;
  private @Nullable Future<?> running;
  private long askedAt = System.nanoTime() - FRESH.toNanos();
  private volatile Known known = new Known(Standing.UNKNOWN, System.nanoTime());

  Intake(
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      @ConfigProperty(name = "mp.messaging.incoming.reports.topic") String topic,
      @ConfigProperty(name = "mp.messaging.incoming.reports.group.id") String group,
      @ConfigProperty(name = "mp.messaging.outgoing.reports-dlq.topic") String deadLetters,
      MeterRegistry metrics) {
    this.kafka = kafka;
    this.topic = topic;
    this.group = group;
    this.deadLetters = deadLetters;
    metrics.gauge("naba.store.lag", this, intake -> value(intake.now().lag()));
    metrics.gauge("naba.store.dead.letters", this, intake -> value(intake.now().deadLetters()));
  }

  /**
   * How it stands; null is what is not known.
   *
   * @param lag messages that the group of all replicas has not yet taken, as far as it has
   *     committed; up to five seconds late
   * @param deadLetters messages kept in the dead-letter topic
   */
  public record Standing(@Nullable Long lag, @Nullable Long deadLetters) {
    static final Standing UNKNOWN = new Standing(null, null);
  }

  private record Known(Standing standing, long at) {}

  /** Its metrics are there from the start. */
  void start(@Observes StartupEvent event) {}

  void stop(@Observes ShutdownEvent event) {
    asking.shutdownNow();
    Admin open = admin;
    if (open != null) {
      open.close(Duration.ZERO);
    }
  }

  /** At most a few seconds old, half a minute where the broker is away. Waits half a second. */
  public Standing now() {
    try {
      asked().get(REQUEST_WAITS_MS, TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      LOG.debugf("broker not asked: %s", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Known last = known;
    return System.nanoTime() - last.at < STALE.toNanos() ? last.standing : Standing.UNKNOWN;
  }

  /** The question under way or just answered, else a new one. */
  private synchronized Future<?> asked() {
    Future<?> last = running;
    long now = System.nanoTime();
    if (last != null && (!last.isDone() || now - askedAt < FRESH.toNanos())) {
      return last;
    }
    askedAt = now;
    Future<?> next =
        asking.submit(
            () -> {
              known = new Known(ask(), System.nanoTime());
              return null;
            });
    running = next;
    return next;
  }

  private Standing ask() throws ExecutionException, InterruptedException, TimeoutException {
    Admin broker = admin();
    List<TopicPartition> partitions =
        answer(broker.describeTopics(List.of(topic, deadLetters)).allTopicNames()).values().stream()
            .flatMap(
                t -> t.partitions().stream().map(p -> new TopicPartition(t.name(), p.partition())))
            .toList();
    Map<TopicPartition, Long> first = offsets(broker, partitions, OffsetSpec.earliest());
    Map<TopicPartition, OffsetAndMetadata> taken =
        answer(broker.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
    // Last: what comes in meanwhile counts as not taken, rather than as less than nothing.
    Map<TopicPartition, Long> last = offsets(broker, partitions, OffsetSpec.latest());
    long lag = 0;
    long refused = 0;
    for (TopicPartition partition : partitions) {
      long start = first.getOrDefault(partition, 0L);
      long end = last.getOrDefault(partition, start);
      if (partition.topic().equals(deadLetters)) {
        refused += end - start;
      } else {
        OffsetAndMetadata committed = taken.get(partition);
        long position = committed == null ? start : Math.max(start, committed.offset());
        lag += Math.max(0, end - position);
      }
    }
    return new Standing(lag, refused);
  }

  private static Map<TopicPartition, Long> offsets(
      Admin broker, List<TopicPartition> partitions, OffsetSpec which)
      throws ExecutionException, InterruptedException, TimeoutException {
    Map<TopicPartition, OffsetSpec> question =
        partitions.stream().collect(Collectors.toMap(p -> p, p -> which));
    Map<TopicPartition, Long> offsets = new HashMap<>();
    for (Map.Entry<TopicPartition, ListOffsetsResultInfo> entry :
        answer(broker.listOffsets(question).all()).entrySet()) {
      offsets.put(entry.getKey(), entry.getValue().offset());
    }
    return offsets;
  }

  private static <T> T answer(KafkaFuture<T> future)
      throws ExecutionException, InterruptedException, TimeoutException {
    return future.get(BROKER_MAY_TAKE_MS, TimeUnit.MILLISECONDS);
  }

  private Admin admin() {
    Admin open = admin;
    if (open == null) {
      Map<String, Object> settings = new HashMap<>(kafka);
      settings.keySet().retainAll(AdminClientConfig.configNames());
      settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, BROKER_MAY_TAKE_MS);
      settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, BROKER_MAY_TAKE_MS);
      open = Admin.create(settings);
      admin = open;
    }
    return open;
  }

  private static double value(@Nullable Long count) {
    return count == null ? Double.NaN : count;
  }
}
