package news.naba.store.domain.event;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.naba.contracts.Event;
import news.naba.contracts.EventType;
import news.naba.contracts.Modality;
import news.naba.contracts.Report;
import news.naba.contracts.Report.Actor;
import news.naba.contracts.Report.Count;
import news.naba.contracts.Report.Place;
import news.naba.store.domain.StoredReport;
import news.naba.store.domain.Table;
import news.naba.store.domain.event.SeverityRule.Toll;
import org.jspecify.annotations.Nullable;

/**
 * Composes an event's title from its slots by the templates in {@code naba/store/titles.*}. Names
 * are those the reports know in the title's language, or give in a text of that language. Somebody
 * without such a name is left out; a foreign name of a place is followed by its country.
 */
final class Titles {
  private static final int NAMED_ACTORS = 2;

  private final Table arabic;
  private final Table english;

  Titles(Table arabic, Table english) {
    this.arabic = arabic;
    this.english = english;
  }

  static Titles standard() {
    return new Titles(
        Table.read("/naba/store/titles.ar.properties"),
        Table.read("/naba/store/titles.en.properties"));
  }

  Event.Title of(Slots slots, List<StoredReport> reports, List<Toll> tolls) {
    return new Event.Title(
        compose("ar", arabic, slots, reports, tolls),
        compose("en", english, slots, reports, tolls));
  }

  private static String compose(
      String language, Table words, Slots slots, List<StoredReport> reports, List<Toll> tolls) {
    EventType type = slots.type();
    String what =
        words.find("what." + type + "." + slots.mode()).orElseGet(() -> words.get("what." + type));
    Names names = new Names(language, reports);
    Map<String, String> values =
        Map.of(
            "what", what,
            "actors", actors(slots.actors(), names, words),
            "recipients", actors(slots.recipients(), names, words),
            "place", Optional.ofNullable(slots.place()).map(names::of).orElse(""),
            "tolls", tolls(tolls, words));
    String pattern = words.find("pattern." + type).orElseGet(() -> words.get("pattern"));
    String title = Template.fill(pattern, values);
    Modality modality = slots.modality();
    return words
        .find("modality." + modality.name().toLowerCase(Locale.ROOT))
        .map(prefix -> Template.fill(prefix, Map.of("title", title)))
        .orElse(title);
  }

  private static String actors(List<Actor> actors, Names names, Table words) {
    return actors.stream()
        .flatMap(actor -> names.of(actor).stream())
        .distinct()
        .limit(NAMED_ACTORS)
        .reduce((a, b) -> Template.fill(words.get("pair"), Map.of("first", a, "second", b)))
        .orElse("");
  }

  private static String tolls(List<Toll> tolls, Table words) {
    return tolls.stream()
        .filter(toll -> toll.count() != null)
        .flatMap(toll -> number(toll.count(), words).map(n -> toll(toll.name(), n, words)))
        .collect(Collectors.joining(words.get("comma") + " "));
  }

  private static String toll(String fact, String number, Table words) {
    return Template.fill(words.get("toll." + fact), Map.of("number", number));
  }

  /** A count as readers write it; nothing where nobody is counted. */
  private static Stream<String> number(@Nullable Count count, Table words) {
    if (count == null || (count.min() == null && count.max() == null)) {
      return Stream.empty();
    }
    Integer min = count.min();
    Integer max = count.max();
    if (max != null && max == 0) {
      return Stream.empty();
    }
    String range;
    if (max == null) {
      range = Template.fill(words.get("at-least"), Map.of("number", String.valueOf(min)));
    } else if (min == null) {
      range = Template.fill(words.get("at-most"), Map.of("number", String.valueOf(max)));
    } else {
      range = min.equals(max) ? String.valueOf(min) : min + "–" + max;
    }
    return Stream.of(
        count.approx() ? Template.fill(words.get("about"), Map.of("number", range)) : range);
  }

  /** Names in one language, as far as reports in that language give them. */
  private static final class Names {
    private final String language;
    private final List<Report> local;

    Names(String language, List<StoredReport> reports) {
      this.language = language;
      this.local =
          reports.stream()
              .filter(r -> isIn(language, r.article().language()))
              .map(StoredReport::report)
              .toList();
    }

    /** Nothing for somebody who has no name in this language: half a foreign title reads badly. */
    Optional<String> of(Actor actor) {
      String known = actor.names() == null ? null : actor.names().get(language);
      if (known != null) {
        return Optional.of(known);
      }
      return named(
          local.stream().flatMap(r -> Stream.concat(r.actors().stream(), r.recipients().stream())),
          mention -> Slots.actorKey(mention).equals(Slots.actorKey(actor)),
          Actor::name);
    }

    String of(Place place) {
      Optional<String> country =
          Optional.ofNullable(place.country())
              .map(
                  code ->
                      new Locale.Builder()
                          .setRegion(code)
                          .build()
                          .getDisplayCountry(Locale.forLanguageTag(language)));
      if (place.precision() == Place.Precision.COUNTRY && country.isPresent()) {
        return country.get();
      }
      String known = place.names() == null ? null : place.names().get(language);
      if (known != null) {
        return known;
      }
      return named(
              local.stream().flatMap(r -> Stream.ofNullable(r.place())),
              mention -> Slots.placeKey(mention).equals(Slots.placeKey(place)),
              Place::name)
          .or(
              () ->
                  local.isEmpty()
                      ? country.map(name -> place.name() + " (" + name + ")")
                      : Optional.empty())
          .orElse(place.name());
    }

    private static <T> Optional<String> named(
        Stream<T> mentions, Predicate<T> same, Function<T, String> name) {
      return mentions
          .filter(same)
          .map(name)
          .min(Comparator.naturalOrder())
          .map(text -> Clip.to(Clip.NAME, text));
    }

    private static boolean isIn(String language, String tag) {
      return Locale.forLanguageTag(tag).getLanguage().equals(language);
    }
  }
}
