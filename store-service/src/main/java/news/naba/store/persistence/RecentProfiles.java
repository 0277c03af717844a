package news.naba.store.persistence;

import java.util.Optional;
import news.naba.store.domain.Recent;
import news.naba.store.domain.story.StoryProfile;

/**
 * Profiles that were read lately, so that telling stories need not read them again each time. A row
 * that was written again, by whichever replica, is another one.
 */
final class RecentProfiles {
  /** Of the heap. */
  private static final double SHARE = 0.04;

  private static final int BYTES = 2_500;

  private final Recent<String, Content> recent =
      new Recent<>(Memory.share(SHARE), content -> BYTES);

  private record Content(String written, StoryProfile profile) {}

  /**
   * @param written which writing of the row: the transaction and its time
   */
  Optional<StoryProfile> find(String eventId, String written) {
    return Optional.ofNullable(recent.get(eventId))
        .filter(content -> content.written.equals(written))
        .map(Content::profile);
  }

  void add(StoryProfile profile, String written) {
    recent.put(profile.eventId(), new Content(written, profile));
  }
}
