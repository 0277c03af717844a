package news.naba.store.domain.merge;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToIntFunction;
import news.naba.store.domain.compare.SearchWindow;

/**
 * Passages that links connect, from one to the next, with the points of every pair of them. Who is
 * outside a chain never joins anybody in it.
 */
final class Chain {
  /** In place of points where two may not be in one event. */
  static final short NEVER = Short.MIN_VALUE;

  private List<Node> nodes = new ArrayList<>();
  private boolean connected = true;
  private boolean pinned;

  /** Where and when its nodes are; asked for with every report that comes to it. */
  private final Set<SearchWindow> windows = new HashSet<>();

  /** A chain of one. */
  Chain(Node only) {
    add(only, new short[0]);
  }

  private Chain() {}

  List<Node> nodes() {
    return nodes;
  }

  int size() {
    return nodes.size();
  }

  /** The groups of its nodes, each of which must have one. */
  Collection<Group> groups() {
    Set<Group> groups = new LinkedHashSet<>();
    nodes.forEach(node -> groups.add(Objects.requireNonNull(node.group)));
    return groups;
  }

  Set<SearchWindow> windows() {
    return windows;
  }

  short points(Node a, Node b) {
    return a.slot > b.slot ? a.points[b.slot] : b.points[a.slot];
  }

  /** Whether an editor put something of it into an event. */
  boolean isPinned() {
    return pinned;
  }

  /**
   * Takes a node in.
   *
   * @param points with each node that is here already
   */
  void add(Node node, short[] points) {
    node.chain = this;
    node.slot = nodes.size();
    node.points = points;
    nodes.add(node);
    windows.add(node.passage().candidate().window());
    pinned |= node.passage().pin() != null;
  }

  /** Takes all nodes of another chain in, which is no more. */
  void addAll(Chain other, List<short[]> points) {
    for (int i = 0; i < points.size(); i++) {
      add(other.nodes.get(i), points.get(i));
    }
    connected = connected && other.connected;
  }

  /** Takes new points of a node with each of the others; it may be linked to some no longer. */
  void compareAnew(Node node, ToIntFunction<Node> points, int threshold) {
    for (Node other : nodes) {
      if (other != node) {
        short now = (short) points.applyAsInt(other);
        connected = connected && (now >= threshold || points(node, other) < threshold);
        if (node.slot > other.slot) {
          node.points[other.slot] = now;
        } else {
          other.points[node.slot] = now;
        }
      }
    }
  }

  /** Lets all nodes go but some; what is left may be connected no longer. */
  void retain(Set<Node> kept) {
    List<Node> left = nodes.stream().filter(kept::contains).toList();
    if (left.size() < nodes.size()) {
      become(left, among(left));
      connected = false;
    }
  }

  /** The chains that are left of it after nodes went: mostly it is still one. */
  List<Chain> parts(int threshold) {
    if (connected) {
      return List.of(this);
    }
    List<List<Node>> sets = new ArrayList<>();
    BitSet seen = new BitSet();
    for (Node node : nodes) {
      if (!seen.get(node.slot)) {
        sets.add(reachable(List.of(node), nodes, threshold, seen));
      }
    }
    connected = true;
    if (sets.size() <= 1) {
      return List.of(this);
    }
    List<short[][]> points = sets.stream().map(this::among).toList();
    List<Chain> parts = new ArrayList<>();
    for (int i = 0; i < sets.size(); i++) {
      Chain part = new Chain();
      part.become(sets.get(i), points.get(i));
      parts.add(part);
    }
    return parts;
  }

  /** The nodes to which links lead from some of them, over no others than the given ones. */
  List<Node> reachable(Collection<Node> from, Collection<Node> over, int threshold) {
    return connected && over.size() == nodes.size()
        ? nodes
        : reachable(from, over, threshold, new BitSet());
  }

  private List<Node> reachable(
      Collection<Node> from, Collection<Node> over, int threshold, BitSet seen) {
    List<Node> reached = new ArrayList<>(from);
    from.forEach(node -> seen.set(node.slot));
    Deque<Node> frontier = new ArrayDeque<>(from);
    while (!frontier.isEmpty()) {
      Node node = frontier.remove();
      for (Node other : over) {
        if (!seen.get(other.slot) && points(node, other) >= threshold) {
          seen.set(other.slot);
          reached.add(other);
          frontier.add(other);
        }
      }
    }
    return reached;
  }

  private short[][] among(List<Node> some) {
    short[][] rows = new short[some.size()][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = new short[i];
      for (int j = 0; j < i; j++) {
        rows[i][j] = points(some.get(i), some.get(j));
      }
    }
    return rows;
  }

  private void become(List<Node> some, short[][] rows) {
    nodes = new ArrayList<>();
    windows.clear();
    pinned = false;
    for (int i = 0; i < rows.length; i++) {
      add(some.get(i), rows[i]);
    }
  }
}
