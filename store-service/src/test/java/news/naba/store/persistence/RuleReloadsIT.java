package news.naba.store.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.naba.store.Settings;
import news.naba.store.StoreConfig;
import news.naba.store.domain.filter.EventFilter;
import news.naba.store.domain.filter.Rule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a replica learns of the rules that are changed on another. */
class RuleReloadsIT {
  private static final int BURST = 400;
  private static final Duration APART = Duration.ofMillis(250);

  private final OwnDatabase own = new OwnDatabase();
  private final StoreConfig config = Settings.with(Map.of());
  private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
  private final Rules here = new Rules(own.database(), config, metrics);
  private final Rules elsewhere = new Rules(own.database(), config, new SimpleMeterRegistry());
  private final LogTail tail =
      new LogTail(
          own.database(),
          List.of(),
          here,
          Settings.backoffs(config),
          config,
          new SimpleMeterRegistry());

  @BeforeEach
  void follow() {
    tail.start(new StartupEvent());
    await().until(() -> reloads() == 1);
  }

  @AfterEach
  void stop() throws InterruptedException {
    tail.stop(new ShutdownEvent());
    own.close();
  }

  @Test
  void oneChangeIsKnownAtOnce() {
    elsewhere.add(rule("one"));

    await().atMost(APART.multipliedBy(4)).until(() -> here.now().has("one"));
  }

  @Test
  void aBurstOfChangesIsReadTogether() {
    long start = System.nanoTime();
    for (int i = 0; i < BURST; i++) {
      elsewhere.add(rule("rule" + i));
    }
    await().until(() -> here.now().size() == BURST);

    long whiles = (System.nanoTime() - start) / APART.toNanos() + 1;
    // One when the burst began, one for each while that it took, and the one of the start.
    assertThat(reloads()).isLessThanOrEqualTo(whiles + 2).isLessThan(BURST / 4.0);
  }

  @Test
  void whoAsksForARuleThatThereIsNotCostsNoReadingOfAll() {
    elsewhere.add(rule("there"));
    await().until(() -> here.now().has("there"));
    double before = reloads();

    for (int i = 0; i < BURST; i++) {
      assertThat(here.with(Set.of("not-there")).has("not-there")).isFalse();
    }

    assertThat(reloads()).isEqualTo(before);
  }

  @Test
  void aRuleThatIsAskedForIsKnownBeforeItIsHeardOf() throws InterruptedException {
    tail.stop(new ShutdownEvent());
    elsewhere.add(rule("unheard"));

    assertThat(here.now().has("unheard")).isFalse();
    assertThat(here.with(Set.of("unheard")).has("unheard")).isTrue();
  }

  @Test
  void aRuleThatIsNotAllowedAnyMoreMatchesNothing() {
    Map<String, List<String>> once = Map.of("country", List.of("UK"));
    elsewhere.add(new Rule("old", "old", once, EventFilter.ALL, Instant.EPOCH, Instant.EPOCH));

    await().until(() -> here.now().has("old"));
    assertThat(here.now().rule("old").orElseThrow().filter()).isEqualTo(EventFilter.NONE);
  }

  private double reloads() {
    return metrics.counter("naba.store.rules.reloads").count();
  }

  private static Rule rule(String id) {
    return new Rule(id, id, Map.of(), EventFilter.ALL, Instant.EPOCH, Instant.EPOCH);
  }
}
