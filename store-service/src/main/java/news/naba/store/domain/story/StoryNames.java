package news.naba.store.domain.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import news.naba.store.domain.Unions;
import news.naba.store.domain.story.Relinking.Link;
import news.naba.store.domain.story.Storyteller.Retold;
import org.jspecify.annotations.Nullable;

/**
 * Says which stories the events are in once some have other links. A story that only grows, and
 * whose events otherwise only go on from others of its own, is the same one: the rest of it need
 * not be looked at. The others are put together from all their events' links.
 */
final class StoryNames {
  /** Before the id of an event that begins a story which has no id yet. */
  private static final String BEGUN_BY = "begun by ";

  private final KnownStories known;
  private final Map<String, StoryEvent> stored;
  private final Map<String, Link> links;
  private final Map<String, StoryCandidate> fresh;
  private final Set<String> gone;

  /** For new events, the story of what they go on from. */
  private final Map<String, String> joined = new HashMap<>();

  private final List<StoryEvent> places = new ArrayList<>();
  private final Map<String, Integer> growth = new TreeMap<>();
  private final Set<String> begun = new HashSet<>();

  StoryNames(KnownStories known, Relinking relinking) {
    this.known = known;
    this.stored = new HashMap<>(relinking.stored());
    this.links = relinking.links();
    this.fresh = relinking.fresh();
    this.gone = relinking.gone();
  }

  Retold retold(Map<String, StoryProfile> profiles, Set<String> refiled, Supplier<String> newIds) {
    Set<String> doubtful = doubtful();
    grow(doubtful, newIds);
    putTogether(doubtful, newIds);
    gone.forEach(id -> grow(Objects.requireNonNull(stored.get(id)).storyId(), -1));
    return new Retold(places, profiles, refiled, gone, growth, begun);
  }

  /** Stories that may fall apart or become one with others. */
  private Set<String> doubtful() {
    Set<String> doubtful = new HashSet<>();
    gone.forEach(id -> doubtful.add(Objects.requireNonNull(stored.get(id)).storyId()));
    links.forEach(
        (id, link) -> {
          StoryEvent before = stored.get(id);
          if (before == null) {
            return;
          }
          boolean began = before.follows() == null;
          String to = link.to() == null ? before.storyId() : storyOf(link.to());
          if (began != (link.to() == null) || !to.equals(before.storyId())) {
            doubtful.add(before.storyId());
            doubtful.add(to);
          }
        });
    return doubtful;
  }

  /** As far as it is told by what is stored, and by what new events go on from. */
  private String storyOf(String eventId) {
    StoryEvent before = stored.get(eventId);
    if (before != null) {
      return before.storyId();
    }
    List<String> chain = new ArrayList<>();
    String at = eventId;
    String story = joined.get(at);
    while (story == null) {
      chain.add(at);
      String to = Objects.requireNonNull(links.get(at)).to();
      if (to == null) {
        story = BEGUN_BY + at;
      } else {
        at = to;
        StoryEvent stands = stored.get(at);
        story = stands != null ? stands.storyId() : joined.get(at);
      }
    }
    for (String each : chain) {
      joined.put(each, story);
    }
    return story;
  }

  /** Events that come to a story, or that go on from another one of their own. */
  private void grow(Set<String> doubtful, Supplier<String> newIds) {
    Map<String, String> ids = new HashMap<>();
    for (String id : links.keySet()) {
      String story = storyOf(id);
      if (!doubtful.contains(story)) {
        place(
            id,
            story.startsWith(BEGUN_BY) ? ids.computeIfAbsent(story, s -> begin(newIds)) : story);
      }
    }
  }

  private void putTogether(Set<String> doubtful, Supplier<String> newIds) {
    if (doubtful.isEmpty()) {
      return;
    }
    Set<String> named = new HashSet<>(doubtful);
    named.removeIf(story -> story.startsWith(BEGUN_BY));
    known.ofStories(named).forEach(event -> stored.put(event.eventId(), event));
    Set<String> members = new HashSet<>();
    for (StoryEvent event : stored.values()) {
      if (doubtful.contains(event.storyId()) && !gone.contains(event.eventId())) {
        members.add(event.eventId());
      }
    }
    for (String id : links.keySet()) {
      if (doubtful.contains(storyOf(id))) {
        members.add(id);
      }
    }
    List<String> inOrder = members.stream().sorted().toList();
    Unions<String> linked = new Unions<>(inOrder);
    for (String id : inOrder) {
      String to = link(id).to();
      if (to != null && members.contains(to)) {
        linked.join(id, to);
      }
    }
    name(linked.sets(), newIds);
  }

  /** The link that an event has now. */
  private Link link(String eventId) {
    Link link = links.get(eventId);
    if (link != null) {
      return link;
    }
    StoryEvent event = Objects.requireNonNull(stored.get(eventId));
    return new Link(event.follows(), event.points());
  }

  private record Claim(int group, String storyId, int events) {}

  /** Each set has the story's id that most of its events had, and no two sets the same. */
  private void name(Collection<List<String>> sets, Supplier<String> newIds) {
    List<Claim> claims = new ArrayList<>();
    List<List<String>> groups = List.copyOf(sets);
    for (int group = 0; group < groups.size(); group++) {
      Map<String, Integer> counts = new TreeMap<>();
      for (String id : groups.get(group)) {
        StoryEvent before = stored.get(id);
        if (before != null) {
          counts.merge(before.storyId(), 1, Integer::sum);
        }
      }
      for (Map.Entry<String, Integer> entry : counts.entrySet()) {
        claims.add(new Claim(group, entry.getKey(), entry.getValue()));
      }
    }
    claims.sort(
        Comparator.comparingInt((Claim claim) -> -claim.events)
            .thenComparing(claim -> claim.storyId)
            .thenComparing(claim -> claim.group));
    Map<Integer, String> storyOf = new HashMap<>();
    Set<String> taken = new HashSet<>();
    for (Claim claim : claims) {
      if (!storyOf.containsKey(claim.group) && taken.add(claim.storyId)) {
        storyOf.put(claim.group, claim.storyId);
      }
    }
    for (int group = 0; group < groups.size(); group++) {
      String story = storyOf.computeIfAbsent(group, g -> begin(newIds));
      groups.get(group).forEach(id -> place(id, story));
    }
  }

  private String begin(Supplier<String> newIds) {
    String id = newIds.get();
    begun.add(id);
    return id;
  }

  /** Writes down an event's place, unless it is the stored one. */
  private void place(String eventId, String story) {
    StoryEvent before = stored.get(eventId);
    StoryCandidate candidate = fresh.get(eventId);
    if (candidate == null) {
      candidate = Objects.requireNonNull(before).event();
    }
    Link link = link(eventId);
    StoryEvent now = new StoryEvent(candidate, link.to(), link.points(), story);
    if (!now.equals(before)) {
      places.add(now);
      if (before == null || !before.storyId().equals(story)) {
        leave(before);
        grow(story, 1);
      } else {
        grow(story, 0);
      }
    }
  }

  private void leave(@Nullable StoryEvent before) {
    if (before != null) {
      grow(before.storyId(), -1);
    }
  }

  private void grow(String story, int by) {
    growth.merge(story, by, Integer::sum);
  }
}
