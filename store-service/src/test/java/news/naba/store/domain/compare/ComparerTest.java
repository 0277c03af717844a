package news.naba.store.domain.compare;

import static news.naba.store.Fixture.ALEPPO;
import static news.naba.store.Fixture.DAY;
import static news.naba.store.Fixture.HAMA;
import static news.naba.store.Fixture.actor;
import static news.naba.store.Fixture.area;
import static news.naba.store.Fixture.article;
import static news.naba.store.Fixture.between;
import static news.naba.store.Fixture.exactly;
import static news.naba.store.Fixture.on;
import static news.naba.store.Fixture.place;
import static news.naba.store.Fixture.report;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.naba.contracts.ArticleExtraction;
import news.naba.contracts.EventType;
import news.naba.contracts.Modality;
import news.naba.contracts.Report.EventDate;
import news.naba.contracts.Report.Place;
import news.naba.store.Fixture.ReportBuilder;
import news.naba.store.domain.ArticleRef;
import news.naba.store.domain.StoredReport;
import news.naba.store.domain.Table;
import news.naba.store.domain.compare.Comparison.Score;
import org.junit.jupiter.api.Test;

class ComparerTest {
  private final Comparer comparer = Comparer.standard(MergeSettings.DEFAULT);

  @Test
  void theSameKindOfEventInTheSameCityOnTheSameDayIsTheSame() {
    Comparison comparison = compare(report("r1"), report("r2"));

    assertThat(findings(comparison))
        .contains(Finding.TYPE_SAME_MODE, Finding.PLACE_SAME, Finding.DATE_SAME_DAY);
    assertThat(comparison.points()).isEqualTo(7.0);
    assertThat(linked(report("r1"), report("r2"))).isTrue();
  }

  @Test
  void aDenialWithoutADateJoinsWhatItDenies() {
    ReportBuilder told = report("r1").injured(exactly(4));

    assertThat(linked(told, report("r2").modality(Modality.DENIED).date(null).injured(exactly(0))))
        .isTrue();
    assertThat(linked(told, report("r2").modality(Modality.DENIED).date(null).place(HAMA)))
        .isFalse();
  }

  @Test
  void otherCitiesAndOtherDaysNeverMerge() {
    ReportBuilder wire = report("r1").evidence("قصفت الطائرات سوقا مزدحما وسط المدينة عند الظهر");

    assertThat(
            linked(
                wire,
                report("r2")
                    .place(HAMA)
                    .evidence("قصفت الطائرات سوقا مزدحما وسط المدينة عند الظهر")))
        .isFalse();
    assertThat(
            linked(
                wire,
                report("r2")
                    .date(on(DAY.plusDays(1)))
                    .evidence("قصفت الطائرات سوقا مزدحما وسط المدينة عند الظهر")))
        .isFalse();
  }

  @Test
  void aDayApartIsToleratedOnlyWhereOneIsImprecise() {
    EventDate weekend =
        new EventDate(DAY.plusDays(1), DAY.plusDays(2), EventDate.Precision.RANGE, List.of());

    assertThat(findings(compare(report("r1"), report("r2").date(weekend))))
        .contains(Finding.DATE_TOLERANCE);
    assertThat(findings(compare(report("r1"), report("r2").date(on(DAY.plusDays(1))))))
        .contains(Finding.DATE_DISJOINT);
  }

  @Test
  void anUndatedReportCanOnlyBeOfTheDaysBeforeItsPublication() {
    assertThat(findings(compare(report("r1"), report("r2").date(null))))
        .contains(Finding.DATE_UNKNOWN);
    assertThat(findings(compare(report("r1").date(on(DAY.minusDays(9))), report("r2").date(null))))
        .contains(Finding.DATE_DISJOINT);
  }

  @Test
  void aProvinceHoldsItsCitiesAndNotThoseFarAway() {
    Place province = area("محافظة حلب", 36.3, 37.3, "SY", Place.Precision.ADMIN1);
    Place damascus = place("دمشق", 33.51, 36.29, "SY", "geonames:170654");

    assertThat(placeFinding(ALEPPO, province)).isEqualTo(Finding.PLACE_IN_AREA);
    assertThat(placeFinding(damascus, province)).isEqualTo(Finding.PLACE_CONFLICT);
  }

  @Test
  void aSiteIsInItsCityAndTheSameCityUnderAnotherNameIsTheSame() {
    Place market =
        new Place("سوق المدينة", null, 36.21, 37.15, "SY", Place.Precision.SITE, null, List.of());
    Place english = place("Aleppo", 36.201, 37.161, "SY", "wikidata:Q41183");

    assertThat(placeFinding(ALEPPO, market)).isEqualTo(Finding.PLACE_SITE_IN_CITY);
    assertThat(placeFinding(ALEPPO, english)).isEqualTo(Finding.PLACE_SAME);
  }

  @Test
  void theWholeCountryIsNoEvidenceForACity() {
    Place syria = area("سوريا", 35, 38, "SY", Place.Precision.COUNTRY);
    Place sudan = area("السودان", 15, 30, "SD", Place.Precision.COUNTRY);

    assertThat(placeFinding(ALEPPO, syria)).isEqualTo(Finding.PLACE_IN_COUNTRY);
    assertThat(placeFinding(syria, syria)).isEqualTo(Finding.PLACE_SAME_COUNTRY);
    assertThat(placeFinding(ALEPPO, sudan)).isEqualTo(Finding.PLACE_CONFLICT);
    assertThat(linked(report("r1"), report("r2").place(syria))).isFalse();
  }

  @Test
  void contradictingFiguresAreOfOneEventUnlessFarApart() {
    assertThat(tollFinding(20, 20)).isEqualTo(Finding.TOLL_EQUAL);
    assertThat(tollFinding(20, 25)).isEqualTo(Finding.TOLL_DIFFERS);
    assertThat(tollFinding(4, 60)).isEqualTo(Finding.TOLL_FAR);
    assertThat(
            findings(
                compare(report("r1").killed(between(20, null)), report("r2").killed(exactly(25)))))
        .contains(Finding.TOLL_OVERLAP);
    assertThat(linked(report("r1").killed(exactly(20)), report("r2").killed(exactly(25)))).isTrue();
    assertThat(linked(report("r1").killed(exactly(4)), report("r2").killed(exactly(60)))).isFalse();
  }

  @Test
  void aMeetingIsTheSameWhoeverIsNamedFirst() {
    ReportBuilder one =
        meeting("r1").actors(actor("حداد", "Q1", "LB")).recipients(actor("المبعوث", "Q2", null));
    ReportBuilder other =
        meeting("r2").actors(actor("المبعوث", "Q2", null)).recipients(actor("حداد", "Q1", "LB"));
    ReportBuilder another =
        meeting("r3").actors(actor("حداد", "Q1", "LB")).recipients(actor("السفير", "Q3", null));

    assertThat(linked(one, other)).isTrue();
    assertThat(linked(one, another)).isFalse();
  }

  @Test
  void theSameWireParagraphMergesWithoutPlaceAndDate() {
    String wire = "قال مصدران لوكالة الأنباء إن عشرات المقاتلين عبروا الحدود ليلا على متن شاحنات";
    ReportBuilder one =
        report("r1").type(EventType.MOBILIZE, "troops").place(null).date(null).evidence(wire);
    ReportBuilder other =
        report("r2")
            .type(EventType.MOBILIZE, "troops")
            .place(null)
            .date(null)
            .evidence("وفي وقت سابق " + wire + " وفق ما نقلت");

    assertThat(linked(one, other)).isTrue();
  }

  @Test
  void everyFindingThatDoesNotForbidHasPoints() {
    Table points = Table.read("/naba/store/merge-points.properties");
    for (Finding finding : Finding.values()) {
      if (!finding.forbids()) {
        assertThat(points.number(finding.key())).as(finding.key()).isBetween(-4.0, 6.0);
      }
    }
  }

  private static ReportBuilder meeting(String id) {
    return report(id).type(EventType.CONSULT, "meet").place(null);
  }

  private Finding placeFinding(Place a, Place b) {
    return new PlaceRule(MergeSettings.DEFAULT)
        .compare(candidate("a", report("r1").place(a)), candidate("b", report("r2").place(b)));
  }

  private Finding tollFinding(int a, int b) {
    return TollRule.compare(
        Tolls.of(report("r1").killed(exactly(a)).build()),
        Tolls.of(report("r2").killed(exactly(b)).build()));
  }

  private Comparison compare(ReportBuilder a, ReportBuilder b) {
    Comparison comparison = comparer.compare(candidate("a", a), candidate("b", b), false);
    Comparison mirrored = comparer.compare(candidate("b", b), candidate("a", a), false);
    assertThat(mirrored).isEqualTo(comparison);
    return comparison;
  }

  private static List<Finding> findings(Comparison comparison) {
    return comparison.scores().stream().map(Score::finding).toList();
  }

  private boolean linked(ReportBuilder a, ReportBuilder b) {
    Candidate first = candidate("a", a);
    Candidate second = candidate("b", b);
    Comparison comparison = comparer.compare(first, second, false);
    double points = comparer.points(first, second, false);
    if (comparison.forbidden()) {
      assertThat(points).isNaN();
    } else {
      assertThat(points).isEqualTo(comparison.points());
    }
    return first.meets(second) && points >= MergeSettings.DEFAULT.threshold();
  }

  private Candidate candidate(String articleId, ReportBuilder report) {
    ArticleExtraction extraction = article(articleId).tells(report).build();
    return comparer.candidate(
        new StoredReport(
            ArticleRef.of(articleId, extraction.article()), extraction.reports().get(0), null));
  }
}
