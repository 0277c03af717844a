package news.naba.extract.domain.article.body;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells whose {@code <article>} a block is in: the headline's, or one of the others that pages add
 * below or beside it, whole or as teasers.
 */
final class Units {
  private final @Nullable Place main;
  private final int[] others;

  private Units(List<Block> blocks, int headline) {
    this.main = headline < 0 ? null : blocks.get(headline).place().article();
    this.others = others(blocks, headline);
  }

  /**
   * The units of a page.
   *
   * @param headline the number of the block that is the headline; negative if there is none
   */
  static Units around(Outline page, int headline) {
    return new Units(page.blocks(), headline);
  }

  /**
   * Where a block is: 0 in none, as the headline; 1 in the headline's; 2 in one within the
   * headline's; 3 in another one; 4 in none, unlike the headline; 5 in one, unlike the headline.
   */
  int of(Block block) {
    Place own = block.place().article();
    if (main == null) {
      return own == null ? 0 : 5;
    }
    if (own == null) {
      return 4;
    }
    return own == main ? 1 : main.holds(own) ? 2 : 3;
  }

  /** The number of largest headings between the headline, if it is one, and a block. */
  int otherHeadlinesBefore(Block block) {
    return others[block.index()];
  }

  private static int[] others(List<Block> blocks, int headline) {
    int[] others = new int[blocks.size()];
    if (headline >= 0 && blocks.get(headline).rank() == 1) {
      for (int i = headline + 1; i < others.length; i++) {
        others[i] = others[i - 1] + (blocks.get(i).rank() == 1 ? 1 : 0);
      }
    }
    return others;
  }
}
