package news.naba.extract.domain.report.actor;

import java.util.List;
import news.naba.extract.domain.report.actor.ActorMention.Naming;
import news.naba.extract.domain.report.gazetteer.Gazetteer;
import news.naba.extract.domain.report.gazetteer.Identity;
import news.naba.extract.domain.report.lexicon.LanguagePack;
import news.naba.extract.domain.report.lexicon.PhraseIndex.Match;
import news.naba.extract.domain.report.lexicon.Prepositions;
import news.naba.extract.domain.report.place.PlaceMention;
import news.naba.extract.domain.report.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Finds countries and capitals that stand for governments, and people by their nationality. */
final class Governments {
  /** So many words may say who asks, before it is said whom. */
  private static final int ASKED_REACH = 6;

  private final LanguagePack pack;
  private final Gazetteer gazetteer;
  private final Prepositions prepositions;

  Governments(LanguagePack pack, Gazetteer gazetteer, Prepositions prepositions) {
    this.pack = pack;
    this.gazetteer = gazetteer;
    this.prepositions = prepositions;
  }

  /** People by nationality: "Palestinians". Only forms that are not adjectives say so. */
  @Nullable ActorMention people(Sentence s, Match<String> nationality) {
    int i = nationality.from();
    if (!pack.isPluralNationality(s.token(i))) {
      return null;
    }
    return new ActorMention(
        i,
        nationality.to(),
        Identity.unlisted(
            pack.display(s, i, nationality.to(), nationality.form()), nationality.value(), "CVL"),
        prepositions.of(s, i, nationality.form()),
        nationality.form().conjunction(),
        Naming.COUNTRY);
  }

  /** A country or its capital, unless the sentence speaks of it as a place. */
  @Nullable ActorMention government(Sentence s, int i, List<PlaceMention> places) {
    Match<String> match = gazetteer.countries().at(s, i);
    boolean capital = match == null;
    match = match == null ? gazetteer.capitals().at(s, i) : match;
    if (match == null) {
      return null;
    }
    String preposition = prepositions.of(s, i, match.form());
    if (isPlace(s, match, capital, preposition, places)
        || (!capital && isAdjective(s, i, preposition))) {
      return null;
    }
    return new ActorMention(
        i,
        match.to(),
        gazetteer.country(match.value()).government(),
        preposition,
        match.form().conjunction(),
        Naming.COUNTRY);
  }

  private boolean isPlace(
      Sentence s,
      Match<String> match,
      boolean capital,
      String preposition,
      List<PlaceMention> places) {
    int i = match.from();
    boolean located =
        preposition.equals(Prepositions.IN)
            || preposition.equals(Prepositions.NEAR)
            || (preposition.equals(Prepositions.FROM) && !isAsked(s, i))
            || (capital && preposition.equals(Prepositions.TO));
    boolean spokenOf = i > 1 && !preposition.isEmpty() && pack.is("linked-to", s, i - 2);
    boolean part = places.stream().anyMatch(p -> p.from() < i && i < p.to());
    boolean attributive = capital && !pack.verbFirst() && pack.is("the", s, i - 1);
    boolean surrounding = !match.form().conjunction() && isWhereaboutsOf(s, match, places);
    return located || spokenOf || part || attributive || surrounding;
  }

  /** "Asked (of) Washington to lift": whom something is asked of stands behind "from". */
  private boolean isAsked(Sentence s, int i) {
    for (int k = i - 2; pack.verbFirst() && k >= Math.max(0, i - ASKED_REACH); k--) {
      if (pack.is("asking", s, k)) {
        return true;
      }
    }
    return false;
  }

  /** "In Tripoli, Lebanon, two soldiers": the country only says where the town is. */
  private static boolean isWhereaboutsOf(
      Sentence s, Match<String> country, List<PlaceMention> places) {
    int comma = country.from() - 1;
    return comma > 0
        && s.token(comma).is(",")
        && places.stream()
            .anyMatch(
                p ->
                    p.to() == comma
                        && !p.preposition().isEmpty()
                        && country.value().equals(p.country()));
  }

  /** Some Arabic countries are written like the nationality word of theirs. */
  private boolean isAdjective(Sentence s, int i, String preposition) {
    Match<String> demonym = gazetteer.demonyms().at(s, i);
    return demonym != null
        && i > 0
        && preposition.isEmpty()
        && pack.verbFirst()
        && pack.endsIn("accusative", s.token(i - 1))
        && !demonym.form().conjunction();
  }
}
