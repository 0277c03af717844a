package news.naba.store.domain.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import news.naba.contracts.Event.Claim;
import news.naba.contracts.Event.Claim.Fact;
import news.naba.contracts.Report.Count;
import news.naba.contracts.Report.Count.Scope;
import news.naba.contracts.Report.VictimGroup;
import org.jspecify.annotations.Nullable;

/** The current range of a count over the claims that were not superseded. */
final class Tolls {
  /** Numbers told as "about" still agree when they are this much apart. */
  private static final double ABOUT = 0.1;

  private Tolls() {}

  /**
   * From the least to the most that is claimed for the event; never a sum, never an average. Claims
   * of different scopes are not mixed: the event's own toll is preferred to a cumulative one, and
   * that to a partial one.
   */
  static @Nullable Count range(List<Claim> claims, Fact fact) {
    for (Scope scope : List.of(Scope.EVENT, Scope.CUMULATIVE, Scope.PARTIAL)) {
      List<Count> counts = current(claims, fact, scope);
      if (!counts.isEmpty()) {
        return range(counts, scope);
      }
    }
    return null;
  }

  /** Whether two current claims about the event's toll cannot both be true. */
  static boolean contradictory(List<Claim> claims) {
    for (Fact fact : List.of(Fact.KILLED, Fact.INJURED, Fact.MISSING, Fact.DETAINED)) {
      double lowest = Double.POSITIVE_INFINITY;
      double highest = Double.NEGATIVE_INFINITY;
      for (Count count : current(claims, fact, Scope.EVENT)) {
        lowest = Math.min(lowest, upper(count));
        highest = Math.max(highest, lower(count));
      }
      if (lowest < highest) {
        return true;
      }
    }
    return false;
  }

  private static List<Count> current(List<Claim> claims, Fact fact, Scope scope) {
    List<Count> counts = new ArrayList<>();
    for (Claim claim : claims) {
      Count count = claim.count();
      if (count != null && !claim.superseded() && claim.fact() == fact && count.scope() == scope) {
        counts.add(count);
      }
    }
    return counts;
  }

  private static Count range(List<Count> counts, Scope scope) {
    Integer min =
        counts.stream().map(Count::min).filter(Objects::nonNull).min(Integer::compare).orElse(null);
    boolean open = counts.stream().anyMatch(count -> count.max() == null);
    Integer max =
        open
            ? null
            : counts.stream()
                .map(Count::max)
                .filter(Objects::nonNull)
                .max(Integer::compare)
                .orElse(null);
    List<VictimGroup> groups =
        counts.stream()
            .map(Count::groups)
            .filter(list -> !list.isEmpty())
            .findFirst()
            .orElse(List.of());
    return new Count(
        min,
        max,
        counts.stream().anyMatch(Count::approx),
        counts.stream().anyMatch(Count::vague),
        scope,
        groups,
        List.of());
  }

  private static double lower(Count count) {
    int min = count.min() == null ? 0 : count.min();
    return count.approx() ? min * (1 - ABOUT) : min;
  }

  private static double upper(Count count) {
    if (count.max() == null) {
      return Double.POSITIVE_INFINITY;
    }
    return count.approx() ? count.max() * (1 + ABOUT) : count.max();
  }
}
