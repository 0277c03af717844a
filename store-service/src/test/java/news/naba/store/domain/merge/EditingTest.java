package news.naba.store.domain.merge;

import static news.naba.store.Fixture.ALEPPO;
import static news.naba.store.Fixture.HAMA;
import static news.naba.store.Fixture.article;
import static news.naba.store.Fixture.exactly;
import static news.naba.store.Fixture.report;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import news.naba.contracts.Event;
import news.naba.contracts.Event.Status;
import news.naba.contracts.EventType;
import news.naba.contracts.Update.Change;
import news.naba.store.domain.editor.EditorAction.Merge;
import news.naba.store.domain.editor.EditorAction.Restore;
import news.naba.store.domain.editor.EditorAction.Retitle;
import news.naba.store.domain.editor.EditorAction.Retract;
import news.naba.store.domain.editor.EditorAction.Split;
import news.naba.store.domain.editor.EditorAction.Verify;
import org.junit.jupiter.api.Test;

/** What editors decide is done, and stays so whatever arrives later. */
class EditingTest {
  private final MemoryStore store = new MemoryStore();

  @Test
  void mergedEventsAreOneHoweverDifferentTheyAre() {
    store.store(article("a").tells(report("r1").place(ALEPPO)).build());
    store.store(article("b").tells(report("r2").place(HAMA)).build());

    List<EventChange> changes = store.edit("event-1", new Merge(List.of("event-2")));

    assertThat(changes)
        .extracting(EventChange::change)
        .containsExactly(Change.UPDATED, Change.MERGED);
    assertThat(store.groups()).containsExactly(List.of("r1", "r2"));
    assertThat(event("event-2").mergedInto()).isEqualTo("event-1");
    assertThat(Objects.requireNonNull(event("event-1").editorial()).arranged()).isTrue();
  }

  @Test
  void whatIsLikeOnePartOfAMergedEventJoinsTheWhole() {
    store.store(article("a").tells(report("r1").place(ALEPPO)).build());
    store.store(article("b").tells(report("r2").place(HAMA)).build());
    store.edit("event-1", new Merge(List.of("event-2")));

    store.store(article("c").tells(report("r3").place(HAMA)).build());

    assertThat(store.groups()).containsExactly(List.of("r1", "r2", "r3"));
  }

  @Test
  void mergedEventsStayMergedWhenTheirArticlesAreExtractedAnew() {
    store.store(article("a").tells(report("r1").place(ALEPPO)).build());
    store.store(article("b").tells(report("r2").place(HAMA)).build());
    store.edit("event-1", new Merge(List.of("event-2")));

    store.store(
        article("b").extractor(2).tells(report("r2x").place(HAMA).killed(exactly(3))).build());

    assertThat(store.groups()).containsExactly(List.of("r1", "r2x"));
    assertThat(store.eventOf("r2x")).isEqualTo("event-1");
  }

  @Test
  void aReportThatWasGoneReturnsToWhereItsEditorPutIt() {
    store.store(article("a").tells(report("r1").place(ALEPPO)).build());
    store.store(article("b").tells(report("r2").place(HAMA)).build());
    store.edit("event-1", new Merge(List.of("event-2")));
    store.store(article("b").version(2).build());

    store.store(article("b").version(3).tells(report("r2").place(HAMA)).build());

    assertThat(store.groups()).containsExactly(List.of("r1", "r2"));
  }

  @Test
  void splitReportsMakeAnEventOfTheirOwnThatSaysWhereItCameFrom() {
    threeReportsOfOneEvent();

    List<EventChange> changes = store.edit("event-1", new Split(List.of("r2", "r3")));

    assertThat(changes)
        .extracting(EventChange::change)
        .containsExactlyInAnyOrder(Change.UPDATED, Change.CREATED);
    assertThat(store.groups()).containsExactly(List.of("r1"), List.of("r2", "r3"));
    assertThat(store.eventOf("r1")).isEqualTo("event-1");
    assertThat(event(store.eventOf("r2")).splitFrom()).isEqualTo("event-1");
  }

  @Test
  void whatWasSplitIsNotMergedAgainByAReportThatIsLikeBoth() {
    threeReportsOfOneEvent();
    store.edit("event-1", new Split(List.of("r3")));

    store.store(article("d").tells(report("r4").killed(exactly(5))).build());

    assertThat(store.eventOf("r1")).isEqualTo("event-1").isNotEqualTo(store.eventOf("r3"));
    assertThat(store.groups()).hasSize(2);
  }

  @Test
  void copiesOfOnePassageCanBeKeptApart() {
    store.store(article("a").tells(report("r1").evidence("قصفت طائرات حربية سوق المدينة")).build());
    store.store(article("b").tells(report("r2").evidence("قصفت طائرات حربية سوق المدينة")).build());

    store.edit("event-1", new Split(List.of("r2")));

    assertThat(store.groups()).containsExactly(List.of("r1"), List.of("r2"));
  }

  @Test
  void anEditorsTitleStaysAndTheOtherLanguageIsComposed() {
    store.store(article("a").tells(report("r1")).build());

    List<EventChange> changes = store.edit("event-1", new Retitle("غارة على سوق الهال", null));
    store.store(article("b").tells(report("r2").killed(exactly(7))).build());

    assertThat(changes).extracting(EventChange::change).containsExactly(Change.CORRECTED);
    assertThat(event("event-1").title().ar()).isEqualTo("غارة على سوق الهال");
    assertThat(event("event-1").title().en()).contains("7 killed");
  }

  @Test
  void aRetractedEventStaysSoWhateverIsReportedUntilItIsRestored() {
    store.store(article("a").tells(report("r1")).build());

    assertThat(store.edit("event-1", new Retract()))
        .extracting(EventChange::change)
        .containsExactly(Change.RETRACTED);
    store.store(article("b").tells(report("r2")).build());
    assertThat(event("event-1").status()).isEqualTo(Status.RETRACTED);
    assertThat(event("event-1").counts().reports()).isEqualTo(2);

    store.edit("event-1", new Restore());
    assertThat(event("event-1").status()).isEqualTo(Status.CORROBORATED);
  }

  @Test
  void eventsThatEditorsLookedAtEachAreNotMergedAutomatically() {
    store.store(article("a").tells(report("r1").killed(exactly(3))).build());
    store.store(
        article("b")
            .tells(report("r2").type(EventType.ASSAULT, "explosives").killed(exactly(40)))
            .build());
    assertThat(store.groups()).as("two events at first").hasSize(2);
    store.edit("event-1", new Verify());
    store.edit("event-2", new Verify());

    store.store(article("b").version(2).tells(report("r2").killed(exactly(3))).build());

    assertThat(store.groups()).hasSize(2);
    assertThat(Objects.requireNonNull(event("event-2").editorial()).verified()).isTrue();
  }

  @Test
  void anEventThatEndedCanNotBeEdited() {
    store.store(article("a").tells(report("r1").place(ALEPPO)).build());
    store.store(article("b").tells(report("r2").place(HAMA)).build());
    store.edit("event-1", new Merge(List.of("event-2")));

    assertThat(store.edit("event-2", new Verify())).isEmpty();
    assertThat(store.edit("event-1", new Merge(List.of("event-2")))).isEmpty();
    assertThat(store.edit("event-1", new Split(List.of("r1", "r2")))).isEmpty();
  }

  private void threeReportsOfOneEvent() {
    store.store(
        article("a").tells(report("r1").killed(exactly(5))).build(),
        article("b").tells(report("r2").killed(exactly(5))).build(),
        article("c").tells(report("r3").killed(exactly(5))).build());
    assertThat(store.groups()).containsExactly(List.of("r1", "r2", "r3"));
  }

  private Event event(String id) {
    return Objects.requireNonNull(store.events.get(id));
  }
}
