package news.naba.store.domain.merge;

import static news.naba.store.Fixture.HAMA;
import static news.naba.store.Fixture.article;
import static news.naba.store.Fixture.exactly;
import static news.naba.store.Fixture.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import news.naba.store.domain.compare.MergeSettings;
import news.naba.store.domain.merge.Explanation.Member;
import news.naba.store.domain.merge.Explanation.Rejected;
import news.naba.store.domain.merge.Explanation.Scored;
import org.junit.jupiter.api.Test;

class ExplainerTest {
  private final MemoryStore store = new MemoryStore();
  private final Explainer explainer = new Explainer(MergeSettings.DEFAULT);

  @Test
  void everyReportIsExplainedByTheOneItIsMostLike() {
    store.store(
        article("a").tells(report("r1").killed(exactly(20))).build(),
        article("b").tells(report("r2").killed(exactly(20))).build());

    Explanation why = explainer.explain(store.eventOf("r1"), store).orElseThrow();

    assertThat(why.threshold()).isEqualTo(5.5);
    assertThat(why.reports()).extracting(Member::reportId).containsExactly("r1", "r2");
    Explanation.Match match = why.reports().get(0).match().get(0);
    assertThat(match.with()).isEqualTo("r2");
    assertThat(match.points()).isEqualTo(9.0);
    assertThat(match.features())
        .containsEntry("type", new Scored("same-mode", 2))
        .containsEntry("place", new Scored("same", 3))
        .containsEntry("date", new Scored("same-day", 2))
        .containsEntry("toll", new Scored("equal", 2))
        .containsEntry("actors", new Scored("unknown", 0));
  }

  @Test
  void theNearestOthersAreNamedWithWhatKeptThemOut() {
    store.store(
        article("a").tells(report("r1").killed(exactly(3))).build(),
        article("b").tells(report("r2").killed(exactly(90))).build(),
        article("c").tells(report("r3").place(null)).build(),
        article("d").tells(report("r4").place(HAMA)).build());

    Explanation why = explainer.explain(store.eventOf("r3"), store).orElseThrow();

    assertThat(why.reports().get(0).match()).isEmpty();
    assertThat(why.rejected()).extracting(Rejected::because).containsOnly("points");
    Explanation other = explainer.explain(store.eventOf("r1"), store).orElseThrow();
    assertThat(other.rejected())
        .extracting(Rejected::reportId, Rejected::because, rejected -> rejected.match().points())
        .containsExactly(tuple("r3", "points", 3.5), tuple("r2", "points", 3.0));
    assertThat(other.rejected())
        .extracting(Rejected::eventId)
        .isEqualTo(List.of(store.eventOf("r3"), store.eventOf("r2")));
  }

  @Test
  void anEventWithoutReportsHasNothingToExplain() {
    assertThat(explainer.explain("nobody-knows-it", store)).isEmpty();
  }
}
