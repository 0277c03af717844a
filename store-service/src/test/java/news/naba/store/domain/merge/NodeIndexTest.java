package news.naba.store.domain.merge;

import static news.naba.store.Fixture.article;
import static news.naba.store.Fixture.place;
import static news.naba.store.Fixture.report;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import news.naba.contracts.ArticleExtraction;
import news.naba.contracts.EventType;
import news.naba.contracts.Report.EventDate;
import news.naba.contracts.Report.Place;
import news.naba.store.domain.ArticleRef;
import news.naba.store.domain.StoredReport;
import news.naba.store.domain.compare.Comparer;
import news.naba.store.domain.compare.MergeSettings;
import news.naba.store.domain.merge.Passages.Passage;
import org.junit.jupiter.api.Test;

class NodeIndexTest {
  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);
  private static final int REPORTS = 600;

  private final Random random = new Random(1515);
  private final NodeIndex index = new NodeIndex();

  @Test
  void whoeverMayMeetIsNearAndHardlyAnybodyElse() {
    List<Node> nodes = nodes();
    nodes.forEach(index::add);

    int near = 0;
    for (Node node : nodes) {
      Set<Node> found = near(node);
      near += found.size();
      assertThat(found).containsAll(meeting(node, nodes));
    }
    assertThat(near).isLessThan(nodes.size() * nodes.size() / 3);
  }

  @Test
  void whatIsTakenAwayIsFoundNoMore() {
    List<Node> nodes = nodes();
    nodes.forEach(index::add);

    nodes.subList(0, nodes.size() / 2).forEach(index::remove);

    List<Node> left = nodes.subList(nodes.size() / 2, nodes.size());
    for (Node node : nodes) {
      assertThat(near(node)).containsAll(meeting(node, left)).isSubsetOf(left);
    }
  }

  private Set<Node> near(Node node) {
    Set<Node> found = new HashSet<>();
    index.near(node.passage().candidate(), found::add);
    return found;
  }

  private static List<Node> meeting(Node node, List<Node> nodes) {
    return nodes.stream()
        .filter(other -> node.passage().candidate().meets(other.passage().candidate()))
        .toList();
  }

  /** Of days and of months, of towns and of no town, from south to north. */
  private List<Node> nodes() {
    List<StoredReport> reports = new ArrayList<>();
    for (int i = 0; i < REPORTS; i++) {
      LocalDate day = FIRST_DAY.plusDays(random.nextInt(60));
      EventDate date =
          random.nextInt(8) == 0
              ? new EventDate(day, day.plusDays(30), EventDate.Precision.MONTH, List.of())
              : new EventDate(day, day, EventDate.Precision.DAY, List.of());
      ArticleExtraction extraction =
          article("a" + i)
              .tells(
                  report("r" + i)
                      .type(random.nextBoolean() ? EventType.ASSAULT : EventType.PROTEST, null)
                      .place(random.nextInt(6) == 0 ? null : town(random.nextInt(20)))
                      .date(date))
              .build();
      reports.add(
          new StoredReport(
              ArticleRef.of(extraction.articleId(), extraction.article()),
              extraction.reports().get(0),
              null));
    }
    Comparer comparer = Comparer.standard(MergeSettings.DEFAULT);
    List<Passage> passages = new Passages(comparer, new RecentCandidates(comparer, 0)).of(reports);
    return passages.stream()
        .filter(p -> p.candidate().isBounded())
        .map(passage -> new Node(passage, 0))
        .toList();
  }

  private static Place town(int number) {
    return place("بلدة " + number, -3 + number * 0.31, 40, "SO", "town:" + number);
  }
}
