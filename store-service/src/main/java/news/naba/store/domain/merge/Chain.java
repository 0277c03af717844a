package news.naba.store.domain.merge;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import news.naba.store.domain.compare.SearchWindow;

/**
 * Passages that links connect, from one to the next, with the points of every pair of them. Who is
 * outside a chain never joins anybody in it.
 */
final class Chain {
  /** In place of points where two may not be in one event. */
  static final short NEVER = Short.MIN_VALUE;

  private final int threshold;
  private List<Node> nodes = new ArrayList<>();

  /** By slot, the points with each node that is before it. */
  private short[][] rows = new short[1][];

  private boolean connected = true;
  private boolean pinned;

  /** Where and when its nodes are; asked for with every report that comes to it. */
  private final Set<SearchWindow> windows = new HashSet<>();

  /**
   * A chain of one.
   *
   * @param threshold points from which a pair is linked, in hundredths
   */
  Chain(Node only, int threshold) {
    this(threshold);
    add(only, new short[0]);
  }

  private Chain(int threshold) {
    this.threshold = threshold;
  }

  int threshold() {
    return threshold;
  }

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

  /** By the slots of two nodes. */
  short points(int a, int b) {
    return a > b ? rows[a][b] : rows[b][a];
  }

  /** The points of a node with each that is before it. */
  short[] row(Node node) {
    return rows[node.slot];
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
    if (node.slot == rows.length) {
      rows = Arrays.copyOf(rows, 2 * rows.length);
    }
    rows[node.slot] = points;
    node.linked.clear();
    for (int slot = 0; slot < points.length; slot++) {
      mark(node, nodes.get(slot), points[slot]);
    }
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

  /**
   * Takes new points of two of its nodes, which may be linked no longer.
   *
   * @return whether they are other points than before
   */
  boolean compareAnew(Node a, Node b, short now) {
    short before = points(a.slot, b.slot);
    if (now == before) {
      return false;
    }
    connected = connected && (now >= threshold || before < threshold);
    if (a.slot > b.slot) {
      rows[a.slot][b.slot] = now;
    } else {
      rows[b.slot][a.slot] = now;
    }
    mark(a, b, now);
    return true;
  }

  private void mark(Node a, Node b, short points) {
    a.linked.set(b.slot, points >= threshold);
    b.linked.set(a.slot, points >= threshold);
  }

  /**
   * Does something with each node to which one is linked.
   *
   * @param among slots of those that matter; may change meanwhile
   */
  void forEachLinked(Node node, BitSet among, Consumer<Node> each) {
    int slot = among.nextSetBit(0);
    while (slot >= 0) {
      int linked = node.linked.nextSetBit(slot);
      if (linked == slot) {
        each.accept(nodes.get(slot));
      }
      slot = linked < 0 ? -1 : among.nextSetBit(linked == slot ? slot + 1 : linked);
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
  List<Chain> parts() {
    if (connected) {
      return List.of(this);
    }
    List<List<Node>> sets = new ArrayList<>();
    BitSet seen = new BitSet();
    for (Node node : nodes) {
      if (!seen.get(node.slot)) {
        sets.add(reachable(List.of(node), nodes, seen));
      }
    }
    connected = true;
    if (sets.size() <= 1) {
      return List.of(this);
    }
    List<short[][]> points = sets.stream().map(this::among).toList();
    List<Chain> parts = new ArrayList<>();
    for (int i = 0; i < sets.size(); i++) {
      Chain part = new Chain(threshold);
      part.become(sets.get(i), points.get(i));
      parts.add(part);
    }
    return parts;
  }

  /** The nodes to which links lead from some of them, over no others than the given ones. */
  List<Node> reachable(Collection<Node> from, Collection<Node> over) {
    return connected && over.size() == nodes.size() ? nodes : reachable(from, over, new BitSet());
  }

  private List<Node> reachable(Collection<Node> from, Collection<Node> over, BitSet seen) {
    List<Node> reached = new ArrayList<>(from);
    from.forEach(node -> seen.set(node.slot));
    Deque<Node> frontier = new ArrayDeque<>(from);
    while (!frontier.isEmpty()) {
      Node node = frontier.remove();
      for (Node other : over) {
        if (node.linked.get(other.slot) && !seen.get(other.slot)) {
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
        rows[i][j] = points(some.get(i).slot, some.get(j).slot);
      }
    }
    return rows;
  }

  private void become(List<Node> some, short[][] rows) {
    nodes = new ArrayList<>();
    this.rows = new short[Math.max(1, rows.length)][];
    windows.clear();
    pinned = false;
    for (int i = 0; i < rows.length; i++) {
      add(some.get(i), rows[i]);
    }
  }
}
