package news.naba.store.domain.event;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.naba.contracts.Report;
import news.naba.contracts.Report.Actor;
import news.naba.contracts.Report.Place;
import news.naba.store.domain.StoredReport;

/**
 * Names in one language, as far as reports in that language give them. A function of the set of
 * reports, though they come little by little.
 */
final class Names {
  private static final String ARTICLE = "ال";

  /** Plurals such as {@code متظاهرون}; not names such as {@code هارون}. */
  private static final Pattern PLURAL =
      Pattern.compile("(\\b\\p{IsArabic}{4,})ون\\b", Pattern.UNICODE_CHARACTER_CLASS);

  private final String language;
  private final Map<String, String> actors = new HashMap<>();
  private final Map<String, String> places = new HashMap<>();

  /** Of the tags of articles' languages, which mean this one. */
  private final Map<String, Boolean> tags = new HashMap<>();

  /**
   * @param language ISO 639, lower case
   */
  Names(String language) {
    this.language = language;
  }

  String language() {
    return language;
  }

  void add(StoredReport stored) {
    if (!tags.computeIfAbsent(stored.article().language(), this::isMeantBy)) {
      return;
    }
    Report report = stored.report();
    Stream.concat(report.actors().stream(), report.recipients().stream())
        .forEach(actor -> add(actors, Slots.actorKey(actor), actor.name()));
    Place place = report.place();
    if (place != null) {
      add(places, Slots.placeKey(place), place.name());
    }
  }

  /** Of several names the smallest, so that order of arrival plays no part. */
  private static void add(Map<String, String> names, String key, String name) {
    names.merge(key, name, (a, b) -> a.compareTo(b) <= 0 ? a : b);
  }

  /** Nothing for somebody who has no name in this language: half a foreign title reads badly. */
  Optional<String> of(Actor actor) {
    String known = actor.names() == null ? null : actor.names().get(language);
    if (known != null) {
      return Optional.of(known);
    }
    return given(actors, Slots.actorKey(actor))
        .map(name -> actor.id() == null ? genitive(name) : name);
  }

  /** Arabic writes "to" as one with the next word: "to the army" is {@code للجيش}. */
  String to(String name) {
    if (!language.equals("ar")) {
      return name;
    }
    return name.startsWith(ARTICLE) ? "لل" + name.substring(ARTICLE.length()) : "ل" + name;
  }

  /** Every Arabic pattern names people after a preposition or another noun. */
  private static String genitive(String name) {
    return PLURAL.matcher(name).replaceAll("$1ين");
  }

  String of(Place place) {
    if (place.precision() == Place.Precision.COUNTRY && place.country() != null) {
      return country(place.country());
    }
    String known = place.names() == null ? null : place.names().get(language);
    if (known != null) {
      return known;
    }
    return given(places, Slots.placeKey(place))
        .or(() -> Optional.ofNullable(place.country()).map(this::country))
        .orElse(place.name());
  }

  private String country(String code) {
    return new Locale.Builder()
        .setRegion(code)
        .build()
        .getDisplayCountry(Locale.forLanguageTag(language));
  }

  private static Optional<String> given(Map<String, String> names, String key) {
    return Optional.ofNullable(names.get(key)).map(text -> Clip.to(Clip.NAME, text));
  }

  private boolean isMeantBy(String tag) {
    return Locale.forLanguageTag(tag).getLanguage().equals(language);
  }
}
