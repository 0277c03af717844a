package news.naba.store.domain.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import news.naba.store.domain.merge.Passages.Passage;

/**
 * A growing group of passages, and how alike it is to each group that it may join: how well the
 * best match of each passage in the other group is, on average over both groups. A vague report
 * need only be like one of the others; but a pair that rules a merge out, rules it out for both
 * groups.
 */
final class Cluster {
  private final String id;
  private final List<Member> members = new ArrayList<>();

  /** For each group that it may join, the sum of its members' best matches there. */
  private final Map<Cluster, Double> sums = new HashMap<>();

  private boolean absorbed;

  /** A passage and its best match in each group, in points. */
  private static final class Member {
    private final Passage passage;
    private final Map<Cluster, Double> best = new HashMap<>();

    Member(Passage passage) {
      this.passage = passage;
    }
  }

  Cluster(Passage passage) {
    this.id = passage.id();
    members.add(new Member(passage));
  }

  /** The smallest report id in it, as long as it absorbs only those with greater ones. */
  String id() {
    return id;
  }

  /** The one whose id it has. */
  Passage first() {
    return members.get(0).passage;
  }

  List<Passage> passages() {
    return members.stream().map(member -> member.passage).toList();
  }

  /** The event to which some of it is pinned: one at most, for others may not join. */
  Optional<String> pin() {
    return members.stream().flatMap(member -> Stream.ofNullable(member.passage.pin())).findFirst();
  }

  boolean isAbsorbed() {
    return absorbed;
  }

  Iterable<Cluster> neighbours() {
    return sums.keySet();
  }

  /** Lets two single passages join, now or as parts of greater groups. */
  static void connect(Cluster a, Cluster b, double points) {
    a.see(b, points);
    b.see(a, points);
  }

  private void see(Cluster other, double points) {
    members.get(0).best.put(other, points);
    sums.put(other, points);
  }

  /** Points of the average best match; NaN if they may not join. */
  double likeness(Cluster other) {
    Double mine = sums.get(other);
    Double theirs = other.sums.get(this);
    return mine == null || theirs == null
        ? Double.NaN
        : (mine + theirs) / (members.size() + other.members.size());
  }

  /** Becomes one with another. Whoever may not join one of the two may not join both. */
  void absorb(Cluster other) {
    other.absorbed = true;
    forget(other);
    other.forget(this);
    for (Cluster third : List.copyOf(sums.keySet())) {
      Double theirs = other.sums.get(third);
      if (theirs == null) {
        forget(third);
        third.forget(this);
      } else {
        sums.put(third, Objects.requireNonNull(sums.get(third)) + theirs);
        third.replace(other, this);
      }
    }
    other.sums.keySet().forEach(third -> third.forget(other));
    other.sums.clear();
    members.addAll(other.members);
  }

  /** Takes the matches in an absorbed group for matches in the one that absorbed it. */
  private void replace(Cluster absorbed, Cluster by) {
    double sum = 0;
    for (Member member : members) {
      double best =
          Math.max(
              Objects.requireNonNull(member.best.remove(absorbed)),
              Objects.requireNonNull(member.best.get(by)));
      member.best.put(by, best);
      sum += best;
    }
    sums.remove(absorbed);
    sums.put(by, sum);
  }

  private void forget(Cluster other) {
    if (sums.remove(other) != null) {
      members.forEach(member -> member.best.remove(other));
    }
  }
}
