package news.naba.store.domain.event;

import static news.naba.store.Fixture.article;
import static news.naba.store.Fixture.between;
import static news.naba.store.Fixture.exactly;
import static news.naba.store.Fixture.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import news.naba.contracts.ArticleExtraction;
import news.naba.contracts.ContractsJson;
import news.naba.contracts.Event;
import news.naba.contracts.Event.Claim;
import news.naba.contracts.Event.More;
import news.naba.contracts.Event.Source;
import news.naba.contracts.Event.Status;
import news.naba.contracts.Modality;
import news.naba.store.Fixture.ArticleBuilder;
import news.naba.store.Fixture.ReportBuilder;
import news.naba.store.domain.ArticleRef;
import news.naba.store.domain.StoredReport;
import org.junit.jupiter.api.Test;

/** What an event lists when it has more reports and claims than every update can carry. */
class ListingTest {
  private static final Instant FIRST = Instant.parse("2026-03-10T08:00:00Z");

  private final EventSynthesis synthesis = new EventSynthesis(event -> 0, 1);
  private final List<StoredReport> reports = new ArrayList<>();

  @Test
  void whatIsNotListedIsCountedAndLinked() {
    told(80, minute -> {});
    Event event = compose();

    assertThat(event.reports()).hasSize(20);
    assertThat(event.claims()).hasSize(20);
    assertThat(event.counts().reports()).isEqualTo(80);
    assertThat(event.counts().articles()).isEqualTo(80);
    assertThat(event.more())
        .isEqualTo(new More("/v1/events/event/claims", "/v1/events/event/reports"));
  }

  @Test
  void anEventThatListsEverythingLinksNothing() {
    told(20, minute -> {});

    assertThat(compose().reports()).hasSize(20);
    assertThat(compose().more()).isNull();
  }

  @Test
  void onlyTheListThatIsCutIsLinked() {
    for (int i = 0; i < 11; i++) {
      add(article("article" + i).tells(report("r" + i).killed(exactly(3)).injured(exactly(4))));
    }

    assertThat(compose().claims()).hasSize(20);
    assertThat(compose().more()).isEqualTo(new More("/v1/events/event/claims", null));
  }

  @Test
  void theReportThatCameLastIsListedHoweverOldItsNewsAre() {
    told(40, minute -> {});
    add(
        article("late")
            .at("2026-03-10T06:00:00Z")
            .came("2026-03-10T09:00:00Z")
            .tells(report("late")));
    List<Source> listed = compose().reports();

    assertThat(listed).hasSize(20);
    assertThat(listed.get(0).reportId()).isEqualTo("r039");
    assertThat(listed.get(12).reportId()).isEqualTo("r027");
    assertThat(listed.get(19).reportId()).isEqualTo("late");
  }

  @Test
  void theSmallestIdsStayListedWhateverComes() {
    told(60, minute -> {});

    assertThat(compose().reports())
        .extracting(Source::reportId)
        .contains("r000", "r001", "r002", "r003", "r004", "r005")
        .doesNotContain("r006", "r045")
        .contains("r046", "r059");
  }

  @Test
  void theClaimsThatSetTheRangeAreListedHoweverOldTheyAre() {
    told(
        40,
        minute -> {
          if (minute.index == 10) {
            minute.report = report("r010").killed(exactly(2)).saidBy("lowest");
          } else if (minute.index == 11) {
            minute.report = report("r011").killed(exactly(90)).saidBy("highest");
          }
        });
    Event event = compose();

    assertThat(event.killed()).isEqualTo(between(2, 90));
    assertThat(event.reports()).extracting(Source::reportId).doesNotContain("r010", "r011");
    assertThat(event.claims()).hasSize(20);
    assertThat(event.claims())
        .extracting(Claim::source, claim -> claim.count())
        .containsSubsequence(tuple("highest", exactly(90)), tuple("lowest", exactly(2)));
    assertThat(event.claims())
        .isSortedAccordingTo(Comparator.comparing(Claim::at, Comparator.reverseOrder()));
  }

  @Test
  void aClaimThatALaterOneReplacesSetsNothing() {
    told(
        40,
        minute -> {
          if (minute.index == 10) {
            minute.report = report("r010").killed(exactly(90)).saidBy("ministry");
          } else if (minute.index == 39) {
            minute.report = report("r039").killed(exactly(9)).saidBy("ministry");
          }
        });

    assertThat(compose().claims()).extracting(Claim::reportId).doesNotContain("r010");
  }

  @Test
  void theDenialThatMakesAnEventDisputedIsListed() {
    told(
        40,
        minute -> {
          if (minute.index == 10) {
            minute.report = report("r010").modality(Modality.DENIED).saidBy("army");
          }
        });
    Event event = compose();

    assertThat(event.status()).isEqualTo(Status.DISPUTED);
    assertThat(event.claims())
        .extracting(Claim::fact, Claim::source)
        .contains(tuple(Claim.Fact.DENIAL, "army"));
  }

  @Test
  void claimsOfListedReportsGoBeforeNewerOnes() {
    told(40, minute -> {});
    add(
        article("late")
            .at("2026-03-10T06:00:00Z")
            .came("2026-03-10T09:00:00Z")
            .tells(report("late").killed(exactly(7))));

    assertThat(compose().claims()).extracting(Claim::reportId).contains("late").hasSize(20);
  }

  @Test
  void outletsAreNamedLongerThanTheirReportsAreListed() {
    told(130, minute -> {});
    Event event = compose();

    assertThat(event.counts().outlets()).isEqualTo(130);
    assertThat(event.outlets()).hasSize(100).doesNotHaveDuplicates();
    assertThat(event.outlets().get(0)).isEqualTo("Outlet article129.example");
    assertThat(event.outlets().get(99)).isEqualTo("Outlet article30.example");
  }

  @Test
  void anEventThatIsTooLargeListsHalfAsMuch() {
    EventSynthesis tight = new EventSynthesis(event -> event.reports().size() * 1_000, 13_000);
    told(60, minute -> {});
    Event event = tight.compose("event", reports, null);

    assertThat(event.reports()).hasSize(10);
    assertThat(event.claims()).hasSize(10);
    assertThat(event.outlets()).hasSize(50);
    assertThat(event.reports().get(0).reportId()).isEqualTo("r059");
    assertThat(event.counts().reports()).isEqualTo(60);
  }

  /** The reason why it lists no more: each report writes, sends and reads all of it again. */
  @Test
  void anUpdateTakesHalfOfWhatItWouldWithFiftyOfEach() throws JsonProcessingException {
    told(
        50,
        minute -> {
          minute.article.title("عشرات القتلى والجرحى في غارة جوية على سوق شعبي وسط المدينة");
          minute.report =
              report("r" + minute.index)
                  .killed(exactly(7 + minute.index))
                  .injured(exactly(20))
                  .saidBy("مدير مستشفى المدينة")
                  .evidence(
                      "قال مدير مستشفى المدينة إن غارة جوية أصابت سوقا شعبيا في ساعة مبكرة من صباح"
                          + " اليوم وأوقعت قتلى وجرحى معظمهم من الباعة والمتسوقين");
        });
    Event event = compose();
    int now = bytes(event);
    int fifty = bytes(EventVersions.listing(event, Listing.of(event, Sources.of(reports), 50)));

    System.out.printf("an update of 50 reports: %d bytes, with 50 of each listed %d%n", now, fifty);
    assertThat(now).isLessThan(fifty / 2);
  }

  private static int bytes(Event event) throws JsonProcessingException {
    return ContractsJson.mapper().writeValueAsBytes(event).length;
  }

  @Test
  void whatIsListedIsAFunctionOfTheReportsNotOfTheirOrder() {
    told(45, minute -> minute.article.came("2026-03-10T09:0%d:00Z".formatted(minute.index % 7)));
    Event expected = compose();
    for (int seed = 0; seed < 10; seed++) {
      Collections.shuffle(reports, new Random(seed));
      assertThat(compose()).as("seed %d", seed).isEqualTo(expected);
    }
  }

  @Test
  void theRestOfAnEventThatWasMergedIsWithTheOtherOne() {
    told(30, minute -> {});

    assertThat(EventVersions.mergedInto(compose(), "other").more())
        .isEqualTo(new More("/v1/events/other/claims", "/v1/events/other/reports"));
  }

  @Test
  void aWithdrawnEventListsNothing() {
    told(30, minute -> {});
    Event event = EventVersions.retracted(compose());

    assertThat(event.reports()).isEmpty();
    assertThat(event.claims()).isEmpty();
    assertThat(event.outlets()).isEmpty();
    assertThat(event.more()).isNull();
  }

  /** An article and its only report, before they are added. */
  private static final class Told {
    final int index;
    final ArticleBuilder article;
    ReportBuilder report;

    Told(int index) {
      this.index = index;
      this.article = article("article" + index).at(FIRST.plusSeconds(60L * index).toString());
      this.report = report("r%03d".formatted(index)).killed(exactly(7));
    }
  }

  /** Seven killed, by so many outlets, each a minute after the one before. */
  private void told(int articles, Consumer<Told> changed) {
    for (int i = 0; i < articles; i++) {
      Told told = new Told(i);
      changed.accept(told);
      add(told.article.tells(told.report));
    }
  }

  private void add(ArticleBuilder article) {
    ArticleExtraction extraction = article.build();
    ArticleRef reference = ArticleRef.of(extraction.articleId(), extraction.article());
    extraction.reports().forEach(report -> reports.add(new StoredReport(reference, report, null)));
  }

  private Event compose() {
    return synthesis.compose("event", reports, null);
  }
}
