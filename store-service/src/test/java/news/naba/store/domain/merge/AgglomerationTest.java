package news.naba.store.domain.merge;

import static news.naba.store.Fixture.article;
import static news.naba.store.Fixture.report;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import news.naba.contracts.ArticleExtraction;
import news.naba.store.domain.ArticleRef;
import news.naba.store.domain.StoredReport;
import news.naba.store.domain.compare.Comparer;
import news.naba.store.domain.compare.MergeSettings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgglomerationTest {
  private static final int THRESHOLD = 550;
  private static final int NODES = 220;

  private final Passages passages;

  AgglomerationTest() {
    Comparer comparer = Comparer.standard(MergeSettings.DEFAULT);
    passages = new Passages(comparer, new RecentCandidates(comparer, 0));
  }

  /** Large groups of which much is equally alike, as on the worst of days. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void alwaysTheTwoMostAlikeJoin(long seed) {
    Random random = new Random(seed);
    int events = 2 + random.nextInt(8);
    List<Node> waiting = nodes(random);
    Chain chain = waiting.remove(0).chain;
    int largest = 0;
    while (!waiting.isEmpty()) {
      for (int some = Math.min(waiting.size(), 1 + random.nextInt(120)); some > 0; some--) {
        add(chain, waiting.remove(0), events, random);
      }
      if (random.nextInt(3) == 0) {
        letSomeGo(chain, random);
      }

      Agglomeration.of(chain);

      Set<Set<String>> groups =
          chain.groups().stream().map(group -> ids(group.members())).collect(Collectors.toSet());
      assertThat(groups).as("seed %d, %d nodes", seed, chain.size()).isEqualTo(joined(chain));
      largest = Math.max(largest, groups.stream().mapToInt(Set::size).max().orElseThrow());
    }
    assertThat(largest).as("seed %d: the largest group", seed).isGreaterThan(20);
  }

  private static void add(Chain chain, Node node, int events, Random random) {
    short[] points = new short[chain.size()];
    for (Node other : chain.nodes()) {
      boolean oneEvent = node.id().hashCode() % events == other.id().hashCode() % events;
      boolean ruledOut = oneEvent ? random.nextInt(2_000) == 0 : random.nextInt(3) > 0;
      int steps = oneEvent ? 6 + random.nextInt(9) : random.nextInt(9);
      points[other.slot] = ruledOut ? Chain.NEVER : (short) (200 + 50 * steps);
    }
    chain.add(node, points);
  }

  private static void letSomeGo(Chain chain, Random random) {
    Set<Node> kept = new HashSet<>(chain.nodes());
    for (Node node : chain.nodes()) {
      if (random.nextInt(20) == 0) {
        node.leave();
        kept.remove(node);
      }
    }
    chain.retain(kept);
  }

  /** The same from the start, looking at every pair of groups before each step. */
  private static Set<Set<String>> joined(Chain chain) {
    List<List<Node>> groups = new ArrayList<>();
    chain.nodes().forEach(node -> groups.add(new ArrayList<>(List.of(node))));
    while (true) {
      Step best = null;
      List<Node> first = List.of();
      List<Node> second = List.of();
      for (int i = 0; i < groups.size(); i++) {
        for (int j = 0; j < i; j++) {
          double likeness = likeness(chain, groups.get(i), groups.get(j));
          Step step = Step.of(smallest(groups.get(i)), smallest(groups.get(j)), likeness);
          if (likeness >= THRESHOLD && (best == null || step.isBefore(best))) {
            best = step;
            first = groups.get(i);
            second = groups.get(j);
          }
        }
      }
      if (best == null) {
        return groups.stream().map(AgglomerationTest::ids).collect(Collectors.toSet());
      }
      first.addAll(second);
      groups.remove(second);
    }
  }

  private static double likeness(Chain chain, List<Node> a, List<Node> b) {
    int[] bestOfB = new int[b.size()];
    Arrays.fill(bestOfB, Chain.NEVER);
    long sum = 0;
    for (Node mine : a) {
      int best = Chain.NEVER;
      for (int i = 0; i < bestOfB.length; i++) {
        int points = chain.points(mine.slot, b.get(i).slot);
        if (points == Chain.NEVER) {
          return Double.NaN;
        }
        best = Math.max(best, points);
        bestOfB[i] = Math.max(bestOfB[i], points);
      }
      sum += best;
    }
    return (double) (sum + Arrays.stream(bestOfB).sum()) / (a.size() + b.size());
  }

  private static Node smallest(List<Node> nodes) {
    Node smallest = nodes.get(0);
    for (Node node : nodes) {
      smallest = node.id().compareTo(smallest.id()) < 0 ? node : smallest;
    }
    return Objects.requireNonNull(smallest);
  }

  private static Set<String> ids(Collection<Node> nodes) {
    return nodes.stream().map(Node::id).collect(Collectors.toSet());
  }

  private List<Node> nodes(Random random) {
    List<StoredReport> reports = new ArrayList<>();
    for (int i = 0; i < NODES; i++) {
      String id = "r" + random.nextInt(1_000) + "-" + i;
      ArticleExtraction extraction =
          article("a" + i).tells(report(id).evidence("strike number " + i)).build();
      reports.add(
          new StoredReport(
              ArticleRef.of(extraction.articleId(), extraction.article()),
              extraction.reports().get(0),
              null));
    }
    return passages.of(reports).stream()
        .map(passage -> new Node(passage, THRESHOLD))
        .collect(Collectors.toCollection(ArrayList::new));
  }
}
