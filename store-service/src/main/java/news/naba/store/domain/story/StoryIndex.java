package news.naba.store.domain.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Events by what they are found by. For one thread. */
final class StoryIndex {
  private final List<StoryCandidate> events;
  private final Map<String, List<Integer>> byKey = new HashMap<>();

  /** For each event the last search that met it, so that it is met once, however many keys. */
  private final int[] metBy;

  private int search;

  StoryIndex(Collection<StoryCandidate> events) {
    this.events = List.copyOf(events);
    this.metBy = new int[this.events.size()];
    for (int i = 0; i < this.events.size(); i++) {
      for (String key : this.events.get(i).keys) {
        byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
      }
    }
  }

  /** Gives each event once that shares a key with another one. */
  void sharing(StoryCandidate event, Consumer<StoryCandidate> consumer) {
    search++;
    for (String key : event.keys) {
      for (int position : byKey.getOrDefault(key, List.of())) {
        if (metBy[position] != search) {
          metBy[position] = search;
          consumer.accept(events.get(position));
        }
      }
    }
  }
}
