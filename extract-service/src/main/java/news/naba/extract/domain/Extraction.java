package news.naba.extract.domain;

import news.naba.contracts.ArticleExtraction;
import news.naba.contracts.Reason;

/** What became of a raw article. */
public sealed interface Extraction {

  /** The article could be read; it may still tell no event. */
  record Extracted(ArticleExtraction extraction) implements Extraction {}

  /**
   * There is no article to be had from it, however often it is tried.
   *
   * @param detail one sentence for whoever looks at the dead letter
   */
  record Rejected(Reason reason, String detail) implements Extraction {}
}
