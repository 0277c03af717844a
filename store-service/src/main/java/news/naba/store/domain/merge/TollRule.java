package news.naba.store.domain.merge;

import java.util.Objects;
import news.naba.contracts.Modality;
import news.naba.contracts.Report;
import news.naba.contracts.Report.Count;
import org.jspecify.annotations.Nullable;

/** Whether two reports can mean the same victims: first the killed, else the injured. */
final class TollRule {
  private static final int SMALL_DIFFERENCE = 3;
  private static final int FAR = 2;

  private TollRule() {}

  static Finding compare(Report a, Report b) {
    if (a.modality() == Modality.DENIED || b.modality() == Modality.DENIED) {
      return Finding.TOLL_UNKNOWN; // who denies an event has no victims to count
    }
    Finding killed = compare(a.killed(), b.killed());
    return killed == Finding.TOLL_UNKNOWN ? compare(a.injured(), b.injured()) : killed;
  }

  private static Finding compare(@Nullable Count a, @Nullable Count b) {
    if (a == null || b == null || a.scope() != b.scope() || a.min() == null || b.min() == null) {
      return Finding.TOLL_UNKNOWN;
    }
    if (isExact(a) && isExact(b) && a.min() > 0 && Objects.equals(a.min(), b.min())) {
      return Finding.TOLL_EQUAL;
    }
    long lower = Math.max(a.min(), b.min());
    long upper = Math.min(max(a), max(b));
    if (lower <= upper) {
      return Finding.TOLL_OVERLAP;
    }
    boolean close = lower - upper <= SMALL_DIFFERENCE || lower <= FAR * upper;
    return close ? Finding.TOLL_DIFFERS : Finding.TOLL_FAR;
  }

  private static boolean isExact(Count count) {
    return !count.vague() && Objects.equals(count.min(), count.max());
  }

  private static long max(Count count) {
    return count.max() == null ? Integer.MAX_VALUE : count.max();
  }
}
