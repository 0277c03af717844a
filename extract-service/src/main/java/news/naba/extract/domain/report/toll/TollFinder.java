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

  /** "Yesterday evening, Thursday". */
  private static final int LONGEST_DAY = 4;

  /** "Of the members of the federal police": so many words may say whose part was counted. */
  private static final int LONGEST_WHOLE = 5;

  private final LanguagePack pack;
  private final NumberReader numbers;
  private final CountedNouns nouns;
  private final TollWords words;
  private final VictimLists lists;
  private final UncountedVictims uncounted;

  public TollFinder(LanguagePack pack, NumberReader numbers, Gazetteer gazetteer) {
    this.pack = pack;
    this.numbers = numbers;
    this.nouns = new CountedNouns(pack, gazetteer);
    this.words = new TollWords(pack);
    this.lists = new VictimLists(pack, numbers, nouns);
    this.uncounted = new UncountedVictims(pack, numbers, nouns, words, lists);
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
      q = uncounted.quantity(s, i, head, tolls);
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
    boolean joined =
        s.token(i).mayStartClause() || pack.is("and", s, i - 1) || lists.isListed(s, i);
    if (lists.isGroup(s, i) || (joined && found.groupEnd >= 0 && i - found.groupEnd <= 1)) {
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

  private static void addGroup(List<Toll> tolls, @Nullable Head head, Quantity q) {
    if (tolls.isEmpty() || head == null || head.people().isEmpty()) {
      return;
    }
    int last = tolls.size() - 1;
    tolls.set(last, tolls.get(last).with(new VictimGroup(head.people(), q.min(), q.max())));
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

  /** "Fell four of the guards of X dead": Arabic says what became of them behind all of them. */
  private List<Kind> fell(Sentence s, int from, int to) {
    if (!pack.verbFirst() || !pack.is("yielding", s, from - 1)) {
      return List.of();
    }
    for (int i = to; i < Math.min(s.size(), to + LONGEST_WHOLE) && s.token(i).isWord(); i++) {
      Head state = nouns.uncounted(s, i);
      if (state != null && state.kind() != null && !s.token(i).mayStartClause()) {
        return List.of(state.kind());
      }
      boolean whole = pack.is("between-number-and-noun", s, i);
      if (s.token(i).mayStartClause() || (!whole && pack.is("function-words", s, i))) {
        return List.of();
      }
    }
    return List.of();
  }

  /** What became of the people counted: said right after them, else right before them. */
  private List<Kind> governing(Sentence s, int from, int to, @Nullable Head head) {
    int i = lists.afterList(s, words.skipParenthesis(s, words.skipWhole(s, to)));
    for (int reach = 0; i < s.size() && reach < REACH_FORWARD; reach++, i++) {
      List<Kind> kinds = words.afterKinds(s, i);
      if (!kinds.isEmpty()) {
        return kinds;
      }
      if (!pack.is("before-participle", s, i)) {
        break;
      }
    }
    List<Kind> fell = fell(s, from, to);
    if (!fell.isEmpty()) {
      return fell;
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
      if (pack.verbFirst()
          && (pack.is("weekdays", s, from - back) || pack.is("relative-days", s, from - back))) {
        reachBack++; // "arrested yesterday evening in X three people": days stand anywhere
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
