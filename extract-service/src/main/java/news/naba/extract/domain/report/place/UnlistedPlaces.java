package news.naba.extract.domain.report.place;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import news.naba.contracts.Report.Place.Precision;
import news.naba.extract.domain.report.gazetteer.ActorLexicon;
import news.naba.extract.domain.report.gazetteer.Gazetteer;
import news.naba.extract.domain.report.lexicon.LanguagePack;
import news.naba.extract.domain.report.lexicon.PhraseIndex.Match;
import news.naba.extract.domain.report.lexicon.Prepositions;
import news.naba.extract.domain.report.text.Form;
import news.naba.extract.domain.report.text.Sentence;
import news.naba.extract.domain.report.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Places that no list has, where the text says that they are places: "the town of X", "in X, Peru".
 * Their country is the one the text names beside them, else the one it speaks of most.
 */
final class UnlistedPlaces {
  private static final int LONGEST = 3;

  /** So many words has a town that nothing else says to be one. */
  private static final int LONGEST_TOWN = 2;

  private static final int COUNTRY_REACH = 6;
  private static final Set<String> NAMING = Set.of("city", "admin1", "admin2", "village");

  private final LanguagePack pack;
  private final Gazetteer gazetteer;
  private final ActorLexicon actors;
  private final Prepositions prepositions;

  UnlistedPlaces(
      LanguagePack pack, Gazetteer gazetteer, ActorLexicon actors, Prepositions prepositions) {
    this.pack = pack;
    this.gazetteer = gazetteer;
    this.actors = actors;
    this.prepositions = prepositions;
  }

  /** The place whose name starts at a token, or null. */
  @Nullable PlaceMention at(Sentence s, int i, Surroundings around) {
    Match<String> noun = nounBefore(s, i);
    if (noun != null && noun.form().article() && pack.verbFirst()) {
      return null; // "the old town": what follows is an adjective
    }
    boolean worded = noun == null && !pack.capitalises();
    int to = worded && !isTownByDirection(s, i) ? i : nameEnd(s, i);
    if (to == i) {
      return null;
    }
    int from = noun == null ? i : noun.from();
    Form first = noun == null ? form(s, i) : noun.form();
    String preposition = prepositions.of(s, from, first);
    boolean located = preposition.equals(Prepositions.IN) || preposition.equals(Prepositions.NEAR);
    Match<String> behind = noun == null ? nounBehind(s, i, to) : null;
    if (noun == null
        && !worded
        && behind == null
        && !(located && (liesIn(s, to) || isTownAlone(s, i, to)))) {
      return null;
    }
    String country = country(s, from, to, around);
    if (country == null) {
      return null;
    }
    String said = noun != null ? noun.value() : behind != null ? behind.value() : "city";
    String kind = said.equals("village") ? "city" : said;
    return new PlaceMention(
        from,
        to,
        pack.display(s, i, to, form(s, i)),
        null,
        country,
        Precision.valueOf(kind.toUpperCase(Locale.ROOT)),
        preposition.isEmpty() ? Prepositions.IN : preposition,
        false,
        null);
  }

  /** "In X, in the north-west of the country", which Arabic writes without a comma. */
  private boolean isTownByDirection(Sentence s, int i) {
    boolean in = Prepositions.IN.equals(pack.word("prepositions", s, i - 1));
    return in
        && i + 2 < s.size()
        && "direction".equals(pack.word("place-nouns", s, i + 1))
        && !pack.is("place-nouns", s, i)
        && !pack.is("no-town", s, i)
        && !pack.is("no-name", s, i)
        && !pack.is("event-adjectives", s, i)
        && !pack.is("people", s, i);
  }

  /** "Jonglei state", "the Chapare region": what kind of place it is stands behind the name. */
  private @Nullable Match<String> nounBehind(Sentence s, int i, int to) {
    boolean whole =
        i == 0 || !s.token(i - 1).isCapitalised() || gazetteer.countries().hits(s, i - 1);
    Match<String> noun =
        whole && to < s.size() && s.token(to).isWord()
            ? pack.words("behind-places").at(s, to)
            : null;
    return noun != null && NAMING.contains(noun.value()) ? noun : null;
  }

  /** "City of" right before a name. */
  private @Nullable Match<String> nounBefore(Sentence s, int i) {
    int end = i - 1;
    while (end >= 0 && s.token(end).isQuote()) {
      end--;
    }
    for (int start = Math.max(0, end - 2); start <= end; start++) {
      Match<String> m = pack.words("naming-places").at(s, start);
      if (m != null && m.to() == end + 1 && NAMING.contains(m.value())) {
        return m;
      }
    }
    return null;
  }

  private int nameEnd(Sentence s, int i) {
    int to = i;
    while (to < s.size() && to - i < LONGEST && isNameWord(s, to, i)) {
      to++;
    }
    return to;
  }

  private boolean isNameWord(Sentence s, int i, int start) {
    Token t = s.token(i);
    boolean outside =
        !t.isWord()
            || pack.is("weekdays", s, i)
            || pack.is("months", s, i)
            || pack.is("function-words", s, i)
            || pack.is("prepositions", s, i)
            || pack.is("speech-verbs", s, i)
            || pack.is("finite", s, i)
            || pack.is("light-verbs", s, i)
            || pack.is("negation", s, i)
            || pack.is("no-name", s, i)
            || pack.is("resuming", s, i + 1) // "the largest town that they hold"
            || pack.is("no-person", s, i)
            || pack.is("organisations", s, i)
            || gazetteer.demonyms().hits(s, i)
            || actors.known().hits(s, i)
            || actors.kinds().hits(s, i);
    if (outside) {
      return false;
    }
    if (pack.capitalises()) {
      return t.isCapitalised() || (i > start && pack.is("name-particles", s, i - 1));
    }
    return i == start && form(s, i).preposition().isEmpty() && !pack.triggers().hits(s, i);
  }

  private static Form form(Sentence s, int i) {
    return s.token(i).forms().isEmpty() ? Form.plain("") : s.token(i).forms().get(0);
  }

  /** "In X, Nueva Vizcaya": a known region or country follows the comma. */
  private boolean liesIn(Sentence s, int to) {
    if (to + 1 >= s.size() || !s.token(to).is(",")) {
      return false;
    }
    Match<List<Gazetteer.Entry>> area = gazetteer.places().at(s, to + 1);
    return area != null
        && area.value().stream()
            .anyMatch(e -> e.precision() == Precision.COUNTRY || e.precision() == Precision.ADMIN1);
  }

  /** "In Yendi", "near Totota": a name that is nothing else, right behind the preposition. */
  private boolean isTownAlone(Sentence s, int i, int to) {
    boolean goesOn =
        to < s.size()
            && (s.token(to).isDash() || s.token(to).isCapitalised() || s.token(to).is("'"));
    boolean acronym = s.token(i).surface().chars().filter(Character::isUpperCase).count() > 1;
    return to - i <= LONGEST_TOWN
        && !goesOn
        && !acronym
        && pack.is("prepositions", s, i - 1)
        && pack.is("town-prepositions", s, i - 1)
        && !pack.is("before-in", s, i - 2); // "swore in Boluarte"
  }

  private @Nullable String country(Sentence s, int from, int to, Surroundings around) {
    for (int i = from - 1; i >= Math.max(0, from - COUNTRY_REACH); i--) {
      Match<String> nationality = gazetteer.demonyms().at(s, i);
      if (nationality != null) {
        return nationality.value();
      }
    }
    for (int i = to; i < Math.min(s.size(), to + COUNTRY_REACH); i++) {
      Match<List<Gazetteer.Entry>> place = gazetteer.places().at(s, i);
      Match<String> nationality = gazetteer.demonyms().at(s, i);
      if (place != null) {
        return place.value().get(0).country();
      }
      if (nationality != null) {
        return nationality.value();
      }
    }
    return around.mostNamed();
  }
}
