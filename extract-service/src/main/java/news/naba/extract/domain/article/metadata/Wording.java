package news.naba.extract.domain.article.metadata;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import news.naba.extract.domain.article.text.Lines;

/** Compares headlines by their words, so that punctuation and capitals do not matter. */
final class Wording {
  private static final Pattern SPACE = Pattern.compile(" ");
  private static final Pattern KICKER_END = Pattern.compile(".*[:|–—-]\\s*[\"«„“‘']?\\s*$");

  /** A headline has at least so many words: what a kicker leaves over is not less. */
  private static final int HEADLINE_WORDS = 3;

  /** In letters: shorter words are mostly articles and prepositions. */
  private static final int MEANINGFUL = 4;

  private Wording() {}

  static List<String> words(String text) {
    String wording = Lines.wording(text);
    return wording.isEmpty() ? List.of() : List.of(SPACE.split(wording));
  }

  /** The same words in the same order. */
  static boolean same(String a, String b) {
    return a.equals(b) || Lines.wording(a).equals(Lines.wording(b));
  }

  /** The share of the shorter text's words that the other has, 0 to 1. */
  static double overlap(String a, String b) {
    List<String> words = words(a);
    List<String> otherWords = words(b);
    Set<String> one = new HashSet<>(words);
    Set<String> other = new HashSet<>(otherWords);
    int shorter = Math.min(one.size(), other.size());
    if (shorter == 0) {
      return 0;
    }
    String glued = String.join("", words);
    String gluedOther = String.join("", otherWords);
    if (glued.contains(gluedOther) || gluedOther.contains(glued)) {
      // Scripts without spaces, and words cut at other places.
      return 1;
    }
    one.retainAll(other);
    return (double) one.size() / shorter;
  }

  /** Whether a word that means something is in both; for scripts without spaces, any of it. */
  static boolean haveAWordInCommon(String a, String b) {
    String other = Lines.wording(b);
    return words(a).stream().anyMatch(word -> word.length() >= MEANINGFUL && other.contains(word))
        || overlap(a, b) > 0.5;
  }

  /** Whether the title is the headline with a few words and a colon or dash before it. */
  static boolean isAfterKicker(String headline, String title) {
    List<String> rest = words(headline);
    List<String> all = words(title);
    int kicker = all.size() - rest.size();
    if (rest.size() < HEADLINE_WORDS
        || kicker < 1
        || !all.subList(kicker, all.size()).equals(rest)) {
      return false;
    }
    int start = title.toLowerCase(Locale.ROOT).lastIndexOf(headline.toLowerCase(Locale.ROOT));
    return start > 0 && KICKER_END.matcher(title.substring(0, start)).matches();
  }

  /** Whether a headline is another with words left out inside: it begins and ends the same. */
  static boolean isShortened(String headline, String title) {
    List<String> rest = words(headline);
    List<String> all = words(title);
    int n = rest.size();
    if (n < HEADLINE_WORDS
        || n >= all.size()
        || !rest.get(0).equals(all.get(0))
        || !rest.get(n - 1).equals(all.get(all.size() - 1))) {
      return false;
    }
    int matched = 0;
    for (String word : all) {
      matched += matched < n && rest.get(matched).equals(word) ? 1 : 0;
    }
    return matched == n;
  }
}
