package news.naba.store.domain.compare;

import news.naba.contracts.Report.EventDate;

/** Whether two dates can be when one event happened. */
final class DateRule {
  private DateRule() {}

  static Finding compare(Candidate a, Candidate b) {
    Dating first = a.date;
    Dating second = b.date;
    if (first == null || second == null) {
      return apart(a.from(), a.to(), b.from(), b.to()) <= 0
          ? Finding.DATE_UNKNOWN
          : Finding.DATE_DISJOINT;
    }
    boolean exact = first.byDay() && second.byDay();
    long apart = apart(first.start(), first.end(), second.start(), second.end());
    if (apart <= 0) {
      return exact ? Finding.DATE_SAME_DAY : Finding.DATE_OVERLAP;
    }
    if (!exact && apart == 1) {
      return Finding.DATE_TOLERANCE;
    }
    if (apart == 1 && (first.assumed() || second.assumed())) {
      return Finding.DATE_ASSUMED;
    }
    return apart <= Math.max(a.lasting, b.lasting) ? Finding.DATE_LASTING : Finding.DATE_DISJOINT;
  }

  /** No word of the article tells it: it is the day of publication, and may mean the eve of it. */
  static boolean isAssumed(EventDate date) {
    return date.spans().isEmpty();
  }

  /** Days from the end of the earlier to the start of the later; at most 0 where they overlap. */
  private static long apart(long startA, long endA, long startB, long endB) {
    return Math.max(startB - endA, startA - endB);
  }
}
