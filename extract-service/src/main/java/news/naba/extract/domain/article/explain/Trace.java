package news.naba.extract.domain.article.explain;

import java.util.List;
import news.naba.extract.domain.article.body.BodyFinding;
import news.naba.extract.domain.article.charset.PageCharset.Decoded;
import news.naba.extract.domain.article.metadata.evidence.Decision;
import org.jspecify.annotations.Nullable;

/** Is told on the way what a reader sees and decides. */
public interface Trace {

  /** Of those who only want the article. */
  Trace NONE = new Trace() {};

  /** Whether the page's parser has to remember where everything stood. */
  default boolean needsPositions() {
    return false;
  }

  /** What the page's bytes were taken for. */
  default void decoded(byte[] bytes, @Nullable String contentType, Decoded decoded) {}

  /** How some values were chosen. */
  default void decided(List<Decision> decisions) {}

  /** What was found in a page. */
  default void found(BodyFinding body) {}

  /**
   * What was found in a plain text.
   *
   * @param input as it was read
   * @param blocks of the article
   */
  default void found(String input, List<String> blocks) {}
}
