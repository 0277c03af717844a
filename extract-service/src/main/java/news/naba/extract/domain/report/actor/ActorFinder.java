package news.naba.extract.domain.report.actor;

import java.util.ArrayList;
import java.util.List;
import news.naba.extract.domain.report.gazetteer.ActorLexicon;
import news.naba.extract.domain.report.gazetteer.Gazetteer;
import news.naba.extract.domain.report.gazetteer.Identity;
import news.naba.extract.domain.report.lexicon.LanguagePack;
import news.naba.extract.domain.report.lexicon.PhraseIndex.Match;
import news.naba.extract.domain.report.lexicon.Prepositions;
import news.naba.extract.domain.report.lexicon.Trigger;
import news.naba.extract.domain.report.place.PlaceMention;
import news.naba.extract.domain.report.text.Form;
import news.naba.extract.domain.report.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Finds who is named in a sentence: known actors; kinds of actors with their nationality ("the
 * Egyptian police"); countries and capitals standing for governments; people by nationality.
 */
public final class ActorFinder {
  private static final int MOST_ADJECTIVES = 4;

  private final LanguagePack pack;
  private final Gazetteer gazetteer;
  private final ActorLexicon actors;
  private final Prepositions prepositions;

  public ActorFinder(
      LanguagePack pack, Gazetteer gazetteer, ActorLexicon actors, Prepositions prepositions) {
    this.pack = pack;
    this.gazetteer = gazetteer;
    this.actors = actors;
    this.prepositions = prepositions;
  }

  public List<ActorMention> in(Sentence s, List<PlaceMention> places) {
    List<ActorMention> found = new ArrayList<>();
    for (int i = 0; i < s.size(); ) {
      int before = found.size();
      int next = s.token(i).isWord() ? read(s, i, places, found) : i + 1;
      i = found.size() > before ? Math.max(i + 1, next) : i + 1;
    }
    return joined(s, found);
  }

  /** "The foreign minister, X": title and name are one actor. */
  private static List<ActorMention> joined(Sentence s, List<ActorMention> found) {
    List<ActorMention> joined = new ArrayList<>();
    for (ActorMention a : found) {
      ActorMention last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      int gap = last == null ? -1 : a.from() - last.to();
      boolean apposed =
          last != null
              && last.title()
              && !a.title()
              && !a.conjoined()
              && a.preposition().isEmpty()
              && a.known()
              && (gap == 0 || (gap == 1 && s.token(last.to()).is(",")))
              && (last.country() == null || last.country().equals(a.country()));
      if (apposed && last != null) {
        joined.set(
            joined.size() - 1,
            new ActorMention(
                last.from(), a.to(), a.who(), last.preposition(), last.conjoined(), false, true));
      } else {
        joined.add(a);
      }
    }
    return joined;
  }

  private int read(Sentence s, int i, List<PlaceMention> places, List<ActorMention> found) {
    Match<Identity> known = actors.known().at(s, i);
    Match<ActorLexicon.Kind> kind = actors.kinds().at(s, i);
    if (kind != null && (known == null || kind.to() > known.to())) {
      return kind(s, i, kind, Form.plain(""), null, found);
    }
    if (known != null && !endsInDay(s, known)) {
      Identity e = known.value();
      String preposition = prepositions.of(s, i, known.form());
      found.add(
          new ActorMention(i, known.to(), e, preposition, known.form().conjunction(), false, true));
      return known.to();
    }
    int next = nationalityBefore(s, i, found);
    return next > i ? next : government(s, i, places, found);
  }

  /** "Russia today, Tuesday": the day is no part of a name here. */
  private boolean endsInDay(Sentence s, Match<Identity> known) {
    return known.to() - known.from() > 1
        && known.to() < s.size()
        && pack.is("relative-days", s, known.to() - 1)
        && pack.is("weekdays", s, known.to());
  }

  /** "the Syrian army", where the nationality stands before the noun. */
  private int nationalityBefore(Sentence s, int i, List<ActorMention> found) {
    Match<String> nationality = gazetteer.demonyms().at(s, i);
    if (nationality == null || pack.verbFirst()) {
      return nationality == null ? i : people(s, nationality, found);
    }
    int at = nationality.to();
    for (int k = 0; k < MOST_ADJECTIVES && at < s.size(); k++) {
      Match<ActorLexicon.Kind> kind = actors.kinds().at(s, at);
      if (kind != null) {
        return kind(s, i, kind, nationality.form(), nationality.value(), found);
      }
      boolean adjective =
          pack.is("actor-adjectives", s, at)
              || gazetteer.demonyms().hits(s, at)
              || (pack.is("and", s, at)
                  && at + 1 < s.size()
                  && gazetteer.demonyms().hits(s, at + 1));
      if (!adjective) {
        break;
      }
      at++;
    }
    return people(s, nationality, found);
  }

  /** People by nationality: "Palestinians". Only forms that are not adjectives say so. */
  private int people(Sentence s, Match<String> nationality, List<ActorMention> found) {
    int i = nationality.from();
    if (!pack.isPluralNationality(s.token(i))) {
      return i;
    }
    found.add(
        new ActorMention(
            i,
            nationality.to(),
            Identity.unlisted(
                pack.display(s, i, nationality.to(), nationality.form()),
                nationality.value(),
                "CVL"),
            prepositions.of(s, i, nationality.form()),
            nationality.form().conjunction(),
            false,
            false));
    return nationality.to();
  }

  private int kind(
      Sentence s,
      int from,
      Match<ActorLexicon.Kind> kind,
      Form before,
      @Nullable String nationality,
      List<ActorMention> found) {
    Match<Trigger> event = pack.triggers().at(s, kind.from());
    if (!pack.verbFirst() && event != null && event.to() > kind.to()) {
      return from; // "a Russian drone attack": the drone is part of the event's name
    }
    String country = nationality;
    int to = kind.to();
    List<Integer> second = new ArrayList<>();
    for (int k = 0; k < MOST_ADJECTIVES && to < s.size(); k++) {
      Match<String> demonym = gazetteer.demonyms().at(s, to);
      boolean bare = demonym != null && demonym.form().preposition().isEmpty();
      if (bare && demonym != null && !demonym.form().conjunction() && country == null) {
        country = demonym.value();
      } else if (bare && demonym != null && demonym.form().conjunction() && country != null) {
        second.add(to);
      } else if (!pack.is("actor-adjectives", s, to) || s.token(to).is(",")) {
        break;
      }
      to = demonym != null ? demonym.to() : to + 1;
    }
    if (country == null) {
      Genitive genitive = genitive(s, to);
      country = genitive == null ? null : genitive.country();
      to = genitive == null ? to : genitive.to();
    }
    if (country == null && kind.value().needsCountry()) {
      return from;
    }
    Form form = from == kind.from() ? kind.form() : before;
    String preposition = partOf(s, from) ? "" : prepositions.of(s, from, form);
    int end = second.isEmpty() ? to : second.get(0);
    found.add(
        new ActorMention(
            from,
            end,
            Identity.unlisted(pack.display(s, from, end, form), country, kind.value().sector()),
            preposition,
            form.conjunction(),
            true,
            false));
    for (int at : second) {
      Match<String> other = gazetteer.demonyms().at(s, at);
      if (other != null) {
        String name =
            pack.display(s, kind.from(), kind.to(), kind.form())
                + " "
                + pack.display(s, at, other.to(), other.form());
        found.add(
            new ActorMention(
                at,
                to,
                Identity.unlisted(name, other.value(), kind.value().sector()),
                preposition,
                true,
                false,
                false));
      }
    }
    return to;
  }

  /** "Members of X", "dozens of X": it is X that acts. */
  private boolean partOf(Sentence s, int from) {
    return from > 1
        && pack.is("of", s, from - 1)
        && (pack.is("people", s, from - 2) || pack.is("vague", s, from - 2));
  }

  private record Genitive(String country, int to) {}

  /** The country in "ministry of X", "army of X", "ministry in X". */
  private @Nullable Genitive genitive(Sentence s, int i) {
    int at = i;
    if (at < s.size() && pack.is("of", s, at)) {
      at++;
    }
    if (at < s.size() && "in".equals(pack.word("prepositions", s, at)) && pack.verbFirst()) {
      at++;
    }
    Match<String> country = at < s.size() ? gazetteer.countries().at(s, at) : null;
    boolean fits =
        country != null && !country.form().conjunction() && country.form().preposition().isEmpty();
    return fits && country != null ? new Genitive(country.value(), country.to()) : null;
  }

  /** A country or its capital, unless the sentence speaks of it as a place. */
  private int government(Sentence s, int i, List<PlaceMention> places, List<ActorMention> found) {
    Match<String> match = gazetteer.countries().at(s, i);
    boolean capital = match == null;
    match = match == null ? gazetteer.capitals().at(s, i) : match;
    if (match == null) {
      return i;
    }
    String preposition = prepositions.of(s, i, match.form());
    boolean asPlace =
        preposition.equals(Prepositions.IN)
            || preposition.equals(Prepositions.NEAR)
            || preposition.equals(Prepositions.FROM)
            || (capital && preposition.equals(Prepositions.TO));
    asPlace |= i > 1 && !preposition.isEmpty() && pack.is("linked-to", s, i - 2);
    for (PlaceMention place : places) {
      asPlace |= place.from() < i && i < place.to() && place.from() < match.from();
    }
    Match<String> demonym = gazetteer.demonyms().at(s, i);
    boolean adjective =
        demonym != null
            && !capital
            && i > 0
            && preposition.isEmpty()
            && !s.token(i - 1).is(",")
            && s.token(i - 1).isWord()
            && pack.verbFirst()
            && !pack.is("function-words", s, i - 1)
            && !demonym.form().conjunction();
    boolean attributive = capital && !pack.verbFirst() && pack.is("the", s, i - 1);
    boolean dateline = capital && i == 0 && i + 1 < s.size() && s.token(i + 1).isDash();
    if (asPlace || adjective || attributive || dateline) {
      return i;
    }
    Gazetteer.Entry country = gazetteer.country(match.value());
    found.add(
        new ActorMention(
            i,
            match.to(),
            country.government(),
            preposition,
            match.form().conjunction(),
            false,
            false));
    return match.to();
  }
}
