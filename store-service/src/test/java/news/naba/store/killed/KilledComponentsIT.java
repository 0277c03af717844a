package news.naba.store.killed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The service, the broker and the database are killed outright at random moments while reports
 * arrive and clients come and go. The log has no gap and no repeat, the topic equals it, and so
 * does what each client received. Small by default; {@code -Psoak} kills 20 times in 2 minutes
 * among 200 clients. The seed is printed; {@code -Dnaba.soak.seed} repeats the moments and victims.
 */
class KilledComponentsIT {
  private static final int CLIENTS = Integer.getInteger("naba.soak.clients", 20);
  private static final int SECONDS = Integer.getInteger("naba.soak.seconds", 5);
  private static final int KILLS = Integer.getInteger("naba.soak.kills", 3);
  private static final Duration RECOVERY = Duration.ofMinutes(3);

  @SuppressWarnings("NullAway.Init") // set before the test
  @TempDir
  Path directory;

  @Test
  void whatClientsReceiveEqualsTheLogWhateverIsKilled() throws Exception {
    long seed = Long.getLong("naba.soak.seed", System.nanoTime());
    System.out.printf("%d kills in %d s, naba.soak.seed=%d%n", KILLS, SECONDS, seed);
    ExecutorService threads = Executors.newCachedThreadPool();
    List<Client> clients = new ArrayList<>();
    try (Components naba = new Components(directory)) {
      await().atMost(RECOVERY).until(naba::areAllUp);
      Random random = new Random(seed);
      HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
      for (int i = 0; i < CLIENTS; i++) {
        Client client = new Client(http, naba.replicas(), random.nextLong());
        clients.add(client);
        threads.execute(client);
      }
      Log log = new Log(naba);
      Sender sender = new Sender(naba.kafka());
      Future<Integer> sent = threads.submit(sender);
      await().atMost(RECOVERY).ignoreExceptions().until(() -> !log.stored().isEmpty());
      killAtRandom(naba, random);
      sender.stop();
      int events = sent.get();

      await().atMost(RECOVERY).ignoreExceptions().until(() -> log.stored().size() >= events);
      clients.forEach(Client::settle);
      List<Long> expected = LongStream.rangeClosed(1, events).boxed().toList();
      assertThat(log.stored()).isEqualTo(expected);
      await().atMost(RECOVERY).until(() -> clients.stream().allMatch(c -> c.last() >= events));
      assertThat(clients).allSatisfy(c -> assertThat(c.gaps()).isEmpty());
      assertThat(clients).allSatisfy(c -> assertThat(c.received()).isEqualTo(expected));
      await().atMost(RECOVERY).until(() -> log.published().size() >= events);
      assertThat(log.published()).isEqualTo(expected);
      System.out.printf("%d updates, %d times each%n", events, CLIENTS);
    } finally {
      clients.forEach(Client::stop);
      threads.shutdownNow();
    }
  }

  private static void killAtRandom(Components naba, Random random) throws InterruptedException {
    long[] moments = random.longs(KILLS, 0, TimeUnit.SECONDS.toMillis(SECONDS)).sorted().toArray();
    long start = System.nanoTime();
    for (long moment : moments) {
      long passed = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
      TimeUnit.MILLISECONDS.sleep(Math.max(0, moment - passed));
      naba.killAny(random);
    }
    long passed = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    TimeUnit.MILLISECONDS.sleep(Math.max(0, TimeUnit.SECONDS.toMillis(SECONDS) - passed));
  }
}
