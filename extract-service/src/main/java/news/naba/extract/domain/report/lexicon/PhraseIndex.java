package news.naba.extract.domain.report.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.naba.extract.domain.report.text.Form;
import news.naba.extract.domain.report.text.Sentence;
import news.naba.extract.domain.report.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Finds the phrases of a word list in a sentence, the longest first. A phrase word without the
 * article is found with and without it; clitics are only looked through on the first word.
 *
 * @param <T> what a phrase stands for
 */
public final class PhraseIndex<T> {
  private final Map<String, List<Entry<T>>> byFirstWord = new HashMap<>();

  private record Entry<T>(List<String> words, boolean capitalised, T value) {}

  /**
   * A phrase found in a sentence.
   *
   * @param from first token
   * @param to token after the last
   * @param form how its first word was read
   */
  public record Match<T>(int from, int to, T value, Form form) {
    public boolean covers(int i) {
      return from <= i && i < to;
    }
  }

  /** Adds a phrase, given as its tokens. Of two values for one phrase the first stays. */
  public boolean add(List<Token> phrase, T value) {
    List<String> words = phrase.stream().map(Token::norm).toList();
    List<Entry<T>> entries = byFirstWord.computeIfAbsent(words.get(0), w -> new ArrayList<>(1));
    boolean capitalised = phrase.get(0).isCapitalised();
    for (Entry<T> e : entries) {
      if (e.words().equals(words) && e.capitalised() == capitalised) {
        return false;
      }
    }
    entries.add(new Entry<>(words, capitalised, value));
    entries.sort((a, b) -> b.words().size() - a.words().size());
    return true;
  }

  /** The longest phrase at a token; of equally long ones the reading with the fewest clitics. */
  public @Nullable Match<T> at(Sentence s, int i) {
    Token token = s.token(i);
    if (!token.isWord()) {
      return null;
    }
    Match<T> best = null;
    for (Form form : token.forms()) {
      for (Entry<T> entry : byFirstWord.getOrDefault(form.stem(), List.of())) {
        int to = end(s, i, entry);
        if (to > 0 && better(best, to, form)) {
          best = new Match<>(i, to, entry.value(), form);
        }
      }
    }
    return best;
  }

  private static <T> boolean better(@Nullable Match<T> best, int to, Form form) {
    return best == null || to > best.to() || (to == best.to() && form.cost() < best.form().cost());
  }

  /** All phrases, from left to right, none overlapping another. */
  public List<Match<T>> in(Sentence s) {
    return in(s, 0, s.size());
  }

  public List<Match<T>> in(Sentence s, int from, int to) {
    List<Match<T>> found = new ArrayList<>();
    for (int i = from; i < to; ) {
      Match<T> match = at(s, i);
      if (match != null && match.to() <= to) {
        found.add(match);
        i = match.to();
      } else {
        i++;
      }
    }
    return found;
  }

  public boolean hits(Sentence s, int i) {
    return at(s, i) != null;
  }

  private static <T> int end(Sentence s, int i, Entry<T> entry) {
    if (entry.capitalised() && !s.token(i).isCapitalised()) {
      return -1;
    }
    int at = i;
    for (int w = 1; w < entry.words().size(); w++) {
      at++;
      while (at < s.size() && s.token(at).isQuote()) {
        at++;
      }
      if (at >= s.size() || !matches(s.token(at), entry.words().get(w))) {
        return -1;
      }
    }
    return at + 1;
  }

  private static boolean matches(Token token, String word) {
    if (token.norm().equals(word)) {
      return true;
    }
    for (Form f : token.forms()) {
      if (f.article() && f.preposition().isEmpty() && !f.conjunction() && f.stem().equals(word)) {
        return true;
      }
    }
    return false;
  }
}
