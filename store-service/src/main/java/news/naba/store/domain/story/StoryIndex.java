package news.naba.store.domain.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import news.naba.store.domain.story.KnownStories.Wanted;

/** Events by what they are found by. For one thread. */
public final class StoryIndex {
  private final Map<String, StoryShelf> shelves = new HashMap<>();

  public StoryIndex(Collection<StoryEvent> events) {
    for (StoryEvent event : events) {
      for (String key : event.event().keys()) {
        shelves.computeIfAbsent(key, k -> new StoryShelf()).put(event);
      }
    }
  }

  /** Gives what shares a key with an event and is near it in time, each event once. */
  public void near(Wanted wanted, Consumer<StoryEvent> consumer) {
    List<StoryShelf> found = new ArrayList<>();
    wanted.event().keys().forEach(key -> shelf(key).ifPresent(found::add));
    StoryShelf.near(wanted, found, consumer);
  }

  /** The events that are found by a key; empty where there is none. */
  public Optional<StoryShelf> shelf(String key) {
    return Optional.ofNullable(shelves.get(key));
  }
}
