package news.naba.extract.domain.report;

import news.naba.extract.domain.report.PhraseIndex.Match;

/** Tells what governs a noun: a preposition written onto it or standing before it. */
final class Prepositions {
  static final String IN = "in";
  static final String ON = "on";
  static final String NEAR = "near";
  static final String FROM = "from";
  static final String TO = "to";
  static final String WITH = "with";
  static final String BY = "by";
  static final String BETWEEN = "between";
  static final String ABOUT = "about";

  private final LanguagePack pack;

  Prepositions(LanguagePack pack) {
    this.pack = pack;
  }

  /** The preposition that governs what starts at a token, as the pack names it; empty for none. */
  String of(Sentence s, int i, Form first) {
    if (!first.preposition().isEmpty()) {
      String attached = pack.word("attached-prepositions", first.preposition());
      return attached == null ? "" : attached;
    }
    int before = i - 1;
    while (before >= 0 && (s.token(before).isQuote() || pack.is("articles", s, before))) {
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
