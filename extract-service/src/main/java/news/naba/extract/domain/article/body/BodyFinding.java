package news.naba.extract.domain.article.body;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Which blocks of a page are the article, and why the others are not. */
public final class BodyFinding {
  private final Outline page;
  private final double[] odds;
  private final Verdict[] verdicts;
  private final boolean oneOfSeveral;

  BodyFinding(Outline page, double[] odds, Verdict[] verdicts, boolean oneOfSeveral) {
    this.page = page;
    this.odds = odds;
    this.verdicts = verdicts;
    this.oneOfSeveral = oneOfSeveral;
  }

  /**
   * An element that may hold the article.
   *
   * @param score the words in it that speak for it less those that speak against it, each as much
   *     as its block is likely to belong to the article or not
   */
  public record Candidate(Element element, double score) {}

  /**
   * A block with its verdict.
   *
   * @param text clean, not empty
   * @param verdict kept, or why not
   * @param odds log-odds that it belongs to the article, by its traits alone
   * @param element the innermost block-level element that holds it
   * @param source the text nodes it was made from, in order: the way back to the page
   */
  public record Judged(
      String text, Verdict verdict, double odds, Element element, List<TextNode> source) {}

  /** The texts of the kept blocks, in order. */
  public List<String> texts() {
    return kept().stream().map(Block::text).toList();
  }

  List<Block> kept() {
    List<Block> kept = new ArrayList<>();
    for (Block block : page.blocks()) {
      if (verdicts[block.index()] == Verdict.KEPT) {
        kept.add(block);
      }
    }
    return kept;
  }

  /** Whether the page holds further articles in full. */
  boolean isOneOfSeveral() {
    return oneOfSeveral;
  }

  /** The first line that credits an agency. */
  Optional<String> credit() {
    for (Block block : page.blocks()) {
      if (verdicts[block.index()] == Verdict.CREDIT) {
        return Optional.of(block.text());
      }
    }
    return Optional.empty();
  }

  /** Every block of the page with its verdict, in order. */
  public List<Judged> blocks() {
    List<Judged> all = new ArrayList<>();
    for (Block block : page.blocks()) {
      int i = block.index();
      all.add(
          new Judged(
              block.text(), verdicts[i], odds[i], block.place().element(), block.source().nodes()));
    }
    return all;
  }

  /** The elements that hold most of the article and least of anything else, best first. */
  public List<Candidate> candidates(int count) {
    double[] sums = BodyFinder.sums(page, block -> SecondLook.worth(block, odds[block.index()]));
    return page.places().stream()
        .sorted(
            Comparator.<Place>comparingDouble(place -> -sums[place.index()])
                .thenComparingInt(place -> -place.depth()))
        .limit(count)
        .map(place -> new Candidate(place.element(), sums[place.index()]))
        .toList();
  }
}
