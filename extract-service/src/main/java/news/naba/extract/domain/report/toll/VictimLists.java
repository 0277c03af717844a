package news.naba.extract.domain.report.toll;

import news.naba.extract.domain.report.lexicon.LanguagePack;
import news.naba.extract.domain.report.lexicon.PhraseIndex.Match;
import news.naba.extract.domain.report.number.NumberReader;
import news.naba.extract.domain.report.number.Quantity;
import news.naba.extract.domain.report.text.Sentence;
import news.naba.extract.domain.report.text.Token;
import news.naba.extract.domain.report.toll.CountedNouns.Head;

/** How people who are counted together stand one after the other. */
final class VictimLists {
  private static final int MOST_LISTED = 5;

  /** "And a young unarmed": so many words may stand before one more of a list. */
  static final int LONGEST_ARTICLE = 4;

  /** "A 57-year-old local": so many words may stand between the article and one person. */
  private static final int LONGEST_AGE = 6;

  private static final int MOST_ATTRIBUTES = 2;

  private final LanguagePack pack;
  private final NumberReader numbers;
  private final CountedNouns nouns;

  VictimLists(LanguagePack pack, NumberReader numbers, CountedNouns nouns) {
    this.pack = pack;
    this.numbers = numbers;
    this.nouns = nouns;
  }

  /** "… and an elderly woman": one more, joined to those before. */
  boolean isListed(Sentence s, int noun) {
    int at = article(s, noun);
    return pack.is("one", s, at) && pack.is("and", s, at - 1);
  }

  /** Where the article of a person stands, if only his age or kind stand between. */
  int article(Sentence s, int noun) {
    int at = noun - 1;
    int longest = pack.verbFirst() ? LONGEST_ARTICLE : LONGEST_AGE;
    while (at > 0
        && noun - at < longest
        && !(pack.is("the", s, at) && !pack.verbFirst())
        && (qualifies(s, at)
            || pack.is("between-number-and-noun", s, at)
            || (noun - at <= MOST_ATTRIBUTES && isAttribute(s, at)))) {
      at--;
    }
    return at;
  }

  /** "A television journalist", "a prominent opposition figure". */
  private boolean isAttribute(Sentence s, int i) {
    return !pack.verbFirst()
        && s.token(i).isWord()
        && !pack.is("one", s, i)
        && !pack.is("and", s, i)
        && !pack.is("people", s, i)
        && !pack.is("function-words", s, i)
        && !pack.is("prepositions", s, i)
        && !pack.is("toll-before", s, i)
        && !pack.is("toll-after", s, i)
        && !pack.is("before-participle", s, i);
  }

  /** Whether a word between "a" and a person tells his age or kind. */
  private boolean qualifies(Sentence s, int i) {
    if (pack.verbFirst()) {
      return false;
    }
    return pack.is("age", s, i)
        || s.token(i).kind() == Token.Kind.NUMBER
        || (pack.is("between-number-and-noun", s, i) && !pack.is("one", s, i));
  }

  /** "Among them": what follows are parts of what was counted. */
  boolean isGroup(Sentence s, int i) {
    for (int back = 1; back <= 3 && i - back >= 0; back++) {
      Match<String> m = pack.words("including").at(s, i - back);
      if (m != null && m.to() >= i - 1) {
        return true;
      }
    }
    return false;
  }

  /** "Two firefighters and a woman died": what became of the first is said behind the last. */
  int afterList(Sentence s, int to) {
    int end = to;
    for (int guard = 0; guard < MOST_LISTED && end < s.size(); guard++) {
      int at = s.token(end).is(",") ? end + 1 : end;
      Match<String> next =
          pack.verbFirst() && at < s.size() ? pack.words("people").at(s, at) : null;
      if (next != null && next.form().conjunction() && isSingle(next)) {
        end = next.to();
        continue; // "two soldiers and-a-policeman were killed"
      }
      at = pack.is("and", s, at) ? at + 1 : at;
      Quantity q = at > end && at < s.size() ? numbers.at(s, at) : null;
      boolean one = at > end && pack.is("one", s, at);
      int noun = at + 1;
      while (one && noun < s.size() && noun - at < LONGEST_AGE && qualifies(s, noun)) {
        noun++;
      }
      Head head = q != null ? nouns.head(s, q.to()) : one ? nouns.head(s, noun) : null;
      if (head == null) {
        return end;
      }
      end = head.to();
    }
    return end;
  }

  /** One or two by its form: "a policeman", "two policemen". */
  private static boolean isSingle(Match<String> people) {
    return !people.value().endsWith(":p") && !people.form().article();
  }
}
