package news.naba.store.kafka;

import io.quarkus.runtime.StartupEvent;
import java.util.Map;
import news.naba.store.Settings;
import news.naba.store.StoreConfig;
import news.naba.store.persistence.OwnDatabase;

/** A program that is the publisher of a replica and nothing else; it reads the log by the clock. */
final class PublishingReplica {
  /** The log's line of a publisher that has lost what it published by. */
  static final String INTERRUPTED = "publishing interrupted";

  private static final StoreConfig HASTY =
      Settings.with(
          Map.of(
              "naba.store.publisher.takeover", "100ms",
              "naba.store.publisher.patience", "2s",
              "naba.store.publisher.batch", "20",
              "naba.store.stream.poll", "10ms"));

  private PublishingReplica() {}

  /**
   * Runs until it is killed.
   *
   * @param arguments the addresses of database and broker
   */
  public static void main(String[] arguments) throws InterruptedException {
    try (OwnDatabase own = new OwnDatabase(arguments[0])) {
      new EventsPublisher(own.database(), topicOf(arguments[1]), Settings.backoffs(HASTY), HASTY)
          .start(new StartupEvent());
      Thread.currentThread().join();
    }
  }

  static EventsTopic topicOf(String bootstrapServers) {
    return new EventsTopic(Map.of("bootstrap.servers", bootstrapServers));
  }
}
