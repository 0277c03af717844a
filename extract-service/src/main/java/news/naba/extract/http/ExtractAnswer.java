package news.naba.extract.http;

import java.util.List;
import news.naba.contracts.Article;
import news.naba.contracts.ArticleExtraction;
import news.naba.contracts.MediaTopic;
import news.naba.contracts.Report;
import news.naba.extract.Extractions.Explanations;
import news.naba.extract.domain.report.explain.Explanation;
import news.naba.extract.domain.report.explain.StoryExplanation;
import org.jspecify.annotations.Nullable;

/**
 * What extraction makes of an article.
 *
 * @param article the clean article
 * @param reports the events it tells, in text order
 * @param topics what it is about
 * @param severity of the gravest event it tells as news, 1 to 5; null when it tells none
 * @param explanations why each report says what it says; absent unless asked for
 * @param explanation what kind of article it is, and which words make no report; absent likewise
 */
record ExtractAnswer(
    Article article,
    List<Report> reports,
    List<MediaTopic> topics,
    @Nullable Integer severity,
    @Nullable List<Explanation> explanations,
    @Nullable StoryExplanation explanation) {

  static ExtractAnswer of(ArticleExtraction done, @Nullable Explanations why) {
    return new ExtractAnswer(
        done.article(),
        done.reports(),
        done.topics(),
        done.severity(),
        why == null ? null : why.reports(),
        why == null ? null : why.story().orElse(null));
  }
}
