package news.naba.store.domain.story;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/** What is stored of stories already, as far as telling them asks. */
public interface KnownStories {
  /** Some events' places. */
  List<StoryEvent> places(Set<String> eventIds);

  /** The events that go on from some others. */
  List<StoryEvent> following(Set<String> eventIds);

  /** All events of some stories. */
  List<StoryEvent> ofStories(Set<String> storyIds);

  /**
   * At least the events, up to a bound for each key, that share a key with one of these and are at
   * most so many days away, the nearest in time first.
   */
  List<StoryEvent> around(Collection<Wanted> wanted);

  /**
   * Where to look.
   *
   * @param later whether for what comes after it, too, or only for what comes before
   */
  record Wanted(StoryProfile event, Set<String> keys, int days, boolean later) {}
}
