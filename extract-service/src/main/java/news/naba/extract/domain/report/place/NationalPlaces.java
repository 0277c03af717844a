package news.naba.extract.domain.report.place;

import news.naba.contracts.Report.Place.Precision;
import news.naba.extract.domain.report.gazetteer.ActorLexicon;
import news.naba.extract.domain.report.gazetteer.Gazetteer;
import news.naba.extract.domain.report.lexicon.LanguagePack;
import news.naba.extract.domain.report.lexicon.PhraseIndex.Match;
import news.naba.extract.domain.report.lexicon.Prepositions;
import news.naba.extract.domain.report.text.Form;
import news.naba.extract.domain.report.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Places named by a nationality and a word for land or water, which Arabic writes before it: "in
 * the Austrian Alps", "off the Tunisian coast"; of "the Chilean capital" the town is known too.
 */
final class NationalPlaces {
  /** "Turkish seaside resort": so many words may stand between. */
  private static final int MOST_BETWEEN = 2;

  private final LanguagePack pack;
  private final Gazetteer gazetteer;
  private final ActorLexicon actors;
  private final Prepositions prepositions;

  NationalPlaces(
      LanguagePack pack, Gazetteer gazetteer, ActorLexicon actors, Prepositions prepositions) {
    this.pack = pack;
    this.gazetteer = gazetteer;
    this.actors = actors;
    this.prepositions = prepositions;
  }

  /** The place whose first word stands at a token, or null. */
  @Nullable PlaceMention at(Sentence s, int i) {
    return pack.verbFirst() ? landFirst(s, i) : nationalityFirst(s, i);
  }

  private @Nullable PlaceMention landFirst(Sentence s, int i) {
    Match<String> land = pack.words("land").at(s, i);
    if (land == null || land.to() >= s.size() || !land.form().article()) {
      return null;
    }
    Match<String> nationality = gazetteer.demonyms().at(s, land.to());
    String preposition = prepositions.of(s, i, land.form());
    return nationality == null || !nationality.form().article() || preposition.isEmpty()
        ? null
        : place(i, nationality.to(), land, nationality, preposition);
  }

  private @Nullable PlaceMention nationalityFirst(Sentence s, int i) {
    Match<String> nationality = gazetteer.demonyms().at(s, i);
    if (nationality == null) {
      return null;
    }
    String preposition = prepositions.of(s, i, Form.plain(""));
    Match<String> land = land(s, nationality.to());
    return land == null || preposition.isEmpty()
        ? null
        : place(i, land.to(), land, nationality, preposition);
  }

  private PlaceMention place(
      int from, int to, Match<String> land, Match<String> nationality, String preposition) {
    boolean capital = land.value().equals("capital");
    Gazetteer.Entry entry =
        capital ? gazetteer.seat(nationality.value()) : gazetteer.country(nationality.value());
    return new PlaceMention(
        from,
        to,
        entry.name(),
        entry,
        entry.country(),
        capital ? entry.precision() : Precision.COUNTRY,
        preposition,
        false,
        null);
  }

  private @Nullable Match<String> land(Sentence s, int from) {
    for (int i = from; i < Math.min(s.size(), from + MOST_BETWEEN + 1); i++) {
      if (!s.token(i).isWord() || actors.kinds().hits(s, i) || pack.is("function-words", s, i)) {
        return null;
      }
      Match<String> land = pack.words("land").at(s, i);
      if (land != null) {
        return land;
      }
    }
    return null;
  }
}
