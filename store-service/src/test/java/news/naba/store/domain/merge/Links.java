package news.naba.store.domain.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import news.naba.store.domain.StoredReport;

/**
 * Pairs of reports of different articles: how many tell the same event, how many were linked, and
 * how many of these rightly.
 */
record Links(int gold, int made, int right, List<Mistake> mistakes) {

  /** A pair that was linked wrongly, or that should have been linked. */
  record Mistake(boolean missed, StoredReport a, StoredReport b) {}

  static Links of(GoldReports gold, List<List<StoredReport>> groups) {
    Map<String, Integer> groupOf = new HashMap<>();
    for (int i = 0; i < groups.size(); i++) {
      for (StoredReport report : groups.get(i)) {
        groupOf.put(report.reportId(), i);
      }
    }
    int all = 0;
    int made = 0;
    int right = 0;
    List<Mistake> mistakes = new ArrayList<>();
    for (int i = 0; i < gold.reports.size(); i++) {
      for (int j = i + 1; j < gold.reports.size(); j++) {
        StoredReport a = gold.reports.get(i);
        StoredReport b = gold.reports.get(j);
        if (a.articleId().equals(b.articleId())) {
          continue;
        }
        boolean same = Objects.equals(gold.keys.get(a.reportId()), gold.keys.get(b.reportId()));
        boolean linked = Objects.equals(groupOf.get(a.reportId()), groupOf.get(b.reportId()));
        all += same ? 1 : 0;
        made += linked ? 1 : 0;
        right += same && linked ? 1 : 0;
        if (same != linked) {
          mistakes.add(new Mistake(same, a, b));
        }
      }
    }
    return new Links(all, made, right, mistakes);
  }

  double precision() {
    return made == 0 ? 1 : (double) right / made;
  }

  double recall() {
    return (double) right / gold;
  }

  double f1() {
    return 2 * precision() * recall() / (precision() + recall());
  }

  @Override
  public String toString() {
    return "%d gold, %d made, %d right: precision %.3f, recall %.3f, F1 %.3f"
        .formatted(gold, made, right, precision(), recall(), f1());
  }
}
