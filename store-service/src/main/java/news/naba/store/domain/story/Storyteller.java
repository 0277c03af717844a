package news.naba.store.domain.story;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import news.naba.contracts.Event;
import org.jspecify.annotations.Nullable;

/**
 * Links each event to the earlier one that it most goes on from; events that are linked, directly
 * or over others, are one story. The links are a function of the events, so the stories are, too,
 * in whatever order the events become known. An event that goes on from none begins a story.
 */
public final class Storyteller {
  private final StoryScore score = StoryScore.standard();
  private final StoryKeys keys = new StoryKeys(score);

  /**
   * What changed events change of the stories.
   *
   * @param places of all events whose place is new or another, the changed ones' with them
   * @param profiles of those of them of which something is new that counts, by event id
   * @param refiled of those the ones that are found by other keys or at another time than before
   * @param gone events that are in no story any more
   * @param growth for each story of which something changes, by how many events it grows or shrinks
   * @param begun stories that were not there before
   */
  public record Retold(
      List<StoryEvent> places,
      Map<String, StoryProfile> profiles,
      Set<String> refiled,
      Set<String> gone,
      Map<String, Integer> growth,
      Set<String> begun) {
    /** Nothing changes. */
    public static final Retold NOTHING =
        new Retold(List.of(), Map.of(), Set.of(), Set.of(), Map.of(), Set.of());

    /** The story of each event whose place is new or another. */
    public Map<String, String> stories() {
      return places.stream().collect(Collectors.toMap(StoryEvent::eventId, StoryEvent::storyId));
    }

    public boolean isNothing() {
      return places.isEmpty() && gone.isEmpty();
    }
  }

  /** A profile made ready for being compared. */
  public StoryCandidate candidate(StoryProfile profile) {
    return new StoryCandidate(profile, keys, score);
  }

  /**
   * Works out what changed events change; changes nothing itself.
   *
   * @param changed events in their new versions
   * @param newIds ids for new stories
   */
  public Retold retell(Collection<Event> changed, KnownStories known, Supplier<String> newIds) {
    Set<String> ids = changed.stream().map(Event::eventId).collect(Collectors.toSet());
    Map<String, StoryEvent> before = new HashMap<>();
    known.places(ids).forEach(event -> before.put(event.eventId(), event));
    Map<String, StoryCandidate> fresh = new TreeMap<>();
    Map<String, StoryProfile> profiles = new HashMap<>();
    Set<String> gone = new HashSet<>();
    for (Event event : changed) {
      StoryEvent old = before.get(event.eventId());
      if (event.mergedInto() != null || event.reports().isEmpty()) {
        gone.add(event.eventId());
      } else {
        StoryProfile profile = StoryProfile.of(event);
        StoryCandidate candidate = candidate(profile);
        if (old == null || !old.event().equals(candidate)) {
          fresh.put(event.eventId(), candidate);
          profiles.put(event.eventId(), profile);
        }
      }
    }
    gone.retainAll(before.keySet());
    if (fresh.isEmpty() && gone.isEmpty()) {
      return Retold.NOTHING;
    }
    Relinking relinking = new Relinking(score, known, before, fresh, gone);
    relinking.link();
    Set<String> refiled = new HashSet<>(fresh.keySet());
    refiled.removeIf(id -> isFiledAlike(before.get(id), fresh.get(id)));
    return new StoryNames(known, relinking).retold(profiles, refiled, newIds);
  }

  private static boolean isFiledAlike(@Nullable StoryEvent before, @Nullable StoryCandidate now) {
    return before != null && now != null && before.event().isFiledLike(now);
  }
}
