package news.naba.store.domain.merge;

import news.naba.contracts.ArticleExtraction;

/**
 * An extraction that is newer than what is stored of its article.
 *
 * @param rewritten whether the article itself was known and has changed since, and not only the
 *     extractor
 */
public record Arrival(ArticleExtraction extraction, boolean rewritten) {}
