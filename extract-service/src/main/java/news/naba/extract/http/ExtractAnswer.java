package news.naba.extract.http;

import java.util.List;
import news.naba.contracts.Article;
import news.naba.contracts.ArticleExtraction;
import news.naba.contracts.MediaTopic;
import news.naba.contracts.Report;
import news.naba.extract.domain.report.explain.Explanation;
import org.jspecify.annotations.Nullable;

/**
 * What extraction makes of an article.
 *
 * @param article the clean article
 * @param reports the events it tells, in text order
 * @param topics what it is about
 * @param severity of the gravest event it tells as news, 1 to 5; null when it tells none
 * @param explanations why each report says what it says; absent unless asked for
 */
record ExtractAnswer(
    Article article,
    List<Report> reports,
    List<MediaTopic> topics,
    @Nullable Integer severity,
    @Nullable List<Explanation> explanations) {

  static ExtractAnswer of(ArticleExtraction done, @Nullable List<Explanation> explanations) {
    return new ExtractAnswer(
        done.article(), done.reports(), done.topics(), done.severity(), explanations);
  }
}
