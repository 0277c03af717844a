package news.naba.store.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import news.naba.store.domain.compare.SearchWindow;
import news.naba.store.domain.story.Storyteller.Retold;
import news.naba.store.persistence.ArticleTable.Version;
import news.naba.store.persistence.MergeMemory.Written;
import org.junit.jupiter.api.Test;

/** What a replica may go on believing from one turn of merging to the next. */
class MergeMemoryTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

  private final MergeMemory memory = new MergeMemory();
  private final List<List<SearchWindow>> asked = new ArrayList<>();

  @Test
  void whatIsKnownIsNotAskedForAgain() {
    turn(7, Written.NOTHING);
    memory.begin(turn(8));
    near("r1");

    assertThat(near("r1")).containsExactly("r1");
    assertThat(asked).hasSize(1);
  }

  @Test
  void theEraLastsWhileNobodyElseHasATurn() {
    turn(7, Written.NOTHING);
    Object era = memory.era();
    turn(8, Written.NOTHING);

    assertThat(memory.era()).isSameAs(era);
    memory.begin(turn(10));
    assertThat(memory.era()).isNotSameAs(era);
  }

  @Test
  void aTurnThatIsTakenAgainAfterARollbackIsNobodyElses() {
    turn(7, Written.NOTHING);
    final Object era = memory.era();
    memory.begin(turn(8));
    near("r1");

    memory.begin(turn(8));

    assertThat(memory.era()).isSameAs(era);
    assertThat(near("r1")).containsExactly("r1");
    assertThat(asked).hasSize(1);
  }

  @Test
  void aCommitOfWhichNobodyHeardIsSomebodyElses() {
    turn(7, Written.NOTHING);
    memory.begin(turn(8));
    near("r1");

    memory.begin(turn(9));

    assertThat(near("r2")).containsExactly("r2");
    assertThat(asked).hasSize(2);
  }

  @Test
  void aDatabaseThatWasStartedAgainIsAnotherOne() {
    turn(7, Written.NOTHING);
    memory.begin(turn(8));
    near("r1");

    memory.begin(new MergeTurn(8, "restored"));

    assertThat(near("r2")).containsExactly("r2");
    assertThat(asked).hasSize(2);
  }

  @Test
  void whatATurnWroteIsKnownAfterwards() {
    memory.begin(turn(7));
    near("r1");
    Placement written = placement("r2");
    memory.committed(
        turn(7),
        new Written(
            Map.of("article of r2", List.of(written)), Map.of(), List.of(), Retold.NOTHING));

    memory.begin(turn(8));

    assertThat(near("r1")).containsExactly("r1", "r2");
    assertThat(asked).hasSize(1);
  }

  @Test
  void aStretchGivesTheReportsOfItsDays() {
    Stretch stretch = new Stretch(window(DAY, DAY.plusDays(60)));
    stretch.add(placement("short", window(DAY.plusDays(9), DAY.plusDays(10))));
    stretch.add(placement("long", window(DAY, DAY.plusDays(40))));
    stretch.add(placement("early", window(DAY, DAY.plusDays(1))));
    List<String> found = new ArrayList<>();

    stretch.during(window(DAY.plusDays(10), DAY.plusDays(11)), found::add);

    assertThat(found).contains("short", "long").doesNotContain("early");
  }

  private void turn(long number, Written written) {
    memory.begin(turn(number));
    memory.committed(turn(number), written);
  }

  private static MergeTurn turn(long number) {
    return new MergeTurn(number, "started");
  }

  private List<String> near(String stored) {
    return memory
        .near(
            List.of(window(DAY, DAY)),
            windows -> {
              asked.add(windows);
              return List.of(placement(stored));
            })
        .stream()
        .map(Placement::reportId)
        .sorted()
        .toList();
  }

  private static Placement placement(String reportId) {
    return placement(reportId, window(DAY, DAY));
  }

  private static Placement placement(String reportId, SearchWindow window) {
    return new Placement(
        reportId, "article of " + reportId, new Version(1, 1), "event", null, window);
  }

  private static SearchWindow window(LocalDate from, LocalDate to) {
    return new SearchWindow("assault", "SY", from, to, 36.2, 37.2);
  }
}
