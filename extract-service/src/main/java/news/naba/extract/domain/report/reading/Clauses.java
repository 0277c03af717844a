package news.naba.extract.domain.report.reading;

import java.util.List;
import news.naba.extract.domain.report.lexicon.LanguagePack;
import news.naba.extract.domain.report.lexicon.PhraseIndex.Match;
import news.naba.extract.domain.report.lexicon.Trigger;
import news.naba.extract.domain.report.source.Source;
import news.naba.extract.domain.report.text.Sentence;
import news.naba.extract.domain.report.text.Token;

/** The clauses of a sentence. A clause of consequence ("which killed five") continues the last. */
public final class Clauses {
  private final int[] clauseOf;
  private final boolean[] consequence;

  private Clauses(int[] clauseOf, boolean[] consequence) {
    this.clauseOf = clauseOf;
    this.consequence = consequence;
  }

  /**
   * @param start token behind the dateline, which is a clause by itself
   */
  static Clauses of(Sentence s, int start, LanguagePack pack, List<Source> sources) {
    int[] clauseOf = new int[s.size()];
    boolean[] consequence = new boolean[s.size() + 1];
    int clause = 0;
    int skipTo = 0;
    for (int i = 0; i < s.size(); i++) {
      Match<String> connector = i < skipTo ? null : pack.words("connectors").at(s, i);
      boolean starts =
          i > 0 && (i == start || connector != null || startsClause(s, i, pack, sources));
      if (starts) {
        clause++;
        consequence[clause] = connector != null && connector.value().equals("consequence");
      }
      if (connector != null) {
        skipTo = connector.to();
      }
      clauseOf[i] = clause;
    }
    return new Clauses(clauseOf, consequence);
  }

  private static boolean startsClause(Sentence s, int i, LanguagePack pack, List<Source> sources) {
    Token t = s.token(i);
    Token before = s.token(i - 1);
    if (before.is(";") || before.is("..")) {
      return true;
    }
    for (Source source : sources) {
      if (source.scopeFrom() == i && source.from() < i) {
        return true;
      }
    }
    if (!t.isWord()) {
      return false;
    }
    Match<Trigger> trigger = pack.triggers().at(s, i);
    if (trigger != null
        && trigger.form().conjunction()
        && (trigger.value().isVerb() || pack.is("finite", s, i))) {
      return true;
    }
    Match<String> finite = pack.words("finite").at(s, i);
    if (finite != null && finite.form().conjunction()) {
      return true;
    }
    Match<String> speech = pack.words("speech-verbs").at(s, i);
    return speech != null && speech.form().conjunction();
  }

  int of(int token) {
    return clauseOf[token];
  }

  public boolean same(int a, int b) {
    return clauseOf[a] == clauseOf[b];
  }

  /** Whether {@code later} is in the clause of {@code token} or in a consequence of it. */
  public boolean continues(int token, int later) {
    for (int c = clauseOf[later]; c > clauseOf[token]; c--) {
      if (!consequence[c]) {
        return false;
      }
    }
    return clauseOf[later] >= clauseOf[token];
  }

  public int from(int token) {
    int i = token;
    while (i > 0 && clauseOf[i - 1] == clauseOf[token]) {
      i--;
    }
    return i;
  }

  public int to(int token) {
    int i = token;
    while (i < clauseOf.length && clauseOf[i] == clauseOf[token]) {
      i++;
    }
    return i;
  }
}
