package news.naba.store.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import news.naba.embedded.testing.RealPostgres;
import news.naba.store.killed.ChildProgram;
import org.junit.jupiter.api.Test;

/**
 * Replicas that die while they append: killed outright, or their session taken away by the
 * database, at random moments, every other time by intent between their numbers and their commit.
 * The seed is printed; {@code -Dnaba.soak.seed} repeats moments, victims and ways.
 */
class KilledReplicaIT {
  private static final int REPLICAS = 3;
  private static final int KILLS = 6;
  private static final int LONGEST_PEACE_MS = 500;
  private static final int HANGING_MS = 200;
  private static final String ANOTHER = "another";
  private static final Duration START = Duration.ofSeconds(60);

  private final List<ChildProgram> living = new ArrayList<>();
  private final List<ChildProgram> all = new ArrayList<>();
  private final String url = RealPostgres.freshDatabase();
  private final long seed = Long.getLong("naba.soak.seed", System.nanoTime());
  private final Random random = new Random(seed);

  @Test
  void whoDiesWhileItAppendsLeavesNoGapAndNothingHalfDone() throws Exception {
    System.out.printf("%d kills of %d replicas, naba.soak.seed=%d%n", KILLS, REPLICAS, seed);
    AtomicBoolean writing = new AtomicBoolean(true);
    ExecutorService threads = Executors.newSingleThreadExecutor();
    try (OwnDatabase own = new OwnDatabase(url)) {
      Future<List<LoggedUpdate>> reader =
          threads.submit(() -> LogTraffic.follow(own.database(), 0, writing::get));
      for (int i = 0; i < REPLICAS; i++) {
        living.add(start());
      }
      await().atMost(START).until(() -> living.stream().allMatch(KilledReplicaIT::hasBegun));

      for (int kill = 0; kill < KILLS; kill++) {
        TimeUnit.MILLISECONDS.sleep(random.nextInt(LONGEST_PEACE_MS));
        int victim = kill % 2 == 0 ? random.nextInt(REPLICAS) : oneThatHasItsNumbers();
        if (random.nextBoolean()) {
          living.get(victim).kill();
          living.set(victim, start());
        } else {
          takeSessionAway(own.database(), victim);
        }
      }
      for (ChildProgram replica : living) {
        replica.kill();
      }
      writing.set(false);

      List<LoggedUpdate> log = reader.get();
      assertThat(log)
          .extracting(LoggedUpdate::sequence)
          .containsExactlyElementsOf(LongStream.rangeClosed(1, log.size()).boxed().toList());
      assertThat(log).isEqualTo(log(own));
      int undone = undoneAfterComparing(log);
      assertThat(undone).as("transactions that died with their numbers").isPositive();
      System.out.printf("%d updates, %d transactions undone%n", log.size(), undone);
    } finally {
      all.forEach(ChildProgram::close);
      threads.shutdownNow();
    }
  }

  /** A process that hangs keeps its connections: only the database can part it from its numbers. */
  @Test
  void whoHangsWhileItAppendsHoldsUpTheOthersForSecondsOnly() throws Exception {
    try (OwnDatabase own = new OwnDatabase(url)) {
      ChildProgram replica = start();
      do {
        replica.resume();
        TimeUnit.MILLISECONDS.sleep(random.nextInt(LONGEST_PEACE_MS));
        replica.pause();
        TimeUnit.MILLISECONDS.sleep(2 * HANGING_MS);
      } while (!hangsWithItsNumbers(own.database()));

      own.database()
          .transaction(
              c -> {
                LogTraffic.append(c, List.of(ANOTHER));
                return c;
              });

      List<LoggedUpdate> log = log(own);
      assertThat(log.get(log.size() - 1).eventId()).isEqualTo(ANOTHER);
      long lost = replica.count("session lost");
      replica.resume();
      await().atMost(START).until(() -> replica.count("session lost") > lost);
      replica.kill();
      assertThat(undoneAfterComparing(log(own))).isPositive();
    } finally {
      all.forEach(ChildProgram::close);
    }
  }

  /** Each transaction is there wholly and at one place, or not at all; what was told is there. */
  private int undoneAfterComparing(List<LoggedUpdate> log) {
    Map<String, Integer> places = new HashMap<>();
    log.forEach(update -> places.put(update.eventId(), places.size()));
    assertThat(places).as("events, each appended once").hasSameSizeAs(log);
    int undone = 0;
    long explained = 0;
    for (ChildProgram replica : all) {
      for (String line : replica.said()) {
        if (line.startsWith(AppendingReplica.NUMBERED)) {
          String[] words = line.split(" ", -1);
          List<String> events = AppendingReplica.events(words[1], Integer.parseInt(words[2]));
          Integer place = places.get(events.get(0));
          if (place == null) {
            undone++;
            assertThat(places).doesNotContainKeys(events.toArray(String[]::new));
            assertThat(replica.said()).doesNotContain(AppendingReplica.COMMITTED + words[1]);
          } else {
            explained += events.size();
            assertThat(log.subList(place, place + events.size()))
                .extracting(LoggedUpdate::eventId)
                .isEqualTo(events);
          }
        }
      }
    }
    assertThat(explained)
        .as("updates whose transaction is known")
        .isEqualTo(log.stream().filter(update -> !update.eventId().equals(ANOTHER)).count());
    return undone;
  }

  private static List<LoggedUpdate> log(OwnDatabase own) {
    return LogTraffic.follow(own.database(), 0, () -> false);
  }

  private ChildProgram start() throws IOException {
    String name = "replica" + all.size();
    ChildProgram replica =
        ChildProgram.start(
            AppendingReplica.class,
            url + "?ApplicationName=" + name,
            name,
            Long.toString(random.nextLong()));
    all.add(replica);
    return replica;
  }

  private static boolean hasBegun(ChildProgram replica) {
    return replica.count(AppendingReplica.NUMBERED) > 0;
  }

  /** Some moment within the transaction of a replica that holds the numbers now. */
  private int oneThatHasItsNumbers() throws InterruptedException {
    int holder = await().pollDelay(Duration.ZERO).until(this::holder, number -> number >= 0);
    TimeUnit.MILLISECONDS.sleep(random.nextInt(AppendingReplica.SLOWEST_MS / 8));
    return holder;
  }

  private int holder() {
    for (int i = 0; i < REPLICAS; i++) {
      if (living.get(i).lastSaid().startsWith(AppendingReplica.NUMBERED)) {
        return i;
      }
    }
    return -1;
  }

  private void takeSessionAway(Database database, int victim) {
    String name = "replica" + all.indexOf(living.get(victim));
    String sql =
        "select pg_terminate_backend(pid) from pg_stat_activity where application_name = ?";
    database.read(
        c -> {
          try (PreparedStatement statement = c.prepareStatement(sql)) {
            statement.setString(1, name);
            return statement.execute();
          }
        });
  }

  /** Whether the database has waited for a while for what a replica does with its numbers. */
  private static boolean hangsWithItsNumbers(Database database) {
    String sql =
        "select from pg_stat_activity where application_name like 'replica%' and query like"
            + " '%pg_sleep%' and state = 'idle in transaction' and state_change <"
            + " clock_timestamp() - interval '"
            + HANGING_MS
            + " ms'";
    return database.read(
        c -> {
          try (PreparedStatement statement = c.prepareStatement(sql);
              ResultSet row = statement.executeQuery()) {
            return row.next();
          }
        });
  }
}
