package news.naba.extract.domain.article.explain;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import news.naba.extract.domain.article.body.BodyFinding;
import news.naba.extract.domain.article.body.BodyFinding.Judged;
import news.naba.extract.domain.article.body.Verdict;
import news.naba.extract.domain.article.charset.PageCharset;
import news.naba.extract.domain.article.charset.PageCharset.Decoded;
import news.naba.extract.domain.article.metadata.evidence.Decision;
import news.naba.extract.domain.article.metadata.evidence.Decision.Rejected;
import news.naba.extract.domain.article.offsets.OffsetMap;
import news.naba.extract.domain.article.offsets.OffsetMap.Span;
import news.naba.extract.domain.article.offsets.OffsetMapper;
import news.naba.extract.domain.article.offsets.OffsetMapper.HtmlBlock;
import news.naba.extract.domain.article.text.TextCleaner;
import org.jspecify.annotations.Nullable;

/** Notes what a reader sees and decides, and tells it when the reading is done. */
public final class Explainer implements Trace {
  /** The one that was taken, and those that came next. */
  private static final int CANDIDATES = 5;

  /** In characters. */
  private static final int EXCERPT = 160;

  private final List<Decision> decisions = new ArrayList<>();
  private String input = "";
  private List<String> lines = List.of();
  private @Nullable BodyFinding body;

  @Override
  public boolean needsPositions() {
    return true;
  }

  @Override
  public void decoded(byte[] bytes, @Nullable String contentType, Decoded decoded) {
    String taken = decoded.charset().name();
    List<Rejected> rejected =
        PageCharset.claims(bytes, contentType).stream()
            .map(Charset::name)
            .filter(claim -> !claim.equals(taken))
            .map(claim -> new Rejected("declared", claim, "not what the bytes read like"))
            .toList();
    input = decoded.text();
    decisions.add(new Decision("charset", taken, decoded.why(), rejected));
  }

  @Override
  public void decided(List<Decision> more) {
    decisions.addAll(more);
  }

  @Override
  public void found(BodyFinding found) {
    body = found;
  }

  @Override
  public void found(String text, List<String> blocks) {
    input = text;
    lines = blocks;
  }

  /**
   * All that was noted, seen from the end.
   *
   * @param text the article's; empty if there is no article
   */
  public ArticleExplanation explain(String text) {
    BodyFinding found = body;
    return found == null
        ? new ArticleExplanation(
            decisions, List.of(), List.of(), OffsetMapper.ofText(text, lines, input))
        : explain(text, found);
  }

  private ArticleExplanation explain(String text, BodyFinding found) {
    CssPaths paths = new CssPaths();
    List<Judged> judged = found.blocks();
    return new ArticleExplanation(
        decisions,
        found.candidates(CANDIDATES).stream()
            .map(c -> new ArticleExplanation.Candidate(paths.of(c.element()), c.score()))
            .toList(),
        blocks(text, judged, paths),
        way(text, judged));
  }

  private OffsetMap way(String text, List<Judged> judged) {
    return OffsetMapper.ofPage(
        text,
        judged.stream()
            .filter(block -> block.verdict() == Verdict.KEPT)
            .map(block -> new HtmlBlock(block.text(), block.source()))
            .toList(),
        input);
  }

  private static List<ArticleExplanation.Block> blocks(
      String text, List<Judged> judged, CssPaths paths) {
    List<ArticleExplanation.Block> blocks = new ArrayList<>();
    int at = 0;
    for (Judged block : judged) {
      Span span = null;
      if (block.verdict() == Verdict.KEPT) {
        span = span(text, at, block.text());
        at = span == null ? at : span.end();
      }
      blocks.add(
          new ArticleExplanation.Block(
              block.verdict(),
              block.odds(),
              paths.of(block.element()),
              span,
              excerpt(block.text())));
    }
    return blocks;
  }

  private static @Nullable Span span(String text, int from, String block) {
    for (String form : List.of(block, TextCleaner.withoutNonJoiners(block))) {
      int start = text.indexOf(form, from);
      if (start >= 0) {
        return new Span(start, start + form.length());
      }
    }
    return null;
  }

  private static String excerpt(String text) {
    if (text.length() <= EXCERPT) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(EXCERPT - 1)) ? EXCERPT - 1 : EXCERPT;
    return text.substring(0, end) + "…";
  }
}
