package news.naba.store.domain.merge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import news.naba.store.domain.merge.Joining.Step;
import org.jspecify.annotations.Nullable;

/**
 * Joins the passages of a chain to groups: always the two most alike clusters first, as long as
 * they are alike enough.
 *
 * <p>What comes out depends on the passages alone. But it goes along the steps of the last time,
 * and works out only what is different now: clusters that were the same at the same point of the
 * last time join as they did then, unless one of them is first joined by one that was not. Whoever
 * would have joined one that is different now, is different from there on.
 */
final class Agglomeration {
  private final Chain chain;
  private final double threshold;
  private final List<Step> last;
  private final List<Step> steps = new ArrayList<>();
  private final List<Cluster> there = new ArrayList<>();
  private final List<Cluster> strangers = new ArrayList<>();
  private final PriorityQueue<Offer> offers = new PriorityQueue<>();
  private int at;

  private Agglomeration(Chain chain, int threshold) {
    this.chain = chain;
    this.threshold = threshold;
    this.last = chain.joining().steps();
  }

  /** The groups of a chain, which remembers how they came about. */
  static List<List<Node>> of(Chain chain, int threshold) {
    boolean unchanged =
        chain.nodes().stream().allMatch(node -> node.joining == chain.joining())
            && chain.joining().groups().stream().mapToInt(List::size).sum() == chain.size();
    if (!unchanged) {
      chain.joined(new Agglomeration(chain, threshold).run());
      chain.nodes().forEach(node -> node.joining = chain.joining());
    }
    return chain.joining().groups();
  }

  private Joining run() {
    for (Node node : chain.nodes()) {
      boolean known = node.joining == chain.joining() && node.joining != Joining.NONE;
      add(Cluster.of(node, known));
    }
    while (true) {
      Step known = nextKnown();
      Offer best = bestOffer();
      if (known != null && (best == null || Step.bestFirst(known, best.step) <= 0)) {
        at++;
        join(known, true);
      } else if (best != null) {
        join(best.step, false);
      } else {
        break;
      }
    }
    List<List<Node>> groups =
        there.stream().map(cluster -> Arrays.asList(cluster.members())).toList();
    there.forEach(cluster -> cluster.first().cluster = null);
    return new Joining(steps, groups);
  }

  /** The next step of the last time that is still possible: who waited for another strays. */
  private @Nullable Step nextKnown() {
    for (; at < last.size(); at++) {
      Step step = last.get(at);
      Cluster first = known(step.first());
      Cluster second = known(step.second());
      if (first != null && second != null) {
        return step;
      }
      if (first != null) {
        stray(first);
      }
      if (second != null) {
        stray(second);
      }
    }
    return null;
  }

  private @Nullable Cluster known(Node first) {
    Cluster cluster = first.chain == chain ? first.cluster : null;
    return cluster != null && cluster.isKnown() ? cluster : null;
  }

  private void stray(Cluster cluster) {
    cluster.strays();
    strangers.add(cluster);
    for (Cluster other : there) {
      if (other.isKnown()) {
        offer(cluster, other);
      }
    }
  }

  private void join(Step step, boolean known) {
    Cluster first = there(step.first());
    Cluster second = there(step.second());
    remove(first);
    remove(second);
    steps.add(step);
    add(first.with(second, known));
  }

  private void add(Cluster cluster) {
    if (cluster.isKnown()) {
      strangers.removeIf(stranger -> !stranger.isThere());
      strangers.forEach(stranger -> offer(stranger, cluster));
    } else {
      there.forEach(other -> offer(cluster, other));
      strangers.add(cluster);
    }
    cluster.index = there.size();
    cluster.first().cluster = cluster;
    there.add(cluster);
  }

  private void remove(Cluster cluster) {
    Cluster moved = there.remove(there.size() - 1);
    if (moved != cluster) {
      there.set(cluster.index, moved);
      moved.index = cluster.index;
    }
    cluster.index = -1;
    cluster.first().cluster = null;
  }

  private static Cluster there(Node first) {
    return Objects.requireNonNull(first.cluster);
  }

  private void offer(Cluster stranger, Cluster other) {
    double likeness = stranger.likeness(other);
    if (likeness >= threshold && stranger.offers().add(other, likeness)) {
      offers.add(Offer.bestOf(stranger));
    }
  }

  /** The best of all strangers' best offers. */
  private @Nullable Offer bestOffer() {
    for (Offer best = offers.peek(); best != null; best = offers.peek()) {
      boolean current = best.stranger.isThere() && best.stranger.offers().best() == best.other;
      if (current && best.other.isThere()) {
        return best;
      }
      offers.remove();
      if (current) {
        best.stranger.offers().review();
        if (best.stranger.offers().best() != null) {
          offers.add(Offer.bestOf(best.stranger));
        }
      }
    }
    return null;
  }

  private record Offer(Cluster stranger, Cluster other, Step step) implements Comparable<Offer> {
    static Offer bestOf(Cluster stranger) {
      Cluster other = Objects.requireNonNull(stranger.offers().best());
      double likeness = stranger.offers().likeness();
      return new Offer(stranger, other, Step.of(stranger.first(), other.first(), likeness));
    }

    @Override
    public int compareTo(Offer other) {
      return Step.bestFirst(step, other.step);
    }
  }
}
