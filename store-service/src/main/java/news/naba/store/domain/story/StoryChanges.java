package news.naba.store.domain.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import news.naba.contracts.Event;
import news.naba.contracts.Update.Change;
import news.naba.store.domain.event.EventVersions;
import news.naba.store.domain.merge.EventChange;
import news.naba.store.domain.story.Storyteller.Retold;

/** What newly told stories change of events. */
public final class StoryChanges {
  private StoryChanges() {}

  /** Events that have another story and no other change. */
  public static Set<String> others(List<EventChange> changes, Retold retold) {
    Set<String> others = new HashSet<>(retold.stories().keySet());
    others.removeAll(
        changes.stream().map(change -> change.event().eventId()).collect(Collectors.toSet()));
    return others;
  }

  /**
   * The changes with their events' stories, and after them the events that have just another story.
   *
   * @param others the current versions of {@link #others}
   */
  public static List<EventChange> of(
      List<EventChange> changes, Retold retold, Map<String, Event> others, Instant now) {
    Map<String, String> stories = retold.stories();
    List<EventChange> all = new ArrayList<>();
    for (EventChange change : changes) {
      String story = stories.get(change.event().eventId());
      all.add(
          story == null
              ? change
              : new EventChange(change.change(), EventVersions.inStory(change.event(), story)));
    }
    others.values().stream()
        .filter(event -> !Objects.equals(event.storyId(), stories.get(event.eventId())))
        .map(event -> moved(event, Objects.requireNonNull(stories.get(event.eventId())), now))
        .sorted(Comparator.comparing(change -> change.event().eventId()))
        .forEach(all::add);
    return all;
  }

  private static EventChange moved(Event event, String story, Instant now) {
    return new EventChange(
        Change.UPDATED,
        EventVersions.numbered(EventVersions.inStory(event, story), event.version() + 1, now));
  }
}
