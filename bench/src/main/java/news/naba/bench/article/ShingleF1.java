package news.naba.bench.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How much of the right text a text has, and how little else: overlap of its four-word shingles
 * with the gold's, as multisets. Precision and recall are averaged over pages; F1 is of the two
 * means.
 */
final class ShingleF1 {
  private static final int WORDS = 4;

  private double precisions;
  private double recalls;
  private int answered;
  private int asked;

  /** Adds one page. A page without an answer counts for recall only. */
  void add(String gold, String text) {
    Map<List<String>, Integer> want = shingles(gold);
    Map<List<String>, Integer> got = shingles(text);
    int hits = 0;
    for (var shingle : want.entrySet()) {
      hits += Math.min(shingle.getValue(), got.getOrDefault(shingle.getKey(), 0));
    }
    if (!got.isEmpty()) {
      precisions += (double) hits / sum(got);
      answered++;
    }
    if (!want.isEmpty()) {
      recalls += (double) hits / sum(want);
      asked++;
    }
  }

  /** Between 0 and 1; 0 if nothing was added. */
  double value() {
    double precision = answered == 0 ? 0 : precisions / answered;
    double recall = asked == 0 ? 0 : recalls / asked;
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }

  private static int sum(Map<List<String>, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static Map<List<String>, Integer> shingles(String text) {
    List<String> words = words(text);
    Map<List<String>, Integer> counts = new HashMap<>();
    int last = Math.max(words.isEmpty() ? 0 : 1, words.size() - WORDS + 1);
    for (int i = 0; i < last; i++) {
      counts.merge(words.subList(i, Math.min(i + WORDS, words.size())), 1, Integer::sum);
    }
    return counts;
  }

  /** Runs of letters, digits and underscores; a combining mark ends a word. */
  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= text.length(); ) {
      int c = i == text.length() ? ' ' : text.codePointAt(i);
      if (isWord(c)) {
        start = start < 0 ? i : start;
      } else if (start >= 0) {
        words.add(text.substring(start, i));
        start = -1;
      }
      i += Character.charCount(c);
    }
    return words;
  }

  private static boolean isWord(int c) {
    int type = Character.getType(c);
    return c == '_'
        || Character.isLetterOrDigit(c)
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }
}
