package news.naba.extract.domain.report.toll;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import news.naba.extract.domain.report.lexicon.LanguagePack;
import news.naba.extract.domain.report.lexicon.PhraseIndex.Match;
import news.naba.extract.domain.report.text.Sentence;
import news.naba.extract.domain.report.toll.Toll.Kind;
import org.jspecify.annotations.Nullable;

/** The words beside a number of people that say what became of them. */
final class TollWords {
  private static final int TOLL_WORD_REACH = 20;

  /** So many words may say where the people were, before it is said what became of them. */
  private static final int LONGEST_WHEREABOUTS = 9;

  private final LanguagePack pack;

  TollWords(LanguagePack pack) {
    this.pack = pack;
  }

  static Kind kind(String name) {
    return Kind.valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** Steps over "of them": what became of a part is said behind the whole. */
  int skipWhole(Sentence s, int to) {
    Match<String> whole =
        pack.verbFirst() || to >= s.size() ? null : pack.words("of-the-whole").at(s, to);
    return whole == null ? to : whole.to();
  }

  /** Steps over "at least" and over ", two children among them," before the verb. */
  int skipParenthesis(Sentence s, int to) {
    int i = to;
    Match<String> bound = i < s.size() ? pack.words("bounds-after").at(s, i) : null;
    if (bound != null) {
      i = bound.to();
    }
    boolean comma = i + 1 < s.size() && s.token(i).is(",");
    if ((comma && pack.is("including", s, i + 1)) || (i < s.size() && pack.is("including", s, i))) {
      for (int k = i + 1; k < Math.min(s.size(), i + 12); k++) {
        if (s.token(k).is(",")) {
          return k + 1;
        }
        if (!afterKinds(s, k).isEmpty()) {
          return k;
        }
      }
    }
    return i;
  }

  /**
   * "Protesters in 21 cities have been killed", "people, most of them children, died": the word
   * behind auxiliary or comma, past what stands between the people and their verb; -1 if none does.
   */
  int skipWhereabouts(Sentence s, int to) {
    if (pack.verbFirst() || to >= s.size()) {
      return -1;
    }
    boolean aside = s.token(to).is(",");
    if (!aside && !pack.is("whereabouts", s, to)) {
      return -1;
    }
    for (int i = to + 1; i < Math.min(s.size(), to + LONGEST_WHEREABOUTS); i++) {
      if (aside ? s.token(i).is(",") : pack.is("before-participle", s, i)) {
        return behindAuxiliaries(s, aside ? i + 1 : i);
      }
      if (!aside && !afterKinds(s, i).isEmpty()) {
        return i; // "people bound for X lost their lives"
      }
      boolean ends =
          s.token(i).is(".")
              || (!aside && s.token(i).is(","))
              || pack.is("clause-starts", s, i)
              || !beforeKinds(s, i).isEmpty();
      if (ends) {
        return -1;
      }
    }
    return -1;
  }

  private int behindAuxiliaries(Sentence s, int i) {
    int at = i;
    while (at < s.size() && pack.is("before-participle", s, at)) {
      at++;
    }
    return at;
  }

  List<Kind> tollWord(Sentence s, int from) {
    boolean reached =
        pack.is("reaching", s, from - 1)
            || pack.is("reaching", s, from - 2)
            || pack.is("toll-words", s, from - 1);
    for (int back = 1; back <= TOLL_WORD_REACH && from - back >= 0; back++) {
      Match<String> word = pack.words("toll-words").at(s, from - back);
      // "reached 300" behind the word, or "exceeded the toll of X 300" around it
      boolean around = pack.verbFirst() && pack.is("reaching", s, from - back - 1);
      if (word != null && (reached || around)) {
        return List.of(kind(word.value()));
      }
    }
    return List.of();
  }

  /** "Killed" before its people; "killed and injured" gives both. */
  List<Kind> beforeKinds(Sentence s, int i) {
    String word = ending("toll-before", s, i);
    if (word == null) {
      return List.of();
    }
    List<Kind> kinds = new ArrayList<>(List.of(kind(word)));
    int previous = pack.is("and", s, i - 1) ? i - 2 : i - 1;
    boolean joined = previous < i - 1 || s.token(i).mayStartClause();
    String other = joined ? ending("toll-before", s, previous) : null;
    if (other != null && !other.equals(word)) {
      kinds.add(0, kind(other));
    }
    return kinds;
  }

  /** What a section says of a phrase of one to three words that ends at a token. */
  private @Nullable String ending(String section, Sentence s, int i) {
    for (int start = i; start >= Math.max(0, i - 2); start--) {
      Match<String> m = pack.words(section).at(s, start);
      if (m != null && m.to() == i + 1) {
        return m.value();
      }
    }
    return null;
  }

  List<Kind> afterKinds(Sentence s, int i) {
    if (i >= s.size()) {
      return List.of();
    }
    String word = pack.word("toll-after", s, i);
    return word == null ? List.of() : List.of(kind(word));
  }
}
