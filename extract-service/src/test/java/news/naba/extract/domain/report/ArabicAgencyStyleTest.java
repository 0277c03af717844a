package news.naba.extract.domain.report;

import static news.naba.extract.domain.report.Reading.arabic;
import static news.naba.extract.domain.report.Reading.names;
import static news.naba.extract.domain.report.Reading.only;
import static news.naba.extract.domain.report.Reading.place;
import static news.naba.extract.domain.report.Reading.range;
import static news.naba.extract.domain.report.Reading.sources;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.naba.contracts.EventType;
import news.naba.contracts.Report;
import org.junit.jupiter.api.Test;

/** Who did it to whom, as Arabic agencies and briefs write it. */
class ArabicAgencyStyleTest {

  @Test
  void whoKilledIsNamedByTheVerbEvenWhereANounTellsHow() {
    Report r =
        only(
            EventType.ASSAULT,
            arabic("قتل الجيش السوداني ثمانية مسلحين في غارات على بلدة المزروب أمس الأحد."));

    assertThat(names(r.actors())).containsExactly("الجيش السوداني");
    assertThat(range(r.killed())).isEqualTo("8..8");
  }

  @Test
  void someonesOwnForcesAreHis() {
    Report r =
        only(
            EventType.COERCE, arabic("قالت روسيا اليوم الاثنين إن قواتها سيطرت على بلدة توريتسك."));

    assertThat(names(r.actors())).containsExactly("روسيا");
  }

  @Test
  void peopleCountedBehindWhatWasDoneAreThoseItWasDoneTo() {
    List<Report> reports =
        arabic(
            "سلمت حركة حماس أمس الأحد أربع رهائن إلى اللجنة الدولية للصليب الأحمر في غزة،"
                + " وأنقذ خفر السواحل الإيطالي 25 مهاجرا قبالة جزيرة لامبيدوزا.");

    assertThat(names(only(EventType.RETREAT, reports).recipients())).containsExactly("رهائن");
    assertThat(names(only(EventType.AID, reports).recipients())).containsExactly("مهاجرا");
  }

  @Test
  void aListBeforeItsVerbIsOneNumber() {
    Report r =
        only(
            EventType.ASSAULT,
            arabic("قال مسؤول محلي إن طبيبين وجنديا قتلوا في هجوم على حاجز في مأرب أمس الأحد."));

    assertThat(range(r.killed())).isEqualTo("3..3");
  }

  @Test
  void theNumberTwoMayFollowItsNoun() {
    Report r =
        only(
            EventType.ASSAULT,
            arabic("قالت مصادر طبية إن متظاهرين اثنين قتلا بالرصاص في أم درمان أمس الأحد."));

    assertThat(range(r.killed())).isEqualTo("2..2");
  }

  @Test
  void woundedWhoAreTakenAwayAreMovedNotHurt() {
    Report r =
        only(EventType.DISPLACE, arabic("جرى إجلاء أربعين جريحا من مدينة رفح إلى مصر أمس الأحد."));

    assertThat(range(r.displaced())).isEqualTo("40..40");
    assertThat(r.injured()).isNull();
  }

  @Test
  void whoClaimsAnAttackDidIt() {
    Report r =
        only(
            EventType.ASSAULT,
            arabic(
                "قتل خمسة أشخاص في تفجير استهدف حافلة في كابل أمس الأحد. وتبنى تنظيم الدولة"
                    + " الإسلامية الهجوم في بيان."));

    assertThat(names(r.actors())).containsExactly("تنظيم الدولة الإسلامية");
  }

  @Test
  void whoHasNotClaimedItIsNotBlamed() {
    Report r =
        only(
            EventType.ASSAULT,
            arabic(
                "قتل خمسة أشخاص في تفجير استهدف حافلة في كابل أمس الأحد. ولم يتبن تنظيم الدولة"
                    + " الإسلامية الهجوم."));

    assertThat(r.actors()).isEmpty();
  }

  @Test
  void aBriefNamesItsSourceBeforeAColon() {
    Report r =
        only(
            EventType.ASSAULT,
            arabic("وزارة الصحة في غزة: مقتل 12 مدنيا في قصف مدفعي على مدينة رفح اليوم."));

    assertThat(sources(r)).hasSize(1);
    assertThat(sources(r).get(0)).startsWith("وزارة الصحة");
  }

  @Test
  void aCountryBeforeAColonIsOnlyAHeading() {
    Report r =
        only(
            EventType.ACCIDENT, arabic("مصر: مصرع سبعة أشخاص في تصادم قطارين قرب بنها أمس الأحد."));

    assertThat(sources(r)).isEmpty();
  }

  @Test
  void anAdjectiveBehindTheTownIsNoName() {
    Report r =
        only(
            EventType.COERCE,
            arabic(
                "اعتقلت الشرطة الإسرائيلية أربعة شبان في القدس اليوم الاثنين بعد مواجهات في البلدة"
                    + " القديمة."));

    assertThat(place(r)).startsWith("القدس");
  }

  @Test
  void aTruceIsBetweenBothSides() {
    Report r =
        only(
            EventType.AGREE,
            arabic(
                "دخل وقف إطلاق النار بين باكستان والهند حيز التنفيذ اليوم الاثنين، بحسب وزارة"
                    + " الخارجية الباكستانية."));

    assertThat(names(r.actors())).containsExactly("باكستان");
    assertThat(names(r.recipients())).containsExactly("الهند");
  }

  @Test
  void aParticipleGoesOnWithWhoSpokeAndAddressesWhoFollows() {
    List<Report> reports =
        arabic(
            "أدان أنطونيو غوتيريش أمس الأحد الهجوم على مستشفى الفاشر، داعيا قوات الدعم السريع إلى"
                + " وقف القتال.");

    assertThat(names(only(EventType.ACCUSE, reports).recipients())).isEmpty();
    Report call = only(EventType.REQUEST, reports);
    assertThat(names(call.actors())).containsExactly("أنطونيو غوتيريش");
    assertThat(names(call.recipients())).containsExactly("قوات الدعم السريع");
  }

  @Test
  void aMarchIsWhereItIsSeenNotWhereItsCauseIs() {
    Report r =
        only(
            EventType.PROTEST,
            arabic("شهدت عمان أمس الأحد مظاهرة حاشدة مطالبة بوقف الحرب على غزة."));

    assertThat(place(r)).startsWith("عمان JO");
  }

  @Test
  void aBodyThatNoListHasArrestsAndIsNotArrested() {
    Report r =
        only(
            EventType.COERCE,
            arabic("قال مسؤول إن قوات الأمن المصرية اعتقلت نحو 50 محتجا في الجيزة أمس الأحد."));

    assertThat(names(r.actors())).containsExactly("قوات الأمن المصرية");
    assertThat(names(r.recipients())).containsExactly("محتجا");
  }

  @Test
  void aTownThatIsShelledIsAPlaceAndNoGovernment() {
    Report r =
        only(
            EventType.ASSAULT,
            arabic("قتل أربعة أشخاص في قصف روسي على العاصمة كييف ومدينة خاركيف أمس الأحد."));

    assertThat(place(r)).startsWith("كييف UA");
    assertThat(r.recipients()).isEmpty();
  }

  @Test
  void aidThatArrivesIsTold() {
    Report r =
        only(EventType.AID, arabic("عبرت 120 شاحنة محملة بالمساعدات إلى مدينة غزة اليوم الاثنين."));

    assertThat(place(r)).startsWith("غزة PS");
  }

  @Test
  void aDayBetweenCommasDoesNotPartANumberFromItsVerb() {
    Report r =
        only(
            EventType.COERCE,
            arabic("أوقفت الشرطة التركية، أمس الأحد، 12 شخصا في أنقرة بتهمة التهريب."));

    assertThat(range(r.detained())).isEqualTo("12..12");
    assertThat(names(r.actors())).containsExactly("الشرطة التركية");
  }

  @Test
  void gunmenBeforeAnObjectKillAndAreNotKilled() {
    Report r = only(EventType.ASSAULT, arabic("قتل مسلحون حارسا في مدينة بعقوبة أمس الأحد."));

    assertThat(names(r.actors())).containsExactly("مسلحون");
    assertThat(range(r.killed())).isEqualTo("1..1");
  }

  @Test
  void thePresidentIsTheOneNamedBefore() {
    List<Report> reports =
        arabic(
            "قتل أربعة جنود في هجوم على حاجز في مقديشو أمس الأحد، بحسب الرئيس الصومالي حسن شيخ"
                + " محمود. وحمل الرئيس حركة الشباب المسؤولية عن الهجوم.");

    Report blame = only(EventType.ACCUSE, reports);
    assertThat(names(blame.actors())).containsExactly("حسن شيخ محمود");
    assertThat(names(blame.recipients())).containsExactly("حركة الشباب");
  }

  @Test
  void thousandsAreNotOneThousand() {
    Report r = only(EventType.DISPLACE, arabic("نزحت آلاف العائلات من مدينة النهود أمس الأحد."));

    assertThat(range(r.displaced())).isEqualTo("2000..null");
  }

  @Test
  void anAdjectiveWrittenLikeATownIsNone() {
    Report r =
        only(
            EventType.PROTEST,
            arabic("شهدت مدينة وهران أمس الأحد المسيرة السلمية التي دعت إليها النقابات."));

    assertThat(place(r)).startsWith("وهران DZ");
  }

  @Test
  void aSquareOfAnotherCapitalIsNotMeant() {
    List<Report> reports =
        arabic(
            "تظاهر آلاف اليمنيين أمس الأحد في صنعاء. وتجمع طلاب يمنيون في ميدان التحرير احتجاجا"
                + " على الغلاء.");

    assertThat(reports).isNotEmpty().allMatch(r -> place(r).startsWith("صنعاء YE"));
  }
}
