package news.naba.store.domain.filter;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.naba.contracts.Event;
import news.naba.contracts.Event.Source;
import news.naba.contracts.MediaTopic;
import news.naba.contracts.Report.Actor;
import news.naba.contracts.Report.Place;
import news.naba.store.domain.event.Outlets;
import news.naba.store.domain.text.SearchTerms;
import news.naba.store.domain.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * What an event is found by, as one set of words: each begins with a letter for what it is about.
 * An index over these sets answers every condition that is no range.
 */
public final class EventTerms {
  private static final String TOPIC = "t:";
  private static final String LANGUAGE = "l:";
  private static final String OUTLET = "o:";
  private static final String PLACE = "p:";
  private static final String ACTOR = "a:";
  private static final String WORD = "w:";

  private EventTerms() {}

  /** All terms of an event. */
  public static Set<String> of(Event event) {
    Set<String> terms = new LinkedHashSet<>();
    event.topics().stream().map(MediaTopic::id).forEach(id -> terms.add(TOPIC + id));
    languages(event).forEach(language -> terms.add(LANGUAGE + language));
    outlets(event).forEach(outlet -> terms.add(OUTLET + outlet));
    place(event).forEach(term -> terms.add(PLACE + term));
    actors(event).forEach(term -> terms.add(ACTOR + term));
    words(event).forEach(term -> terms.add(WORD + term));
    return terms;
  }

  /** Sets of terms; an event that matches the filter has at least one of each. */
  public static List<Set<String>> wanted(EventFilter filter) {
    List<Set<String>> wanted = new ArrayList<>();
    if (!filter.topics().isEmpty()) {
      wanted.add(prefixed(TOPIC, filter.topics()));
    }
    if (!filter.languages().isEmpty()) {
      wanted.add(prefixed(LANGUAGE, filter.languages()));
    }
    if (!filter.outlets().isEmpty()) {
      wanted.add(prefixed(OUTLET, filter.outlets()));
    }
    add(wanted, PLACE, filter.places());
    add(wanted, ACTOR, filter.actors());
    add(wanted, WORD, filter.texts());
    return wanted;
  }

  /** Of one phrase every word; of several, of which one is enough, the rarest word of any. */
  private static void add(List<Set<String>> wanted, String prefix, Set<Phrase> phrases) {
    if (phrases.size() == 1) {
      phrases.iterator().next().words().forEach(word -> wanted.add(prefixed(prefix, word)));
    } else if (!phrases.isEmpty() && phrases.stream().noneMatch(p -> p.words().isEmpty())) {
      Set<String> any = new LinkedHashSet<>();
      phrases.forEach(phrase -> any.addAll(prefixed(prefix, phrase.words().get(0))));
      wanted.add(any);
    }
  }

  private static Set<String> prefixed(String prefix, Set<String> terms) {
    return terms.stream().map(term -> prefix + term).collect(Collectors.toSet());
  }

  /** BCP 47 languages without regions. */
  static Stream<String> languages(Event event) {
    return event.counts().languages().stream().map(tag -> Locale.forLanguageTag(tag).getLanguage());
  }

  /** Folded names of the outlets that tell it. */
  static Stream<String> outlets(Event event) {
    return Outlets.of(event).map(Words::fold).distinct();
  }

  /** Terms of the place's names and its id. */
  static Set<String> place(Event event) {
    Place place = event.place();
    return place == null
        ? Set.of()
        : SearchTerms.of(named(place.name(), place.names()) + ' ' + orEmpty(place.id()));
  }

  /** Terms of the actors' and recipients' names and ids. */
  static Set<String> actors(Event event) {
    return SearchTerms.of(
        someone(event)
            .map(actor -> named(actor.name(), actor.names()) + ' ' + orEmpty(actor.id()))
            .collect(Collectors.joining(" ")));
  }

  /** Terms of the titles, the names, and the listed reports' headlines and evidence. */
  static Set<String> words(Event event) {
    StringBuilder text =
        new StringBuilder(event.title().ar()).append(' ').append(event.title().en());
    Place place = event.place();
    if (place != null) {
      text.append(' ').append(named(place.name(), place.names()));
    }
    someone(event).forEach(actor -> text.append(' ').append(named(actor.name(), actor.names())));
    for (Source source : event.reports()) {
      text.append(' ').append(source.evidence()).append(' ').append(orEmpty(source.title()));
    }
    return SearchTerms.of(text.toString());
  }

  private static Stream<Actor> someone(Event event) {
    return Stream.concat(event.actors().stream(), event.recipients().stream());
  }

  private static String named(String name, @Nullable Map<String, String> names) {
    return names == null ? name : name + ' ' + String.join(" ", names.values());
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
