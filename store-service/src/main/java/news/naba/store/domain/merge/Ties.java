package news.naba.store.domain.merge;

/**
 * What the members of a cluster are worth to each passage of their chain. With it, how alike the
 * cluster and a passage are takes one look instead of one at each member; but it takes time to make
 * and much memory: six bytes for each passage of the chain.
 */
final class Ties {
  private final Chain chain;

  /** By slot, the points of the best pair with a member; or that a pair is ruled out. */
  private final short[] best;

  /** By slot, the points of all pairs with members; no meaning where one is ruled out. */
  private final int[] sum;

  /**
   * @param slots of the members
   */
  Ties(Chain chain, int[] slots) {
    this.chain = chain;
    this.best = new short[chain.size()];
    this.sum = new int[chain.size()];
    for (int slot = 0; slot < best.length; slot++) {
      best[slot] = slot == slots[0] ? Chain.NEVER : chain.points(slot, slots[0]);
      sum[slot] = best[slot];
    }
    for (int i = 1; i < slots.length; i++) {
      add(slots[i]);
    }
  }

  short best(int slot) {
    return best[slot];
  }

  int sum(int slot) {
    return sum[slot];
  }

  /** Adds a member. */
  void add(int member) {
    for (int slot = 0; slot < best.length; slot++) {
      if (slot != member) {
        short points = chain.points(slot, member);
        add(slot, points, points);
      }
    }
  }

  /** Adds another cluster's members. */
  void addAll(Ties other) {
    for (int slot = 0; slot < best.length; slot++) {
      add(slot, other.best[slot], other.sum[slot]);
    }
  }

  private void add(int slot, short bestPoints, int points) {
    boolean ruledOut = bestPoints == Chain.NEVER || best[slot] == Chain.NEVER;
    best[slot] = ruledOut ? Chain.NEVER : (short) Math.max(best[slot], bestPoints);
    sum[slot] += points;
  }
}
