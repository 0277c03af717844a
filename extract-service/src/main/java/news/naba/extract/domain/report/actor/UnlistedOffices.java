package news.naba.extract.domain.report.actor;

import news.naba.extract.domain.report.gazetteer.ActorLexicon;
import news.naba.extract.domain.report.gazetteer.Gazetteer;
import news.naba.extract.domain.report.lexicon.LanguagePack;
import news.naba.extract.domain.report.lexicon.PhraseIndex.Match;
import news.naba.extract.domain.report.text.Form;
import news.naba.extract.domain.report.text.Sentence;
import news.naba.extract.domain.report.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Reads offices that no list has by the word that says what they are and the nouns that complete
 * it: "director of the traffic department", "the members of the committee". For scripts without
 * capital letters, where verbs stand first.
 */
final class UnlistedOffices {
  /** Words of an office with what completes it. */
  private static final int LONGEST = 6;

  /** Who holds an office in some body, of which nothing more is known. */
  private static final String SOME_BODY = "NGO";

  private final LanguagePack pack;
  private final Gazetteer gazetteer;
  private final ActorLexicon actors;
  private final UnlistedNames names;
  private final UnlistedOrganisations organisations;

  UnlistedOffices(
      LanguagePack pack,
      Gazetteer gazetteer,
      ActorLexicon actors,
      UnlistedNames names,
      UnlistedOrganisations organisations) {
    this.pack = pack;
    this.gazetteer = gazetteer;
    this.actors = actors;
    this.names = names;
    this.organisations = organisations;
  }

  /**
   * An office.
   *
   * @param to token after its last
   * @param form how its first word was read
   * @param sector that of the body, else of the title
   */
  record Office(int from, int to, Form form, String sector, @Nullable String country) {}

  /** The office that starts at a token, with all that completes it. */
  @Nullable Office at(Sentence s, int i) {
    Match<String> word = pack.words("offices").at(s, i);
    Match<ActorLexicon.Kind> title = actors.kinds().at(s, i);
    boolean titled = title != null && title.value().person();
    if (i >= s.size() || (word == null && !titled) || s.token(i).isDefinite()) {
      return null;
    }
    Form form = titled && title != null ? title.form() : word == null ? null : word.form();
    int head = titled && title != null ? title.to() : i + 1;
    if (form == null || !form.preposition().isEmpty()) {
      return null;
    }
    int to = completed(s, i, head);
    if (to == head) {
      return null;
    }
    String sector = titled && title != null ? title.value().sector() : SOME_BODY;
    UnlistedNames.Name body = organisations.organisation(s, i + 1);
    String country = null;
    for (int k = i + 1; k < to; k++) {
      Match<String> nationality = gazetteer.demonyms().at(s, k);
      Match<String> named = gazetteer.countries().at(s, k);
      Match<String> m = nationality != null ? nationality : named;
      country = country == null && m != null ? m.value() : country;
    }
    return new Office(
        i, to, form, body == null || body.sector() == null ? sector : body.sector(), country);
  }

  /** The end of the genitive that completes an office; where it starts if nothing does. */
  private int completed(Sentence s, int from, int head) {
    boolean definite = false;
    int to = head;
    while (to < s.size() && to - from < LONGEST && belongs(s, to, to == head, definite)) {
      definite |= s.token(to).isDefinite() || isPlace(s, to);
      to++;
    }
    if (to < s.size() - 1 && pack.is("speaking-for", s, to)) {
      int end = to + 1; // "the deputy spokeswoman for the White House"
      while (end < s.size() && end - to <= LONGEST / 2 && isDefiniteNoun(s, end)) {
        end++;
      }
      return end > to + 1 ? end : definite ? to : head;
    }
    return definite ? to : head;
  }

  private boolean belongs(Sentence s, int i, boolean first, boolean closed) {
    Token t = s.token(i);
    boolean nationality = gazetteer.demonyms().hits(s, i) && !UnlistedNames.isJoined(s, i);
    if (!t.isWord()
        || (names.isPlainWord(s, i) && !nationality && (closed || !t.isDefinite()))
        || (pack.triggers().hits(s, i) && !t.isDefinite())
        || (!first && pack.endsIn("oblique", t) && t.isDefinite() && !nationality)) {
      return false;
    }
    if (first) {
      return !actors.known().hits(s, i) || t.isDefinite();
    }
    return closed
        ? (nationality || t.isDefinite())
            && !actors.kinds().hits(s, i)
            && !actors.known().hits(s, i)
        : true;
  }

  private boolean isDefiniteNoun(Sentence s, int i) {
    return s.token(i).isWord()
        && (s.token(i).isDefinite() || pack.is("organisations", s, i))
        && !pack.triggers().hits(s, i)
        && !UnlistedNames.isJoined(s, i);
  }

  private boolean isPlace(Sentence s, int i) {
    Match<String> country = gazetteer.countries().at(s, i);
    return (country != null && country.form().preposition().isEmpty())
        || (gazetteer.places().hits(s, i) && !UnlistedNames.isJoined(s, i));
  }
}
