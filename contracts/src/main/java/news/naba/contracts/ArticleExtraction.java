package news.naba.contracts;

import java.util.List;

/**
 * The whole extraction of one article: the value on {@code naba.reports}. One message replaces the
 * earlier one for the same article.
 *
 * @param articleId also the Kafka key
 * @param articleVersion {@link RawArticle#version} it was made from
 * @param extractorVersion grows with every change of the rules or lexicons; with {@code
 *     articleVersion} it orders extractions of one article, the article version first
 * @param article the clean article
 * @param reports the events it tells, in text order; possibly none
 */
public record ArticleExtraction(
    String articleId,
    long articleVersion,
    int extractorVersion,
    Article article,
    List<Report> reports) {}
