package news.naba.store.persistence;

import news.naba.contracts.Report;
import news.naba.contracts.Report.Evidence;
import news.naba.store.domain.ArticleRef;
import news.naba.store.domain.Recent;
import news.naba.store.persistence.ArticleTable.Version;
import org.jspecify.annotations.Nullable;

/**
 * Reports that were read or written lately, so that merging need not read them again each time. A
 * report never changes without a new version of its article. For any number of threads.
 */
final class RecentReports {
  /** Of the heap. */
  private static final double SHARE = 0.06;

  private static final int BYTES = 1_500;
  private static final int BYTES_OF_ACTOR = 400;

  private final Recent<String, Content> recent =
      new Recent<>(Memory.share(SHARE), RecentReports::bytes);

  /** What a report says, by a version of its article. */
  record Content(Version version, ArticleRef article, Report report) {}

  @Nullable Content find(String reportId, Version version) {
    Content content = recent.get(reportId);
    return content != null && content.version.equals(version) ? content : null;
  }

  /** About. The article's part is shared with its other reports. */
  private static long bytes(Content content) {
    Report report = content.report;
    int letters = 0;
    for (Evidence evidence : report.evidence()) {
      letters += evidence.text().length();
    }
    int actors = report.actors().size() + report.recipients().size();
    return BYTES + (long) Character.BYTES * letters + (long) BYTES_OF_ACTOR * actors;
  }

  void add(Content content) {
    recent.put(content.report.reportId(), content);
  }
}
