package news.naba.extract.domain.report.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import news.naba.extract.domain.report.actor.ActorMention.Naming;
import news.naba.extract.domain.report.gazetteer.ActorLexicon;
import news.naba.extract.domain.report.gazetteer.Gazetteer;
import news.naba.extract.domain.report.gazetteer.Identity;
import news.naba.extract.domain.report.gazetteer.Namesakes;
import news.naba.extract.domain.report.lexicon.LanguagePack;
import news.naba.extract.domain.report.lexicon.PhraseIndex.Match;
import news.naba.extract.domain.report.lexicon.Prepositions;
import news.naba.extract.domain.report.lexicon.Trigger;
import news.naba.extract.domain.report.text.Form;
import news.naba.extract.domain.report.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Reads kinds of actors with their nationality: "the Egyptian police", "the army of X". */
final class KindReader {
  private static final int MOST_ADJECTIVES = 4;

  /** Titles of these are rather descriptions: "the lawyer", "the resident". */
  private static final Set<String> NO_OFFICE = Set.of("CVL");

  /** Whose holder is "the president", "the minister", "the governor". */
  private static final Set<String> GOVERNING = Set.of("GOV");

  private final LanguagePack pack;
  private final Gazetteer gazetteer;
  private final ActorLexicon actors;
  private final Prepositions prepositions;
  private final UnlistedNames names;
  private final Namesakes namesakes;

  KindReader(
      LanguagePack pack,
      Gazetteer gazetteer,
      ActorLexicon actors,
      Prepositions prepositions,
      UnlistedNames names) {
    this.pack = pack;
    this.gazetteer = gazetteer;
    this.actors = actors;
    this.prepositions = prepositions;
    this.names = names;
    this.namesakes = new Namesakes(pack, gazetteer, actors);
  }

  /** "The Syrian army", where the nationality stands before the noun; empty when there is none. */
  List<ActorMention> behindNationality(Sentence s, Match<String> nationality) {
    int at = nationality.to();
    Match<String> second = null;
    for (int k = 0; k < MOST_ADJECTIVES && at < s.size(); k++) {
      Match<ActorLexicon.Kind> kind = actors.kinds().at(s, at);
      if (kind != null) {
        List<ActorMention> found =
            kind(s, nationality.from(), kind, nationality.form(), nationality.value());
        return second == null || found.isEmpty() ? found : both(s, found.get(0), second, kind);
      }
      second = pack.is("and", s, at - 1) ? gazetteer.demonyms().at(s, at) : second;
      boolean adjective =
          pack.is("actor-adjectives", s, at)
              || (pack.capitalises() && s.token(at).isCapitalised()) // "Kenyan Water Minister"
              || gazetteer.demonyms().hits(s, at)
              || (pack.is("and", s, at)
                  && at + 1 < s.size()
                  && gazetteer.demonyms().hits(s, at + 1));
      if (!adjective) {
        break;
      }
      at++;
    }
    return List.of();
  }

  /** "China's foreign ministry spokesman": unless he is named, it is the government that speaks. */
  List<ActorMention> behindCountry(Sentence s, Match<String> country) {
    List<ActorMention> found = behindNationality(s, country);
    if (found.size() != 1 || !found.get(0).isTitle() || isNamed(s, found.get(0).to())) {
      return found;
    }
    ActorMention title = found.get(0);
    Identity government = gazetteer.country(country.value()).government();
    return List.of(title.as(title.to(), government, title.naming()));
  }

  /** "US and Filipino troops": the troops of two countries. */
  private List<ActorMention> both(
      Sentence s, ActorMention all, Match<String> second, Match<ActorLexicon.Kind> kind) {
    String noun = " " + pack.display(s, kind.from(), kind.to(), kind.form());
    int and = second.from() - 1;
    boolean opposite = !pack.verbFirst() && pack.is("counterparts", s, kind.from());
    String first = pack.display(s, all.from(), and, Form.plain("")) + noun;
    String other = pack.display(s, second.from(), second.to(), second.form()) + noun;
    return List.of(
        all.as(
            second.from(),
            opposite ? all.who() : Identity.unlisted(first, all.country(), all.sector()),
            all.naming()),
        new ActorMention(
            second.from(),
            all.to(),
            opposite
                ? gazetteer.country(second.value()).government()
                : Identity.unlisted(other, second.value(), all.sector()),
            all.preposition(),
            true,
            all.naming()));
  }

  List<ActorMention> kind(Sentence s, Match<ActorLexicon.Kind> kind) {
    return kind(s, kind.from(), kind, kind.form(), null);
  }

  private List<ActorMention> kind(
      Sentence s,
      int from,
      Match<ActorLexicon.Kind> kind,
      Form form,
      @Nullable String nationality) {
    Match<Trigger> event = pack.triggers().at(s, kind.from());
    if (!pack.verbFirst() && event != null && event.to() > kind.to()) {
      return List.of(); // "a Russian drone attack": the drone is part of the event's name
    }
    String country = nationality;
    int to = kind.to();
    List<Match<String>> second = new ArrayList<>();
    for (int k = 0; k < MOST_ADJECTIVES && to < s.size(); k++) {
      Match<String> demonym = gazetteer.demonyms().at(s, to);
      boolean bare = demonym != null && demonym.form().preposition().isEmpty();
      if (bare && demonym != null && !demonym.form().conjunction() && country == null) {
        country = demonym.value();
      } else if (bare && demonym != null && demonym.form().conjunction() && country != null) {
        second.add(demonym);
      } else if (!pack.is("actor-adjectives", s, to)
          || s.token(to).is(",")
          || pack.is("numbers", s, to)) { // "gave the government two weeks"
        break;
      }
      to = demonym != null ? demonym.to() : to + 1;
    }
    if (country == null) {
      Genitive genitive = genitive(s, to);
      country = genitive == null ? null : genitive.country();
      to = genitive == null ? to : genitive.to();
    }
    boolean named = kind.value().person() && isNamed(s, to);
    boolean known = kind.value().person() && (isBare(s, kind) || isOffice(s, from, kind));
    if (country == null && kind.value().needsCountry() && !named && !known) {
      return List.of();
    }
    String preposition = partOf(s, from) ? "" : prepositions.of(s, from, form);
    boolean opposite =
        country != null && !named && !pack.verbFirst() && pack.is("counterparts", s, kind.from());
    int end = second.isEmpty() ? to : second.get(0).from();
    String sector = kind.value().sector();
    List<ActorMention> found = new ArrayList<>();
    found.add(
        new ActorMention(
            from,
            end,
            opposite && country != null
                ? gazetteer.country(country).government()
                : Identity.unlisted(pack.display(s, from, end, form), country, sector),
            preposition,
            form.conjunction(),
            kind.value().person() ? Naming.TITLE : Naming.KIND));
    for (Match<String> other : second) {
      String name =
          pack.display(s, kind.from(), kind.to(), kind.form())
              + " "
              + pack.display(s, other.from(), other.to(), other.form());
      found.add(
          new ActorMention(
              other.from(),
              to,
              Identity.unlisted(name, other.value(), sector),
              preposition,
              true,
              Naming.KIND));
    }
    return found;
  }

  /** "The president", of whom the text has spoken: he acts, and not whoever is named next. */
  private boolean isBare(Sentence s, Match<ActorLexicon.Kind> title) {
    return pack.verbFirst()
        && title.to() - title.from() == 1
        && s.token(title.from()).isDefinite()
        && GOVERNING.contains(title.value().sector());
  }

  /** "The former governor": whose, the text has said before. */
  private boolean isOffice(Sentence s, int from, Match<ActorLexicon.Kind> title) {
    if (pack.verbFirst() || NO_OFFICE.contains(title.value().sector())) {
      return false;
    }
    int i = from - 1;
    while (i > 0 && from - i < MOST_ADJECTIVES && qualifies(s, i)) {
      i--;
    }
    return pack.is("the", s, i);
  }

  /** "The central bank governor": an adjective or a noun that says which office. */
  private boolean qualifies(Sentence s, int i) {
    return pack.is("actor-adjectives", s, i)
        || (s.token(i).isWord()
            && !s.token(i).isCapitalised()
            && !pack.is("the", s, i)
            && !pack.is("function-words", s, i)
            && !pack.is("prepositions", s, i)
            && !pack.is("speech-verbs", s, i)
            && !pack.triggers().hits(s, i));
  }

  /** Whether a name follows a title: "governor Serhiy Lysak", "the governor, Serhiy Lysak". */
  private boolean isNamed(Sentence s, int to) {
    int at = to < s.size() && (s.token(to).is(",") || s.token(to).isDash()) ? to + 1 : to;
    return at < s.size() && (actors.known().hits(s, at) || names.person(s, at, true) != null);
  }

  /** "Members of X", "dozens of X": it is X that acts. */
  private boolean partOf(Sentence s, int from) {
    boolean of =
        pack.is("of", s, from - 1) || (pack.verbFirst() && pack.is("part-of", s, from - 1));
    return from > 1
        && of
        && (pack.is("people", s, from - 2)
            || pack.is("vague", s, from - 2)
            || pack.is("parts", s, from - 2));
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
        country != null
            && !namesakes.isPerson(s, at)
            && !country.form().conjunction()
            && country.form().preposition().isEmpty();
    return fits && country != null ? new Genitive(country.value(), country.to()) : null;
  }
}
