package news.naba.extract.domain.report.reading;

import java.util.List;
import news.naba.extract.domain.report.lexicon.LanguagePack;
import news.naba.extract.domain.report.lexicon.PhraseIndex.Match;
import news.naba.extract.domain.report.lexicon.Trigger;
import news.naba.extract.domain.report.source.Source;
import news.naba.extract.domain.report.text.Sentence;
import news.naba.extract.domain.report.text.Token;

/**
 * The clauses of a sentence. A clause of consequence ("which killed five") continues the last. An
 * aside ("X, who resigned last week, met Y") is a clause by itself, and the one around it goes on
 * behind it.
 */
public final class Clauses {
  /** What goes on for longer than this is no aside. */
  private static final int LONGEST_ASIDE = 25;

  private final int[] clauseOf;
  private final boolean[] consequence;

  /** The clause that each clause follows, or that it is an aside of. */
  private final int[] before;

  private final boolean[] aside;

  private Clauses(int[] clauseOf, boolean[] consequence, int[] before, boolean[] aside) {
    this.clauseOf = clauseOf;
    this.consequence = consequence;
    this.before = before;
    this.aside = aside;
  }

  /**
   * @param start token behind the dateline, which is a clause by itself
   */
  static Clauses of(Sentence s, int start, LanguagePack pack, List<Source> sources) {
    int[] clauseOf = new int[s.size()];
    boolean[] consequence = new boolean[s.size() + 1];
    int[] before = new int[s.size() + 1];
    boolean[] aside = new boolean[s.size() + 1];
    int clause = 0;
    int clauses = 0;
    int skipTo = 0;
    int resumed = -1;
    for (int i = 0; i < s.size(); i++) {
      Match<String> connector = i < skipTo ? null : pack.words("connectors").at(s, i);
      connector = connector != null && isInserted(s, i, connector.to(), pack) ? null : connector;
      boolean opens = connector == null && opensAside(s, i, pack);
      boolean starts =
          i > 0 && (i == start || connector != null || opens || startsClause(s, i, pack, sources));
      if (i == resumed) {
        clause = before[clause];
      }
      if (starts) {
        clauses++;
        consequence[clauses] = connector != null && connector.value().equals("consequence");
        before[clauses] = aside[clause] && consequence[clauses] ? before[clause] : clause;
        aside[clauses] = opens;
        clause = clauses;
        resumed = opens ? endOfAside(s, i, pack) : -1;
      }
      if (connector != null) {
        skipTo = connector.to();
      }
      clauseOf[i] = clause;
    }
    return new Clauses(clauseOf, consequence, before, aside);
  }

  /** "X, however, did": a word between two commas, in the middle of a clause. */
  private static boolean isInserted(Sentence s, int from, int to, LanguagePack pack) {
    return !pack.verbFirst()
        && from > 0
        && to == from + 1
        && to < s.size()
        && s.token(from - 1).is(",")
        && s.token(to).is(",")
        && goesOn(s, to + 1, pack);
  }

  /** ", who" or ", which", where the subject stands before its verb. */
  private static boolean opensAside(Sentence s, int i, LanguagePack pack) {
    return !pack.verbFirst()
        && i > 1
        && s.token(i - 1).is(",")
        && pack.is("relative", s, i)
        && !pack.is("that", s, i);
  }

  /** The token behind the comma that closes an aside, where a verb goes on; -1 for none. */
  private static int endOfAside(Sentence s, int from, LanguagePack pack) {
    for (int i = from + 2; i < Math.min(s.size() - 1, from + LONGEST_ASIDE); i++) {
      if (s.token(i).is(",") && goesOn(s, i + 1, pack)) {
        return i + 1;
      }
    }
    return -1;
  }

  private static boolean goesOn(Sentence s, int i, LanguagePack pack) {
    Match<Trigger> trigger = pack.triggers().at(s, i);
    return (trigger != null && !trigger.value().isNoun() && !pack.endsIn("continuous", s.token(i)))
        || pack.endsIn("participle", s.token(i))
        || pack.is("and", s, i)
        || pack.is("before-participle", s, i)
        || pack.is("modality", s, i)
        || pack.is("light-verbs", s, i)
        || pack.is("speech-verbs", s, i);
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
    if (!t.mayStartClause()) {
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
    int c = clauseOf[later];
    while (c > clauseOf[token] && consequence[c]) {
      c = before[c];
    }
    return c == clauseOf[token];
  }

  /** Whether a token stands in an aside, and another in the clause around it. */
  public boolean isAside(int token, int around) {
    return aside[clauseOf[token]] && before[clauseOf[token]] == clauseOf[around];
  }

  /** Where the aside begins in which a token stands, or -1. */
  public int asideFrom(int token) {
    return aside[clauseOf[token]] ? from(token) : -1;
  }

  public int from(int token) {
    int i = token;
    for (int k = token - 1; k >= 0 && (same(k, token) || isAside(k, token)); k--) {
      i = same(k, token) ? k : i;
    }
    return i;
  }

  public int to(int token) {
    int i = token + 1;
    for (int k = i; k < clauseOf.length && (same(k, token) || isAside(k, token)); k++) {
      i = same(k, token) ? k + 1 : i;
    }
    return i;
  }

  /** How many tokens stand between two, asides between them not counted. */
  public int between(int from, int to) {
    int tokens = 0;
    for (int i = from; i < to; i++) {
      tokens += isAside(i, to) ? 0 : 1;
    }
    return tokens;
  }
}
