package news.naba.store.domain.merge;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Which others a cluster may join, the most alike first. Among thousands that are all alike only
 * the best are kept; once all of these are gone it has to be asked around again.
 */
final class Offers {
  private static final int MOST = 8;

  /** The best come first. */
  private Cluster[] others = new Cluster[2];

  private double[] likenesses = new double[2];
  private int size;

  /** The best one that is not kept: whoever is not better is not kept either. */
  private @Nullable Cluster dropped;

  private double likenessOfDropped;

  @Nullable Cluster best() {
    return size == 0 ? null : others[0];
  }

  double likeness() {
    return likenesses[0];
  }

  /** Whether there may be more who suit than are kept. */
  boolean isIncomplete() {
    return dropped != null;
  }

  /** Whether it is the best one now. */
  boolean add(Cluster other, double alike) {
    if (dropped != null && !isBetter(other, alike, dropped, likenessOfDropped)) {
      return false;
    }
    int place = size;
    while (place > 0 && isBetter(other, alike, others[place - 1], likenesses[place - 1])) {
      place--;
    }
    if (place == MOST) {
      drop(other, alike);
      return false;
    }
    if (size == MOST) {
      size--;
      drop(others[size], likenesses[size]);
    } else if (size == others.length) {
      others = Arrays.copyOf(others, 2 * size);
      likenesses = Arrays.copyOf(likenesses, 2 * size);
    }
    System.arraycopy(others, place, others, place + 1, size - place);
    System.arraycopy(likenesses, place, likenesses, place + 1, size - place);
    others[place] = other;
    likenesses[place] = alike;
    size++;
    return place == 0;
  }

  private void drop(Cluster other, double alike) {
    dropped = other;
    likenessOfDropped = alike;
  }

  /** Of equally alike ones the one with the smaller id. */
  private static boolean isBetter(Cluster one, double alike, Cluster other, double likeness) {
    return alike > likeness
        || (alike == likeness && one.first().id().compareTo(other.first().id()) < 0);
  }

  /** Lets those go that are there no longer. */
  void review() {
    int left = 0;
    for (int i = 0; i < size; i++) {
      if (others[i].isThere()) {
        others[left] = others[i];
        likenesses[left] = likenesses[i];
        left++;
      }
    }
    Arrays.fill(others, left, size, null);
    size = left;
  }

  /** As if there had been none. */
  void clear() {
    size = 0;
    dropped = null;
  }
}
