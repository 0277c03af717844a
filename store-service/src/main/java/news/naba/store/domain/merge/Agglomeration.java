package news.naba.store.domain.merge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Joins the passages of a chain to groups: always the two most alike clusters first, as long as
 * they are alike enough.
 *
 * <p>What comes out depends on the passages alone, but only what is different now is worked out.
 * Clusters are known while they are what they were at that point of the last time, and join as they
 * did then. The others are strangers: who is new, who waited for one that is not there any more,
 * and what became of a stranger that joined. A group of the last time is followed from when a
 * stranger is linked to it; before that nobody in it has another choice than the last time.
 */
final class Agglomeration {
  private final Chain chain;
  private final List<Cluster> there = new ArrayList<>();
  private final List<Cluster> strangers = new ArrayList<>();
  private final PriorityQueue<Offer> offers = new PriorityQueue<>();
  private final PriorityQueue<Replay> replays = new PriorityQueue<>();
  private final List<Step> steps = new ArrayList<>();

  /** Of all steps that were made the one that is ordered last: those before it are past. */
  private @Nullable Step latest;

  /** Slots of the nodes of strangers whose links have been followed. */
  private final BitSet reached = new BitSet();

  /** Slots of the nodes whose group is not followed. */
  private final BitSet apart;

  private Agglomeration(Chain chain, BitSet apart) {
    this.chain = chain;
    this.apart = apart;
  }

  /**
   * Finds a group for each node of a chain that has none any more, or whose group may be another
   * one now.
   *
   * @return the groups that were made; all other nodes are in the group they were in
   */
  static List<Group> of(Chain chain) {
    List<Node> changed = new ArrayList<>();
    Set<Group> broken = new LinkedHashSet<>();
    BitSet grouped = new BitSet(chain.size());
    for (Node node : chain.nodes()) {
      grouped.set(node.slot, node.group != null);
      if (node.group == null) {
        changed.add(node);
      } else if (!node.group.isWhole()) {
        broken.add(node.group);
      }
    }
    return changed.isEmpty() && broken.isEmpty()
        ? List.of()
        : new Agglomeration(chain, grouped).run(changed, broken);
  }

  private List<Group> run(List<Node> changed, Set<Group> broken) {
    broken.forEach(this::follow);
    changed.forEach(node -> add(Cluster.of(node, false)));
    while (true) {
      Replay replay = replays.peek();
      Offer best = bestOffer();
      if (replay != null && (best == null || !best.step.isBefore(replay.next()))) {
        follow(replays.remove());
      } else if (best != null) {
        join(best.step, false);
      } else {
        break;
      }
    }
    return groups();
  }

  private List<Group> groups() {
    Map<Cluster, List<Step>> made = new LinkedHashMap<>();
    for (Cluster cluster : there) {
      made.put(cluster, new ArrayList<>());
      for (int slot : cluster.slots()) {
        chain.nodes().get(slot).cluster = cluster;
      }
    }
    for (Step step : steps) {
      Objects.requireNonNull(made.get(there(step.first()))).add(step);
    }
    List<Group> groups = new ArrayList<>(there.size());
    made.forEach(
        (cluster, joins) -> {
          List<Node> members = Arrays.stream(cluster.slots()).mapToObj(chain.nodes()::get).toList();
          Group group = new Group(members, joins);
          for (Node node : members) {
            node.cluster = null;
            node.group = group;
          }
          groups.add(group);
        });
    return groups;
  }

  /** Makes the next step of a group, if it is possible still: who waited for another strays. */
  private void follow(Replay replay) {
    Step step = replay.next();
    replay.passNext();
    if (!replay.isOver()) {
      replays.add(replay);
    }
    Cluster first = known(step.first());
    Cluster second = known(step.second());
    if (first != null && second != null) {
      join(step, true);
      return;
    }
    passed(step);
    if (first != null) {
      stray(first);
    }
    if (second != null) {
      stray(second);
    }
  }

  private @Nullable Cluster known(Node first) {
    Cluster cluster = first.chain == chain ? first.cluster : null;
    return cluster != null && cluster.isKnown() ? cluster : null;
  }

  /** Begins to follow a group: its clusters are as they were the last time at this point. */
  private void follow(Group group) {
    Replay replay = new Replay(group);
    List<Node> members =
        group.members().stream().filter(n -> n.chain == chain && n.group == group).toList();
    for (Node node : members) {
      node.cluster = Cluster.of(node, true);
      apart.clear(node.slot);
    }
    while (!replay.isOver() && latest != null && replay.next().isBefore(latest)) {
      Step step = replay.next();
      Cluster first = there(step.first());
      Cluster second = there(step.second());
      first.first().cluster = null;
      second.first().cluster = null;
      Cluster both = first.with(second, true);
      both.first().cluster = both;
      steps.add(step);
      replay.passNext();
    }
    for (Node node : members) {
      if (node.cluster != null) {
        add(node.cluster);
      }
    }
    if (!replay.isOver()) {
      replays.add(replay);
    }
  }

  private void stray(Cluster cluster) {
    cluster.strays();
    strangers.add(cluster);
    boolean better = false;
    for (Cluster other : there) {
      better |= other.isKnown() && suits(cluster, other);
    }
    offer(cluster, better);
    followLinks(cluster);
  }

  private void join(Step step, boolean known) {
    Cluster first = there(step.first());
    Cluster second = there(step.second());
    remove(first);
    remove(second);
    steps.add(step);
    passed(step);
    add(first.with(second, known));
  }

  private void passed(Step step) {
    if (latest == null || latest.isBefore(step)) {
      latest = step;
    }
  }

  private void add(Cluster cluster) {
    if (cluster.isKnown()) {
      strangers.removeIf(stranger -> !stranger.isThere());
      for (Cluster stranger : strangers) {
        offer(stranger, suits(stranger, cluster));
      }
    } else {
      boolean better = false;
      for (Cluster other : there) {
        better |= suits(cluster, other);
      }
      offer(cluster, better);
      strangers.add(cluster);
    }
    cluster.index = there.size();
    cluster.first().cluster = cluster;
    there.add(cluster);
    if (!cluster.isKnown()) {
      followLinks(cluster);
    }
  }

  /** Begins to follow the groups to which a stranger is linked: to no other can it be alike. */
  private void followLinks(Cluster stranger) {
    for (int slot : stranger.slots()) {
      if (!reached.get(slot)) {
        reached.set(slot);
        chain.forEachLinked(
            chain.nodes().get(slot), apart, node -> follow(Objects.requireNonNull(node.group)));
      }
    }
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

  /** Whether another cluster suits a stranger better than all so far. */
  private boolean suits(Cluster stranger, Cluster other) {
    double likeness = stranger.likeness(other);
    return likeness >= chain.threshold() && stranger.offers().add(other, likeness);
  }

  private void offer(Cluster stranger, boolean better) {
    if (better) {
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
        renew(best.stranger);
      }
    }
    return null;
  }

  /** Looks for the next best one of a stranger whose best is gone. */
  private void renew(Cluster stranger) {
    Offers own = stranger.offers();
    own.review();
    if (own.best() == null && own.isIncomplete()) {
      own.clear();
      for (Cluster other : there) {
        if (other != stranger) {
          suits(stranger, other);
        }
      }
    }
    offer(stranger, own.best() != null);
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
