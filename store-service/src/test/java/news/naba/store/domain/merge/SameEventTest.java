package news.naba.store.domain.merge;

import static news.naba.store.Fixture.DAY;
import static news.naba.store.Fixture.actor;
import static news.naba.store.Fixture.area;
import static news.naba.store.Fixture.article;
import static news.naba.store.Fixture.assumed;
import static news.naba.store.Fixture.between;
import static news.naba.store.Fixture.exactly;
import static news.naba.store.Fixture.on;
import static news.naba.store.Fixture.place;
import static news.naba.store.Fixture.report;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import news.naba.contracts.ArticleExtraction;
import news.naba.contracts.EventType;
import news.naba.contracts.Modality;
import news.naba.contracts.Report.Actor;
import news.naba.contracts.Report.Place;
import news.naba.store.Fixture.ReportBuilder;
import news.naba.store.domain.ArticleRef;
import news.naba.store.domain.StoredReport;
import news.naba.store.domain.compare.MergeSettings;
import org.junit.jupiter.api.Test;

/** What is one event and what is not, in invented news as it comes in Arabic and in English. */
class SameEventTest {
  private static final Place ZAWIYA = place("الزاوية", 32.75, 12.73, "LY", "geonames:2208425");
  private static final Place SABRATHA = place("صبراتة", 32.79, 12.48, "LY", "geonames:2212771");
  private static final Place ZAWIYA_IN_ENGLISH =
      place("Zawiya", 32.757, 12.728, "LY", "wikidata:Q242587");
  private static final Place RIVER_STATE =
      area("ولاية الجزيرة", 14.5, 33.2, "SD", Place.Precision.ADMIN1);
  private static final Place MADANI = place("ود مدني", 14.4, 33.52, "SD", "geonames:364103");

  private final List<StoredReport> reports = new ArrayList<>();

  @Test
  void twoLikeStrikesOnOneDayInNeighbouringTownsAreTwo() {
    told("ar", strike("r1").place(ZAWIYA).killed(exactly(7)));
    told("en", strike("r2").place(SABRATHA).killed(exactly(7)));
    told("ar", strike("r3").place(SABRATHA).killed(exactly(7)));

    assertEvents("r1", "r2 r3");
  }

  @Test
  void anArabicAndAnEnglishReportOfOneStrikeAreOne() {
    told("ar", strike("r1").place(ZAWIYA).killed(exactly(7)));
    told("en", strike("r2").place(ZAWIYA_IN_ENGLISH).killed(between(7, null)));

    assertEvents("r1 r2");
  }

  @Test
  void whatOneDatesByItsPublicationAndOneByTheEveOfItIsOne() {
    told("ar", strike("r1").killed(exactly(7)).date(on(DAY)));
    told("en", strike("r2").killed(exactly(7)).date(assumed(DAY.plusDays(1))));

    assertEvents("r1 r2");
  }

  @Test
  void likeStrikesOnTwoDaysThatAreBothNamedAreTwo() {
    told("ar", strike("r1").killed(exactly(7)).date(on(DAY)));
    told("en", strike("r2").killed(exactly(7)).date(on(DAY.plusDays(1))));

    assertEvents("r1", "r2");
  }

  @Test
  void whoeverIsDatedByItsPublicationTwoDaysLaterIsAnother() {
    told("ar", strike("r1").killed(exactly(7)).date(on(DAY)));
    told("en", strike("r2").killed(exactly(7)).date(assumed(DAY.plusDays(2))));

    assertEvents("r1", "r2");
  }

  @Test
  void aMinisterWhoMeetsThePresidentMeetsThePresidency() {
    Actor minister = actor("خالد المنصوري", "Q901", "AE");
    told("ar", meeting("r1").actors(actor("نوري السويحلي", "Q902", "LY")).recipients(minister));
    told("en", meeting("r2").actors(actor("presidency", null, "LY")).recipients(minister));

    assertEvents("r1 r2");
  }

  @Test
  void aMinisterWhoMeetsTwoOfOneStateHasTwoMeetings() {
    Actor minister = actor("خالد المنصوري", "Q901", "AE");
    told("ar", meeting("r1").actors(actor("نوري السويحلي", "Q902", "LY")).recipients(minister));
    told("en", meeting("r2").actors(actor("Salem Drissi", "Q903", "LY")).recipients(minister));

    assertEvents("r1", "r2");
  }

  private static ReportBuilder meeting(String id) {
    return report(id).type(EventType.CONSULT, "meet").place(ZAWIYA);
  }

  @Test
  void strikesOnCiviliansAndOnFightersOnOneDayInOneTownAreTwo() {
    told("ar", strike("r1").recipients(named("مدنيون")).killed(exactly(3)));
    told("en", strike("r2").recipients(named("civilians")).killed(between(3, null)));
    told("ar", strike("r3").recipients(named("مسلحون")).killed(exactly(11)));

    assertEvents("r1 r2", "r3");
  }

  @Test
  void aRisingTollOfOneDisasterIsOneEvent() {
    told("en", quake("r1").killed(between(40, null)));
    told("ar", quake("r2").killed(exactly(156)));
    told("ar", quake("r3").killed(between(150, null)).place(MADANI));

    assertEvents("r1 r2 r3");
  }

  @Test
  void nextDaysStrikeIsAnother() {
    told("ar", strike("r1").actors(named("الطيران الروسي")));
    told("ar", strike("r2").actors(named("الطيران الروسي")).date(on(DAY.plusDays(1))));

    assertEvents("r1", "r2");
  }

  @Test
  void anOffensiveIsOneWhetherDatedByItsStartOrByTheNewsOfIt() {
    told(
        "ar",
        offensive("r1").evidence("شنت فصائل المعارضة هجوما مباغتا على المدينة من ثلاثة محاور"));
    told(
        "en",
        offensive("r2")
            .date(on(DAY.plusDays(2)))
            .evidence("opposition fighters pressed their surprise offensive on the city"));
    told(
        "ar",
        offensive("r3")
            .date(on(DAY.plusDays(20)))
            .evidence("شنت فصائل المعارضة هجوما مباغتا على المدينة من ثلاثة محاور"));

    assertEvents("r1 r2", "r3");
  }

  @Test
  void whatDifferentSpeakersSayOfOneEventIsNotOneStatement() {
    told("ar", condemnation("r1", "وزارة الخارجية المصرية"));
    told("ar", condemnation("r2", "وزارة الخارجية الأردنية"));
    told("en", condemnation("r3", "Egyptian Foreign Ministry"));

    assertEvents("r1 r3", "r2");
  }

  @Test
  void aMeetingIsItsCompanyAndItsDay() {
    Place cairo = place("القاهرة", 30.04, 31.24, "EG", "geonames:360630");
    told("ar", meeting("r1", cairo).actors(named("عبد العاطي")).recipients(named("هاكان فيدان")));
    told("en", meeting("r2", cairo).actors(named("Hakan Fidan")).recipients(named("Abdelatty")));
    told("ar", meeting("r3", cairo).actors(named("عبد العاطي")).recipients(named("سيرغي لافروف")));

    assertEvents("r1 r2", "r3");
  }

  @Test
  void theTollOfAnotherCityIsAnotherEvent() {
    told("ar", strike("r1").place(ZAWIYA).killed(exactly(23)).injured(exactly(41)));
    told("ar", strike("r2").place(MADANI).killed(exactly(23)).injured(exactly(41)));

    assertEvents("r1", "r2");
  }

  @Test
  void aDispersedDemonstrationIsOneEvent() {
    told(
        "ar", report("r1").type(EventType.PROTEST, "demo").place(MADANI).actors(named("متظاهرون")));
    told(
        "en",
        report("r2")
            .type(EventType.ASSAULT, "crowd-control")
            .place(MADANI)
            .actors(named("police"))
            .recipients(named("protesters")));

    assertEvents("r1 r2");
  }

  @Test
  void whatWasTakenAndWhatWasOnlyThreatenedAreTwo() {
    told("ar", report("r1").type(EventType.COERCE, "seize").actors(named("الفصائل")));
    told(
        "ar",
        report("r2")
            .type(EventType.COERCE, "seize")
            .actors(named("الفصائل"))
            .modality(Modality.THREATENED));

    assertEvents("r1", "r2");
  }

  @Test
  void anArticleTellsItsTwoStrikesApart() {
    ArticleExtraction summary =
        article("summary")
            .tells(
                strike("r1").recipients(named("مدنيون")).killed(exactly(4)),
                strike("r2").recipients(named("مسلحون")).killed(exactly(30)))
            .build();
    add(summary);
    told("ar", strike("r3").recipients(named("مدنيون")).killed(exactly(4)));

    assertEvents("r1 r3", "r2");
  }

  private static ReportBuilder strike(String id) {
    return report(id);
  }

  private static ReportBuilder quake(String id) {
    return report(id).type(EventType.DISASTER, "earthquake").place(RIVER_STATE);
  }

  private static ReportBuilder offensive(String id) {
    return report(id)
        .type(EventType.ASSAULT, null)
        .actors(named("فصائل المعارضة"))
        .recipients(named("الجيش"));
  }

  private static ReportBuilder condemnation(String id, String speaker) {
    return report(id)
        .type(EventType.ACCUSE, "disapprove")
        .place(null)
        .actors(named(speaker))
        .recipients(named("إسرائيل"));
  }

  private static ReportBuilder meeting(String id, Place where) {
    return report(id).type(EventType.CONSULT, "meet").place(where);
  }

  private static Actor named(String name) {
    return actor(name, null, null);
  }

  private void told(String language, ReportBuilder report) {
    String id = "article-of-" + report.build().reportId();
    add(article(id).language(language).tells(report).build());
  }

  private void add(ArticleExtraction extraction) {
    ArticleRef article = ArticleRef.of(extraction.articleId(), extraction.article());
    extraction.reports().forEach(report -> reports.add(new StoredReport(article, report, null)));
  }

  private void assertEvents(String... events) {
    assertThat(
            Grouping.standard(MergeSettings.DEFAULT).group(reports).stream()
                .map(
                    group -> String.join(" ", group.stream().map(StoredReport::reportId).toList())))
        .containsExactly(events);
  }
}
