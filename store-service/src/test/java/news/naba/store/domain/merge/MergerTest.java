package news.naba.store.domain.merge;

import static news.naba.store.Fixture.ALEPPO;
import static news.naba.store.Fixture.DAY;
import static news.naba.store.Fixture.HAMA;
import static news.naba.store.Fixture.article;
import static news.naba.store.Fixture.between;
import static news.naba.store.Fixture.exactly;
import static news.naba.store.Fixture.on;
import static news.naba.store.Fixture.report;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.naba.contracts.Event;
import news.naba.contracts.Event.Status;
import news.naba.contracts.Modality;
import news.naba.contracts.Update.Change;
import news.naba.store.Fixture.ReportBuilder;
import org.junit.jupiter.api.Test;

class MergerTest {
  private final MemoryStore store = new MemoryStore();

  @Test
  void aFirstReportMakesAnEvent() {
    List<EventChange> changes = store.store(article("a").tells(report("r1")).build());

    assertThat(changes).hasSize(1);
    assertThat(changes.get(0).change()).isEqualTo(Change.CREATED);
    assertThat(changes.get(0).event().version()).isEqualTo(1);
    assertThat(store.eventOf("r1")).isEqualTo("event-1");
  }

  @Test
  void anotherOutletsReportJoinsTheEvent() {
    store.store(article("a").tells(report("r1").killed(exactly(20))).build());
    List<EventChange> changes =
        store.store(article("b").tells(report("r2").killed(exactly(25))).build());

    assertThat(changes).extracting(EventChange::change).containsExactly(Change.UPDATED);
    Event event = changes.get(0).event();
    assertThat(event.version()).isEqualTo(2);
    assertThat(event.counts().reports()).isEqualTo(2);
    assertThat(event.killed()).isEqualTo(between(20, 25));
    assertThat(event.status()).isEqualTo(Status.DISPUTED);
  }

  @Test
  void anEqualExtractionOfANewerVersionChangesNothing() {
    store.store(article("a").tells(report("r1")).build());

    assertThat(store.store(article("a").version(2).tells(report("r1")).build())).isEmpty();
  }

  @Test
  void anOlderExtractionIsIgnored() {
    store.store(article("a").version(5).tells(report("r1")).build());

    assertThat(store.store(article("a").version(4).extractor(9).build())).isEmpty();
    assertThat(store.groups()).containsExactly(List.of("r1"));
  }

  @Test
  void aChangedTollInANewerArticleCorrectsItsEvent() {
    store.store(article("a").tells(report("r1").killed(exactly(20))).build());
    List<EventChange> changes =
        store.store(article("a").version(2).tells(report("r2").killed(exactly(25))).build());

    assertThat(changes).extracting(EventChange::change).containsExactly(Change.CORRECTED);
    assertThat(changes.get(0).event().eventId()).isEqualTo("event-1");
    assertThat(changes.get(0).event().killed()).isEqualTo(exactly(25));
  }

  @Test
  void aCorrectedPlaceKeepsTheEventThatHasNoOtherReport() {
    store.store(article("a").tells(report("r1").place(ALEPPO)).build());
    List<EventChange> changes =
        store.store(article("a").version(2).tells(report("r1").place(HAMA)).build());

    assertThat(changes).extracting(EventChange::change).containsExactly(Change.CORRECTED);
    assertThat(changes.get(0).event().eventId()).isEqualTo("event-1");
    assertThat(changes.get(0).event().place()).isEqualTo(HAMA);
  }

  @Test
  void aBetterExtractorUpdatesAndDoesNotCorrect() {
    store.store(article("a").tells(report("r1").killed(exactly(20))).build());
    List<EventChange> changes =
        store.store(article("a").extractor(2).tells(report("r1").killed(exactly(25))).build());

    assertThat(changes).extracting(EventChange::change).containsExactly(Change.UPDATED);
  }

  @Test
  void theLastReportsRemovalRetractsTheEvent() {
    store.store(article("a").tells(report("r1").killed(exactly(3))).build());
    List<EventChange> changes = store.store(article("a").version(2).build());

    assertThat(changes).extracting(EventChange::change).containsExactly(Change.RETRACTED);
    Event event = changes.get(0).event();
    assertThat(event.status()).isEqualTo(Status.RETRACTED);
    assertThat(event.counts().reports()).isZero();
    assertThat(event.killed()).isEqualTo(exactly(3));
  }

  @Test
  void oneOfTwoReportsRemovedLeavesTheOther() {
    store.store(article("a").tells(report("r1")).build(), article("b").tells(report("r2")).build());
    List<EventChange> changes = store.store(article("a").version(2).build());

    assertThat(changes).extracting(EventChange::change).containsExactly(Change.UPDATED);
    assertThat(changes.get(0).event().counts().reports()).isEqualTo(1);
    assertThat(changes.get(0).event().status()).isEqualTo(Status.SINGLE_SOURCE);
  }

  @Test
  void aReportThatJoinsTwoEventsMergesTheYoungerIntoTheOlder() {
    // Known only by day and words: not enough for the first two to be the same.
    ReportBuilder dayOnly =
        report("r1")
            .place(null)
            .evidence("انهار مبنى من خمس طبقات في حي الميدان فجر اليوم بعد قصف");
    ReportBuilder wordless = report("r2").evidence("ضربة جوية تخلف دمارا واسعا");
    store.store(article("a").at("2026-03-10T06:00:00Z").tells(dayOnly).build());
    store.store(article("b").tells(wordless).build());
    assertThat(store.groups()).containsExactly(List.of("r1"), List.of("r2"));

    List<EventChange> changes =
        store.store(
            article("c")
                .tells(
                    report("r3")
                        .evidence(
                            "انهار مبنى من خمس طبقات في حي الميدان فجر اليوم بعد قصف، "
                                + "ضربة جوية تخلف دمارا واسعا"))
                .build());

    assertThat(store.groups()).containsExactly(List.of("r1", "r2", "r3"));
    assertThat(changes)
        .extracting(EventChange::change)
        .containsExactly(Change.UPDATED, Change.MERGED);
    assertThat(changes.get(1).event().eventId()).isEqualTo("event-2");
    assertThat(changes.get(1).event().mergedInto()).isEqualTo("event-1");

    List<EventChange> back = store.store(article("c").version(2).build());
    assertThat(back)
        .extracting(EventChange::change)
        .containsExactly(Change.UPDATED, Change.CREATED);
    assertThat(back.get(1).event().splitFrom()).isEqualTo("event-1");
    assertThat(store.groups()).containsExactly(List.of("r1"), List.of("r2"));
  }

  @Test
  void anArticleThatNowTellsOfAnotherTownSplitsItsEvent() {
    store.store(
        article("a").tells(report("r1").place(ALEPPO)).build(),
        article("b").tells(report("r2").place(ALEPPO)).build());

    List<EventChange> changes =
        store.store(article("b").version(2).tells(report("r2").place(HAMA)).build());

    assertThat(store.groups()).containsExactlyInAnyOrder(List.of("r1"), List.of("r2"));
    assertThat(store.eventOf("r1")).isEqualTo("event-1");
    assertThat(changes)
        .extracting(EventChange::change)
        .containsExactlyInAnyOrder(Change.UPDATED, Change.CREATED);
    assertThat(changes)
        .filteredOn(change -> change.change() == Change.CREATED)
        .extracting(change -> change.event().splitFrom())
        .containsExactly("event-1");
  }

  @Test
  void aDenialJoinsWhatItDeniesAndDisputesIt() {
    store.store(article("a").tells(report("r1")).build());
    List<EventChange> changes =
        store.store(
            article("b").tells(report("r2").modality(Modality.DENIED).saidBy("الوزارة")).build());

    Event event = changes.get(0).event();
    assertThat(event.eventId()).isEqualTo("event-1");
    assertThat(event.status()).isEqualTo(Status.DISPUTED);
    assertThat(event.modality()).isEqualTo(Modality.ASSERTED);
    assertThat(event.claims()).extracting(Event.Claim::source).containsExactly("الوزارة");
  }

  @Test
  void aDenialAloneIsADeniedEvent() {
    Event event =
        store
            .store(article("a").tells(report("r1").modality(Modality.DENIED)).build())
            .get(0)
            .event();

    assertThat(event.status()).isEqualTo(Status.DENIED);
    assertThat(event.modality()).isEqualTo(Modality.DENIED);
  }

  @Test
  void plansThreatsAndDemandsDoNotJoinWhatHappened() {
    store.store(
        article("a").tells(report("r1")).build(),
        article("b").tells(report("r2").modality(Modality.PLANNED)).build(),
        article("c").tells(report("r3").modality(Modality.THREATENED)).build(),
        article("d").tells(report("r4").modality(Modality.PLANNED)).build());

    assertThat(store.groups()).containsExactly(List.of("r1"), List.of("r2", "r4"), List.of("r3"));
  }

  @Test
  void backgroundIsKeptButInNoEvent() {
    List<EventChange> changes = store.store(article("a").tells(report("r1").background()).build());

    assertThat(changes).isEmpty();
    assertThat(store.eventOf("r1")).isEqualTo("null");
  }

  @Test
  void reportsOfOneArticleStayApart() {
    store.store(
        article("a").tells(report("r1"), report("r2")).build(),
        article("b").tells(report("r3").date(on(DAY.plusDays(1)))).build());

    assertThat(store.groups()).containsExactly(List.of("r1"), List.of("r2"), List.of("r3"));
  }

  @Test
  void aSourcesLaterClaimSupersedesItsEarlierOne() {
    store.store(
        article("a")
            .at("2026-03-10T08:00:00Z")
            .tells(report("r1").killed(exactly(20)).saidBy("وزارة الصحة"))
            .build());
    Event event =
        store
            .store(
                article("b")
                    .at("2026-03-10T12:00:00Z")
                    .tells(report("r2").killed(exactly(25)).saidBy("وزارة الصّحة"))
                    .build())
            .get(0)
            .event();

    assertThat(event.killed()).isEqualTo(exactly(25));
    assertThat(event.claims()).extracting(Event.Claim::superseded).containsExactly(false, true);
    assertThat(event.status()).isEqualTo(Status.CORROBORATED);
  }
}
