package news.naba.extract.domain.report.lexicon;

import news.naba.extract.domain.report.lexicon.PhraseIndex.Match;
import news.naba.extract.domain.report.text.Form;
import news.naba.extract.domain.report.text.Sentence;
import news.naba.extract.domain.report.text.Token;

/** Tells what governs a noun: a preposition written onto it or standing before it. */
public final class Prepositions {
  public static final String IN = "in";
  public static final String ON = "on";
  public static final String NEAR = "near";
  public static final String FROM = "from";
  public static final String TO = "to";
  public static final String WITH = "with";
  public static final String BY = "by";
  public static final String BETWEEN = "between";
  public static final String ABOUT = "about";

  private final LanguagePack pack;

  public Prepositions(LanguagePack pack) {
    this.pack = pack;
  }

  /** "On each of X and Y": the "of" governs nothing new. */
  private boolean isEachOf(Sentence s, int i) {
    return pack.verbFirst()
        && i > 0
        && pack.is("part-of", s, i)
        && pack.is("articles", s, i - 1)
        && !pack.is("numbers", s, i - 1);
  }

  /** "On four settlers": the number stands between. */
  private boolean isNumber(Sentence s, int i) {
    return pack.verbFirst() && (s.token(i).kind() == Token.Kind.NUMBER || pack.is("numbers", s, i));
  }

  /** The preposition that governs what starts at a token, as the pack names it; empty for none. */
  public String of(Sentence s, int i, Form first) {
    if (!first.preposition().isEmpty()) {
      String attached = pack.word("attached-prepositions", first.preposition());
      return attached == null ? "" : attached;
    }
    int before = i - 1;
    while (before >= 0
        && (s.token(before).isQuote()
            || pack.is("articles", s, before)
            || isNumber(s, before)
            || isEachOf(s, before))) {
      before--;
    }
    // a preposition may be a phrase: "on the side of"
    for (int start = Math.max(0, before - 2); start <= before; start++) {
      Match<String> m = pack.words("prepositions").at(s, start);
      if (m != null && m.to() == before + 1) {
        return m.value();
      }
    }
    return "";
  }
}
