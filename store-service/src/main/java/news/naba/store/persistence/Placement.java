package news.naba.store.persistence;

import news.naba.store.domain.compare.SearchWindow;
import news.naba.store.persistence.ArticleTable.Version;
import org.jspecify.annotations.Nullable;

/**
 * Where a stored report is among the others.
 *
 * @param version of its article
 * @param eventId null for background
 * @param pin the event in which an editor wants it
 * @param window where and when reports of the same event would be
 */
record Placement(
    String reportId,
    String articleId,
    Version version,
    @Nullable String eventId,
    @Nullable String pin,
    SearchWindow window) {

  Placement in(String newEventId) {
    return new Placement(reportId, articleId, version, newEventId, pin, window);
  }
}
