package news.naba.store.domain.merge;

import news.naba.store.domain.merge.Passages.Passage;
import org.jspecify.annotations.Nullable;

/** A passage that {@link LinkMemory} remembers, and its place in its {@link Chain}. */
final class Node {
  private Passage passage;

  /** The chain it is in, and where there. */
  Chain chain;

  int slot;

  /** Its points with each node that is before it in its chain. */
  short[] points = new short[0];

  /** The group it is in; null where it has to look for one. */
  @Nullable Group group;

  /** The cluster whose first it is, while clusters are made. */
  @Nullable Cluster cluster;

  /** When it was last asked for. */
  long usedAt;

  Node(Passage passage) {
    this.passage = passage;
    this.chain = new Chain(this);
  }

  Passage passage() {
    return passage;
  }

  String id() {
    return passage.id();
  }

  /** Whether comparing could not tell the two apart. */
  boolean isOf(Passage other) {
    return passage.id().equals(other.id()) && passage.articles().equals(other.articles());
  }

  /** Has to look for a group anew, and so have those who were in one with it. */
  void leave() {
    if (group != null) {
      group.lose();
      group = null;
    }
  }

  /** Stands for the passage as it is now, whose reports may be in other events than before. */
  void standFor(Passage now) {
    passage = now;
  }
}
