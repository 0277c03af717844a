package news.naba.store.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import news.naba.contracts.Topics;
import news.naba.embedded.testing.OwnBroker;
import news.naba.embedded.testing.RealPostgres;
import news.naba.store.Pipeline;
import news.naba.store.killed.ChildProgram;
import news.naba.store.persistence.Database;
import news.naba.store.persistence.LogTraffic;
import news.naba.store.persistence.LoggedUpdate;
import news.naba.store.persistence.OwnDatabase;
import news.naba.store.persistence.UpdateLog;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code naba.events} is the log, in order and once, whichever replica publishes: the one that does
 * is killed, or stopped until another has its place and then woken, at random moments while the log
 * grows. The seed is printed; {@code -Dnaba.soak.seed} repeats moments and fates.
 */
class FencedPublisherIT {
  private static final int FATES = Integer.getInteger("naba.soak.kills", 3);
  private static final int LONGEST_PEACE_MS = 700;
  private static final Duration SUCCESSION = Duration.ofSeconds(60);

  private final long seed = Long.getLong("naba.soak.seed", System.nanoTime());
  private final Random random = new Random(seed);

  /** By the names that the database knows them by. */
  private final Map<String, ChildProgram> living = new TreeMap<>();

  private int started;

  @SuppressWarnings("NullAway.Init") // set before the test
  @TempDir
  Path directory;

  @SuppressWarnings("NullAway.Init") // set before each test
  private OwnBroker broker;

  @BeforeEach
  void startBroker() throws IOException, InterruptedException {
    broker = new OwnBroker(directory);
  }

  @AfterEach
  void stopAll() {
    living.values().forEach(ChildProgram::close);
    broker.close();
  }

  @Test
  void theTopicEqualsTheLogHoweverPublishersDieOrComeBack() throws Exception {
    System.out.printf("%d publishers lost, naba.soak.seed=%d%n", FATES, seed);
    String url = RealPostgres.freshDatabase();
    AtomicBoolean growing = new AtomicBoolean(true);
    ExecutorService threads = Executors.newSingleThreadExecutor();
    try (OwnDatabase own = new OwnDatabase(url)) {
      Future<?> writer = threads.submit(() -> grow(own.database(), growing));
      start(url);
      start(url);

      for (int i = 0; i < FATES; i++) {
        String active = awaitPublisher(own.database());
        TimeUnit.MILLISECONDS.sleep(random.nextInt(LONGEST_PEACE_MS));
        if (i % 2 == 0) {
          Objects.requireNonNull(living.remove(active)).kill();
          start(url);
        } else {
          pauseUntilSucceeded(own.database(), active);
        }
      }
      growing.set(false);
      writer.get();

      List<LoggedUpdate> log = own.database().read(c -> new UpdateLog(c).after(0, 100_000, false));
      await().atMost(SUCCESSION).until(() -> published("read_committed").size() >= log.size());
      assertThat(published("read_committed"))
          .isEqualTo(log.stream().map(LoggedUpdate::json).toList());
      assertThat(log).extracting(LoggedUpdate::sequence).isEqualTo(numbers(1, log.size()));
      System.out.printf("%d updates, each once%n", log.size());
    } finally {
      growing.set(false);
      threads.shutdownNow();
    }
  }

  @Test
  void whoWasSucceededIsFencedAndWritesNothing() {
    EventsTopic topic = PublishingReplica.topicOf(broker.bootstrapServers());
    try (EventsTopic.Writer before = topic.open(0)) {
      before.write(updates(1, 3));
      try (EventsTopic.Writer successor = topic.open(0)) {
        assertThat(successor.position()).isEqualTo(3);

        assertThatThrownBy(() -> before.write(updates(4, 6))).isInstanceOf(KafkaException.class);
        successor.write(updates(4, 5));
        assertThatThrownBy(() -> before.write(updates(6, 6))).isInstanceOf(RuntimeException.class);
      }
    }

    assertThat(published("read_uncommitted"))
        .isEqualTo(updates(1, 5).stream().map(LoggedUpdate::json).toList());
  }

  /** The one that is stopped believes to be the publisher still when it is woken. */
  private void pauseUntilSucceeded(Database database, String active) throws Exception {
    ChildProgram paused = Objects.requireNonNull(living.get(active));
    long interrupted = paused.count(PublishingReplica.INTERRUPTED);
    paused.pause();
    await().atMost(SUCCESSION).until(() -> !active.equals(awaitPublisher(database)));
    int known = published("read_committed").size();
    await().atMost(SUCCESSION).until(() -> published("read_committed").size() > known);
    paused.resume();
    await()
        .atMost(SUCCESSION)
        .until(() -> paused.count(PublishingReplica.INTERRUPTED) > interrupted);
  }

  private void start(String url) throws IOException {
    String name = "publisher" + started++;
    living.put(
        name,
        ChildProgram.start(
            PublishingReplica.class, url + "?ApplicationName=" + name, broker.bootstrapServers()));
  }

  /** Who publishes now, by the word of the database. */
  private static String awaitPublisher(Database database) {
    return await()
        .atMost(SUCCESSION)
        .until(() -> publisher(database), publisher -> !publisher.isEmpty());
  }

  private static String publisher(Database database) {
    return database.read(
        c -> {
          try (PreparedStatement statement =
                  c.prepareStatement(
                      "select application_name from pg_locks join pg_stat_activity using (pid)"
                          + " where locktype = 'advisory' and granted"
                          + " and application_name like 'publisher%'");
              ResultSet row = statement.executeQuery()) {
            return row.next() ? row.getString(1) : "";
          }
        });
  }

  private void grow(Database database, AtomicBoolean growing) {
    for (int i = 0; growing.get(); i++) {
      List<String> events = List.of("event" + i);
      database.transaction(
          c -> {
            LogTraffic.append(c, events);
            return events;
          });
      await().pollDelay(Duration.ofMillis(2)).until(() -> true);
    }
  }

  private List<String> published(String isolation) {
    List<String> values = new ArrayList<>();
    Pipeline.read(broker.bootstrapServers(), Topics.EVENTS, isolation)
        .forEach(record -> values.add(new String(record.value(), StandardCharsets.UTF_8)));
    return values;
  }

  private static List<LoggedUpdate> updates(long from, long to) {
    return numbers(from, to).stream()
        .map(n -> new LoggedUpdate(n, "event" + n, 1, "created", Instant.EPOCH, "{}", null))
        .toList();
  }

  private static List<Long> numbers(long from, long to) {
    return LongStream.rangeClosed(from, to).boxed().toList();
  }
}
