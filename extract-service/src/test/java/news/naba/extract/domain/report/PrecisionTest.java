package news.naba.extract.domain.report;

import static java.util.Objects.requireNonNull;
import static news.naba.extract.domain.report.Reading.arabic;
import static news.naba.extract.domain.report.Reading.english;
import static news.naba.extract.domain.report.Reading.names;
import static news.naba.extract.domain.report.Reading.only;
import static news.naba.extract.domain.report.Reading.place;
import static news.naba.extract.domain.report.Reading.range;
import static news.naba.extract.domain.report.Reading.sources;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.naba.contracts.EventType;
import news.naba.contracts.Modality;
import news.naba.contracts.Report;
import org.junit.jupiter.api.Test;

/** What is not to be reported, or not so; every article was published on Monday, 10 March 2025. */
class PrecisionTest {
  private static List<EventType> types(List<Report> reports) {
    return reports.stream().map(Report::type).toList();
  }

  @Test
  void aCallInAnEconomicArticleIsNoEvent() {
    assertThat(arabic("دعا وزير المالية المصري البنوك اليوم الاثنين إلى خفض كلفة القروض الصغيرة."))
        .isEmpty();
  }

  @Test
  void aCallOnAPublicMatterIsARequest() {
    Report r =
        only(
            EventType.REQUEST,
            arabic("دعا وزير الخارجية المصري اليوم الاثنين إلى إجراء تحقيق دولي في القصف."));

    assertThat(names(r.actors())).containsExactly("وزير الخارجية المصري");
  }

  @Test
  void aThirdNumberForTheSameDeadLeavesNoToll() {
    assertThat(
            arabic(
                "تضاربت الأنباء عن حصيلة الغارة، إذ تحدث الأهالي عن 6 قتلى، والمستشفى عن 8 قتلى،"
                    + " والبلدية عن 4 قتلى."))
        .isEmpty();
  }

  @Test
  void anAttackNamedOnlyAsACauseIsNotToldAgain() {
    List<Report> reports =
        arabic(
            "عاد التلاميذ إلى مدارسهم في بيروت أمس الأحد."
                + " وقال الأهالي إن الأسعار زادت."
                + " ولا تزال السياحة راكدة بسبب هجمات الجيش الإسرائيلي على جنوب لبنان.");

    assertThat(reports).isEmpty();
  }

  @Test
  void aDenialGivesTheDenialAndTheDeniedEventWithNobodyHurt() {
    List<Report> reports =
        arabic(
            "نفت وزارة الداخلية العراقية اليوم الاثنين تعرض مبنى المحافظة في مدينة كركوك"
                + " لهجوم بطائرات مسيرة، وأكدت عدم وقوع أي إصابات.");

    assertThat(types(reports)).containsExactly(EventType.REJECT, EventType.ASSAULT);
    Report denied = only(EventType.ASSAULT, reports);
    assertThat(denied.modality()).isEqualTo(Modality.DENIED);
    assertThat(denied.actors()).isEmpty();
    assertThat(place(denied)).isEqualTo("كركوك IQ CITY");
    assertThat(denied.date()).as("the day of the denial is not the event's").isNull();
    assertThat(range(denied.injured())).isEqualTo("0..0");
  }

  @Test
  void anEnglishDenialOfMediaReportsGivesTheDeniedEventToo() {
    List<Report> reports =
        english(
            "The Jordanian interior ministry on Monday denied media reports that drones had"
                + " attacked Mafraq, saying nothing had happened.");

    assertThat(types(reports)).containsExactly(EventType.REJECT, EventType.ASSAULT);
    assertThat(only(EventType.REJECT, reports).actors())
        .extracting(Report.Actor::name)
        .containsExactly("Jordanian interior ministry");
    Report denied = only(EventType.ASSAULT, reports);
    assertThat(denied.modality()).isEqualTo(Modality.DENIED);
    assertThat(denied.actors()).isEmpty();
  }

  @Test
  void whoIsUrgedToAcceptATruceHasNotAgreedToOne() {
    List<Report> reports =
        english(
            "The presidents urged all of the warring parties in the west of Sudan on Sunday to"
                + " accept a humanitarian truce.");

    assertThat(types(reports)).doesNotContain(EventType.AGREE);
  }

  @Test
  void severalMinistersWhoMetAreBothSides() {
    Report r =
        only(
            EventType.CONSULT,
            english("The foreign ministers of Oman, Qatar and Kuwait met in Muscat on Sunday."));

    assertThat(names(r.actors())).containsExactly("foreign ministers of Oman");
    assertThat(names(r.recipients())).containsExactly("Qatar", "Kuwait");
  }

  @Test
  void aYearBeforeTheVerbIsNotTheNumberOfDead() {
    Report r = only(EventType.DISASTER, english("A flood in Khartoum in 2007 killed 80 people."));

    assertThat(range(r.killed())).isEqualTo("80..80");
  }

  @Test
  void aDroneAttackIsNotDoneByItsDrone() {
    Report r =
        only(
            EventType.ASSAULT,
            english("A Russian drone attack on Odesa killed two people on Sunday."));

    assertThat(r.mode()).isEqualTo("aerial");
    assertThat(names(r.actors())).containsExactly("Russia");
  }

  @Test
  void whoWasHurtIsNotTheOneWhoFired() {
    Report r =
        only(
            EventType.ASSAULT,
            english("A police officer was wounded when a man opened fire in Erbil on Sunday."));

    assertThat(r.actors()).isEmpty();
    assertThat(range(r.injured())).isEqualTo("1..1");
  }

  @Test
  void anArrestByTheArmyIsNotAnArrestOfTheArmy() {
    Report r =
        only(
            EventType.COERCE,
            arabic("أكد شهود عيان اعتقال الجيش الإسرائيلي لثلاثة شبان في مدينة نابلس أمس الأحد."));

    assertThat(names(r.actors())).containsExactly("الجيش الإسرائيلي");
    assertThat(r.recipients()).isEmpty();
  }

  @Test
  void aCommonNounWrittenLikeATownIsNoPlace() {
    assertThat(
            arabic("قتل 4 أشخاص في حادث سير أمس الأحد وكان السائق يلبس درعاً.").stream()
                .map(Reading::place))
        .containsOnly("nowhere");
  }

  @Test
  void aLiftedStateOfEmergencyIsARetreatAndNotARestriction() {
    List<Report> reports = arabic("أعلنت الحكومة السودانية أمس الأحد رفع حالة الطوارئ في الخرطوم.");

    assertThat(types(reports)).containsExactly(EventType.RETREAT);
  }

  @Test
  void theTownAStoryIsSentFromDoesNotAct() {
    assertThat(arabic("القاهرة- رفض الأهالي أمس الأحد أي حديث عن التحقيق.")).isEmpty();
  }

  @Test
  void whatIsCondemnedIsNotReportedAsANewEvent() {
    List<Report> reports =
        arabic(
            "أدانت وزارة الخارجية القطرية اليوم الاثنين الغارة الجوية التي استهدفت سوقا في مدينة"
                + " إدلب.");

    assertThat(types(reports)).containsExactly(EventType.ACCUSE);
    assertThat(place(reports.get(0))).isEqualTo("قطر QA COUNTRY");
  }

  @Test
  void anotherSubjectBeforeTheVerbMakesTheNextNameItsObject() {
    assertThat(arabic("الاتحاد دعا إسرائيل اليوم الاثنين إلى وقف الاعتقالات.")).isEmpty();
  }

  @Test
  void anArticleOnACultureFestivalTellsNoEvents() {
    assertThat(
            arabic(
                "يشارك شعراء وفنانون وناشرون في تظاهرة بمدينة تطوان أمس الأحد."
                    + " ويضم البرنامج معرض كتاب وعروض مسرح وموسيقى وقراءات من ديوان جديد."))
        .isEmpty();
  }

  @Test
  void theDetainedSpokenOfAgainAreThoseCountedBefore() {
    Report r =
        only(
            EventType.COERCE,
            english(
                "Iraqi police arrested six people in Mosul on Sunday, the interior ministry said."
                    + " The men were detained in the north of the city, it said."));

    assertThat(range(requireNonNull(r.detained()))).isEqualTo("6..6");
    assertThat(r.evidence()).hasSize(2);
    assertThat(sources(r)).contains("interior ministry");
  }

  @Test
  void theTownAStoryIsSentFromIsNotWhereItHappened() {
    Report r =
        only(
            EventType.ASSAULT,
            arabic("عمّان- قتل 4 أشخاص أمس الأحد في غارة جوية على بلدة كفرنبل شمالي سوريا."));

    assertThat(place(r)).doesNotContain("JO");
  }

  @Test
  void aCountryThatACellIsLinkedToIsNotWhereItWasArrested() {
    List<Report> reports = arabic("اعتقلت الشرطة العراقية أمس الأحد 5 أشخاص على صلة بإيران.");

    assertThat(place(only(EventType.COERCE, reports))).isEqualTo("العراق IQ COUNTRY");
  }

  @Test
  void ministersWhoUrgeATruceMakeARequest() {
    List<Report> reports =
        english("The ministers on Sunday urged the warring parties to accept a truce.");

    assertThat(types(reports)).containsExactly(EventType.REQUEST);
  }

  @Test
  void supportForARequestIsNotTheRequest() {
    assertThat(
            types(
                arabic(
                    "قالت الوزيرة الكندية اليوم الاثنين إنها تؤيد بقوة طلب السويد عضوية الحلف.")))
        .doesNotContain(EventType.REQUEST);
  }

  @Test
  void thisYearsDeadAreNotMergedWithThoseOfOneDay() {
    List<Report> reports =
        arabic(
            "قتل جندي في غارة جوية على مدينة تعز أمس الأحد."
                + " وفي عام 2025 قتل 60 مدنيا في غارات جوية على مدينة تعز.");

    assertThat(reports)
        .filteredOn(r -> r.type() == EventType.ASSAULT)
        .extracting(r -> range(r.killed()))
        .containsExactly("1..1", "60..60");
  }

  @Test
  void aProtestThatIsExpectedIsPlanned() {
    Report r =
        only(EventType.PROTEST, arabic("من المنتظر تنظيم مظاهرة في مدينة عدن غدا الثلاثاء."));

    assertThat(r.modality()).isEqualTo(Modality.PLANNED);
  }
}
