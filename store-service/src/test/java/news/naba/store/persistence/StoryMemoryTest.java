package news.naba.store.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import news.naba.contracts.Event;
import news.naba.store.domain.story.KnownStories;
import news.naba.store.domain.story.RandomEvents;
import news.naba.store.domain.story.StoryEvent;
import news.naba.store.domain.story.StoryIndex;
import news.naba.store.domain.story.Storyteller;
import news.naba.store.domain.story.Storyteller.Retold;
import news.naba.store.persistence.StoryMemory.Stretch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever remembers stories tells the same ones as who asks for everything each time. */
class StoryMemoryTest {
  private static final int EVENTS = 60;
  private static final int TURNS = 200;

  private final Storyteller storyteller = new Storyteller();
  private final Map<String, StoryEvent> table = new HashMap<>();
  private int questions;

  @ParameterizedTest(name = "room for {0} events, {1} of a key, {2} where there are many")
  @CsvSource({"1000, 1000, 200", "1000, 5, 5", "12, 1000, 200", "12, 5, 5", "40, 30, 1"})
  void rememberedStoriesGoOnAsTheStoredOnes(int most, int mostOfKey, int leastOfKey) {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    RandomEvents news = new RandomEvents(random, EVENTS);
    StoryMemory memory = new StoryMemory(most, mostOfKey, leastOfKey);
    for (int turn = 0; turn < TURNS; turn++) {
      String when = "seed " + seed + ", turn " + turn;
      List<Event> changed = news.next();
      Retold expected = storyteller.retell(changed, new Asking(), ids(turn));
      Retold retold = storyteller.retell(changed, new Remembering(memory), ids(turn));

      assertThat(new HashSet<>(retold.places())).as(when).isEqualTo(Set.copyOf(expected.places()));
      assertThat(retold.growth()).as(when).isEqualTo(expected.growth());
      assertThat(retold.gone()).as(when).isEqualTo(expected.gone());
      if (random.nextInt(10) == 0) {
        continue; // the turn is lost: what was read in it is still true
      }
      expected.gone().forEach(table::remove);
      expected.places().forEach(place -> table.put(place.eventId(), place));
      memory.keep(expected);
    }
  }

  @Test
  void whatIsKnownIsNotAskedForAgain() {
    RandomEvents news = new RandomEvents(new Random(1), EVENTS);
    StoryMemory memory = new StoryMemory(1_000);
    for (int turn = 0; turn < TURNS; turn++) {
      if (turn == TURNS / 2) {
        questions = 0;
      }
      Retold retold = storyteller.retell(news.next(), new Remembering(memory), ids(turn));
      retold.gone().forEach(table::remove);
      retold.places().forEach(place -> table.put(place.eventId(), place));
      memory.keep(retold);
    }

    assertThat(questions).as("in a hundred turns").isLessThan(10);
  }

  private static Supplier<String> ids(int turn) {
    int[] number = {0};
    return () -> "story" + turn + "-" + ++number[0];
  }

  /** Asks the table for everything. */
  private class Asking implements KnownStories {
    @Override
    public List<StoryEvent> places(Set<String> eventIds) {
      return eventIds.stream().map(table::get).filter(Objects::nonNull).toList();
    }

    @Override
    public List<StoryEvent> following(Set<String> eventIds) {
      return table.values().stream()
          .filter(event -> event.follows() != null && eventIds.contains(event.follows()))
          .toList();
    }

    @Override
    public List<StoryEvent> ofStories(Set<String> storyIds) {
      return table.values().stream().filter(e -> storyIds.contains(e.storyId())).toList();
    }

    @Override
    public void near(Collection<Wanted> wanted, BiConsumer<Wanted, StoryEvent> consumer) {
      StoryIndex index = new StoryIndex(table.values());
      wanted.forEach(each -> index.near(each, event -> consumer.accept(each, event)));
    }
  }

  /** Asks the table for what is not remembered. */
  private final class Remembering extends Asking {
    private final StoryMemory memory;

    Remembering(StoryMemory memory) {
      this.memory = memory;
    }

    @Override
    public List<StoryEvent> places(Set<String> eventIds) {
      return memory.places(eventIds, super::places);
    }

    @Override
    public List<StoryEvent> ofStories(Set<String> storyIds) {
      return memory.ofStories(
          storyIds,
          unknown -> {
            questions++;
            return super.ofStories(unknown);
          });
    }

    @Override
    public void near(Collection<Wanted> wanted, BiConsumer<Wanted, StoryEvent> consumer) {
      memory.near(wanted, consumer, this::during, byKey -> ofKeys(byKey.keySet()));
    }

    private List<StoryEvent> during(List<Stretch> stretches, int most) {
      questions++;
      Set<StoryEvent> found = new HashSet<>();
      for (Stretch stretch : stretches) {
        ofKeys(Set.of(stretch.key())).stream()
            .filter(e -> stretch.from() <= e.event().day() && e.event().day() <= stretch.to())
            .limit(most)
            .forEach(found::add);
      }
      return List.copyOf(found);
    }

    private List<StoryEvent> ofKeys(Set<String> keys) {
      return table.values().stream()
          .filter(event -> event.event().keys().stream().anyMatch(keys::contains))
          .toList();
    }
  }

  @Test
  void whatWasAskedForLongestIsForgottenFirst() {
    StoryMemory memory = new StoryMemory(2);
    List<String> stories = IntStream.range(0, 8).mapToObj(i -> "story" + i).toList();
    Set<String> asked = new HashSet<>();
    for (String story : stories) {
      memory.ofStories(Set.of(story), unknown -> List.of());
      memory.keep(Retold.NOTHING);
    }

    for (String story : List.of("story0", "story7")) {
      memory.ofStories(
          Set.of(story),
          unknown -> {
            asked.addAll(unknown);
            return List.of();
          });
    }

    assertThat(asked).containsExactly("story0");
  }
}
