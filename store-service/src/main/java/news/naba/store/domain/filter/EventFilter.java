package news.naba.store.domain.filter;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import news.naba.contracts.Event;
import news.naba.contracts.Event.Claim;
import news.naba.contracts.Event.Source;
import news.naba.contracts.Event.Status;
import news.naba.contracts.EventType;
import news.naba.contracts.Report.Actor;
import news.naba.contracts.Report.Count;
import news.naba.contracts.Report.Place;
import news.naba.store.domain.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * Which events somebody wants: those for which every condition holds. An empty set or null is no
 * condition. Outlets and evidence are looked for among the reports that the event lists.
 *
 * @param types any of these
 * @param topics any of these IPTC Media Topics
 * @param countries where it happened, ISO 3166-1 alpha-2, any of these
 * @param place folded words contained in the place's name, or its id
 * @param actor folded words contained in an actor's or recipient's name, or an id
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
        && (actor == null
            || Stream.concat(event.actors().stream(), event.recipients().stream())
                .anyMatch(someone -> isActor(someone, actor)))
        && (outlet == null || outlets(event).anyMatch(name -> Words.fold(name).equals(outlet)))
        && (language == null || languages(event).anyMatch(language::equals))
        && (words.isEmpty() || containsWords(event));
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
        && (place == null
            || named(where.name(), where.names())
                .anyMatch(name -> contains(Words.fold(name), place))
            || (where.id() != null && Words.fold(where.id()).equals(place)))
        && (box == null
            || (where.lat() != null
                && where.lon() != null
                && box.contains(where.lat(), where.lon())));
  }

  private static boolean isActor(Actor someone, String wanted) {
    return named(someone.name(), someone.names())
            .anyMatch(name -> contains(Words.fold(name), wanted))
        || (someone.id() != null && Words.fold(someone.id()).equals(wanted));
  }

  private static Stream<String> named(String name, @Nullable Map<String, String> names) {
    return names == null
        ? Stream.of(name)
        : Stream.concat(Stream.of(name), names.values().stream());
  }

  private static Stream<String> outlets(Event event) {
    return Stream.concat(
            event.reports().stream().map(Source::outlet),
            event.claims().stream().map(Claim::outlet))
        .filter(Objects::nonNull);
  }

  private static Stream<String> languages(Event event) {
    return event.counts().languages().stream().map(tag -> Locale.forLanguageTag(tag).getLanguage());
  }

  private boolean containsWords(Event event) {
    StringBuilder text =
        new StringBuilder(event.title().ar()).append(' ').append(event.title().en());
    if (event.place() != null) {
      named(event.place().name(), event.place().names())
          .forEach(name -> text.append(' ').append(name));
    }
    Stream.concat(event.actors().stream(), event.recipients().stream())
        .flatMap(someone -> named(someone.name(), someone.names()))
        .forEach(name -> text.append(' ').append(name));
    for (Source source : event.reports()) {
      text.append(' ').append(source.evidence());
      if (source.title() != null) {
        text.append(' ').append(source.title());
      }
    }
    String folded = Words.fold(text.toString());
    return words.stream().allMatch(word -> contains(folded, word));
  }

  private static boolean contains(String folded, String wanted) {
    return folded.contains(wanted);
  }
}
