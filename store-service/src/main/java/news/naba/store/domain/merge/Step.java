package news.naba.store.domain.merge;

/**
 * Two clusters that joined, or may.
 *
 * @param first of the cluster with the smaller id
 * @param second of the other one
 * @param firstId the ids as they were: a node may have another one later
 * @param secondId likewise
 * @param likeness of the two as they were
 */
record Step(Node first, Node second, String firstId, String secondId, double likeness) {
  static Step of(Node a, Node b, double likeness) {
    return a.id().compareTo(b.id()) < 0
        ? new Step(a, b, a.id(), b.id(), likeness)
        : new Step(b, a, b.id(), a.id(), likeness);
  }

  /** Whether it comes before another one where both are possible: the most alike join first. */
  boolean isBefore(Step other) {
    return bestFirst(this, other) < 0;
  }

  static int bestFirst(Step a, Step b) {
    int byLikeness = Double.compare(b.likeness, a.likeness);
    if (byLikeness != 0) {
      return byLikeness;
    }
    int byFirst = a.firstId.compareTo(b.firstId);
    return byFirst != 0 ? byFirst : a.secondId.compareTo(b.secondId);
  }
}
