package news.naba.store.domain.merge;

import java.util.BitSet;
import news.naba.store.domain.merge.Passages.Passage;
import org.jspecify.annotations.Nullable;

/** A passage that {@link LinkMemory} remembers, and its place in its {@link Chain}. */
final class Node {
  /** Without its candidate and its reports. */
  private static final int BYTES = 400;

  /** A report as merging reads it, with its evidence. */
  private static final int BYTES_OF_REPORT = 2_000;

  private Passage passage;

  /** The chain it is in, and where there. */
  Chain chain;

  int slot;

  /** Where those of its chain are to which it is linked. */
  final BitSet linked = new BitSet();

  /** The group it is in; null where it has to look for one. */
  @Nullable Group group;

  /** The cluster whose first it is, while clusters are made. */
  @Nullable Cluster cluster;

  /** When it was last asked for. */
  long usedAt;

  /** Alone in a chain of its own. */
  Node(Passage passage, int threshold) {
    this.passage = passage;
    this.chain = new Chain(this, threshold);
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

  /** About how much memory it takes. */
  long bytes() {
    return BYTES
        + passage.candidate().bytes()
        + (long) BYTES_OF_REPORT * passage.reports().size()
        + (long) Short.BYTES * slot;
  }

  /** Stands for the passage as it is now, whose reports may be in other events than before. */
  void standFor(Passage now) {
    passage = now;
  }
}
