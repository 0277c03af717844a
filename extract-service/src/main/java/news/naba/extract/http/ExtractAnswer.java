package news.naba.extract.http;

import java.util.List;
import news.naba.contracts.Article;
import news.naba.contracts.Report;

/**
 * What extraction makes of an article.
 *
 * @param article the clean article
 * @param reports the events it tells, in text order
 */
record ExtractAnswer(Article article, List<Report> reports) {}
