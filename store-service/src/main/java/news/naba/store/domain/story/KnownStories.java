package news.naba.store.domain.story;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/** What is stored of stories already, as far as telling them asks. */
public interface KnownStories {
  /** Some events' places. */
  List<StoryEvent> places(Set<String> eventIds);

  /** The events that go on from some others. */
  List<StoryEvent> following(Set<String> eventIds);

  /** All events of some stories. */
  List<StoryEvent> ofStories(Set<String> storyIds);

  /**
   * Gives for each wanted event what shares a key with it and is near it in time, each event once:
   * for each key at most {@link StoryShelf#MOST_NEAR} before and after it.
   */
  void near(Collection<Wanted> wanted, BiConsumer<Wanted, StoryEvent> consumer);

  /**
   * Where to look.
   *
   * @param days that may lie between
   * @param later whether for what comes after it, too, or only for what comes before
   */
  record Wanted(StoryCandidate event, int days, boolean later) {}
}
