package news.naba.extract.domain.report.actor;

import java.util.List;
import news.naba.extract.domain.report.gazetteer.ActorLexicon;
import news.naba.extract.domain.report.gazetteer.Gazetteer;
import news.naba.extract.domain.report.gazetteer.Identity;
import news.naba.extract.domain.report.gazetteer.Namesakes;
import news.naba.extract.domain.report.lexicon.LanguagePack;
import news.naba.extract.domain.report.lexicon.PhraseIndex.Match;
import news.naba.extract.domain.report.lexicon.Prepositions;
import news.naba.extract.domain.report.text.Form;
import news.naba.extract.domain.report.text.Sentence;
import news.naba.extract.domain.report.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Reads the names of people that no lexicon lists. Where the script has capital letters they show a
 * name; elsewhere a title or a common given name does.
 */
final class UnlistedNames {
  private static final int LONGEST_NAME = 4;

  /** What is left of a longer word behind "and" is a word of its own, of a shorter one a name. */
  private static final int JOINED = 4;

  /** A word that belongs to a sentence and not to a name. */
  private static final List<String> OUTSIDE =
      List.of(
          "function-words",
          "prepositions",
          "connectors",
          "that",
          "relative",
          "speech-verbs",
          "light-verbs",
          "finite",
          "occurring",
          "weekdays",
          "months",
          "relative-days",
          "negation",
          "modality",
          "background",
          "numbers",
          "multipliers",
          "vague",
          "bounds",
          "according",
          "including",
          "toll-before",
          "toll-after",
          "between-verb-and-subject",
          "the",
          "pronouns",
          "verb-or-noun",
          "no-name");

  private final LanguagePack pack;
  private final Gazetteer gazetteer;
  private final ActorLexicon actors;
  private final Namesakes namesakes;

  UnlistedNames(LanguagePack pack, Gazetteer gazetteer, ActorLexicon actors) {
    this.pack = pack;
    this.gazetteer = gazetteer;
    this.actors = actors;
    this.namesakes = new Namesakes(pack, gazetteer, actors);
  }

  /** A name: its tokens, how its first word was read, and the sector its words tell. */
  record Name(int from, int to, Form form, @Nullable String sector) {}

  /** The name of a person that starts at a token. */
  @Nullable Name person(Sentence s, int i, boolean afterTitle) {
    if (i >= s.size() || !s.token(i).isWord()) {
      return null;
    }
    return pack.capitalises() ? capitalised(s, i, afterTitle) : worded(s, i, afterTitle);
  }

  private @Nullable Name capitalised(Sentence s, int i, boolean afterTitle) {
    int to = run(s, i, LONGEST_NAME + 2);
    int words = 0;
    for (int k = i; k < to; k++) {
      words += pack.is("name-particles", s, k) ? 0 : 1;
      boolean title = k > i && k < to - 1 && isTitleWord(s, k); // "Security Secretary X"
      if (title || pack.is("organisations", s, k) || pack.is("no-person", s, k)) {
        return null;
      }
    }
    boolean place =
        !namesakes.isPerson(s, i)
            && (gazetteer.places().hits(s, i) || gazetteer.demonyms().hits(s, i));
    boolean enough = afterTitle ? words >= 1 && (!place || words > 1) : words >= 2 && !place;
    return enough && words <= LONGEST_NAME ? new Name(i, to, Form.plain(""), null) : null;
  }

  private boolean isTitleWord(Sentence s, int i) {
    Match<ActorLexicon.Kind> title = actors.kinds().at(s, i);
    return title != null && title.value().person();
  }

  /** The token after a run of capitalised words, with particles such as "bin" between them. */
  private int run(Sentence s, int from, int longest) {
    int to = from;
    for (int k = from; k < s.size() && k - from < longest; k++) {
      if (isCapitalName(s, k)) {
        to = k + 1;
      } else if (!pack.is("name-particles", s, k)) {
        break;
      }
    }
    return to;
  }

  boolean isCapitalName(Sentence s, int i) {
    Token t = s.token(i);
    return t.isWord()
        && t.isCapitalised()
        && !pack.is("weekdays", s, i)
        && !pack.is("months", s, i)
        && !(i == 0 && isOutside(s, i))
        && !pack.is("the", s, i)
        && !pack.is("prepositions", s, i);
  }

  /** Arabic writes no capitals: the words behind a title, or behind a common given name. */
  private @Nullable Name worded(Sentence s, int i, boolean afterTitle) {
    Match<String> given = pack.words("given-names").at(s, i);
    if (given == null && (!afterTitle || isOutside(s, i) || pack.triggers().hits(s, i))) {
      return null;
    }
    Form form = given == null ? Form.plain(s.token(i).norm()) : given.form();
    if (given == null && (isDefinite(s, i) && !afterTitle || pack.isImperfect(s.token(i)))) {
      return null;
    }
    if (given == null && pack.endsIn("feminine", s.token(i)) && isGoverned(s, i)) {
      return null; // "the minister denounced with force": a noun behind a preposition
    }
    if (given == null && (isPlace(s, i) || isPlace(s, i + 1))) {
      return null; // "the ambassador announced Cairo's support": no name
    }
    Match<Identity> known = given == null ? actors.known().at(s, i) : null;
    boolean called =
        given == null
            && isDefinite(s, i + 1)
            && s.token(i).forms().stream()
                .anyMatch(f -> pack.hasClitic("calling-by", f.preposition()));
    if (called || (known != null && !known.form().preposition().isEmpty())) {
      return null; // "the commander asked for the opening": no name begins with "for"
    }
    int to = given == null ? i + 1 : given.to();
    int words = given == null && pack.is("name-particles", s, i) ? 0 : 1;
    while (to < s.size() && words < LONGEST_NAME && continuesName(s, to, words)) {
      words += pack.is("name-particles", s, to) ? 0 : 1;
      to++;
    }
    while (to > i + 1 && pack.is("name-particles", s, to - 1) && !isDefinite(s, to - 1)) {
      to--;
    }
    return words >= 2 || (afterTitle && isDefinite(s, i)) || (afterTitle && given != null)
        ? new Name(i, to, form, null)
        : null;
  }

  private static boolean isGoverned(Sentence s, int i) {
    return s.token(i).forms().stream().anyMatch(f -> !f.preposition().isEmpty());
  }

  private boolean isPlace(Sentence s, int i) {
    return i < s.size() && s.token(i).isWord() && gazetteer.places().hits(s, i);
  }

  /** A name has two words; a third must look like one. */
  private boolean continuesName(Sentence s, int i, int words) {
    if (words == 1 && isSurname(s, i)) {
      return true;
    }
    if (!s.token(i).isWord() || isOutside(s, i) || pack.triggers().hits(s, i)) {
      return false;
    }
    return words < 2
        || pack.is("name-particles", s, i)
        || pack.is("name-particles", s, i - 1)
        || pack.words("given-names").at(s, i) != null
        || (isDefinite(s, i) && pack.is("given-names", s, i - 1));
  }

  /** "Hussein al-Sheikh": a title behind a given name, and no name behind it. */
  private boolean isSurname(Sentence s, int i) {
    return pack.is("surnames", s, i)
        && s.token(i).isDefinite()
        && pack.is("given-names", s, i - 1)
        && !(i + 1 < s.size() && pack.is("given-names", s, i + 1));
  }

  boolean isGiven(Sentence s, int i) {
    return pack.is("given-names", s, i);
  }

  /** A title that a noun completes, "minister", and not one by itself, "the minister". */
  boolean isConstruct(Sentence s, int from, int to) {
    return !pack.capitalises() && to - from == 1 && !isDefinite(s, from);
  }

  /** Whether the words between a title and a name may belong to the title. */
  boolean isTitle(Sentence s, ActorMention title, int name) {
    boolean construct = isConstruct(s, title.from(), title.to());
    for (int i = title.to(); i < name; i++) {
      Token t = s.token(i);
      boolean definite = t.forms().stream().anyMatch(Form::article);
      boolean comma = i == name - 1 && t.is(",");
      boolean plain = construct && !isClauseWord(s, i);
      boolean act = pack.triggers().hits(s, i) && !definite; // "minister of cooperation"
      if (isIn(s, i) && i + 2 <= name) {
        i++; // "the president of the council in Sudan, X"
        continue;
      }
      if (!comma && (!t.isWord() || act || !(definite || plain))) {
        return false;
      }
    }
    return !pack.capitalises();
  }

  private boolean isIn(Sentence s, int i) {
    return Prepositions.IN.equals(pack.word("prepositions", s, i))
        && gazetteer.countries().hits(s, i + 1);
  }

  private boolean isClauseWord(Sentence s, int i) {
    String preposition = pack.word("prepositions", s, i);
    return pack.is("connectors", s, i)
        || pack.is("that", s, i)
        || pack.is("relative", s, i)
        || pack.is("speech-verbs", s, i)
        || pack.is("light-verbs", s, i)
        || (preposition != null && !preposition.equals(Prepositions.IN));
  }

  static boolean isDefinite(Sentence s, int i) {
    return i < s.size() && s.token(i).isDefinite();
  }

  /**
   * Whether a conjunction or preposition is written onto an article: "and the", "to the", "and X".
   */
  static boolean isJoined(Sentence s, int i) {
    return s.token(i).forms().stream()
        .anyMatch(
            f ->
                (f.article() && (f.conjunction() || !f.preposition().isEmpty()))
                    || (f.conjunction() && f.stem().length() >= JOINED));
  }

  private boolean isOutside(Sentence s, int i) {
    return isPlainWord(s, i) || pack.is("place-nouns", s, i) || actors.kinds().hits(s, i);
  }

  boolean isPlainWord(Sentence s, int i) {
    Match<String> given = pack.words("given-names").at(s, i);
    if (given != null && given.form().cut() == 0) {
      return false;
    }
    if (s.token(i).surface().equals(pack.word("written-names", s, i))) {
      return false;
    }
    for (String section : OUTSIDE) {
      Match<String> m = pack.words(section).at(s, i);
      if (m != null && m.form().preposition().isEmpty()) {
        return true;
      }
    }
    return isJoined(s, i);
  }
}
