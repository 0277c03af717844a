package news.naba.store.domain.compare;

import java.util.Objects;
import news.naba.contracts.Modality;
import news.naba.contracts.Report;
import news.naba.contracts.Report.Count;
import org.jspecify.annotations.Nullable;

/** Whether two reports can mean the same victims: first the killed, else the injured. */
final class TollRule {
  private static final int SMALL_DIFFERENCE = 3;
  private static final int FAR = 2;

  /** "Tens" are told as 20 and more, and mean less than a hundred. */
  private static final int VAGUE = 5;

  /** How many times "at least" may have grown and still be no contradiction. */
  private static final int GROWING = 5;

  private static final double CLOSE = 0.05;
  private static final int FEWEST_CLOSE = 10;

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
    int less = Math.min(a.min(), b.min());
    int more = Math.max(a.min(), b.min());
    if (isExact(a) && isExact(b) && less == more) {
      return less > 0 ? Finding.TOLL_EQUAL : Finding.TOLL_OVERLAP;
    }
    if (!a.vague() && !b.vague() && less >= FEWEST_CLOSE && more - less <= CLOSE * more) {
      return Finding.TOLL_CLOSE;
    }
    long lower = Math.max(a.min(), b.min());
    long upper = Math.min(most(a), most(b));
    if (lower <= upper) {
      return more <= GROWING * less ? Finding.TOLL_OVERLAP : Finding.TOLL_DIFFERS;
    }
    boolean near = lower - upper <= SMALL_DIFFERENCE || lower <= FAR * upper;
    return near ? Finding.TOLL_DIFFERS : Finding.TOLL_FAR;
  }

  private static boolean isExact(Count count) {
    return !count.vague() && Objects.equals(count.min(), count.max());
  }

  /** The most that a count can mean. "Tens" is less than a hundred; "at least" is open. */
  private static long most(Count count) {
    int min = Objects.requireNonNull(count.min());
    if (count.max() != null) {
      return count.max();
    }
    return count.vague() ? VAGUE * Math.max(1L, min) : Integer.MAX_VALUE;
  }
}
