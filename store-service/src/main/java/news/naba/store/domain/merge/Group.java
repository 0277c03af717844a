package news.naba.store.domain.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Nodes of a chain that became one group, and the steps by which they did. It is remembered until
 * one of them changes or goes: then the others look for a group anew.
 */
final class Group {
  private final List<Node> members;
  private final List<Step> steps;
  private boolean whole = true;

  /**
   * @param steps by which they joined, each behind those that made its clusters
   */
  Group(List<Node> members, List<Step> steps) {
    this.members = members;
    this.steps = inOrder(steps);
  }

  List<Node> members() {
    return members;
  }

  /** As they follow on each other, whatever other groups do meanwhile: always the best possible. */
  List<Step> steps() {
    return steps;
  }

  /** One of its members is not what it was, or not there. */
  void lose() {
    whole = false;
  }

  boolean isWhole() {
    return whole;
  }

  private static List<Step> inOrder(List<Step> steps) {
    if (steps.size() < 2) {
      return steps;
    }
    Map<Node, Making> makers = new HashMap<>();
    PriorityQueue<Making> possible = new PriorityQueue<>();
    for (Step step : steps) {
      Making making = new Making(step);
      making.waitFor(makers.remove(step.first()));
      making.waitFor(makers.remove(step.second()));
      makers.put(step.first(), making);
      if (making.awaited == 0) {
        possible.add(making);
      }
    }
    List<Step> inOrder = new ArrayList<>(steps.size());
    while (!possible.isEmpty()) {
      Making best = possible.remove();
      inOrder.add(best.step);
      if (best.next != null && --best.next.awaited == 0) {
        possible.add(best.next);
      }
    }
    return inOrder;
  }

  /** A step, and for how many clusters it has to wait. */
  private static final class Making implements Comparable<Making> {
    private final Step step;
    private int awaited;

    /** The step that joins what this one makes to something else. */
    private @Nullable Making next;

    Making(Step step) {
      this.step = step;
    }

    void waitFor(@Nullable Making maker) {
      if (maker != null) {
        maker.next = this;
        awaited++;
      }
    }

    @Override
    public int compareTo(Making other) {
      return Step.bestFirst(step, other.step);
    }
  }
}
