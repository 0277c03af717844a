package news.naba.extract.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import news.naba.extract.domain.article.explain.ArticleExplanation;
import news.naba.extract.domain.article.explain.ArticleExplanation.Candidate;
import news.naba.extract.domain.article.metadata.evidence.Decision;
import news.naba.extract.domain.article.offsets.OffsetMap;
import news.naba.extract.domain.article.offsets.OffsetMap.Span;
import news.naba.kit.Problem;
import org.jspecify.annotations.Nullable;

/**
 * How an article was read; docs/article-quality.md says how to read it.
 *
 * @param decisions how single values were chosen
 * @param elements those that may hold the article, best first
 * @param blocks every block of the page with its verdict, in order
 * @param offsets runs of four numbers: where the run begins in the text and its length there, where
 *     it begins in the decoded input and its length there
 */
record ExplanationAnswer(
    List<Decision> decisions, List<Candidate> elements, List<Block> blocks, List<int[]> offsets) {

  /** An article with its explanation. */
  record Article(@JsonUnwrapped ArticleAnswer article, ExplanationAnswer explanation) {}

  /** A refusal with its explanation. */
  record Refusal(@JsonUnwrapped Problem problem, ExplanationAnswer explanation) {}

  /**
   * A block of the page.
   *
   * @param verdict kept, or why not
   * @param odds log-odds by markup and place
   * @param path of the element around it
   * @param start where it stands in the text, if kept
   * @param end where it ends in the text, if kept
   * @param text its beginning
   */
  record Block(
      String verdict,
      double odds,
      String path,
      @Nullable Integer start,
      @Nullable Integer end,
      String text) {

    private static Block of(ArticleExplanation.Block block) {
      Span span = block.span();
      return new Block(
          block.verdict().toString(),
          rounded(block.odds()),
          block.path(),
          span == null ? null : span.start(),
          span == null ? null : span.end(),
          block.text());
    }
  }

  static ExplanationAnswer of(ArticleExplanation explanation) {
    return new ExplanationAnswer(
        explanation.decisions(),
        explanation.elements().stream()
            .map(element -> new Candidate(element.path(), rounded(element.score())))
            .toList(),
        explanation.blocks().stream().map(Block::of).toList(),
        explanation.offsets().runs().stream().map(ExplanationAnswer::numbers).toList());
  }

  private static int[] numbers(OffsetMap.Run run) {
    return new int[] {run.clean(), run.cleanLength(), run.input(), run.inputLength()};
  }

  private static double rounded(double value) {
    return Math.round(value * 100) / 100.0;
  }
}
