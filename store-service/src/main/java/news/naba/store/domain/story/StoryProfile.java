package news.naba.store.domain.story;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import news.naba.contracts.Event;
import news.naba.contracts.Event.Source;
import news.naba.contracts.EventType;
import news.naba.contracts.Report.Actor;
import news.naba.contracts.Report.Place;
import news.naba.contracts.Report.Place.Precision;
import news.naba.store.domain.text.Stems;
import news.naba.store.domain.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * What stories need to know of an event; a function of what the event says.
 *
 * @param anchor its smallest report id: orders events of one day, whatever their own ids are
 * @param day when it happened, else when it was first told
 * @param country ISO 3166-1 alpha-2
 * @param lat of a place that is smaller than a province; null otherwise
 * @param lon likewise
 * @param placeNames of such a place, folded, in every language known
 * @param people the Wikidata ids, else the full names, of those who take part
 * @param words stems of its passages and figures in them
 */
public record StoryProfile(
    String eventId,
    String anchor,
    EventType type,
    @Nullable String mode,
    LocalDate day,
    @Nullable String country,
    @Nullable Double lat,
    @Nullable Double lon,
    Set<String> placeNames,
    Set<String> people,
    Set<String> words) {

  private static final int MOST_PASSAGES = 6;
  private static final int MOST_WORDS = 60;
  private static final int MOST_PEOPLE = 8;
  private static final int SHORTEST_WORD = 3;

  /** Of an event that has reports. */
  public static StoryProfile of(Event event) {
    List<Source> told =
        event.reports().stream().sorted(Comparator.comparing(Source::reportId)).toList();
    Place place = event.place();
    boolean near = place != null && place.precision().compareTo(Precision.ADMIN1) < 0;
    return new StoryProfile(
        event.eventId(),
        told.get(0).reportId(),
        event.type(),
        event.mode(),
        event.date() == null
            ? LocalDate.ofInstant(event.firstReportedAt(), ZoneOffset.UTC)
            : event.date().start(),
        place == null ? null : place.country(),
        near ? Objects.requireNonNull(place).lat() : null,
        near ? Objects.requireNonNull(place).lon() : null,
        near ? names(Objects.requireNonNull(place)) : Set.of(),
        people(event),
        words(told));
  }

  private static Set<String> names(Place place) {
    Set<String> names = new TreeSet<>(List.of(Words.fold(place.name())));
    if (place.names() != null) {
      place.names().values().forEach(name -> names.add(Words.fold(name)));
    }
    return names;
  }

  /** Somebody without an id counts by a name of several words; a single word may be anybody. */
  private static Set<String> people(Event event) {
    Set<String> people = new TreeSet<>();
    Stream.concat(event.actors().stream(), event.recipients().stream())
        .limit(MOST_PEOPLE)
        .forEach(actor -> key(actor).ifPresent(people::add));
    return people;
  }

  private static Optional<String> key(Actor actor) {
    if (actor.id() != null) {
      return Optional.of(actor.id());
    }
    String name = Words.fold(actor.name());
    return name.contains(" ") ? Optional.of(name) : Optional.empty();
  }

  private static Set<String> words(List<Source> told) {
    Set<String> words = new TreeSet<>();
    List<String> passages = new ArrayList<>();
    told.stream().limit(MOST_PASSAGES).forEach(source -> passages.add(source.evidence()));
    for (String passage : passages) {
      for (String stem : Stems.of(passage)) {
        if (stem.length() >= SHORTEST_WORD && words.size() < MOST_WORDS) {
          words.add(stem);
        }
      }
    }
    return words;
  }
}
