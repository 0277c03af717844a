package news.naba.extract.domain.report;

import static news.naba.extract.domain.report.Reading.arabic;
import static news.naba.extract.domain.report.Reading.names;
import static news.naba.extract.domain.report.Reading.only;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.naba.contracts.EventType;
import news.naba.contracts.Report;
import org.junit.jupiter.api.Test;

/** Recipients, where no name follows the verb. */
class WhomWordsAreAimedAtTest {

  @Test
  void whatIsCondemnedHasANationality() {
    Report r =
        only(
            EventType.ACCUSE,
            arabic("ندد وزير الخارجية المصري بدر عبد العاطي أمس الأحد بالغارات الإسرائيلية."));

    assertThat(r.recipients()).extracting(Report.Actor::country).containsExactly("IL");
  }

  @Test
  void whoDidWhatIsAnsweredWasToldBefore() {
    List<Report> reports =
        arabic(
            "قصفت القوات التركية أمس الأحد قرية في ريف الحسكة وقتل مدنيان."
                + " وندد رئيس الوزراء العراقي بالقصف.");

    assertThat(only(EventType.ACCUSE, reports).recipients())
        .extracting(Report.Actor::country)
        .containsExactly("TR");
  }

  @Test
  void aCallAddressesAnyNounBeforeItsPreposition() {
    Report r =
        only(
            EventType.REQUEST,
            arabic(
                "دعا رئيس الوزراء العراقي محمد شياع السوداني أمس الأحد القوى الوطنية إلى ضبط"
                    + " النفس ووقف العنف."));

    assertThat(r.actors()).extracting(Report.Actor::name).containsExactly("محمد شياع السوداني");
  }

  @Test
  void thePoliticalForcesCalledOnAreNamedAsTheyAre() {
    Report r =
        only(
            EventType.REQUEST,
            arabic(
                "انفجرت عبوة ناسفة في كركوك أمس الأحد وقتل شرطيان."
                    + " ودعا رئيس الوزراء العراقي محمد شياع السوداني القوى السياسية إلى الوحدة"
                    + " ونبذ العنف."));

    assertThat(names(r.recipients())).containsExactly("القوى السياسية");
  }

  @Test
  void numbersDoNotPartAPrepositionFromItsNoun() {
    Report r =
        only(
            EventType.SANCTION,
            arabic("أعلنت بريطانيا أمس الأحد فرض عقوبات على ثلاثة مستوطنين في الضفة الغربية."));

    assertThat(names(r.recipients())).containsExactly("مستوطنين");
  }

  @Test
  void strikesOnPositionsHitWhoseTheyAre() {
    Report r =
        only(
            EventType.ASSAULT,
            arabic("شن الطيران الأميركي أمس الأحد غارات على مواقع للحوثيين في صعدة."));

    assertThat(names(r.recipients())).containsExactly("الحوثيون");
  }

  @Test
  void thoseWhoAreCountedArePartOfSomeBody() {
    Report r =
        only(EventType.ASSAULT, arabic("قتل أربعة من عناصر الدرك في هجوم قرب غاو أمس الأحد."));

    assertThat(names(r.recipients())).containsExactly("الدرك");
  }

  @Test
  void bothCountriesAreThoseWhoMetBefore() {
    List<Report> reports =
        arabic(
            "التقى وزير الخارجية السعودي فيصل بن فرحان في طهران أمس الأحد نظيره الإيراني عباس"
                + " عراقجي. وقالت وكالة الأنباء السعودية إن البلدين اتفقا على إعادة فتح السفارات.");

    Report agreement = only(EventType.AGREE, reports);
    assertThat(agreement.actors()).extracting(Report.Actor::country).containsExactly("SA");
    assertThat(agreement.recipients()).extracting(Report.Actor::country).containsExactly("IR");
  }

  @Test
  void aFeminineVerbHasNoMasculineBodyAsItsSubject() {
    List<Report> reports =
        arabic(
            "حذرت رئيسة الوزراء الإيطالية جورجيا ميلوني أمس الأحد من انهيار الوضع في تونس،"
                + " وحضت مجلس الأمن الدولي على التدخل لوقف العنف.");

    assertThat(reports)
        .filteredOn(r -> r.type() == EventType.REQUEST)
        .allSatisfy(r -> assertThat(names(r.actors())).doesNotContain("مجلس الأمن الدولي"));
  }

  @Test
  void thePresidentIsWhoeverIsNamedBehindTheTitle() {
    List<Report> reports =
        arabic(
            "انتخب البرلمان اللبناني أمس الأحد الرئيس جوزيف عون."
                + " وندد الرئيس إيمانويل ماكرون بالهجوم على بيروت.");

    assertThat(names(only(EventType.ACCUSE, reports).actors())).containsExactly("إيمانويل ماكرون");
  }

  @Test
  void someonesFollowersMarchAndNotJustProtesters() {
    Report r = only(EventType.PROTEST, arabic("تظاهر مئات من أنصار الصدر في بغداد أمس الأحد."));

    assertThat(names(r.actors()).get(0)).startsWith("أنصار");
  }

  @Test
  void deadOfAnotherKindAreAnotherEvent() {
    List<Report> reports =
        arabic(
            "قتل جنديان في اشتباكات شرقي رفح أمس الأحد."
                + " وقتل طالبان اثنان في غارة على خان يونس أمس الأحد.");

    assertThat(reports).hasSize(2);
  }
}
