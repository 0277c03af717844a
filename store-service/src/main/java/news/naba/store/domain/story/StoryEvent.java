package news.naba.store.domain.story;

import org.jspecify.annotations.Nullable;

/**
 * An event's place in its story.
 *
 * @param follows the event that it goes on from; null for the first of a story
 * @param points of that; 0 for the first
 * @param storyId the story, the same for all events that are linked
 */
public record StoryEvent(
    StoryCandidate event, @Nullable String follows, double points, String storyId) {

  public String eventId() {
    return event.eventId();
  }
}
