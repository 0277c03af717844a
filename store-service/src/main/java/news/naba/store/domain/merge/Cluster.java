package news.naba.store.domain.merge;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A group of passages of one chain on its way to become an event. It does not change: two that join
 * are gone, and there is a new one.
 */
final class Cluster {
  private final Chain chain;
  private final Node[] members;

  /** The one with the smallest id. */
  private final Node first;

  /** Whether the last joining had the very same one at this point. */
  private boolean known;

  /** What it may join, where it is not known. */
  private @Nullable Offers offers;

  /** Where it is among those that are still there; -1 when it is gone. */
  int index = -1;

  private Cluster(Chain chain, Node[] members, Node first, boolean known) {
    this.chain = chain;
    this.members = members;
    this.first = first;
    this.known = known;
  }

  static Cluster of(Node only, boolean known) {
    return new Cluster(only.chain, new Node[] {only}, only, known);
  }

  Cluster with(Cluster other, boolean known) {
    Node[] all = Arrays.copyOf(members, members.length + other.members.length);
    System.arraycopy(other.members, 0, all, members.length, other.members.length);
    Node smaller = first.id().compareTo(other.first.id()) < 0 ? first : other.first;
    return new Cluster(chain, all, smaller, known);
  }

  Node first() {
    return first;
  }

  Node[] members() {
    return members;
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
    int[] theirs = new int[other.members.length];
    Arrays.fill(theirs, Chain.NEVER);
    long sum = 0;
    for (Node mine : members) {
      int best = Chain.NEVER;
      for (int i = 0; i < theirs.length; i++) {
        short points = chain.points(mine, other.members[i]);
        if (points == Chain.NEVER) {
          return Double.NaN;
        }
        best = Math.max(best, points);
        theirs[i] = Math.max(theirs[i], points);
      }
      sum += best;
    }
    for (int best : theirs) {
      sum += best;
    }
    return (double) sum / (members.length + theirs.length);
  }
}
