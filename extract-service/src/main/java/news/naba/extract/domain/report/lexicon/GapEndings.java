package news.naba.extract.domain.report.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import news.naba.extract.domain.report.text.Sentence;
import news.naba.extract.domain.report.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * What a phrase may end in behind a gap: "took ~ hostage", "took ~ prisoner". A verb of speech has
 * hundreds, so they are found by the word that stands behind the gap: its reach is read once.
 */
final class GapEndings<T> {
  /** Stands for another gap among the words behind the first. */
  static final int GAP = -1;

  /** So many words may stand in a gap; commas and quotation marks are none. */
  private static final int WIDEST = 14;

  /** So many words may stand between two dashes. */
  private static final int LONGEST_ASIDE = 20;

  /** If they begin with so few words, it is asked first whether the sentence has any of them. */
  private static final int FEW = 8;

  private final WordMap<List<Ending<T>>> byFirstWord = new WordMap<>();
  private final List<Integer> firstWords = new ArrayList<>(1);
  private int added;

  /**
   * One ending.
   *
   * @param capitalised the phrase is not found in small letters
   * @param words what follows behind the gap
   * @param rank of two that are equally long the one added first is found
   */
  private record Ending<T>(boolean capitalised, int[] words, int rank, T value) {
    boolean isBetterThan(@Nullable Ending<T> other) {
      return other == null
          || words.length > other.words.length
          || (words.length == other.words.length && rank < other.rank);
    }

    /** The token behind the ending that begins at a token; -1 where it does not. */
    int endAt(Sentence s, int i) {
      int at = i + 1;
      for (int w = 1; w < words.length; w++) {
        int last = at;
        if (words[w] == GAP) {
          w++;
          last = at + WIDEST;
        }
        while (at <= last && at < s.size() && !isWord(s.token(at), words[w])) {
          at++;
        }
        if (at > last || at >= s.size()) {
          return -1;
        }
        at++;
      }
      return at;
    }

    private static boolean isWord(Token token, int word) {
      return token.number() == word || token.definiteStem() == word;
    }
  }

  /** Adds an ending. Of two values for one ending the first stays. */
  boolean add(boolean capitalised, int[] words, T value) {
    List<Ending<T>> endings = byFirstWord.get(words[0]);
    if (endings == null) {
      endings = new ArrayList<>(1);
      byFirstWord.put(words[0], endings);
      firstWords.add(words[0]);
    }
    for (Ending<T> ending : endings) {
      if (ending.capitalised == capitalised && Arrays.equals(ending.words, words)) {
        return false;
      }
    }
    endings.add(new Ending<>(capitalised, words, added++, value));
    return true;
  }

  /** An ending that was found: what it stands for, and the token behind it. */
  record Hit<T>(T value, int end) {}

  /** The longest ending that follows within a gap's reach, or null. */
  @Nullable Hit<T> at(Sentence s, int from, boolean capitalised) {
    if (firstWords.size() <= FEW && !mayFollow(s)) {
      return null;
    }
    Ending<T> best = null;
    int end = -1;
    int last = from + WIDEST;
    for (int i = from; i <= last && i < s.size(); i++) {
      int aside = s.token(i).isDash() ? closingDash(s, i) : i;
      last += aside - i; // "X -who leads Y- announced": what stands between dashes is no distance
      i = aside;
      Token token = s.token(i);
      last += token.is(",") || token.isQuote() ? 1 : 0;
      Ending<T> found = better(best, byFirstWord.get(token.number()), s, i, capitalised);
      found = better(found, byFirstWord.get(token.definiteStem()), s, i, capitalised);
      end = found == null || found == best ? end : found.endAt(s, i);
      best = found;
      if (token.is(";") || token.is(".")) {
        break;
      }
    }
    return best == null ? null : new Hit<>(best.value, end);
  }

  private boolean mayFollow(Sentence s) {
    for (int i = 0; i < firstWords.size(); i++) {
      if (s.mayHave(firstWords.get(i))) {
        return true;
      }
    }
    return false;
  }

  private static <T> @Nullable Ending<T> better(
      @Nullable Ending<T> best,
      @Nullable List<Ending<T>> endings,
      Sentence s,
      int i,
      boolean capitalised) {
    Ending<T> found = best;
    for (int e = 0; endings != null && e < endings.size(); e++) {
      Ending<T> ending = endings.get(e);
      if ((capitalised || !ending.capitalised)
          && ending.isBetterThan(found)
          && ending.endAt(s, i) >= 0) {
        found = ending;
      }
    }
    return found;
  }

  /** The dash that closes what one opens, or the dash itself. */
  private static int closingDash(Sentence s, int open) {
    for (int i = open + 1; i < Math.min(s.size() - 1, open + LONGEST_ASIDE); i++) {
      if (s.token(i).isDash()) {
        return i;
      }
    }
    return open;
  }
}
