package news.naba.store.domain.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.naba.contracts.Event;
import news.naba.contracts.EventType;
import news.naba.contracts.Modality;
import news.naba.contracts.Report.Actor;
import news.naba.contracts.Report.Count;
import news.naba.store.domain.Table;
import news.naba.store.domain.event.SeverityRule.Toll;
import news.naba.store.domain.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * Composes an event's title from its slots by the templates in {@code naba/store/titles.*}. Names
 * are those the reports know in the title's language, or give in a text of that language. Somebody
 * without such a name is left out; for a place without one stands its country.
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

  Event.Title of(Slots slots, Names inArabic, Names inEnglish, List<Toll> tolls) {
    return new Event.Title(
        compose(arabic, slots, inArabic, tolls), compose(english, slots, inEnglish, tolls));
  }

  private static String compose(Table words, Slots slots, Names names, List<Toll> tolls) {
    EventType type = slots.type();
    String what =
        words.find("what." + type + "." + slots.mode()).orElseGet(() -> words.get("what." + type));
    Set<String> omitted = omitted(type, words);
    List<String> actors = names(slots.actors(), names, omitted);
    List<String> recipients = names(slots.recipients(), names, omitted);
    String pattern = pattern(type, slots.mode(), words);
    String place =
        Optional.ofNullable(slots.place())
            .map(names::of)
            .filter(name -> !isNamedBy(shown(pattern, actors, recipients), name))
            .orElse("");
    boolean nobody = actors.isEmpty() && recipients.isEmpty();
    String whom = joined(recipients, words);
    Map<String, String> values =
        Map.of(
            "what",
            what,
            "actors",
            joined(actors, words),
            "recipients",
            whom,
            "to",
            whom.isEmpty() ? "" : names.to(whom),
            "parties",
            joined(parties(actors, recipients), words),
            "place",
            place,
            "where",
            nobody ? place : "",
            "tolls",
            tolls(tolls, names.language(), words));
    String title = Template.fill(pattern, values);
    Modality modality = slots.modality();
    return words
        .find("modality." + modality.name().toLowerCase(Locale.ROOT))
        .map(prefix -> Template.fill(prefix, Map.of("title", title)))
        .orElse(title);
  }

  /** Words that say nothing more than the type does: who demonstrates is a demonstrator. */
  private static Set<String> omitted(EventType type, Table words) {
    return words.find("omit." + type).isEmpty()
        ? Set.of()
        : words.list("omit." + type).stream().map(Words::fold).collect(Collectors.toSet());
  }

  private static List<String> names(List<Actor> actors, Names names, Set<String> omitted) {
    return actors.stream()
        .flatMap(actor -> names.of(actor).stream())
        .filter(name -> !omitted.contains(Words.fold(name)))
        .distinct()
        .limit(NAMED_ACTORS)
        .toList();
  }

  private static String pattern(EventType type, @Nullable String mode, Table words) {
    return words
        .find("pattern." + type + "." + mode)
        .or(() -> words.find("pattern." + type))
        .orElseGet(() -> words.get("pattern"));
  }

  /** Those whom a pattern names. */
  private static List<String> shown(String pattern, List<String> actors, List<String> recipients) {
    boolean both = pattern.contains("{parties}");
    List<String> shown = new ArrayList<>();
    if (both || pattern.contains("{actors}")) {
      shown.addAll(actors);
    }
    if (both || pattern.contains("{recipients}") || pattern.contains("{to}")) {
      shown.addAll(recipients);
    }
    return shown;
  }

  /** Whether a place need not be told, because somebody's name tells it. */
  private static boolean isNamedBy(List<String> names, String place) {
    List<String> words = Words.of(place);
    return names.stream().anyMatch(name -> Words.of(name).containsAll(words));
  }

  /** One of each side, or two of the only one. */
  private static List<String> parties(List<String> actors, List<String> recipients) {
    return Stream.concat(
            Stream.concat(actors.stream().limit(1), recipients.stream().limit(1)),
            Stream.concat(actors.stream().skip(1), recipients.stream().skip(1)))
        .distinct()
        .limit(NAMED_ACTORS)
        .toList();
  }

  private static String joined(List<String> names, Table words) {
    return names.stream()
        .reduce((a, b) -> Template.fill(words.get("pair"), Map.of("first", a, "second", b)))
        .orElse("");
  }

  private static String tolls(List<Toll> tolls, String language, Table words) {
    return tolls.stream()
        .filter(toll -> toll.count() != null)
        .flatMap(
            toll -> number(toll.count(), language, words).map(n -> toll(toll.name(), n, words)))
        .collect(Collectors.joining(words.get("comma") + " "));
  }

  private static String toll(String fact, String number, Table words) {
    return Template.fill(words.get("toll." + fact), Map.of("number", number));
  }

  /** A count as readers write it; nothing where nobody is counted, or just somebody. */
  private static Stream<String> number(@Nullable Count count, String language, Table words) {
    if (count == null) {
      return Stream.empty();
    }
    Integer min = count.min();
    Integer max = count.max();
    boolean nobody = max != null && max == 0;
    boolean somebody = max == null && (min == null || min <= 1);
    if (nobody || somebody) {
      return Stream.empty();
    }
    String range;
    if (max == null) {
      range = Template.fill(words.get("at-least"), Map.of("number", figure(min, language)));
    } else if (min == null) {
      range = Template.fill(words.get("at-most"), Map.of("number", figure(max, language)));
    } else {
      range =
          min.equals(max)
              ? figure(min, language)
              : figure(min, language) + "–" + figure(max, language);
    }
    return Stream.of(
        count.approx() ? Template.fill(words.get("about"), Map.of("number", range)) : range);
  }

  /** English readers part thousands; Arabic ones read them as they stand. */
  private static String figure(@Nullable Integer number, String language) {
    return language.equals("en")
        ? String.format(Locale.ROOT, "%,d", number)
        : String.valueOf(number);
  }
}
