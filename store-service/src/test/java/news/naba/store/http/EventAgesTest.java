package news.naba.store.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import news.naba.store.http.EventAges.Age;
import news.naba.store.persistence.LoggedUpdate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EventAgesTest {
  private static final Instant TOLD = Instant.parse("2026-03-09T12:00:00Z");

  private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
  private final EventAges ages = new EventAges(metrics);

  @Test
  void thereIsNoneBeforeTheFirstUpdate() {
    assertThat(ages.now()).isEmpty();
  }

  @Test
  void halfAndAllButOneInAHundredAreNoOlder() {
    ages.updates(IntStream.rangeClosed(1, 200).mapToObj(s -> told(published(s), null)).toList());

    assertThat(ages.now()).contains(new Age(100, 198));
    assertThat(metrics.get("naba.store.event.age").tag("quantile", "0.99").gauge().value())
        .isEqualTo(198);
  }

  @Test
  void theNewestArticleCounts() {
    ages.updates(List.of(told(published(5_000, 30, 90), published(5_000))));

    assertThat(ages.now()).contains(new Age(30, 30));
  }

  @Test
  void anUpdateWithoutANewerArticleDoesNotCount() {
    ages.updates(List.of(told(published(60), published(60))));

    assertThat(ages.now()).isEmpty();
  }

  @Test
  void aDayIsNoTimeAndTheFutureIsNow() {
    ages.updates(List.of(told("{\"reports\":[{\"publishedAt\":\"2026-03-09\"}]}", null)));
    assertThat(ages.now()).isEmpty();

    ages.updates(List.of(told(published(-40), null)));
    assertThat(ages.now()).contains(new Age(0, 0));
  }

  @Test
  void whatWasAThousandUpdatesAgoIsForgotten() {
    ages.updates(IntStream.range(0, 500).mapToObj(n -> told(published(9_000), null)).toList());
    assertThat(ages.now()).contains(new Age(9_000, 9_000));
    ages.updates(IntStream.range(0, 1_000).mapToObj(n -> told(published(2), null)).toList());

    assertThat(ages.now()).contains(new Age(2, 2));
  }

  private static LoggedUpdate told(String event, @Nullable String previous) {
    return new LoggedUpdate(1, "event", 1, "created", TOLD, event, previous);
  }

  /** An event with articles published so many seconds before it was told. */
  private static String published(int... secondsBefore) {
    return "{\"reports\":["
        + String.join(
            ",",
            IntStream.of(secondsBefore)
                .mapToObj(s -> "{\"publishedAt\":\"" + TOLD.minusSeconds(s) + "\"}")
                .toList())
        + "]}";
  }
}
