package news.naba.extract.domain.report.toll;

import news.naba.extract.domain.report.gazetteer.Gazetteer;
import news.naba.extract.domain.report.lexicon.LanguagePack;
import news.naba.extract.domain.report.lexicon.PhraseIndex.Match;
import news.naba.extract.domain.report.text.Sentence;
import news.naba.extract.domain.report.text.Token;
import news.naba.extract.domain.report.toll.Toll.Kind;
import org.jspecify.annotations.Nullable;

/** Finds the nouns for people that numbers count. */
final class CountedNouns {
  private static final int MOST_ATTRIBUTES = 2;

  private final LanguagePack pack;
  private final Gazetteer gazetteer;

  CountedNouns(LanguagePack pack, Gazetteer gazetteer) {
    this.pack = pack;
    this.gazetteer = gazetteer;
  }

  /** A counted noun: who, the token after it, and what became of them if the noun says so. */
  record Head(String people, int to, @Nullable Kind kind) {}

  @Nullable Head head(Sentence s, int from) {
    int i = from;
    for (int skipped = 0; i < s.size() && skipped < 4; skipped++) {
      Match<String> person = pack.words("people").at(s, i);
      if (person != null && person.form().conjunction()) {
        return null; // "killed 9 and wounded 13"
      }
      if (person != null) {
        return described(s, head(person));
      }
      Match<String> nationality = gazetteer.demonyms().at(s, i);
      boolean skip =
          pack.is("between-number-and-noun", s, i)
              || s.token(i).isQuote()
              || isAttribute(s, from, i);
      if (nationality != null && !skip) {
        Match<String> next =
            nationality.to() < s.size() ? pack.words("people").at(s, nationality.to()) : null;
        return next != null && !pack.verbFirst()
            ? head(next)
            : new Head("", nationality.to(), null);
      }
      if (!skip) {
        return null;
      }
      i++;
    }
    return null;
  }

  /** "Two street vendors": a noun in the singular that says what kind of people they are. */
  private boolean isAttribute(Sentence s, int from, int i) {
    Token t = s.token(i);
    return !pack.verbFirst()
        && i - from < MOST_ATTRIBUTES
        && t.isWord()
        && !t.isCapitalised()
        && !t.surface().endsWith("s")
        && !pack.is("function-words", s, i)
        && !pack.is("prepositions", s, i)
        && !pack.is("toll-before", s, i)
        && !pack.is("toll-after", s, i)
        && !pack.is("units", s, i)
        && !pack.is("multipliers", s, i)
        && !pack.is("before-participle", s, i)
        && pack.is("people", s, i + 1);
  }

  /** "300 rebel fighters": further nouns and adjectives belong to the people counted. */
  private Head described(Sentence s, Head head) {
    int to = head.to();
    while (to < s.size() && to - head.to() < 3 && pack.verbFirst()) {
      Match<String> noun = pack.words("people").at(s, to);
      Match<String> nationality = gazetteer.demonyms().at(s, to);
      Match<String> m = noun != null ? noun : nationality;
      m = m != null ? m : pack.words("actor-adjectives").at(s, to);
      if (m == null
          || m.form().conjunction()
          || !m.form().preposition().isEmpty()
          || m.form().article()) {
        break;
      }
      to = m.to();
    }
    return new Head(head.people(), behindRank(s, to), head.kind());
  }

  /** "An officer of the rank of captain": the rank belongs to him. */
  private int behindRank(Sentence s, int i) {
    Match<String> of = i < s.size() ? pack.words("of-rank").at(s, i) : null;
    return of != null && of.to() < s.size() && s.token(of.to()).isWord() ? of.to() + 1 : i;
  }

  /** People are listed as "group" or "group/kind", followed by :s, :d or :p for the number. */
  private static Head head(Match<String> m) {
    String value = m.value().substring(0, m.value().indexOf(':'));
    int slash = value.indexOf('/');
    return slash < 0
        ? new Head(value, m.to(), null)
        : new Head(value.substring(0, slash), m.to(), TollWords.kind(value.substring(slash + 1)));
  }

  @Nullable Head uncounted(Sentence s, int i) {
    Match<String> m = pack.words("people").at(s, i);
    if (m == null) {
      return null;
    }
    Head head = head(m);
    int to = behindRank(s, head.to());
    return to == head.to() ? head : new Head(head.people(), to, head.kind());
  }
}
