package news.naba.store.persistence;

import java.util.Optional;
import news.naba.store.domain.Recent;
import news.naba.store.domain.story.StoryCandidate;

/**
 * What stories know of events that were read lately, so that telling them need not read it again
 * each time. A row that was written again, by whichever replica, is another one.
 */
final class RecentStoryEvents {
  /** Of the heap. */
  private static final double SHARE = 0.03;

  private static final int BYTES = 1_300;

  private final Recent<String, Content> recent =
      new Recent<>(Memory.share(SHARE), content -> BYTES);

  private record Content(String written, StoryCandidate event) {}

  /**
   * @param written which writing of the row: the transaction and its time
   */
  Optional<StoryCandidate> find(String eventId, String written) {
    return Optional.ofNullable(recent.get(eventId))
        .filter(content -> content.written.equals(written))
        .map(Content::event);
  }

  void add(StoryCandidate event, String written) {
    recent.put(event.eventId(), new Content(written, event));
  }
}
