package news.naba.extract.domain.report.toll;

import java.util.ArrayList;
import java.util.List;
import news.naba.contracts.Report.Count.Scope;
import news.naba.contracts.Report.VictimGroup;
import news.naba.extract.domain.report.gazetteer.Gazetteer;
import news.naba.extract.domain.report.lexicon.LanguagePack;
import news.naba.extract.domain.report.lexicon.PhraseIndex.Match;
import news.naba.extract.domain.report.number.NumberReader;
import news.naba.extract.domain.report.number.Quantity;
import news.naba.extract.domain.report.text.Sentence;
import news.naba.extract.domain.report.text.Token;
import news.naba.extract.domain.report.toll.CountedNouns.Head;
import news.naba.extract.domain.report.toll.Toll.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Finds how many people were killed, injured and so on. A number counts only if the noun it counts
 * means people and a word beside it says what became of them; so vehicles, hours, villages, sources
 * and percentages fall out by themselves.
 */
public final class TollFinder {
  private static final int REACH_BACK = 6;
  private static final int REACH_FORWARD = 4;
  private static final int MOST_LISTED = 5;

  /** "Yesterday evening, Thursday". */
  private static final int LONGEST_DAY = 4;

  /** "And a young unarmed": so many words may stand before one more of a list. */
  private static final int LONGEST_ARTICLE = 4;

  /** "A 57-year-old local": so many words may stand between the article and one person. */
  private static final int LONGEST_AGE = 6;

  private final LanguagePack pack;
  private final NumberReader numbers;
  private final CountedNouns nouns;
  private final TollWords words;

  public TollFinder(LanguagePack pack, NumberReader numbers, Gazetteer gazetteer) {
    this.pack = pack;
    this.numbers = numbers;
    this.nouns = new CountedNouns(pack, gazetteer);
    this.words = new TollWords(pack);
  }

  public List<Toll> in(Sentence s) {
    Found found = new Found();
    Match<String> none = null;
    int i = 0;
    while (i < s.size()) {
      Match<String> nobody = pack.words("no-casualties").at(s, i);
      none = none == null ? nobody : none;
      i = nobody != null ? nobody.to() : Math.max(read(s, i, found), i + 1);
    }
    List<Toll> tolls = found.tolls;
    if (none != null && tolls.isEmpty()) {
      for (String kind : none.value().split(" ", -1)) {
        tolls.add(
            new Toll(
                TollWords.kind(kind),
                new Quantity(none.from(), none.to(), 0, 0, false, false),
                "",
                Scope.EVENT,
                List.of(),
                false));
      }
    }
    return tolls;
  }

  /** What was found in a sentence so far, and where the last list of groups ended. */
  private static final class Found {
    private final List<Toll> tolls = new ArrayList<>();
    private int groupEnd = -1;
  }

  /** Reads a count at a token; returns the token to go on from. */
  private int read(Sentence s, int i, Found found) {
    List<Toll> tolls = found.tolls;
    Quantity q = numbers.at(s, i);
    Head head = q == null ? nouns.uncounted(s, i) : nouns.head(s, q.to());
    if (q == null && head == null) {
      return i + 1;
    }
    if (q == null) {
      q = singular(s, i, head, tolls);
      if (q == null) {
        return i + 1;
      }
    } else {
      q = bounded(s, q, head);
    }
    if (head == null && isYear(s, i, q)) {
      return q.to();
    }
    int to = head == null ? q.to() : Math.max(head.to(), q.to());
    boolean joined = s.token(i).mayStartClause() || pack.is("and", s, i - 1) || isListed(s, i);
    if (isGroup(s, i) || (joined && found.groupEnd >= 0 && i - found.groupEnd <= 1)) {
      addGroup(tolls, head, q);
      found.groupEnd = to;
      return to;
    }
    List<Kind> moved = words.beforeKinds(s, i - 1);
    boolean alive = moved.contains(Kind.DISPLACED) || moved.contains(Kind.DETAINED);
    List<Kind> kinds =
        head != null && head.kind() != null && !alive // "the evacuation of 50 wounded"
            ? List.of(head.kind())
            : governing(s, i, to, head);
    for (Kind kind : kinds) {
      Scope scope = pack.words("toll-words").in(s, 0, i).isEmpty() ? Scope.EVENT : Scope.CUMULATIVE;
      Quantity counted = new Quantity(i, to, q.min(), q.max(), q.approx(), q.vague());
      tolls.add(
          new Toll(kind, counted, head == null ? "" : head.people(), scope, List.of(), joined));
    }
    return to;
  }

  /** "… and an elderly woman": one more, joined to those before. */
  private boolean isListed(Sentence s, int noun) {
    int at = article(s, noun);
    return pack.is("one", s, at) && pack.is("and", s, at - 1);
  }

  /** "In 2004 killed more": four bare digits that read as a year of our time count nobody. */
  private static boolean isYear(Sentence s, int i, Quantity q) {
    Integer n = q.min();
    return n != null
        && n.equals(q.max())
        && n >= 1900
        && n <= 2100
        && s.token(i).kind() == Token.Kind.NUMBER
        && s.token(i).surface().length() == 4;
  }

  /** "25 people at least": the bound may follow the noun. */
  private Quantity bounded(Sentence s, Quantity q, @Nullable Head head) {
    boolean after =
        head != null
            && head.to() < s.size()
            && "min".equals(pack.word("bounds-after", s, head.to()));
    return after ? new Quantity(q.from(), q.to(), q.min(), null, q.approx(), q.vague()) : q;
  }

  /** A noun without a number: one, two by its dual form, or some. */
  private @Nullable Quantity singular(Sentence s, int i, @Nullable Head head, List<Toll> tolls) {
    Match<String> m = pack.words("people").at(s, i);
    if (m == null || head == null) {
      return null;
    }
    if (head.kind() != null
        && head.to() < s.size()
        && (numbers.at(s, head.to()) != null || pack.is("people", s, head.to()))) {
      return null; // "the wounding of six": the number is still to come
    }
    char number = m.value().charAt(m.value().length() - 1);
    boolean definite = m.form().article();
    boolean yielded = pack.is("yielding", s, i - 1) || pack.is("yielding", s, i - 2);
    boolean listed =
        !tolls.isEmpty()
            && i - tolls.get(tolls.size() - 1).quantity().to() <= LONGEST_ARTICLE
            && isListed(s, i);
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
            || leadsList(s, i, head.to())
            || passive(s, pairEnd(s, head));
    boolean alsoYielded =
        head.kind() != null
            && m.form().conjunction()
            && !tolls.isEmpty()
            && tolls.get(tolls.size() - 1).quantity().to() == i;
    boolean fits =
        head.kind() == null
            ? governed || isGroup(s, i)
            : yielded || alsoYielded || isGroup(s, i) || number == 'd';
    if (!fits || (definite && number != 's') || (number == 'p' && kills(s, head.to()))) {
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

  /** "Gunmen killed a guard": a nominative plural with an object behind it is no victim. */
  private boolean kills(Sentence s, int i) {
    return pack.verbFirst()
        && pack.endsIn("nominative", s.token(i - 1))
        && i < s.size()
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
    int one = article(s, noun);
    boolean article = pack.is("one", s, one) || (!pack.verbFirst() && pack.is("the", s, one));
    return article && !words.beforeKinds(s, one - 1).isEmpty();
  }

  /** Where the article of a person stands, if only his age or kind stand between. */
  private int article(Sentence s, int noun) {
    int at = noun - 1;
    int longest = pack.verbFirst() ? LONGEST_ARTICLE : LONGEST_AGE;
    while (at > 0
        && noun - at < longest
        && !(pack.is("the", s, at) && !pack.verbFirst())
        && (qualifies(s, at) || pack.is("between-number-and-noun", s, at))) {
      at--;
    }
    return at;
  }

  /** "A woman and a 60-year-old man have been arrested": she is the first of a list. */
  private boolean leadsList(Sentence s, int noun, int to) {
    int end = pack.verbFirst() ? to : afterList(s, to);
    return end > to && pack.is("one", s, article(s, noun)) && passive(s, end);
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

  /** Whether what became of the noun is said after it; a bare English participle may be active. */
  private boolean passive(Sentence s, int i) {
    int at = pack.verbFirst() ? afterList(s, i) : i;
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
    for (int i = from; i < verb; i++) {
      if (!pack.is("have", s, i)) {
        return false;
      }
    }
    return true;
  }

  private boolean isGroup(Sentence s, int i) {
    for (int back = 1; back <= 3 && i - back >= 0; back++) {
      Match<String> m = pack.words("including").at(s, i - back);
      if (m != null && m.to() >= i - 1) {
        return true;
      }
    }
    return false;
  }

  private static void addGroup(List<Toll> tolls, @Nullable Head head, Quantity q) {
    if (tolls.isEmpty() || head == null || head.people().isEmpty()) {
      return;
    }
    int last = tolls.size() - 1;
    tolls.set(last, tolls.get(last).with(new VictimGroup(head.people(), q.min(), q.max())));
  }

  /** "Two firefighters and a woman died": what became of the first is said behind the last. */
  private int afterList(Sentence s, int to) {
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

  /** Where a day between two commas begins that ends at a token; -1 for none. */
  private int dayAside(Sentence s, int comma) {
    if (!pack.verbFirst() || !s.token(comma).is(",")) {
      return -1;
    }
    int i = comma - 1;
    while (i > 0
        && comma - i <= LONGEST_DAY
        && (pack.is("weekdays", s, i)
            || pack.is("relative-days", s, i)
            || pack.is("between-verb-and-subject", s, i))) {
      i--;
    }
    return i < comma - 1 && i > 0 && s.token(i).is(",") ? i : -1;
  }

  /** One or two by its form: "a policeman", "two policemen". */
  private static boolean isSingle(Match<String> people) {
    return !people.value().endsWith(":p") && !people.form().article();
  }

  /** What became of the people counted: said right after them, else right before them. */
  private List<Kind> governing(Sentence s, int from, int to, @Nullable Head head) {
    int i = afterList(s, words.skipParenthesis(s, to));
    for (int reach = 0; i < s.size() && reach < REACH_FORWARD; reach++, i++) {
      List<Kind> kinds = words.afterKinds(s, i);
      if (!kinds.isEmpty()) {
        return kinds;
      }
      if (!pack.is("before-participle", s, i)) {
        break;
      }
    }
    int verb = head == null ? -1 : words.skipWhereabouts(s, to);
    if (verb > 0) {
      List<Kind> kinds = words.afterKinds(s, verb);
      if (!kinds.isEmpty()) {
        return kinds;
      }
    }
    if (head == null
        && to < s.size()
        && s.token(to).isWord()
        && !pack.is("function-words", s, to)
        && words.beforeKinds(s, to).isEmpty()) {
      return List.of(); // a number of something else
    }
    int reachBack = REACH_BACK;
    for (int back = 1; back <= reachBack && from - back >= 0; back++) {
      Token t = s.token(from - back);
      List<Kind> kinds = words.beforeKinds(s, from - back);
      if (!kinds.isEmpty() && (head != null || back <= 1)) {
        return kinds;
      }
      int aside = dayAside(s, from - back);
      if (aside >= 0) {
        reachBack += from - aside - back + 1; // "arrested, on Thursday, 21 people"
        back = from - aside;
        continue;
      }
      boolean age =
          !pack.verbFirst()
              && t.kind() == Token.Kind.NUMBER
              && pack.is("age", s, from - back + 1); // "a 57-year-old man"
      if ((t.kind() != Token.Kind.WORD && !t.isQuote() && !age)
          || pack.is("clause-starts", s, from - back)) {
        break;
      }
    }
    return words.tollWord(s, from);
  }
}
