package news.naba.extract.domain.article;

import news.naba.extract.domain.article.explain.ArticleExplanation;

/** A reading, and how it came about. */
public record Explained(Reading reading, ArticleExplanation explanation) {}
