package news.naba.store.domain.merge;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A group of passages of one chain on its way to become an event. It does not change: two that join
 * are gone, and there is a new one.
 */
final class Cluster {
  /** Members from which {@link Ties} may be worth their memory. */
  private static final int MANY = 4;

  private static final long RULED_OUT = Long.MIN_VALUE;

  private final Chain chain;

  /** Of its members. */
  private final int[] slots;

  /** The one with the smallest id. */
  private final Node first;

  /** Whether the last joining had the very same one at this point. */
  private boolean known;

  /** What it may join, where it is not known. */
  private @Nullable Offers offers;

  /** Once it was looked at so often that having made them would have been less work. */
  private @Nullable Ties ties;

  /** At how many pairs it was looked for want of ties. */
  private long looks;

  /** Where it is among those that are still there; -1 when it is gone. */
  int index = -1;

  private Cluster(Chain chain, int[] slots, Node first, boolean known) {
    this.chain = chain;
    this.slots = slots;
    this.first = first;
    this.known = known;
  }

  static Cluster of(Node only, boolean known) {
    return new Cluster(only.chain, new int[] {only.slot}, only, known);
  }

  /** The two joined; neither may be used any more. */
  Cluster with(Cluster other, boolean known) {
    int[] all = Arrays.copyOf(slots, slots.length + other.slots.length);
    System.arraycopy(other.slots, 0, all, slots.length, other.slots.length);
    Node smaller = first.id().compareTo(other.first.id()) < 0 ? first : other.first;
    Cluster both = new Cluster(chain, all, smaller, known);
    both.looks = looks + other.looks;
    both.ties = slots.length < other.slots.length ? other.tiesWith(this) : tiesWith(other);
    return both;
  }

  private @Nullable Ties tiesWith(Cluster smaller) {
    if (ties == null) {
      return null;
    }
    if (smaller.ties == null) {
      for (int slot : smaller.slots) {
        ties.add(slot);
      }
    } else {
      ties.addAll(smaller.ties);
    }
    return ties;
  }

  Node first() {
    return first;
  }

  /** Slots of its members. */
  int[] slots() {
    return slots;
  }

  boolean isThere() {
    return index >= 0;
  }

  boolean isKnown() {
    return known;
  }

  /** From here on it goes another way than the last time. */
  void strays() {
    known = false;
  }

  /** What it may join, of all that were there before it or since it strays, and came later. */
  Offers offers() {
    if (offers == null) {
      offers = new Offers();
    }
    return offers;
  }

  /**
   * How well the best match of each passage in the other cluster is, on average over both. A vague
   * report need only be like one of the others; but a pair that rules a merge out, rules it out for
   * all: NaN.
   */
  double likeness(Cluster other) {
    if (other.slots.length == 1) {
      return likeness(other.slots[0]);
    }
    if (slots.length == 1) {
      return other.likeness(slots[0]);
    }
    boolean iSeeQuicker = ties() != null;
    long mine = iSeeQuicker ? sumOfBest(other) : other.sumOfBest(this);
    if (mine == RULED_OUT) {
      return Double.NaN;
    }
    long theirs = iSeeQuicker ? other.sumOfBest(this) : sumOfBest(other);
    return theirs == RULED_OUT
        ? Double.NaN
        : (double) (mine + theirs) / (slots.length + other.slots.length);
  }

  private double likeness(int passage) {
    Ties known = ties();
    int best = Chain.NEVER;
    long sum = 0;
    if (known != null) {
      best = known.best(passage);
      sum = known.sum(passage);
    } else {
      for (int slot : slots) {
        looks++;
        short points = chain.points(slot, passage);
        if (points == Chain.NEVER) {
          return Double.NaN;
        }
        best = Math.max(best, points);
        sum += points;
      }
    }
    return best == Chain.NEVER ? Double.NaN : (double) (sum + best) / (slots.length + 1);
  }

  /** The points of the best match that each passage of another cluster has here. */
  private long sumOfBest(Cluster other) {
    Ties known = ties();
    long sum = 0;
    for (int passage : other.slots) {
      int best = known == null ? best(passage) : known.best(passage);
      if (best == Chain.NEVER) {
        return RULED_OUT;
      }
      sum += best;
    }
    return sum;
  }

  private int best(int passage) {
    int best = Chain.NEVER;
    for (int slot : slots) {
      looks++;
      short points = chain.points(slot, passage);
      if (points == Chain.NEVER) {
        return Chain.NEVER;
      }
      best = Math.max(best, points);
    }
    return best;
  }

  private @Nullable Ties ties() {
    if (ties == null && slots.length >= MANY && looks > (long) slots.length * chain.size()) {
      ties = new Ties(chain, slots);
    }
    return ties;
  }
}
