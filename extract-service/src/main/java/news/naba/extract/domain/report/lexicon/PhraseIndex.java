package news.naba.extract.domain.report.lexicon;

import java.util.ArrayList;
import java.util.List;
import news.naba.extract.domain.report.text.Form;
import news.naba.extract.domain.report.text.Sentence;
import news.naba.extract.domain.report.text.Token;
import news.naba.extract.domain.report.text.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Finds the phrases of a word list in a sentence, the longest first. A phrase word without the
 * article is found with and without it; clitics are only looked through on the first word. What
 * stands behind {@code ~} must follow within a few words: "took ~ hostage"; there may be several
 * gaps.
 *
 * <p>A tree by word: the cost of a look-up grows with the length of the phrases that begin as the
 * sentence does, not with how many there are.
 *
 * @param <T> what a phrase stands for
 */
public final class PhraseIndex<T> {
  private static final String GAP = "~";

  private final Vocabulary vocabulary;
  private final int number;
  private final Node<T> root = new Node<>();

  /** A list of phrases, as yet empty, whose words are those of a vocabulary. */
  public PhraseIndex(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.number = vocabulary.newList();
  }

  /** The phrases that begin with the words on the way here. */
  private static final class Node<T> {
    private final WordMap<Node<T>> next = new WordMap<>();
    private final List<Ending<T>> endings = new ArrayList<>(1);
    private @Nullable GapEndings<T> behindGap;
  }

  /**
   * A phrase that ends here.
   *
   * @param capitalised it is not the word in small letters
   */
  private record Ending<T>(boolean capitalised, T value) {}

  /**
   * A phrase found in a sentence.
   *
   * @param from first token
   * @param to token after the last of those that stand together
   * @param form how its first word was read
   * @param end token after the last behind a gap, or {@code to}: "voted by 101 to six to remove"
   */
  public record Match<T>(int from, int to, T value, Form form, int end) {
    public Match(int from, int to, T value, Form form) {
      this(from, to, value, form, to);
    }

    public boolean covers(int i) {
      return from <= i && i < to;
    }
  }

  /** The longest ending below a node. */
  private record Found<T>(int to, T value, int end) {}

  /** What two phrases share if they are found by the same words. */
  public static String key(List<Token> phrase) {
    StringBuilder key = new StringBuilder(phrase.get(0).isCapitalised() ? "^" : "");
    phrase.forEach(token -> key.append(token.norm()).append(' '));
    return key.toString();
  }

  /** Adds a phrase, given as its tokens. Of two values for one phrase the first stays. */
  public boolean add(List<Token> phrase, T value) {
    List<Integer> words = phrase.stream().map(t -> vocabulary.learn(t.norm())).toList();
    int tilde = vocabulary.learn(GAP);
    int gap = words.indexOf(tilde);
    int[] later =
        words.subList(gap < 0 ? words.size() : gap + 1, words.size()).stream()
            .mapToInt(word -> word == tilde ? GapEndings.GAP : word)
            .toArray();
    Node<T> node = root;
    for (int word : gap < 0 ? words : words.subList(0, gap)) {
      Node<T> next = node.next.get(word);
      if (next == null) {
        next = new Node<>();
        node.next.put(word, next);
      }
      node = next;
    }
    vocabulary.begins(words.get(0), number);
    boolean capitalised = phrase.get(0).isCapitalised();
    if (later.length > 0) {
      if (node.behindGap == null) {
        node.behindGap = new GapEndings<>();
      }
      return node.behindGap.add(capitalised, later, value);
    }
    for (Ending<T> ending : node.endings) {
      if (ending.capitalised() == capitalised) {
        return false;
      }
    }
    node.endings.add(new Ending<>(capitalised, value));
    return true;
  }

  /** The longest phrase at a token; of equally long ones the reading with the fewest clitics. */
  public @Nullable Match<T> at(Sentence s, int i) {
    Token token = s.token(i);
    if (!token.begins(number)) {
      return null;
    }
    Match<T> best = null;
    List<Form> forms = token.forms();
    for (int f = 0; f < forms.size(); f++) {
      Form form = forms.get(f);
      Node<T> node = root.next.get(token.stem(f));
      Found<T> found = node == null ? null : longest(node, s, i + 1, token.isCapitalised());
      if (found != null && better(best, found.to(), form)) {
        best = new Match<>(i, found.to(), found.value(), form, found.end());
      }
    }
    return best;
  }

  private static <T> boolean better(@Nullable Match<T> best, int to, Form form) {
    return best == null || to > best.to() || (to == best.to() && form.cost() < best.form().cost());
  }

  /**
   * The longest phrase that goes on from a node at a token; quotation marks do not interrupt it.
   */
  private static <T> @Nullable Found<T> longest(
      Node<T> node, Sentence s, int i, boolean capitalised) {
    Found<T> best = null;
    GapEndings<T> behindGap = node.behindGap;
    GapEndings.Hit<T> far = behindGap == null ? null : behindGap.at(s, i, capitalised);
    if (far != null) {
      best = new Found<>(i, far.value(), far.end());
    }
    for (int e = 0; best == null && e < node.endings.size(); e++) {
      Ending<T> ending = node.endings.get(e);
      if (capitalised || !ending.capitalised()) {
        best = new Found<>(i, ending.value(), i);
      }
    }
    if (node.next.isEmpty()) {
      return best;
    }
    int at = i;
    while (at < s.size() && s.token(at).isQuote()) {
      at++;
    }
    if (at >= s.size()) {
      return best;
    }
    Token token = s.token(at);
    best = longer(best, node.next.get(token.number()), s, at + 1, capitalised);
    return longer(best, node.next.get(token.definiteStem()), s, at + 1, capitalised);
  }

  private static <T> @Nullable Found<T> longer(
      @Nullable Found<T> best, @Nullable Node<T> next, Sentence s, int i, boolean capitalised) {
    Found<T> found = next == null ? null : longest(next, s, i, capitalised);
    return found != null && (best == null || found.to() > best.to()) ? found : best;
  }

  /** All phrases, from left to right, none overlapping another. */
  public List<Match<T>> in(Sentence s) {
    return in(s, 0, s.size());
  }

  public List<Match<T>> in(Sentence s, int from, int to) {
    if (!s.begins(number)) {
      return List.of();
    }
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
}
