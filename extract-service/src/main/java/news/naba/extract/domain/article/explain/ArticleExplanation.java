package news.naba.extract.domain.article.explain;

import java.util.List;
import news.naba.extract.domain.article.body.Verdict;
import news.naba.extract.domain.article.metadata.evidence.Decision;
import news.naba.extract.domain.article.offsets.OffsetMap;
import news.naba.extract.domain.article.offsets.OffsetMap.Span;
import org.jspecify.annotations.Nullable;

/**
 * How an article was read.
 *
 * @param decisions how single values were chosen, in the order in which it happened
 * @param elements those that may hold the article, best first; the first one was taken for the
 *     article's main element. Empty for plain texts.
 * @param blocks every block of the page, in order. Empty for plain texts.
 * @param offsets the way back from the article's text to the input
 */
public record ArticleExplanation(
    List<Decision> decisions, List<Candidate> elements, List<Block> blocks, OffsetMap offsets) {

  /** Of what was not read. */
  public static final ArticleExplanation NONE =
      new ArticleExplanation(List.of(), List.of(), List.of(), OffsetMap.NONE);

  /**
   * An element that may hold the article.
   *
   * @param path from the page's body, as a CSS selector
   * @param score in words: those that speak for it less those that speak against it
   */
  public record Candidate(String path, double score) {}

  /**
   * A block of text.
   *
   * @param verdict kept, or why not
   * @param odds log-odds that it belongs to the article by its markup and its place; what its words
   *     say comes on top
   * @param path of the innermost block-level element around it, as a CSS selector
   * @param span where it stands in the article's text; null if it does not
   * @param text its beginning
   */
  public record Block(
      Verdict verdict, double odds, String path, @Nullable Span span, String text) {}
}
