package news.naba.extract.domain.report.toll;

import java.util.List;
import news.naba.extract.domain.report.lexicon.LanguagePack;
import news.naba.extract.domain.report.lexicon.PhraseIndex.Match;
import news.naba.extract.domain.report.number.NumberReader;
import news.naba.extract.domain.report.number.Quantity;
import news.naba.extract.domain.report.text.Sentence;
import news.naba.extract.domain.report.text.Token;
import news.naba.extract.domain.report.toll.CountedNouns.Head;
import org.jspecify.annotations.Nullable;

/** How many a noun for people means that no number stands before. */
final class UncountedVictims {
  /** So many words may say who did it, between the verb and whom it was done to. */
  private static final int LONGEST_SUBJECT = 6;

  /** So many words may say what kind of man it is. */
  private static final int ADJECTIVES = 2;

  private final LanguagePack pack;
  private final NumberReader numbers;
  private final CountedNouns nouns;
  private final TollWords words;
  private final VictimLists lists;

  UncountedVictims(
      LanguagePack pack,
      NumberReader numbers,
      CountedNouns nouns,
      TollWords words,
      VictimLists lists) {
    this.pack = pack;
    this.numbers = numbers;
    this.nouns = nouns;
    this.words = words;
    this.lists = lists;
  }

  /** A noun without a number: one, two by its dual form, or some. */
  @Nullable Quantity quantity(Sentence s, int i, @Nullable Head head, List<Toll> tolls) {
    Match<String> m = pack.words("people").at(s, i);
    if (m == null || head == null) {
      return null;
    }
    if (head.kind() != null
        && head.to() < s.size()
        && (numbers.at(s, head.to()) != null || isPeople(s, head.to()))) {
      return null; // "the wounding of six": the number is still to come
    }
    char number = m.value().charAt(m.value().length() - 1);
    boolean definite = m.form().article();
    boolean yielded = pack.is("yielding", s, i - 1) || pack.is("yielding", s, i - 2);
    boolean listed =
        !tolls.isEmpty()
            && i - tolls.get(tolls.size() - 1).quantity().to() <= VictimLists.LONGEST_ARTICLE
            && lists.isListed(s, i);
    boolean next =
        pack.verbFirst()
            && m.form().conjunction()
            && !tolls.isEmpty()
            && tolls.get(tolls.size() - 1).quantity().to() == i; // "a woman and two children"
    boolean governed =
        listed
            || next
            || (i > 1
                && pack.endsIn("nominative", s.token(i - 1)) // "gunmen killed a guard"
                && !words.beforeKinds(s, i - 2).isEmpty())
            || !words.beforeKinds(s, i - 1).isEmpty()
            || isOneBehindVerb(s, i)
            || isObjectBehindSubject(s, i)
            || leadsList(s, i, head.to())
            || passive(s, pairEnd(s, head));
    boolean alsoYielded =
        head.kind() != null
            && m.form().conjunction()
            && !tolls.isEmpty()
            && tolls.get(tolls.size() - 1).quantity().to() == i;
    boolean fits =
        head.kind() == null
            ? governed || lists.isGroup(s, i)
            : yielded || alsoYielded || lists.isGroup(s, i) || number == 'd';
    if (!fits || (definite && number == 'p') || (number == 'p' && kills(s, head.to()))) {
      return null;
    }
    if (number == 's' && head.kind() == null && killsOthers(s, head.to())) {
      return null;
    }
    if (pairEnd(s, head) > head.to()) {
      return new Quantity(i, pairEnd(s, head), 2, 2, false, false);
    }
    return switch (number) {
      case 's' -> new Quantity(i, head.to(), 1, 1, false, false);
      case 'd' -> new Quantity(i, head.to(), 2, 2, false, false);
      default -> new Quantity(i, head.to(), 1, null, false, true);
    };
  }

  /** Whether people follow, and not "and" more of them: "two dead and wounded". */
  private boolean isPeople(Sentence s, int i) {
    Match<String> m = pack.words("people").at(s, i);
    return m != null && !m.form().conjunction();
  }

  /** "Gunmen killed a guard": a nominative plural with an object behind it is no victim. */
  private boolean kills(Sentence s, int i) {
    boolean plural = pack.verbFirst() && pack.endsIn("nominative", s.token(i - 1));
    return plural && (isCountedBehind(s, i) || hasObject(s, i));
  }

  /** "A masked man killed ten people": who is counted right behind him suffered it. */
  private boolean killsOthers(Sentence s, int from) {
    for (int i = from; pack.verbFirst() && i < Math.min(s.size(), from + ADJECTIVES + 1); i++) {
      Quantity q = numbers.at(s, i);
      if (q != null) {
        return nouns.head(s, q.to()) != null && !s.token(i).mayStartClause();
      }
      if (!s.token(i).isWord()
          || s.token(i).mayStartClause()
          || pack.is("function-words", s, i)
          || pack.is("prepositions", s, i)) {
        return false;
      }
    }
    return false;
  }

  /** "Gunmen in X killed yesterday 40 people": whoever is counted behind them suffered it. */
  private boolean isCountedBehind(Sentence s, int from) {
    for (int i = from; i < Math.min(s.size(), from + LONGEST_SUBJECT) && !ends(s, i); i++) {
      Quantity q = numbers.at(s, i);
      if (q != null) {
        return nouns.head(s, q.to()) != null;
      }
    }
    return false;
  }

  private boolean ends(Sentence s, int i) {
    return !s.token(i).isWord() && s.token(i).kind() != Token.Kind.NUMBER
        || s.token(i).mayStartClause()
        || pack.is("clause-starts", s, i);
  }

  private boolean hasObject(Sentence s, int i) {
    return i < s.size()
        && s.token(i).isWord()
        && !pack.is("prepositions", s, i)
        && !pack.is("connectors", s, i)
        && !pack.is("function-words", s, i)
        && !pack.is("weekdays", s, i)
        && !pack.is("relative-days", s, i)
        && !pack.is("actor-adjectives", s, i)
        && !pack.is("relative", s, i)
        && s.token(i).forms().stream().allMatch(f -> f.preposition().isEmpty() && !f.conjunction());
  }

  /** "Protesters two": Arabic may write the number two behind what it counts. */
  private int pairEnd(Sentence s, Head head) {
    Quantity q = pack.verbFirst() && head.to() < s.size() ? numbers.at(s, head.to()) : null;
    boolean pair =
        q != null
            && Integer.valueOf(2).equals(q.min())
            && s.token(head.to()).kind() != Token.Kind.NUMBER
            && nouns.head(s, q.to()) == null;
    return q != null && pair ? q.to() : head.to();
  }

  /** "Arrested a man", "killed a 57-year-old woman". */
  private boolean isOneBehindVerb(Sentence s, int noun) {
    int one = lists.article(s, noun);
    boolean article = pack.is("one", s, one) || (!pack.verbFirst() && pack.is("the", s, one));
    return article && !words.beforeKinds(s, one - 1).isEmpty();
  }

  /** "Arrested the police of X a man": Arabic puts who did it between the verb and the object. */
  private boolean isObjectBehindSubject(Sentence s, int noun) {
    if (!pack.verbFirst() || !s.token(noun).forms().stream().anyMatch(f -> f.cut() == 0)) {
      return false;
    }
    boolean definite = false;
    for (int i = noun - 1; i >= Math.max(0, noun - LONGEST_SUBJECT); i--) {
      Token t = s.token(i);
      if (!words.beforeKinds(s, i).isEmpty()) {
        return definite;
      }
      boolean day = pack.is("relative-days", s, i) || pack.is("weekdays", s, i);
      if (!day
          && (!t.isWord() || pack.is("function-words", s, i) || pack.is("clause-starts", s, i))) {
        return false;
      }
      definite |= day || t.isDefinite();
    }
    return false;
  }

  /** "A woman and a 60-year-old man have been arrested": she is the first of a list. */
  private boolean leadsList(Sentence s, int noun, int to) {
    int end = pack.verbFirst() ? to : lists.afterList(s, to);
    return end > to && pack.is("one", s, lists.article(s, noun)) && passive(s, end);
  }

  /** Whether what became of the noun is said after it; a bare English participle may be active. */
  private boolean passive(Sentence s, int i) {
    int at = pack.verbFirst() ? lists.afterList(s, i) : i;
    while (!pack.verbFirst()
        && at < s.size()
        && at - i < 3
        && pack.is("before-participle", s, at)) {
      at++;
    }
    boolean active = pack.verbFirst() && at + 1 < s.size() && numbers.at(s, at + 1) != null;
    return !active
        && (pack.verbFirst() || at > i)
        && !words.afterKinds(s, at).isEmpty()
        && !acts(s, i, at);
  }

  /** "The guards had killed": with "have" alone, who stands before the verb is no victim. */
  private boolean acts(Sentence s, int from, int verb) {
    if (pack.verbFirst() || words.beforeKinds(s, verb).isEmpty()) {
      return false;
    }
    Match<String> active = pack.words("toll-before").at(s, from);
    if (active != null && active.to() == verb + 1) {
      return true; // "gunmen shot dead": two words for the act, and no auxiliary
    }
    for (int i = from; i < verb; i++) {
      if (!pack.is("have", s, i)) {
        return false;
      }
    }
    return true;
  }
}
