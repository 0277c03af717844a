package news.naba.store.domain.merge;

import java.util.List;

/**
 * The steps by which the passages of a chain became groups.
 *
 * @param steps in their order
 * @param groups what came out
 */
record Joining(List<Step> steps, List<List<Node>> groups) {
  static final Joining NONE = new Joining(List.of(), List.of());

  /**
   * Two clusters that joined, or may.
   *
   * @param first of the cluster with the smaller id
   * @param second of the other one
   * @param likeness of the two as they were
   */
  record Step(Node first, Node second, double likeness) {
    /** The most alike first. */
    static int bestFirst(Step a, Step b) {
      int byLikeness = Double.compare(b.likeness, a.likeness);
      if (byLikeness != 0) {
        return byLikeness;
      }
      int byFirst = a.first.id().compareTo(b.first.id());
      return byFirst != 0 ? byFirst : a.second.id().compareTo(b.second.id());
    }

    static Step of(Node a, Node b, double likeness) {
      return a.id().compareTo(b.id()) < 0 ? new Step(a, b, likeness) : new Step(b, a, likeness);
    }
  }

  /** Equal to itself only: the steps are of their nodes. */
  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
