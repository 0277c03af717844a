package news.naba.ingest.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import news.naba.contracts.RawArticle;
import news.naba.embedded.testing.OwnBroker;
import news.naba.ingest.ArticlesTopic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two replicas as they are packaged, one of which is killed and started again at random moments.
 * {@code -Psoak}: 200 sources, ten times.
 */
class ReplicasIT {
  private static final int KILLS = Integer.getInteger("naba.soak.kills", 1);
  private static final int HOSTS = Integer.getInteger("naba.soak.hosts", 20);
  private static final int SOURCES_PER_HOST = 2;
  private static final int SOURCES = HOSTS * SOURCES_PER_HOST;
  private static final int POLL_SECONDS = 5;

  /** A clock read late under load makes two requests look closer than they were. */
  private static final Duration LEAST_APART = Duration.ofMillis(900);

  /** A killed replica's hosts: its session, the hand-over, and an interval. */
  private static final Duration LONGEST_WITHOUT_A_POLL = Duration.ofSeconds(40);

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final long seed = Long.getLong("naba.soak.seed", System.nanoTime());
  private final Random random = new Random(seed);
  private final ManyHosts site = new ManyHosts(HOSTS, SOURCES_PER_HOST);
  private final List<Replica> replicas = new ArrayList<>();
  @TempDir Path directory;

  @SuppressWarnings("NullAway.Init") // started before each test
  private OwnBroker broker;

  @BeforeEach
  void startBoth() throws Exception {
    broker = new OwnBroker(directory);
    System.out.println("seed " + seed + " (-Dnaba.soak.seed)");
    for (int i = 0; i < 2; i++) {
      replicas.add(
          new Replica(
              "256m",
              broker.bootstrapServers(),
              site.authorities(),
              directory.resolve("replica-" + i + ".log")));
    }
    replicas.forEach(Replica::awaitReady);
  }

  @AfterEach
  void stopAll() throws InterruptedException {
    replicas.forEach(Replica::close);
    broker.close();
    site.close();
  }

  @Test
  void nothingIsLostDoubledOrHurriedWhileReplicasComeAndGo() throws Exception {
    for (String feed : site.feeds()) {
      String source = "{\"url\":\"%s\",\"pollSeconds\":%d}".formatted(feed, POLL_SECONDS);
      assertThat(replicas.get(0).post("/v1/sources", "application/json", source).statusCode())
          .isEqualTo(201);
    }
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(site.polled()).hasSize(SOURCES));

    for (int i = 0; i < KILLS; i++) {
      site.publishFor(Duration.ofMillis(2_000 + random.nextInt(4_000)), random);
      Replica victim = replicas.get(random.nextInt(2));
      double killed = site.seconds();
      victim.kill();
      site.publishFor(Duration.ofMillis(1_000 + random.nextInt(12_000)), random);
      victim.startAgain();
      double started = site.seconds();
      victim.awaitReady();
      System.out.printf(
          "killed at %.1f s, started again at %.1f s, ready at %.1f s%n",
          killed, started, site.seconds());
    }
    site.publishFor(Duration.ofSeconds(3), random);

    String[] published = site.articles().toArray(String[]::new);
    try (ArticlesTopic topic = new ArticlesTopic(broker.bootstrapServers())) {
      await()
          .atMost(PATIENCE)
          .untilAsserted(() -> assertThat(topic.byUrl()).containsKeys(published));
      assertThat(topic.byUrl().values().stream().filter(found -> found.size() > 1))
          .extracting(found -> found.stream().map(RawArticle::version).toList())
          .as("published more than once")
          .isEmpty();
    }
    Duration apart = site.closestRequests();
    ManyHosts.Wait unpolled = site.longestWithoutAPoll();
    System.out.printf(
        "replicas: %d kills, %d sources, %d articles, %d requests, closest %d ms, longest without a"
            + " poll %d ms (%s)%n",
        KILLS,
        SOURCES,
        published.length,
        site.requests(),
        apart.toMillis(),
        unpolled.length().toMillis(),
        unpolled);
    assertThat(apart).isGreaterThanOrEqualTo(LEAST_APART);
    assertThat(unpolled.length()).isLessThan(LONGEST_WITHOUT_A_POLL);
    for (Replica replica : replicas) {
      assertAnswersForAll(replica);
    }
  }

  private void assertAnswersForAll(Replica replica) throws IOException, InterruptedException {
    assertThat(new ObjectMapper().readTree(replica.get("/v1/sources")).path("items"))
        .filteredOn(item -> site.feeds().contains(item.path("url").asText()))
        .hasSize(SOURCES)
        .allMatch(item -> item.at("/state/health").asText().equals("healthy"));
  }
}
