package news.naba.store.domain.filter;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import news.naba.contracts.Event;
import news.naba.contracts.Event.Status;
import news.naba.contracts.EventType;
import news.naba.contracts.Report.Count;
import news.naba.contracts.Report.Place;
import news.naba.store.domain.text.SearchTerms;
import org.jspecify.annotations.Nullable;

/**
 * Which events somebody wants: those for which every condition holds. An empty set or null is no
 * condition. Outlets and evidence are looked for among the reports that the event lists.
 *
 * @param types any of these
 * @param topics any of these IPTC Media Topics
 * @param countries where it happened, ISO 3166-1 alpha-2, any of these
 * @param place folded words, each of them in the place's names or its id
 * @param actor folded words, each of them in an actor's or recipient's names or ids
 * @param minKilled at least so many killed by the highest current claim
 * @param minSeverity at least so grave, 1 to 5
 * @param statuses any of these
 * @param outlet folded name of an outlet that tells it
 * @param language BCP 47 language that it is told in, without region
 * @param box where it happened
 * @param words folded words, each of them somewhere in the titles, names, headlines or evidence
 * @param since last updated at or after
 * @param until last updated before
 */
public record EventFilter(
    Set<EventType> types,
    Set<String> topics,
    Set<String> countries,
    @Nullable String place,
    @Nullable String actor,
    @Nullable Integer minKilled,
    @Nullable Integer minSeverity,
    Set<Status> statuses,
    @Nullable String outlet,
    @Nullable String language,
    @Nullable Box box,
    List<String> words,
    @Nullable Instant since,
    @Nullable Instant until) {

  /** Everything. */
  public static final EventFilter ALL =
      new EventFilter(
          Set.of(), Set.of(), Set.of(), null, null, null, null, Set.of(), null, null, null,
          List.of(), null, null);

  /** A rectangle in WGS 84 degrees; it crosses the date line where west is greater than east. */
  public record Box(double west, double south, double east, double north) {
    boolean contains(double lat, double lon) {
      boolean between = west <= east ? lon >= west && lon <= east : lon >= west || lon <= east;
      return between && lat >= south && lat <= north;
    }
  }

  /** Whether an update is wanted: if the version before or after it is. */
  public boolean matches(@Nullable Event before, Event after) {
    return matches(after) || (before != null && matches(before));
  }

  public boolean matches(Event event) {
    return (types.isEmpty() || types.contains(event.type()))
        && (topics.isEmpty()
            || event.topics().stream().anyMatch(topic -> topics.contains(topic.id())))
        && (statuses.isEmpty() || statuses.contains(event.status()))
        && (minSeverity == null || event.severity() >= minSeverity)
        && (minKilled == null || mostKilled(event) >= minKilled)
        && (since == null || !event.updatedAt().isBefore(since))
        && (until == null || event.updatedAt().isBefore(until))
        && matchesPlace(event.place())
        && (place == null || SearchTerms.match(EventTerms.place(event), SearchTerms.wanted(place)))
        && (actor == null || SearchTerms.match(EventTerms.actors(event), SearchTerms.wanted(actor)))
        && (outlet == null || EventTerms.outlets(event).anyMatch(outlet::equals))
        && (language == null || EventTerms.languages(event).anyMatch(language::equals))
        && (words.isEmpty()
            || SearchTerms.match(
                EventTerms.words(event), SearchTerms.wanted(String.join(" ", words))));
  }

  /**
   * The highest number of killed that is currently claimed; an open range counts from its start.
   */
  public static int mostKilled(Event event) {
    Count killed = event.killed();
    if (killed == null) {
      return 0;
    }
    int min = killed.min() == null ? 0 : killed.min();
    return killed.max() == null ? min : Math.max(min, killed.max());
  }

  private boolean matchesPlace(@Nullable Place where) {
    if (where == null) {
      return countries.isEmpty() && place == null && box == null;
    }
    return (countries.isEmpty() || (where.country() != null && countries.contains(where.country())))
        && (box == null
            || (where.lat() != null
                && where.lon() != null
                && box.contains(where.lat(), where.lon())));
  }
}
