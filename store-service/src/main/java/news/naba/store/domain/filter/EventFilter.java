package news.naba.store.domain.filter;

import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import news.naba.contracts.Event;
import news.naba.contracts.Event.Status;
import news.naba.contracts.EventType;
import org.jspecify.annotations.Nullable;

/**
 * Which events somebody wants: those for which every condition holds. An empty set or null is no
 * condition; of several values in a set, one is enough.
 *
 * @param types any of these
 * @param topics any of these IPTC Media Topics
 * @param countries where it happened, ISO 3166-1 alpha-2, any of these
 * @param places in the place's names or its id
 * @param actors in the names of actors and recipients, or their ids
 * @param minKilled at least so many killed by the highest current claim
 * @param minSeverity at least so grave, 1 to 5
 * @param statuses any of these
 * @param outlets folded names of outlets that tell it
 * @param languages BCP 47 languages that it is told in, without region
 * @param boxes where it happened
 * @param circles where it happened
 * @param texts somewhere in the titles, names, headlines and evidence
 * @param since last updated at or after
 * @param until last updated before
 */
public record EventFilter(
    Set<EventType> types,
    Set<String> topics,
    Set<String> countries,
    Set<Phrase> places,
    Set<Phrase> actors,
    @Nullable Integer minKilled,
    @Nullable Integer minSeverity,
    Set<Status> statuses,
    Set<String> outlets,
    Set<String> languages,
    Set<Area.Box> boxes,
    Set<Area.Circle> circles,
    Set<Phrase> texts,
    @Nullable Instant since,
    @Nullable Instant until) {

  /** Everything. */
  public static final EventFilter ALL =
      new EventFilter(
          Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null, null, Set.of(), Set.of(),
          Set.of(), Set.of(), Set.of(), Set.of(), null, null);

  /** Nothing: no event was updated before the beginning of time. */
  public static final EventFilter NONE =
      new EventFilter(
          Set.of(),
          Set.of(),
          Set.of(),
          Set.of(),
          Set.of(),
          null,
          null,
          Set.of(),
          Set.of(),
          Set.of(),
          Set.of(),
          Set.of(),
          Set.of(),
          null,
          Instant.MIN);

  /**
   * Whether an update is wanted: if the version before or after it is, so that what leaves a filter
   * leaves the screen. Its time is the new version's.
   */
  public boolean matches(@Nullable EventFacts before, EventFacts after) {
    return isInTime(after) && (describes(after) || (before != null && describes(before)));
  }

  public boolean matches(Event event) {
    return matches(EventFacts.of(event));
  }

  public boolean matches(EventFacts facts) {
    return isInTime(facts) && describes(facts);
  }

  boolean isInTime(EventFacts facts) {
    return (since == null || !facts.updatedAt().isBefore(since))
        && (until == null || facts.updatedAt().isBefore(until));
  }

  /** Whether all conditions hold but those on time. The cheap ones come first. */
  boolean describes(EventFacts facts) {
    return allows(types, facts.type())
        && allows(statuses, facts.status())
        && (minSeverity == null || facts.severity() >= minSeverity)
        && (minKilled == null || facts.killed() >= minKilled)
        && (countries.isEmpty() || (facts.country() != null && countries.contains(facts.country())))
        && meets(topics, facts.topics())
        && meets(languages, facts.languages())
        && (boxes.isEmpty() || isInAny(boxes, facts))
        && (circles.isEmpty() || isInAny(circles, facts))
        && (places.isEmpty() || anyIsIn(places, facts.place()))
        && (actors.isEmpty() || anyIsIn(actors, facts.actors()))
        && (outlets.isEmpty() || meets(outlets, facts.outlets()))
        && (texts.isEmpty() || anyIsIn(texts, facts.text()));
  }

  private static <T> boolean allows(Set<T> wanted, T found) {
    return wanted.isEmpty() || wanted.contains(found);
  }

  // Loops, not streams: of many rules thousands are asked for each update, and most say no at once.

  private static boolean isInAny(Set<? extends Area> areas, EventFacts facts) {
    for (Area area : areas) {
      if (facts.isIn(area)) {
        return true;
      }
    }
    return false;
  }

  private static boolean anyIsIn(Set<Phrase> phrases, Set<String> terms) {
    for (Phrase phrase : phrases) {
      if (phrase.isIn(terms)) {
        return true;
      }
    }
    return false;
  }

  private static boolean meets(Set<String> wanted, Set<String> found) {
    return wanted.isEmpty() || !Collections.disjoint(wanted, found);
  }
}
