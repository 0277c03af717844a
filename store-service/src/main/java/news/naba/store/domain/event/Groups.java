package news.naba.store.domain.event;

import java.util.Arrays;

/**
 * As {@link news.naba.store.domain.Unions}, of members that are numbered from 0 and become more,
 * without hashing.
 */
final class Groups {
  private int[] parents;
  private int size;

  private Groups(int[] parents, int size) {
    this.parents = parents;
    this.size = size;
  }

  /** So many, each alone. */
  static Groups of(int size) {
    int[] parents = new int[size];
    Arrays.setAll(parents, i -> i);
    return new Groups(parents, size);
  }

  /** The same groups, to go on with. */
  Groups copy() {
    return new Groups(Arrays.copyOf(parents, size), size);
  }

  /**
   * One more member, alone for now.
   *
   * @return its number
   */
  int add() {
    if (size == parents.length) {
      parents = Arrays.copyOf(parents, 2 * size + 1);
    }
    parents[size] = size;
    return size++;
  }

  int size() {
    return size;
  }

  void join(int a, int b) {
    parents[root(a)] = root(b);
  }

  /** A member that stands for all of a member's group, until a further one joins it. */
  int root(int member) {
    int root = member;
    while (parents[root] != root) {
      parents[root] = parents[parents[root]];
      root = parents[root];
    }
    return root;
  }
}
