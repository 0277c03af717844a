package news.naba.store.domain;

import news.naba.contracts.Report;
import org.jspecify.annotations.Nullable;

/**
 * A report with the article that tells it and the event it is in.
 *
 * @param eventId null while it is in none: just arrived, or told as background
 * @param pin the event it is in by an editor's decision; null where none decided
 */
public record StoredReport(
    ArticleRef article, Report report, @Nullable String eventId, @Nullable String pin) {

  /** A report about which no editor decided anything. */
  public StoredReport(ArticleRef article, Report report, @Nullable String eventId) {
    this(article, report, eventId, null);
  }

  public String reportId() {
    return report.reportId();
  }

  public String articleId() {
    return article.articleId();
  }

  public StoredReport in(@Nullable String event) {
    return new StoredReport(article, report, event, pin);
  }

  public StoredReport pinnedTo(@Nullable String event) {
    return new StoredReport(article, report, eventId, event);
  }
}
