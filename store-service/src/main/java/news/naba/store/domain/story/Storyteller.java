package news.naba.store.domain.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import news.naba.contracts.Event;
import news.naba.store.domain.Recent;
import news.naba.store.domain.Unions;
import news.naba.store.domain.story.KnownStories.Wanted;
import org.jspecify.annotations.Nullable;

/**
 * Links each event to the earlier one that it most goes on from; events that are linked, directly
 * or over others, are one story. The links are a function of the events, so the stories are, too,
 * in whatever order the events become known. An event that goes on from none begins a story.
 */
public final class Storyteller {
  private static final int BYTES_OF_CANDIDATE = 5_000;

  private final StoryScore score = StoryScore.standard();
  private final StoryKeys keys = new StoryKeys(score);

  /**
   * Ready for comparing, by event id: what is near in time and place is looked at again and again.
   */
  private final Recent<String, StoryCandidate> recent;

  /**
   * @param mostBytes about how much memory to take for what is looked at again
   */
  public Storyteller(long mostBytes) {
    this.recent = new Recent<>(mostBytes, event -> BYTES_OF_CANDIDATE);
  }

  /**
   * What changed events change of the stories.
   *
   * @param places of all events whose place is new or another, the changed ones' with them
   * @param gone events that are in no story any more
   */
  public record Retold(List<StoryEvent> places, Set<String> gone) {
    /** The story of each event whose place is new or another. */
    public Map<String, String> stories() {
      return places.stream().collect(Collectors.toMap(StoryEvent::eventId, StoryEvent::storyId));
    }
  }

  /** By what an event is found. */
  public Set<String> keys(StoryProfile event) {
    return keys.of(event);
  }

  /**
   * Works out what changed events change; changes nothing itself.
   *
   * @param changed events in their new versions
   * @param newIds ids for new stories
   */
  public Retold retell(Collection<Event> changed, KnownStories known, Supplier<String> newIds) {
    Set<String> ids = changed.stream().map(Event::eventId).collect(Collectors.toSet());
    Map<String, StoryEvent> before = byId(known.places(ids));
    Map<String, StoryProfile> fresh = new TreeMap<>();
    Set<String> gone = new HashSet<>();
    for (Event event : changed) {
      StoryEvent old = before.get(event.eventId());
      if (event.mergedInto() != null || event.reports().isEmpty()) {
        gone.add(event.eventId());
      } else {
        StoryProfile profile = StoryProfile.of(event);
        if (old == null || !old.profile().equals(profile)) {
          fresh.put(event.eventId(), profile);
        }
      }
    }
    gone.retainAll(before.keySet());
    return fresh.isEmpty() && gone.isEmpty()
        ? new Retold(List.of(), Set.of())
        : new Telling(before, fresh, gone, known).told(newIds);
  }

  private StoryCandidate prepared(StoryProfile profile) {
    StoryCandidate known = recent.get(profile.eventId());
    if (known != null && known.profile().equals(profile)) {
      return known;
    }
    StoryCandidate prepared = new StoryCandidate(profile, keys, score);
    recent.put(profile.eventId(), prepared);
    return prepared;
  }

  private static Map<String, StoryEvent> byId(Collection<StoryEvent> events) {
    Map<String, StoryEvent> byId = new HashMap<>();
    events.forEach(event -> byId.put(event.eventId(), event));
    return byId;
  }

  /** One link, or that there is none. */
  private record Link(@Nullable String to, double points) {
    static final Link NONE = new Link(null, 0);
  }

  /** Works on one batch of changed events. */
  private final class Telling {
    private final Map<String, StoryEvent> before;
    private final Map<String, StoryProfile> fresh;
    private final Set<String> gone;
    private final KnownStories known;

    /** Every event that is looked at, as it is now. */
    private final Map<String, StoryCandidate> candidates = new HashMap<>();

    private final Map<String, StoryEvent> stored = new HashMap<>();
    private final Map<String, Link> links = new HashMap<>();

    Telling(
        Map<String, StoryEvent> before,
        Map<String, StoryProfile> fresh,
        Set<String> gone,
        KnownStories known) {
      this.before = before;
      this.fresh = fresh;
      this.gone = gone;
      this.known = known;
    }

    Retold told(Supplier<String> newIds) {
      Set<String> changed = new HashSet<>(fresh.keySet());
      changed.addAll(gone);
      fresh.values().forEach(this::prepare);
      remember(before.values());
      Collection<StoryEvent> orphans = known.following(changed);
      remember(orphans);
      Map<String, StoryCandidate> anew = new TreeMap<>();
      fresh.keySet().forEach(id -> anew.put(id, candidate(id)));
      for (StoryEvent orphan : orphans) {
        if (!changed.contains(orphan.eventId())) {
          anew.put(orphan.eventId(), candidate(orphan.eventId()));
        }
      }
      remember(known.around(wanted(anew)));
      gone.forEach(candidates::remove);

      StoryIndex index = new StoryIndex(candidates.values());
      anew.values().forEach(event -> links.put(event.eventId(), best(event, index)));
      relinkLater(anew.keySet());
      return stories(changed, newIds);
    }

    private List<Wanted> wanted(Map<String, StoryCandidate> anew) {
      List<Wanted> wanted = new ArrayList<>();
      anew.forEach(
          (id, event) ->
              wanted.add(
                  new Wanted(event.profile(), event.keys, score.days(), fresh.containsKey(id))));
      return wanted;
    }

    private void remember(Collection<StoryEvent> events) {
      for (StoryEvent event : events) {
        stored.put(event.eventId(), event);
        prepare(event.profile());
      }
    }

    /** What is new of an event counts, not what is stored. */
    private void prepare(StoryProfile profile) {
      candidates.computeIfAbsent(profile.eventId(), id -> prepared(profile));
    }

    private StoryCandidate candidate(String eventId) {
      return Objects.requireNonNull(candidates.get(eventId));
    }

    private Link best(StoryCandidate event, StoryIndex index) {
      Best best = new Best(event);
      index.sharing(event, best::see);
      return best.link();
    }

    /** Whether later events now go on from a changed one, rather than from where they did. */
    private void relinkLater(Set<String> done) {
      rememberRivals();
      StoryIndex index = new StoryIndex(fresh.keySet().stream().map(this::candidate).toList());
      for (StoryEvent later : List.copyOf(stored.values())) {
        if (done.contains(later.eventId()) || gone.contains(later.eventId())) {
          continue;
        }
        Best best = new Best(candidate(later.eventId()));
        if (later.follows() != null) {
          best.start(candidates.get(later.follows()), later.follows(), later.points());
        }
        index.sharing(best.later, best::see);
        if (!Objects.equals(best.link().to, later.follows())) {
          links.put(later.eventId(), best.link());
        }
      }
    }

    /** What is followed by those that may follow a changed event instead. */
    private void rememberRivals() {
      Set<String> rivals = new HashSet<>();
      for (StoryEvent later : stored.values()) {
        if (later.follows() != null && !candidates.containsKey(later.follows())) {
          rivals.add(later.follows());
        }
      }
      rivals.removeAll(gone);
      if (!rivals.isEmpty()) {
        known.places(rivals).forEach(rival -> prepare(rival.profile()));
      }
    }

    private Retold stories(Set<String> changed, Supplier<String> newIds) {
      Set<String> affected = new HashSet<>();
      for (String id : changed) {
        Optional.ofNullable(before.get(id)).ifPresent(event -> affected.add(event.storyId()));
      }
      links.forEach(
          (id, link) -> {
            Optional.ofNullable(stored.get(id)).ifPresent(e -> affected.add(e.storyId()));
            Optional.ofNullable(link.to == null ? null : stored.get(link.to))
                .ifPresent(e -> affected.add(e.storyId()));
          });
      stored.putAll(byId(known.ofStories(affected)));
      Map<String, StoryEvent> members = new TreeMap<>();
      for (StoryEvent event : stored.values()) {
        if (affected.contains(event.storyId())) {
          members.put(event.eventId(), event);
        }
      }
      gone.forEach(members::remove);
      fresh.forEach((id, profile) -> members.putIfAbsent(id, new StoryEvent(profile, null, 0, "")));
      members.replaceAll((id, event) -> relinked(event));

      Unions<String> linked = new Unions<>(members.keySet());
      for (StoryEvent event : members.values()) {
        if (event.follows() != null && members.containsKey(event.follows())) {
          linked.join(event.eventId(), event.follows());
        }
      }
      return new Retold(named(linked.sets(), members, newIds), gone);
    }

    private StoryEvent relinked(StoryEvent event) {
      Link link = links.getOrDefault(event.eventId(), new Link(event.follows(), event.points()));
      StoryProfile profile = fresh.getOrDefault(event.eventId(), event.profile());
      return new StoryEvent(profile, link.to, link.points, event.storyId());
    }

    /** Each set has the story's id that most of its events had, and no two sets the same. */
    private List<StoryEvent> named(
        Collection<List<String>> sets, Map<String, StoryEvent> members, Supplier<String> newIds) {
      List<Claim> claims = new ArrayList<>();
      List<List<String>> groups = List.copyOf(sets);
      for (int group = 0; group < groups.size(); group++) {
        Map<String, Integer> counts = new TreeMap<>();
        for (String id : groups.get(group)) {
          counts.merge(Objects.requireNonNull(members.get(id)).storyId(), 1, Integer::sum);
        }
        counts.remove("");
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
      List<StoryEvent> places = new ArrayList<>();
      for (int group = 0; group < groups.size(); group++) {
        String story = storyOf.containsKey(group) ? storyOf.get(group) : newIds.get();
        for (String id : groups.get(group)) {
          StoryEvent event = Objects.requireNonNull(members.get(id));
          StoryEvent now =
              new StoryEvent(
                  event.profile(), event.follows(), event.points(), Objects.requireNonNull(story));
          if (!now.equals(stored.get(id))) {
            places.add(now);
          }
        }
      }
      return places;
    }
  }

  private record Claim(int group, String storyId, int events) {}

  /** Looks for what an event most goes on from. */
  private final class Best {
    private final StoryCandidate later;
    private @Nullable StoryCandidate event;
    private Link link = Link.NONE;

    Best(StoryCandidate later) {
      this.later = later;
    }

    /**
     * Begins with the link there is.
     *
     * @param event null where nothing is known of it any more
     */
    void start(@Nullable StoryCandidate event, String eventId, double points) {
      this.event = event;
      this.link = new Link(eventId, points);
    }

    void see(StoryCandidate earlier) {
      if (!earlier.isBefore(later)) {
        return;
      }
      double points = score.of(earlier, later);
      if (score.suffices(points) && isBetter(earlier, points)) {
        event = earlier;
        link = new Link(earlier.eventId(), points);
      }
    }

    /** Of equally good ones the nearest in time before it. */
    private boolean isBetter(StoryCandidate earlier, double points) {
      return link.to == null
          || points > link.points
          || (points == link.points && event != null && event.isBefore(earlier));
    }

    Link link() {
      return link;
    }
  }
}
