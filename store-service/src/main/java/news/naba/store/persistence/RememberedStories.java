package news.naba.store.persistence;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import news.naba.store.domain.story.KnownStories;
import news.naba.store.domain.story.StoryEvent;

/** The stored stories, where the database is asked only for what is not remembered. */
final class RememberedStories implements KnownStories {
  private final StoryTable table;
  private final StoryMemory memory;

  RememberedStories(StoryTable table, StoryMemory memory) {
    this.table = table;
    this.memory = memory;
  }

  @Override
  public List<StoryEvent> places(Set<String> eventIds) {
    return memory.places(eventIds, table::places);
  }

  @Override
  public List<StoryEvent> following(Set<String> eventIds) {
    return table.following(eventIds);
  }

  @Override
  public List<StoryEvent> ofStories(Set<String> storyIds) {
    return memory.ofStories(storyIds, table::ofStories);
  }

  @Override
  public void near(Collection<Wanted> wanted, BiConsumer<Wanted, StoryEvent> consumer) {
    memory.near(wanted, consumer, table::during, table::nearest);
  }
}
