package news.naba.store.domain.compare;

import news.naba.store.domain.compare.Tolls.Toll;
import org.jspecify.annotations.Nullable;

/** Whether two reports can mean the same victims: first the killed, else the injured. */
final class TollRule {
  private static final int SMALL_DIFFERENCE = 3;
  private static final int FAR = 2;

  /** How many times "at least" may have grown and still be no contradiction. */
  private static final int GROWING = 5;

  private static final double CLOSE = 0.05;
  private static final int FEWEST_CLOSE = 10;

  private TollRule() {}

  static Finding compare(Tolls a, Tolls b) {
    if (a.denied() || b.denied()) {
      return Finding.TOLL_UNKNOWN; // who denies an event has no victims to count
    }
    Finding killed = compare(a.killed(), b.killed());
    return killed == Finding.TOLL_UNKNOWN ? compare(a.injured(), b.injured()) : killed;
  }

  private static Finding compare(@Nullable Toll a, @Nullable Toll b) {
    if (a == null || b == null || a.scope() != b.scope()) {
      return Finding.TOLL_UNKNOWN;
    }
    int less = Math.min(a.min(), b.min());
    int more = Math.max(a.min(), b.min());
    if (a.exact() && b.exact() && less == more) {
      return less > 0 ? Finding.TOLL_EQUAL : Finding.TOLL_OVERLAP;
    }
    if (!a.vague() && !b.vague() && less >= FEWEST_CLOSE && more - less <= CLOSE * more) {
      return Finding.TOLL_CLOSE;
    }
    long upper = Math.min(a.most(), b.most());
    if (more <= upper) {
      return more <= GROWING * less ? Finding.TOLL_OVERLAP : Finding.TOLL_DIFFERS;
    }
    boolean near = more - upper <= SMALL_DIFFERENCE || more <= FAR * upper;
    return near ? Finding.TOLL_DIFFERS : Finding.TOLL_FAR;
  }
}
