package news.naba.store.domain.compare;

import news.naba.contracts.Report.EventDate;
import org.jspecify.annotations.Nullable;

/**
 * A report's date made ready for comparing.
 *
 * @param start its first day, as an epoch day
 * @param end its last day
 * @param byDay whether it is told as one day
 * @param assumed see {@link DateRule#isAssumed}
 */
record Dating(long start, long end, boolean byDay, boolean assumed) {
  static @Nullable Dating of(@Nullable EventDate date) {
    return date == null
        ? null
        : new Dating(
            date.start().toEpochDay(),
            date.end().toEpochDay(),
            date.precision() == EventDate.Precision.DAY,
            DateRule.isAssumed(date));
  }
}
