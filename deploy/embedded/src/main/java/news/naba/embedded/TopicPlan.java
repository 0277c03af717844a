package news.naba.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/** The topics Naba needs, as {@code naba/topics.properties} of the contracts states them. */
public final class TopicPlan {
  private static final String RESOURCE = "/naba/topics.properties";
  private static final String PARTITIONS = ".partitions";

  private final Map<String, NewTopic> topics;

  private TopicPlan(Map<String, NewTopic> topics) {
    this.topics = topics;
  }

  /** The plan shipped with the contracts. */
  public static TopicPlan ofContracts() {
    Properties properties = new Properties();
    try (InputStream in = TopicPlan.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: " + RESOURCE);
      }
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return of(properties);
  }

  /**
   * Reads {@code <topic>.<setting>} keys. Topic names and setting names both contain dots: a topic
   * is what stands before {@code .partitions}, and a setting belongs to the longest topic name it
   * starts with.
   *
   * @throws IllegalArgumentException for a setting of no topic, or a count that is no number
   */
  static TopicPlan of(Properties properties) {
    Map<String, Integer> partitions = new TreeMap<>();
    Map<String, Map<String, String>> settings = new HashMap<>();
    for (String key : properties.stringPropertyNames()) {
      if (key.endsWith(PARTITIONS)) {
        String topic = key.substring(0, key.length() - PARTITIONS.length());
        partitions.put(topic, Integer.valueOf(properties.getProperty(key).strip()));
      }
    }
    for (String key : properties.stringPropertyNames()) {
      if (!key.endsWith(PARTITIONS)) {
        String topic = topicOf(key, partitions.keySet());
        settings
            .computeIfAbsent(topic, t -> new HashMap<>())
            .put(key.substring(topic.length() + 1), properties.getProperty(key).strip());
      }
    }
    Map<String, NewTopic> topics = new TreeMap<>();
    partitions.forEach(
        (topic, count) ->
            topics.put(
                topic,
                new NewTopic(topic, Optional.of(count), Optional.empty())
                    .configs(settings.getOrDefault(topic, Map.of()))));
    return new TopicPlan(topics);
  }

  private static String topicOf(String key, Set<String> topics) {
    return topics.stream()
        .filter(topic -> key.startsWith(topic + "."))
        .max((a, b) -> Integer.compare(a.length(), b.length()))
        .orElseThrow(() -> new IllegalArgumentException("setting of no topic: " + key));
  }

  /** The topics by name, with partitions and settings. */
  public Map<String, NewTopic> topics() {
    return Map.copyOf(topics);
  }

  /**
   * Creates what is missing and leaves what exists as it is. Waits for the broker to answer.
   *
   * @param bootstrapServers {@code host:port}
   * @param timeout how long to wait for the broker
   * @return the names of the topics it created
   * @throws IOException when the broker does not answer in time, or refuses
   */
  public List<String> create(String bootstrapServers, Duration timeout)
      throws IOException, InterruptedException {
    int millis = Math.toIntExact(timeout.toMillis());
    Map<String, Object> configuration =
        Map.of(
            AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrapServers,
            AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
            millis,
            AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
            Math.min(millis, 5_000),
            AdminClientConfig.RECONNECT_BACKOFF_MS_CONFIG,
            100,
            AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
            250);
    try (Admin admin = Admin.create(configuration)) {
      Set<String> existing = admin.listTopics().names().get();
      List<NewTopic> missing =
          topics.values().stream().filter(topic -> !existing.contains(topic.name())).toList();
      return create(admin, missing);
    } catch (ExecutionException e) {
      throw new IOException("topics not created: " + e.getMessage(), e);
    }
  }

  private static List<String> create(Admin admin, Collection<NewTopic> missing)
      throws ExecutionException, InterruptedException {
    List<String> created = new ArrayList<>();
    for (var result : admin.createTopics(missing).values().entrySet()) {
      try {
        result.getValue().get();
        created.add(result.getKey());
      } catch (ExecutionException e) {
        if (!(e.getCause() instanceof TopicExistsException)) {
          throw e;
        }
      }
    }
    return created;
  }
}
