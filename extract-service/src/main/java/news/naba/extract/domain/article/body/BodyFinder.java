package news.naba.extract.domain.article.body;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/**
 * Finds the element that holds the article. Every block counts for or against all elements around
 * it: running text for, links and elements that say they are something else against. The element
 * with the highest sum holds the article and little beside it; of equals, the innermost.
 */
final class BodyFinder {
  /** A block of more links than this is a menu or a teaser. */
  private static final double LINKS = 0.4;

  /** What a word of a menu, teaser or sidebar counts, against 1 for a word of running text. */
  private static final double AGAINST = -0.7;

  /** No paragraph counts for more words, so that one long legal notice does not win. */
  private static final int MOST_WORDS = 120;

  /** What an element that says it is the body is worth, as a factor. */
  private static final double SAYS_BODY = 1.25;

  private final Hints hints;

  BodyFinder(Hints hints) {
    this.hints = hints;
  }

  /**
   * A candidate element with the sum of its blocks.
   *
   * @param element the element
   * @param blocks the blocks in it, in order
   */
  record Body(Element element, List<Block> blocks) {}

  /** The element that holds the article. */
  Body find(Element root, List<Block> blocks, Side side) {
    Map<Element, Double> sums = new HashMap<>();
    for (Block block : blocks) {
      double worth = worth(block, side.isBeside(block));
      for (Element e = block.parent(); e != null; e = e.parent()) {
        sums.merge(e, worth, Double::sum);
      }
    }
    Element best = root;
    double bestSum = Double.NEGATIVE_INFINITY;
    int bestDepth = -1;
    for (var candidate : sums.entrySet()) {
      Element element = candidate.getKey();
      double sum = candidate.getValue();
      if (sum > 0 && (hints.saysBody(element) || element.normalName().equals("article"))) {
        sum *= SAYS_BODY;
      }
      if (sum < bestSum) {
        continue;
      }
      int depth = element.parents().size();
      if (sum > bestSum || depth > bestDepth) {
        best = element;
        bestSum = sum;
        bestDepth = depth;
      }
    }
    return new Body(best, within(best, blocks));
  }

  private static double worth(Block block, boolean beside) {
    int words = Math.min(block.words(), MOST_WORDS);
    if (beside || block.linkDensity() > LINKS) {
      return words * AGAINST;
    }
    return switch (block.kind()) {
      case PARAGRAPH, QUOTE, PREFORMATTED -> block.isProse() ? words : words * -0.1;
      case ITEM, CELL -> block.isProse() ? words * 0.5 : words * -0.2;
      case HEADING -> 0;
      case CAPTION -> words * -0.1;
    };
  }

  private static List<Block> within(Element element, List<Block> blocks) {
    List<Block> inside = new ArrayList<>();
    for (Block block : blocks) {
      for (Element e = block.parent(); e != null; e = e.parent()) {
        if (e.equals(element)) {
          inside.add(block);
          break;
        }
      }
    }
    return inside;
  }
}
