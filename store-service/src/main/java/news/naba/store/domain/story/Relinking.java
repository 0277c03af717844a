package news.naba.store.domain.story;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import news.naba.store.domain.story.KnownStories.Wanted;
import org.jspecify.annotations.Nullable;

/** Finds what changed events go on from, and which others go on from them now. */
final class Relinking {
  private final StoryScore score;
  private final KnownStories known;
  private final Map<String, StoryCandidate> fresh;
  private final Set<String> gone;
  private final Set<String> changed;

  private final Map<String, StoryEvent> stored = new HashMap<>();
  private final Map<String, Link> links = new TreeMap<>();

  /** Of the changed events and of those that went on from one. */
  private final Map<String, Best> anew = new TreeMap<>();

  private final Map<String, Challenge> challenges = new TreeMap<>();

  /**
   * @param before what is stored of the changed events
   * @param fresh changed events, as they are now
   * @param gone changed events that are in no story any more
   */
  Relinking(
      StoryScore score,
      KnownStories known,
      Map<String, StoryEvent> before,
      Map<String, StoryCandidate> fresh,
      Set<String> gone) {
    this.score = score;
    this.known = known;
    this.fresh = fresh;
    this.gone = gone;
    this.changed = new HashSet<>(fresh.keySet());
    this.changed.addAll(gone);
    this.stored.putAll(before);
  }

  /** A link to an earlier event, or that there is none. */
  record Link(@Nullable String to, double points) {
    static final Link NONE = new Link(null, 0);
  }

  /** A stored event whose link may not be the best any more, and what may be better. */
  private record Challenge(StoryEvent later, List<StoryCandidate> rivals) {}

  /** Works out the links. */
  void link() {
    fresh.forEach((id, event) -> anew.put(id, new Best(event)));
    for (StoryEvent orphan : known.following(changed)) {
      if (!changed.contains(orphan.eventId())) {
        stored.put(orphan.eventId(), orphan);
        anew.put(orphan.eventId(), new Best(orphan.event()));
      }
    }
    List<Wanted> wanted = new ArrayList<>();
    anew.forEach(
        (id, best) -> wanted.add(new Wanted(best.later, score.days(), fresh.containsKey(id))));
    known.near(
        wanted,
        (where, near) -> {
          if (!changed.contains(near.eventId())) {
            meet(where, near);
          }
        });
    meetFresh(wanted);
    anew.forEach((id, best) -> links.put(id, best.link));
    challenge();
  }

  /** What is stored of every event that has another link, and of what is linked to. */
  Map<String, StoryEvent> stored() {
    return stored;
  }

  /** Of the changed events and all others whose link was looked for again. */
  Map<String, Link> links() {
    return links;
  }

  Map<String, StoryCandidate> fresh() {
    return fresh;
  }

  Set<String> gone() {
    return gone;
  }

  private void meet(Wanted where, StoryEvent near) {
    StoryCandidate event = where.event();
    if (near.event().isBefore(event)) {
      if (best(event).see(near.event())) {
        stored.put(near.eventId(), near);
      }
    } else if (where.later() && !anew.containsKey(near.eventId())) {
      double points = score.of(event, near.event());
      if (score.suffices(points) && (near.follows() == null || points >= near.points())) {
        challenges
            .computeIfAbsent(near.eventId(), id -> new Challenge(near, new ArrayList<>()))
            .rivals
            .add(event);
      }
    }
  }

  private void meetFresh(List<Wanted> wanted) {
    StoryIndex index =
        new StoryIndex(
            fresh.values().stream().map(event -> new StoryEvent(event, null, 0, "")).toList());
    for (Wanted each : wanted) {
      Best best = best(each.event());
      index.near(
          new Wanted(each.event(), each.days(), false), earlier -> best.see(earlier.event()));
    }
  }

  private Best best(StoryCandidate event) {
    return Objects.requireNonNull(anew.get(event.eventId()));
  }

  /** Whether later events now go on from a changed one, rather than from where they did. */
  private void challenge() {
    Map<String, StoryCandidate> holders = holders();
    for (Challenge challenge : challenges.values()) {
      StoryEvent later = challenge.later;
      Best best = new Best(later.event());
      if (later.follows() != null) {
        best.start(holders.get(later.follows()), later.follows(), later.points());
      }
      challenge.rivals.forEach(best::see);
      if (!Objects.equals(best.link.to, later.follows())) {
        stored.put(later.eventId(), later);
        links.put(later.eventId(), best.link);
      }
    }
  }

  /** What those events go on from that something changed may be followed by instead. */
  private Map<String, StoryCandidate> holders() {
    Set<String> ids = new HashSet<>();
    for (Challenge challenge : challenges.values()) {
      if (challenge.later.follows() != null) {
        ids.add(challenge.later.follows());
      }
    }
    if (ids.isEmpty()) {
      return Collections.emptyMap();
    }
    Map<String, StoryCandidate> holders = new HashMap<>();
    known.places(ids).forEach(holder -> holders.put(holder.eventId(), holder.event()));
    return holders;
  }

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

    /** Whether an event is the best that was seen so far. */
    boolean see(StoryCandidate earlier) {
      if (!earlier.isBefore(later)) {
        return false;
      }
      double points = score.of(earlier, later);
      if (!score.suffices(points) || !isBetter(earlier, points)) {
        return false;
      }
      event = earlier;
      link = new Link(earlier.eventId(), points);
      return true;
    }

    /** Of equally good ones the nearest in time before it. */
    private boolean isBetter(StoryCandidate earlier, double points) {
      return link.to == null
          || points > link.points
          || (points == link.points && event != null && event.isBefore(earlier));
    }
  }
}
