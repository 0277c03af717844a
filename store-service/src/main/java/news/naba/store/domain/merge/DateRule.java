package news.naba.store.domain.merge;

import java.time.LocalDate;
import news.naba.contracts.Report.EventDate;
import news.naba.contracts.Report.EventDate.Precision;

/** Whether two dates can be when one event happened. */
final class DateRule {
  private DateRule() {}

  static Finding compare(Candidate a, Candidate b) {
    EventDate first = a.report().date();
    EventDate second = b.report().date();
    if (first == null || second == null) {
      return overlap(a.window.from(), a.window.to(), b.window.from(), b.window.to())
          ? Finding.DATE_UNKNOWN
          : Finding.DATE_DISJOINT;
    }
    boolean exact = first.precision() == Precision.DAY && second.precision() == Precision.DAY;
    if (overlap(first.start(), first.end(), second.start(), second.end())) {
      return exact ? Finding.DATE_SAME_DAY : Finding.DATE_OVERLAP;
    }
    boolean dayApart =
        overlap(first.start().minusDays(1), first.end().plusDays(1), second.start(), second.end());
    return !exact && dayApart ? Finding.DATE_TOLERANCE : Finding.DATE_DISJOINT;
  }

  private static boolean overlap(
      LocalDate startA, LocalDate endA, LocalDate startB, LocalDate endB) {
    return !startA.isAfter(endB) && !startB.isAfter(endA);
  }
}
