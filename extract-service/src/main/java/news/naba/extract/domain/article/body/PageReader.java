package news.naba.extract.domain.article.body;

import java.util.List;
import news.naba.extract.domain.article.metadata.Agencies;
import news.naba.extract.domain.article.metadata.PageMetadata;
import org.jsoup.nodes.Document;

/** Finds the article on a page. */
public final class PageReader {
  /** With a larger share of links it is no article. */
  private static final double LINKS = 0.6;

  /** Log-odds from which a block is kept: rather a line too many than one too few. */
  private static final double ENOUGH = -0.3;

  /** Blocks that are not further than this below the best one of a page are kept in any case. */
  private static final double NEAR = 1.5;

  /** In log-odds below the threshold: how doubtful a paragraph beside a kept one may be. */
  private static final double DOUBT = 2;

  /** Shorter blocks say nothing about whether a page is an article. */
  private static final int PARAGRAPH_WORDS = 10;

  private final Hints hints;
  private final BlockJudge judge;
  private final BlockFilter filter;
  private final Agencies agencies;

  public PageReader(Hints hints, Weights weights, BoilerplateLines boilerplate, Agencies agencies) {
    this.hints = hints;
    this.judge = new BlockJudge(weights);
    this.filter = new BlockFilter(boilerplate, agencies);
    this.agencies = agencies;
  }

  /**
   * Judges the blocks of a page.
   *
   * @throws TooLongException if the page has more blocks than any page with an article
   */
  public BodyFinding find(Document page, PageMetadata metadata) {
    Outline outline = BlockReader.read(page.body(), hints);
    if (outline.blocks().size() > BlockReader.MOST_BLOCKS) {
      throw new TooLongException("The page has more than " + BlockReader.MOST_BLOCKS + " blocks.");
    }
    return find(outline, Told.by(metadata));
  }

  /** The article's parts; without blocks when there is no article on the page. */
  public TextParts parts(BodyFinding found, PageMetadata metadata) {
    List<Block> kept = found.kept();
    return new TextParts(
        metadata.title(),
        isList(kept) ? List.of() : found.texts(),
        metadata.bylines(),
        metadata.published(),
        found.credit().flatMap(agencies::creditedBy).orElse(null),
        found.isOneOfSeveral());
  }

  BodyFinding find(Outline page, Told told) {
    Verdict[] verdicts = beside(page);
    double[] odds = judge.judge(page, verdicts, told);
    double threshold = threshold(page, odds);
    for (int i = 0; i < odds.length; i++) {
      if (verdicts[i] == Verdict.KEPT && odds[i] < threshold) {
        verdicts[i] = Verdict.UNLIKELY;
      }
    }
    keepNeighbours(page.blocks(), odds, verdicts, threshold);
    boolean several = OtherArticles.leaveOut(page, verdicts, told.title());
    filter.apply(page.blocks(), verdicts, told.title());
    return new BodyFinding(page, odds, verdicts, several);
  }

  /** Doubtful paragraphs right before or after kept ones of the same look are kept as well. */
  private static void keepNeighbours(
      List<Block> blocks, double[] odds, Verdict[] verdicts, double threshold) {
    for (int i = 1; i < blocks.size(); i++) {
      keepNeighbour(blocks.get(i), blocks.get(i - 1), odds, verdicts, threshold);
    }
    for (int i = blocks.size() - 2; i >= 0; i--) {
      keepNeighbour(blocks.get(i), blocks.get(i + 1), odds, verdicts, threshold);
    }
  }

  private static void keepNeighbour(
      Block block, Block next, double[] odds, Verdict[] verdicts, double threshold) {
    if (verdicts[block.index()] == Verdict.UNLIKELY
        && verdicts[next.index()] == Verdict.KEPT
        && block.prose()
        && next.prose()
        && block.place().signature() == next.place().signature()
        && odds[block.index()] > threshold - DOUBT) {
      verdicts[block.index()] = Verdict.KEPT;
    }
  }

  /** On a page where nothing looks like an article, what comes nearest to one is enough. */
  private static double threshold(Outline page, double[] odds) {
    double best = Double.NEGATIVE_INFINITY;
    for (Block block : page.blocks()) {
      if (block.prose() && block.words() >= PARAGRAPH_WORDS) {
        best = Math.max(best, odds[block.index()]);
      }
    }
    return Math.min(ENOUGH, Math.max(best - NEAR, BlockJudge.NEVER / 2));
  }

  static Verdict[] beside(Outline page) {
    Beside beside = new Beside(page);
    return page.blocks().stream().map(beside::of).toArray(Verdict[]::new);
  }

  /** Whether the blocks are mostly links: a page that leads to articles, and is none. */
  private static boolean isList(List<Block> blocks) {
    int words = 0;
    double linked = 0;
    for (Block block : blocks) {
      words += block.words();
      linked += block.words() * block.links();
    }
    return linked > words * LINKS;
  }
}
