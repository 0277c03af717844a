package news.naba.store.persistence;

import news.naba.contracts.Report;
import news.naba.store.domain.ArticleRef;
import news.naba.store.domain.Recent;
import news.naba.store.persistence.ArticleTable.Version;
import org.jspecify.annotations.Nullable;

/**
 * Reports that were read or written lately, so that merging need not read them again each time. A
 * report never changes without a new version of its article. For any number of threads.
 */
final class RecentReports {
  private static final int MOST = 10_000;

  private final Recent<String, Content> recent = new Recent<>(MOST);

  /** What a report says, by a version of its article. */
  record Content(Version version, ArticleRef article, Report report) {}

  @Nullable Content find(String reportId, Version version) {
    Content content = recent.get(reportId);
    return content != null && content.version.equals(version) ? content : null;
  }

  void add(Content content) {
    recent.put(content.report.reportId(), content);
  }
}
