package news.naba.extract.domain.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How much of a text is in another, by runs of four words, each counted as often as it occurs. */
public record Shingles(Map<List<String>, Integer> counts, int total) {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");
  private static final int LENGTH = 4;

  /**
   * How well a text was found.
   *
   * @param precision how much of what was found is wanted, 0 to 1; NaN when nothing was found
   * @param recall how much of what is wanted was found, 0 to 1
   */
  public record Match(double precision, double recall) {

    /** The harmonic mean of the two. */
    public double f1() {
      return precision > 0 && recall > 0 ? 2 * precision * recall / (precision + recall) : 0;
    }
  }

  static Shingles of(String text) {
    List<String> words = new ArrayList<>();
    for (Matcher matcher = WORD.matcher(text); matcher.find(); ) {
      words.add(matcher.group());
    }
    Map<List<String>, Integer> counts = new HashMap<>();
    int last = Math.max(words.size() - LENGTH, words.isEmpty() ? -1 : 0);
    for (int i = 0; i <= last; i++) {
      counts.merge(words.subList(i, Math.min(i + LENGTH, words.size())), 1, Integer::sum);
    }
    return new Shingles(counts, last + 1);
  }

  /** Compares what was found with what is wanted. */
  public static Match match(String wanted, String found) {
    Shingles want = of(wanted);
    Shingles got = of(found);
    int hits = 0;
    for (var shingle : want.counts.entrySet()) {
      hits += Math.min(shingle.getValue(), got.counts.getOrDefault(shingle.getKey(), 0));
    }
    return new Match((double) hits / got.total, (double) hits / want.total);
  }
}
