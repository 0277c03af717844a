package news.naba.store.http.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import news.naba.contracts.Event;
import news.naba.store.domain.filter.EventFacts;
import news.naba.store.domain.filter.EventFilter;
import news.naba.store.domain.filter.FilterParameters;
import news.naba.store.domain.filter.Lottery;
import news.naba.store.persistence.Json;
import news.naba.store.persistence.LoggedUpdate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A frame says what the log says, though it keeps it in fewer bytes. */
class FrameTest {
  private static final int EVENTS = 300;

  @Test
  void itIsTheUpdateInItsWholeLength() {
    LoggedUpdate update = update("{\"title\":\"غارة على سوق 🚒\"}", null);
    Frame frame = new Frame(update);
    String sent = "id: 7\ndata: " + update.json() + "\n\n";

    assertThat(frame.bytes(List.of()).toString(StandardCharsets.UTF_8)).isEqualTo(sent);
    assertThat(frame.json()).isEqualTo(update.json());
    assertThat(frame.size()).isEqualTo(sent.getBytes(StandardCharsets.UTF_8).length);
  }

  @Test
  void itNamesTheRulesThatWantIt() {
    LoggedUpdate update = update("{\"title\":\"غارة\"}", null);

    assertThat(new Frame(update).bytes(List.of("سوق", "war")).toString(StandardCharsets.UTF_8))
        .isEqualTo("id: 7\ndata: " + update.json(List.of("سوق", "war")) + "\n\n");
  }

  @Test
  void itMatchesAsTheVersionsThatTheLogHasOfTheEvent() {
    long seed = System.nanoTime();
    Lottery lottery = new Lottery(seed);
    Random random = new Random(seed);
    int matching = 0;
    for (int i = 0; i < EVENTS; i++) {
      Event after = lottery.event("e" + i);
      Event before = random.nextBoolean() ? lottery.event("e" + i) : null;
      EventFilter filter = FilterParameters.parse(lottery.parameters(), Set.of()).filter();
      Frame frame =
          new Frame(update(Json.write(after), before == null ? null : Json.write(before)));
      EventFacts facts = before == null ? null : EventFacts.of(before);

      boolean matches = frame.matches(filter);
      assertThat(matches)
          .as("seed %d, event %d, %s", seed, i, filter)
          .isEqualTo(filter.matches(facts, EventFacts.of(after)));
      assertThat(frame.matchesNow(filter)).isEqualTo(filter.matches(null, EventFacts.of(after)));
      assertThat(frame.isChange()).isEqualTo(before != null);
      matching += matches ? 1 : 0;
    }
    assertThat(matching).as("seed %d", seed).isBetween(1, EVENTS - 1);
  }

  private static LoggedUpdate update(String event, @Nullable String previous) {
    return new LoggedUpdate(7, "event", 2, "updated", Instant.EPOCH, event, previous);
  }
}
