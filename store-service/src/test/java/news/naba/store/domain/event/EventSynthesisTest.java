package news.naba.store.domain.event;

import static news.naba.store.Fixture.actor;
import static news.naba.store.Fixture.article;
import static news.naba.store.Fixture.between;
import static news.naba.store.Fixture.exactly;
import static news.naba.store.Fixture.place;
import static news.naba.store.Fixture.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import news.naba.contracts.ArticleExtraction;
import news.naba.contracts.Event;
import news.naba.contracts.Event.Status;
import news.naba.contracts.EventType;
import news.naba.contracts.Fingerprint;
import news.naba.contracts.MediaTopic;
import news.naba.contracts.Modality;
import news.naba.contracts.Report.Count;
import news.naba.contracts.Report.Place;
import news.naba.store.Fixture.ArticleBuilder;
import news.naba.store.domain.ArticleRef;
import news.naba.store.domain.StoredReport;
import org.junit.jupiter.api.Test;

class EventSynthesisTest {
  private static final String WIRE =
      "قال الدفاع المدني إن غارة أصابت سوقا شعبيا في وسط المدينة ظهر اليوم";

  private final EventSynthesis synthesis = new EventSynthesis(event -> 0, 1);

  @Test
  void rangesGoFromTheLeastToTheMostThatIsClaimed() {
    Event event =
        compose(
            article("a").tells(report("r1").killed(exactly(20)).injured(between(40, null))),
            article("b").tells(report("r2").killed(between(22, 25)).injured(exactly(50))));

    assertThat(event.killed()).isEqualTo(between(20, 25));
    assertThat(event.injured()).isEqualTo(between(40, null));
  }

  @Test
  void aCumulativeTollIsNotMixedWithTheEventsOwn() {
    Count cumulative =
        new Count(400, null, false, false, Count.Scope.CUMULATIVE, List.of(), List.of());
    Event event =
        compose(
            article("a").tells(report("r1").killed(exactly(20))),
            article("b").tells(report("r2").killed(cumulative)));

    assertThat(event.killed()).isEqualTo(exactly(20));
    assertThat(event.status()).isEqualTo(Status.CORROBORATED);
  }

  @Test
  void theLaterTollOfADisasterReplacesTheEarlierOneOfTheSameSource() {
    Count soFar = new Count(31, 31, false, false, Count.Scope.CUMULATIVE, List.of(), List.of());
    Event event =
        compose(
            article("a")
                .at("2026-03-10T08:00:00Z")
                .tells(
                    report("r1")
                        .type(EventType.DISASTER, "earthquake")
                        .killed(exactly(7))
                        .saidBy("ministry")),
            article("b")
                .at("2026-03-11T08:00:00Z")
                .tells(
                    report("r2")
                        .type(EventType.DISASTER, "earthquake")
                        .killed(soFar)
                        .saidBy("ministry")));

    assertThat(event.killed()).isEqualTo(exactly(31));
    assertThat(event.status()).isEqualTo(Status.CORROBORATED);
  }

  @Test
  void figuresThatCannotBothBeTrueAreDisputed() {
    assertThat(
            compose(
                    article("a").tells(report("r1").killed(exactly(20))),
                    article("b").tells(report("r2").killed(exactly(25))))
                .status())
        .isEqualTo(Status.DISPUTED);
  }

  @Test
  void copiesOfOneTextOrAgencyAreOneIndependentOutlet() {
    Event sameText =
        compose(
            article("a").tells(report("r1").evidence(WIRE)),
            article("b").tells(report("r2").evidence(WIRE)));
    Event sameAgency =
        compose(
            article("a").agency("رويترز").tells(report("r1")),
            article("b").agency("رويترز").tells(report("r2")));

    assertThat(sameText.counts().outlets()).isEqualTo(2);
    assertThat(sameText.counts().independentOutlets()).isEqualTo(1);
    assertThat(sameText.status()).isEqualTo(Status.SINGLE_SOURCE);
    assertThat(sameAgency.counts().independentOutlets()).isEqualTo(1);
  }

  @Test
  void anAgencyAndThoseWhoCreditItAreOneSource() {
    Event event =
        compose(
            article("a").outlet("halyard.example").tells(report("r1")),
            article("b").agency("Outlet halyard.example").tells(report("r2")),
            article("c").tells(report("r3")));

    assertThat(event.counts().outlets()).isEqualTo(3);
    assertThat(event.counts().independentOutlets()).isEqualTo(2);
    assertThat(event.status()).isEqualTo(Status.CORROBORATED);
  }

  @Test
  void copiesOfOneTextAreRecognisedByTheirFingerprints() {
    Event event =
        compose(
            article("a").at("2026-03-10T09:00:00Z").fingerprint(fingerprint(0)).tells(report("r1")),
            article("b").at("2026-03-10T08:00:00Z").fingerprint(fingerprint(9)).tells(report("r2")),
            article("c").fingerprint(fingerprint(500)).tells(report("r3")),
            article("d").fingerprint("of another scheme").tells(report("r4")));

    assertThat(event.counts().independentOutlets()).isEqualTo(3);
    assertThat(event.reports())
        .extracting(Event.Source::reportId, Event.Source::syndicationId)
        .containsExactlyInAnyOrder(
            tuple("r1", "b"), tuple("r2", "b"), tuple("r3", null), tuple("r4", null));
  }

  /** Of a text whose shingles begin so far on: the closer, the more two texts have in common. */
  private static String fingerprint(int from) {
    return Fingerprint.of(IntStream.range(from, from + 60).toArray(), new int[0]).toString();
  }

  @Test
  void anEventIsAboutWhatItsReportsAreAboutMostOfThemFirst() {
    Event event =
        compose(
            article("a").tells(report("r1").about("medtop:16000000", "medtop:20000056")),
            article("b").tells(report("r2").about("medtop:16000000", "medtop:20000053")),
            article("c").tells(report("r3").about("medtop:16000000", "medtop:20000056")));

    assertThat(event.topics())
        .extracting(MediaTopic::id)
        .containsExactly("medtop:16000000", "medtop:20000056", "medtop:20000053");
  }

  @Test
  void aLaterClaimSaysWhatItReplaces() {
    Event event =
        compose(
            article("a")
                .at("2026-03-10T09:00:00Z")
                .tells(report("r1").killed(exactly(20)).saidBy("وزارة الصحة")),
            article("b")
                .at("2026-03-10T11:00:00Z")
                .tells(report("r2").killed(exactly(25)).saidBy("وزارة الصحة")));

    assertThat(event.claims())
        .extracting(Event.Claim::reportId, Event.Claim::superseded, Event.Claim::supersededBy)
        .containsExactly(tuple("r2", false, null), tuple("r1", true, "r2"));
  }

  @Test
  void outletsWithoutANameAreToldApartByTheirPages() {
    Event event =
        compose(
            article("a").outlet(null).tells(report("r1")),
            article("b").outlet(null).tells(report("r2")));

    assertThat(event.counts().independentOutlets()).isEqualTo(2);
  }

  @Test
  void titlesUseNamesInTheirLanguageWhereThereAreAny() {
    Event event =
        compose(
            article("a")
                .tells(report("r1").killed(exactly(20)).actors(actor("روسيا", "Q159", "RU"))),
            article("b")
                .language("en")
                .tells(
                    report("r2")
                        .killed(exactly(25))
                        .actors(actor("Russia", "Q159", "RU"))
                        .place(place("Aleppo", 36.2, 37.16, "SY", "geonames:170063"))));

    assertThat(event.title().ar()).isEqualTo("غارة جوية من جانب روسيا في حلب: القتلى 20–25");
    assertThat(event.title().en()).isEqualTo("Airstrike by Russia in Aleppo: 20–25 killed");
  }

  @Test
  void titlesUseTheNamesThatTheExtractorKnows() {
    Place aleppo =
        new Place(
            "حلب",
            Map.of("ar", "حلب", "en", "Aleppo"),
            36.2,
            37.16,
            "SY",
            Place.Precision.CITY,
            "geonames:170063",
            List.of());
    Event event = compose(article("a").tells(report("r1").place(aleppo)));

    assertThat(event.title().en()).isEqualTo("Airstrike in Aleppo");
    assertThat(event.place()).isEqualTo(aleppo);
  }

  @Test
  void titlesLeaveOutWhoHasNoNameInTheirLanguage() {
    Event event =
        compose(
            article("a")
                .tells(
                    report("r1")
                        .actors(actor("مسلحون", null, "SY"), actor("حرس القرى", null, "SY"))));

    assertThat(event.title().ar()).isEqualTo("غارة جوية من جانب حرس القرى ومسلحين في حلب");
    assertThat(event.title().en()).isEqualTo("Airstrike in Syria");
  }

  @Test
  void titlesSayWhatIsNotAssertedAndForAForeignNameItsCountry() {
    Event event =
        compose(
            article("a")
                .tells(report("r1").type(EventType.PROTEST, null).modality(Modality.PLANNED)));

    assertThat(event.title().ar()).isEqualTo("مزمع: احتجاج في حلب");
    assertThat(event.title().en()).isEqualTo("Planned: Protest in Syria");
  }

  @Test
  void severityFollowsTypeTollAndModality() {
    assertThat(compose(article("a").tells(report("r1"))).severity()).isEqualTo(3);
    assertThat(compose(article("a").tells(report("r1").killed(exactly(10)))).severity())
        .isEqualTo(4);
    assertThat(compose(article("a").tells(report("r1").killed(exactly(60)))).severity())
        .isEqualTo(5);
    assertThat(
            compose(
                    article("a")
                        .tells(report("r1").killed(exactly(60)).modality(Modality.HYPOTHETICAL)))
                .severity())
        .isEqualTo(1);
  }

  @Test
  void everyTypeHasATitleAndASeverity() {
    for (EventType type : EventType.values()) {
      Event event = compose(article("a").tells(report("r1").type(type, "no-such-mode")));
      assertThat(event.title().ar()).as(type.name()).isNotBlank();
      assertThat(event.title().en()).as(type.name()).isNotBlank();
      assertThat(event.severity()).as(type.name()).isBetween(1, 5);
    }
  }

  @Test
  void theOrderOfTheReportsPlaysNoPart() {
    List<StoredReport> reports = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      reports.addAll(
          stored(
              article("article-" + i)
                  .language(i % 2 == 0 ? "ar" : "en")
                  .tells(
                      report("r" + i)
                          .killed(exactly(5 + i % 3))
                          .saidBy("source " + i % 4)
                          .actors(actor("actor " + i % 5, null, null)))));
    }
    Event expected = synthesis.compose("event", reports, null);
    for (int seed = 0; seed < 20; seed++) {
      Collections.shuffle(reports, new Random(seed));
      assertThat(synthesis.compose("event", reports, null)).as("seed %d", seed).isEqualTo(expected);
    }
  }

  @Test
  void longTextsAreCutBetweenCharacters() {
    String cut = Clip.to(10, "12345678\uD83D\uDE00\uD83D\uDE00");

    assertThat(cut).isEqualTo("12345678…");
    assertThat(cut.getBytes(StandardCharsets.UTF_8)).doesNotContain((byte) '?');
  }

  private Event compose(ArticleBuilder... articles) {
    return synthesis.compose(
        "event", Arrays.stream(articles).flatMap(a -> stored(a).stream()).toList(), null);
  }

  private static List<StoredReport> stored(ArticleBuilder article) {
    ArticleExtraction extraction = article.build();
    return extraction.reports().stream()
        .map(
            r ->
                new StoredReport(
                    ArticleRef.of(extraction.articleId(), extraction.article()), r, null))
        .toList();
  }
}
