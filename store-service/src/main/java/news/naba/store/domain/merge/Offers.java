package news.naba.store.domain.merge;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Which others a cluster may join, and which of them is the most alike. */
final class Offers {
  private Cluster[] others = new Cluster[4];
  private double[] likenesses = new double[4];
  private int size;
  private @Nullable Cluster best;
  private double likeness;

  @Nullable Cluster best() {
    return best;
  }

  double likeness() {
    return likeness;
  }

  /** Whether it is the best one now. */
  boolean add(Cluster other, double alike) {
    if (size == others.length) {
      others = Arrays.copyOf(others, 2 * size);
      likenesses = Arrays.copyOf(likenesses, 2 * size);
    }
    others[size] = other;
    likenesses[size] = alike;
    size++;
    if (!isBetter(other, alike)) {
      return false;
    }
    best = other;
    likeness = alike;
    return true;
  }

  /** Of equally alike ones the one with the smaller id. */
  private boolean isBetter(Cluster other, double alike) {
    return best == null
        || alike > likeness
        || (alike == likeness && other.first().id().compareTo(best.first().id()) < 0);
  }

  /** Looks for the best one again, among those that are still there. */
  void review() {
    Cluster[] before = others;
    double[] alike = likenesses;
    int count = size;
    others = new Cluster[Math.max(4, count)];
    likenesses = new double[others.length];
    size = 0;
    best = null;
    for (int i = 0; i < count; i++) {
      if (before[i].isThere()) {
        add(before[i], alike[i]);
      }
    }
  }
}
