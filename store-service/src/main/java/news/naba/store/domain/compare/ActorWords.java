package news.naba.store.domain.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import news.naba.contracts.Report.Actor;
import news.naba.store.domain.Table;
import news.naba.store.domain.text.Sound;
import news.naba.store.domain.text.Stems;
import news.naba.store.domain.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * Reads from an actor's names what reports do not say of it: country, side, and what makes it
 * particular. Word lists are in {@code naba/store/actor-words.properties} and {@code
 * naba/store/country-words.properties}.
 */
final class ActorWords {
  private static final int SHORTEST_SOUND = 2;
  private static final Pattern NUMBER = Pattern.compile("\\d{2,}");

  /** The same few actors are in most reports, and reading a name takes a while. */
  private static final int MOST_REMEMBERED = 20_000;

  private final Map<Key, Party> parties = new ConcurrentHashMap<>();
  private final Phrases countries = new Phrases();
  private final Map<String, Phrases> sides = new LinkedHashMap<>();
  private final Map<String, String> sideOfSector = new HashMap<>();
  private final Set<String> common = new HashSet<>();
  private final Set<String> behind = new HashSet<>();

  ActorWords(Table words, Table countryWords) {
    for (String country : countryWords.keys()) {
      countryWords.list(country).forEach(phrase -> countries.add(phrase, country));
    }
    for (String side : words.list("sides")) {
      Phrases phrases = new Phrases();
      words.list(side).forEach(phrase -> phrases.add(phrase, side));
      sides.put(side, phrases);
    }
    for (String key : words.keys()) {
      if (key.startsWith("sector.")) {
        sideOfSector.put(key.substring("sector.".length()), words.get(key));
      }
    }
    words.list("common").forEach(word -> common.addAll(Stems.of(word)));
    words.list("behind").forEach(word -> behind.addAll(Stems.of(word)));
  }

  static ActorWords standard() {
    return new ActorWords(
        Table.read("/naba/store/actor-words.properties"),
        Table.read("/naba/store/country-words.properties"));
  }

  /** The same object for the same actor, as long as it is remembered. */
  Party party(Actor actor) {
    Key key = new Key(actor.name(), actor.names(), actor.id(), actor.country(), actor.sector());
    Party known = parties.get(key);
    if (known != null) {
      return known;
    }
    if (parties.size() >= MOST_REMEMBERED) {
      parties.clear();
    }
    Party read = read(actor);
    parties.put(key, read);
    return read;
  }

  /** An actor without the passage that names it. */
  private record Key(
      String name,
      @Nullable Map<String, String> names,
      @Nullable String id,
      @Nullable String country,
      @Nullable String sector) {}

  private Party read(Actor actor) {
    Set<String> written = new TreeSet<>(List.of(actor.name()));
    if (actor.names() != null) {
      written.addAll(actor.names().values());
    }
    Set<String> names = new TreeSet<>();
    Set<Set<String>> particulars = new HashSet<>();
    Set<String> lands = new TreeSet<>();
    String side = actor.sector() == null ? null : sideOfSector.get(actor.sector());
    for (String name : written) {
      names.add(Words.fold(name));
      List<String> itself = itself(Words.of(name));
      List<String> stems = itself.stream().map(Stems::stem).toList();
      lands.addAll(countries.in(stems));
      if (side == null) {
        side = sideOf(stems);
      }
      particulars.addAll(particulars(itself, stems));
    }
    if (actor.country() != null) {
      lands = new TreeSet<>(Set.of(actor.country()));
    }
    return new Party(actor.id(), names, particulars, lands, side);
  }

  /** The countries and the numbers of two digits and more that a passage of such stems names. */
  Set<String> mentions(List<String> stems) {
    Set<String> mentions = countries.in(stems);
    stems.stream().filter(ActorWords::isNumber).forEach(mentions::add);
    return mentions;
  }

  private static boolean isNumber(String stem) {
    return Character.isDigit(stem.charAt(0)) && NUMBER.matcher(stem).matches();
  }

  /** The words of a name without what they say of who is behind it. */
  private List<String> itself(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      if (behind.contains(Stems.stem(words.get(i)))) {
        // "Iran-backed militias" and "militias backed by Iran" in English, the latter in Arabic.
        return i <= 1 ? words.subList(i + 1, words.size()) : words.subList(0, i);
      }
    }
    return words;
  }

  private @Nullable String sideOf(List<String> stems) {
    for (Map.Entry<String, Phrases> side : sides.entrySet()) {
      if (!side.getValue().in(stems).isEmpty()) {
        return side.getKey();
      }
    }
    return null;
  }

  /**
   * The sounds of the words that are no country, no kind of side and no common word; also of all of
   * them run together, because one script may part what the other does not.
   */
  private Set<Set<String>> particulars(List<String> words, List<String> stems) {
    Set<String> apart = new TreeSet<>();
    StringBuilder together = new StringBuilder();
    for (int i = 0; i < stems.size(); i++) {
      if (!describes(stems, i)) {
        String bare = withoutArticle(words.get(i));
        String sound = Sound.of(bare);
        apart.add(sound.length() >= SHORTEST_SOUND ? sound : bare);
        together.append(together.isEmpty() ? bare : words.get(i));
      }
    }
    return apart.isEmpty() ? Set.of() : Set.of(apart, Set.of(Sound.of(together.toString()) + "+"));
  }

  private boolean describes(List<String> stems, int position) {
    String stem = stems.get(position);
    return common.contains(stem)
        || countries.covers(stems, position)
        || sides.values().stream().anyMatch(phrases -> phrases.has(stem));
  }

  private static String withoutArticle(String word) {
    return word.startsWith("ال") && word.length() > 4 ? word.substring(2) : word;
  }

  /** Phrases of stems, each standing for something. */
  private static final class Phrases {
    private final Map<String, List<Phrase>> byFirst = new HashMap<>();

    private record Phrase(List<String> stems, String meaning) {}

    void add(String phrase, String meaning) {
      List<String> stems = Stems.of(phrase);
      byFirst
          .computeIfAbsent(stems.get(0), key -> new ArrayList<>())
          .add(new Phrase(stems, meaning));
    }

    boolean has(String stem) {
      return byFirst.containsKey(stem);
    }

    Set<String> in(List<String> stems) {
      Set<String> found = new TreeSet<>();
      for (int i = 0; i < stems.size(); i++) {
        for (Phrase phrase : byFirst.getOrDefault(stems.get(i), List.of())) {
          if (startsAt(phrase, stems, i)) {
            found.add(phrase.meaning);
          }
        }
      }
      return found;
    }

    /** Whether the stem at a position belongs to one of the phrases. */
    boolean covers(List<String> stems, int position) {
      for (int from = Math.max(0, position - 3); from <= position; from++) {
        for (Phrase phrase : byFirst.getOrDefault(stems.get(from), List.of())) {
          if (from + phrase.stems.size() > position && startsAt(phrase, stems, from)) {
            return true;
          }
        }
      }
      return false;
    }

    private static boolean startsAt(Phrase phrase, List<String> stems, int from) {
      int to = from + phrase.stems.size();
      return to <= stems.size() && stems.subList(from, to).equals(phrase.stems);
    }
  }
}
