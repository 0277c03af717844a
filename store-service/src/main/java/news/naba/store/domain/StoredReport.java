package news.naba.store.domain;

import news.naba.contracts.Report;
import org.jspecify.annotations.Nullable;

/**
 * A report with the article that tells it and the event it is in.
 *
 * @param eventId null while it is in none: just arrived, or told as background
 */
public record StoredReport(ArticleRef article, Report report, @Nullable String eventId) {

  public String reportId() {
    return report.reportId();
  }

  public String articleId() {
    return article.articleId();
  }

  public StoredReport in(@Nullable String event) {
    return new StoredReport(article, report, event);
  }
}
