package news.naba.store.domain.merge;

import news.naba.store.domain.Recent;
import news.naba.store.domain.StoredReport;
import news.naba.store.domain.compare.Candidate;
import news.naba.store.domain.compare.Comparer;

/**
 * Reports made ready for comparing, kept from merge to merge: on a day with much news of one place
 * each is compared again and again. For any number of threads.
 */
final class RecentCandidates {
  private final Comparer comparer;
  private final Recent<String, Candidate> recent;

  /**
   * @param mostBytes about how much memory to take, for those used last
   */
  RecentCandidates(Comparer comparer, long mostBytes) {
    this.comparer = comparer;
    this.recent = new Recent<>(mostBytes, Candidate::bytes);
  }

  Candidate of(StoredReport report) {
    Candidate known = recent.get(report.reportId());
    Candidate candidate =
        known != null && known.isOf(report)
            ? known.standingFor(report)
            : comparer.candidate(report);
    if (candidate != known) {
      recent.put(report.reportId(), candidate);
    }
    return candidate;
  }
}
