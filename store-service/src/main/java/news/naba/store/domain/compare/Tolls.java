package news.naba.store.domain.compare;

import java.util.Objects;
import news.naba.contracts.Modality;
import news.naba.contracts.Report;
import news.naba.contracts.Report.Count;
import org.jspecify.annotations.Nullable;

/**
 * A report's victims made ready for comparing.
 *
 * @param denied whether it denies the event
 */
record Tolls(boolean denied, @Nullable Toll killed, @Nullable Toll injured) {
  /** "Tens" are told as 20 and more, and mean less than a hundred. */
  private static final int VAGUE = 5;

  static Tolls of(Report report) {
    return new Tolls(
        report.modality() == Modality.DENIED, toll(report.killed()), toll(report.injured()));
  }

  private static @Nullable Toll toll(@Nullable Count count) {
    if (count == null || count.min() == null) {
      return null;
    }
    return new Toll(
        count.scope(),
        count.min(),
        most(count),
        !count.vague() && Objects.equals(count.min(), count.max()),
        count.vague());
  }

  /** The most that a count can mean. "Tens" is less than a hundred; "at least" is open. */
  private static long most(Count count) {
    int min = Objects.requireNonNull(count.min());
    if (count.max() != null) {
      return count.max();
    }
    return count.vague() ? VAGUE * Math.max(1L, min) : Integer.MAX_VALUE;
  }

  /**
   * How many of one kind.
   *
   * @param most that it can mean
   * @param exact whether it is one number
   */
  record Toll(Count.Scope scope, int min, long most, boolean exact, boolean vague) {}
}
