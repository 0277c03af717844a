package news.naba.extract.domain.article;

import news.naba.contracts.Article;
import news.naba.contracts.Reason;

/** What became of an attempt to read an article. */
public sealed interface Reading {

  /** The clean article. */
  record Read(Article article) implements Reading {}

  /**
   * Nothing that could be an article.
   *
   * @param detail one sentence saying what was found instead
   */
  record Unreadable(Reason reason, String detail) implements Reading {}
}
