package news.naba.extract.domain.article.body;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares the blocks of a page with the article's text as the page's embedded data give it
 * (schema.org's articleBody). That text counts only if the page shows it; it may be cut off.
 */
final class SaidText {
  /** Nothing is said, or something else than what the page shows. */
  private static final double SILENT = -1;

  /** Shown after all that is said. */
  private static final double AFTER = 2;

  /** Compared by runs of so many words. */
  private static final int RUN = 3;

  /** In runs; less is a summary. */
  private static final int SHORTEST = 50;

  /** At least that much of what is said has to be on the page. */
  private static final double SHOWN = 0.5;

  /** A block that is said up to this share is part of it. */
  private static final double PART = 0.5;

  private final double[] shares;

  private SaidText(double[] shares) {
    this.shares = shares;
  }

  /** Compares a page with what is said, if anything is. */
  static SaidText on(Outline page, @Nullable String said) {
    Set<Integer> runs = said == null ? Set.of() : new HashSet<>(runs(said));
    double[] shares = new double[page.blocks().size()];
    Set<Integer> shown = new HashSet<>();
    int last = -1;
    if (runs.size() >= SHORTEST) {
      for (Block block : page.blocks()) {
        List<Integer> own = runs(block.text());
        int hits = 0;
        for (Integer run : own) {
          if (runs.contains(run)) {
            shown.add(run);
            hits++;
          }
        }
        shares[block.index()] = own.isEmpty() ? 0 : (double) hits / own.size();
        last = shares[block.index()] > PART ? block.index() : last;
      }
    }
    boolean counts = runs.size() >= SHORTEST && shown.size() > runs.size() * SHOWN;
    for (int i = 0; i < shares.length; i++) {
      shares[i] = !counts ? SILENT : i > last ? AFTER : shares[i];
    }
    return new SaidText(shares);
  }

  /** The share of a block that is said, 0 to 1; -1 where that means nothing, 2 after all of it. */
  double share(Block block) {
    return shares[block.index()];
  }

  /** The runs of words of a text by their hashes; a shorter text is one run. */
  private static List<Integer> runs(String text) {
    List<Integer> words = new ArrayList<>();
    int hash = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (Character.isLetterOrDigit(c)) {
        hash = hash * 31 + Character.toLowerCase(c);
      } else if (hash != 0) {
        words.add(hash);
        hash = 0;
      }
    }
    List<Integer> runs = new ArrayList<>();
    for (int i = 0; i + Math.min(RUN, words.size()) <= words.size() && !words.isEmpty(); i++) {
      runs.add(words.subList(i, i + Math.min(RUN, words.size())).hashCode());
    }
    return runs;
  }
}
