package news.naba.store.domain.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import news.naba.contracts.Event;
import news.naba.store.domain.Unions;
import news.naba.store.domain.story.Storyteller.Retold;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;

/** Stories are a function of the events, however these came, changed and went. */
class StorytellerTest {
  private static final int EVENTS = 40;
  private static final int TURNS = 120;

  private final Storyteller storyteller = new Storyteller();
  private final StoryScore score = StoryScore.standard();
  private final Map<String, StoryEvent> stored = new TreeMap<>();
  private final Map<String, StoryCandidate> living = new TreeMap<>();
  private int ids;

  @RepeatedTest(5)
  void storiesAreThoseOfLinkingEverythingFromTheStart() {
    long seed = System.nanoTime();
    RandomEvents news = new RandomEvents(new Random(seed), EVENTS);
    for (int turn = 0; turn < TURNS; turn++) {
      String when = "seed " + seed + ", turn " + turn;
      Map<String, StoryEvent> before = Map.copyOf(stored);
      Retold retold = tell(news.next());

      assertThat(stories()).as(when).isEqualTo(fromTheStart());
      stored
          .values()
          .forEach(event -> assertThat(event.follows()).as(when).isEqualTo(best(event.event())));
      assertThat(retold.growth()).as(when).isEqualTo(growth(before, retold));
      assertThat(retold.begun()).as(when).noneMatch(names(before.values())::contains);
    }
  }

  private Retold tell(List<Event> events) {
    for (Event event : events) {
      if (event.mergedInto() == null) {
        living.put(event.eventId(), storyteller.candidate(StoryProfile.of(event)));
      } else {
        living.remove(event.eventId());
      }
    }
    Retold retold = storyteller.retell(events, new InMaps(), () -> "story" + ++ids);
    retold.gone().forEach(stored::remove);
    retold.places().forEach(place -> stored.put(place.eventId(), place));
    return retold;
  }

  private Set<Set<String>> stories() {
    Map<String, Set<String>> stories = new HashMap<>();
    stored
        .values()
        .forEach(
            event ->
                stories
                    .computeIfAbsent(event.storyId(), id -> new TreeSet<>())
                    .add(event.eventId()));
    return new HashSet<>(stories.values());
  }

  private Set<Set<String>> fromTheStart() {
    Unions<String> linked = new Unions<>(living.keySet());
    for (StoryCandidate event : living.values()) {
      String best = best(event);
      if (best != null) {
        linked.join(event.eventId(), best);
      }
    }
    return linked.sets().stream().map(TreeSet::new).collect(Collectors.toSet());
  }

  /** Of all events. */
  private @Nullable String best(StoryCandidate later) {
    StoryCandidate best = null;
    for (StoryCandidate earlier : living.values()) {
      Set<String> common = new HashSet<>(earlier.keys());
      common.retainAll(later.keys());
      if (earlier.isBefore(later) && !common.isEmpty()) {
        double points = score.of(earlier, later);
        double most = best == null ? Double.NEGATIVE_INFINITY : score.of(best, later);
        boolean nearer = best == null || best.isBefore(earlier);
        if (score.suffices(points) && (points > most || (points == most && nearer))) {
          best = earlier;
        }
      }
    }
    return best == null ? null : best.eventId();
  }

  /** By how much the stories grew of which something is another. */
  private Map<String, Integer> growth(Map<String, StoryEvent> before, Retold retold) {
    Map<String, Integer> growth = new TreeMap<>();
    Set<String> changed = new TreeSet<>(retold.gone());
    retold.places().forEach(place -> changed.add(place.eventId()));
    for (String id : changed) {
      StoryEvent old = before.get(id);
      StoryEvent now = stored.get(id);
      if (old != null) {
        growth.merge(old.storyId(), -1, Integer::sum);
      }
      if (now != null) {
        growth.merge(now.storyId(), 1, Integer::sum);
      }
    }
    return growth;
  }

  private static Set<String> names(Collection<StoryEvent> events) {
    return events.stream().map(StoryEvent::storyId).collect(Collectors.toSet());
  }

  /** What is stored, with nothing left out. */
  private final class InMaps implements KnownStories {
    @Override
    public List<StoryEvent> places(Set<String> eventIds) {
      return eventIds.stream().map(stored::get).filter(Objects::nonNull).toList();
    }

    @Override
    public List<StoryEvent> following(Set<String> eventIds) {
      return stored.values().stream()
          .filter(event -> event.follows() != null && eventIds.contains(event.follows()))
          .toList();
    }

    @Override
    public List<StoryEvent> ofStories(Set<String> storyIds) {
      return stored.values().stream().filter(e -> storyIds.contains(e.storyId())).toList();
    }

    @Override
    public void near(Collection<Wanted> wanted, BiConsumer<Wanted, StoryEvent> consumer) {
      StoryIndex index = new StoryIndex(new ArrayList<>(stored.values()));
      wanted.forEach(each -> index.near(each, event -> consumer.accept(each, event)));
    }
  }
}
