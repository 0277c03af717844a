package news.naba.store.domain.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Says which chains to forget, so that what is remembered of them stays within its memory. */
final class Forgetting {
  /** Merges after which it is looked whether there is too much: it takes time. */
  private static final int LOOK_EVERY = 20;

  /** Where much is remembered, so many nodes are looked at for each merge between two looks. */
  private static final int NODES_PER_MERGE = 64;

  /** What is left when there was too much. */
  private static final double KEPT = 0.75;

  private final long mostBytes;
  private int untilLook = LOOK_EVERY;

  /**
   * @param mostBytes about how much memory to take
   */
  Forgetting(long mostBytes) {
    this.mostBytes = mostBytes;
  }

  /**
   * To be called after each merge.
   *
   * @param nodes all that are remembered
   * @return the chains that were asked about longest ago; none while there is room
   */
  List<Chain> due(Collection<Node> nodes) {
    if (--untilLook > 0) {
      return List.of();
    }
    untilLook = Math.max(LOOK_EVERY, nodes.size() / NODES_PER_MERGE);
    Map<Chain, Size> chains = new HashMap<>();
    for (Node node : nodes) {
      chains.computeIfAbsent(node.chain, chain -> new Size()).add(node);
    }
    long bytes = chains.values().stream().mapToLong(size -> size.bytes).sum();
    if (bytes <= mostBytes) {
      return List.of();
    }
    List<Map.Entry<Chain, Size>> oldest = new ArrayList<>(chains.entrySet());
    oldest.sort(Comparator.comparingLong(entry -> entry.getValue().usedAt));
    List<Chain> due = new ArrayList<>();
    for (Map.Entry<Chain, Size> chain : oldest) {
      if (bytes <= mostBytes * KEPT) {
        break;
      }
      bytes -= chain.getValue().bytes;
      due.add(chain.getKey());
    }
    return due;
  }

  private static final class Size {
    private long bytes;
    private long usedAt;

    void add(Node node) {
      bytes += node.bytes();
      usedAt = Math.max(usedAt, node.usedAt);
    }
  }
}
