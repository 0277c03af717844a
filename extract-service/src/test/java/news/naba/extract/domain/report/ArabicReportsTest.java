package news.naba.extract.domain.report;

import static java.util.Objects.requireNonNull;
import static news.naba.extract.domain.report.Reading.arabic;
import static news.naba.extract.domain.report.Reading.day;
import static news.naba.extract.domain.report.Reading.names;
import static news.naba.extract.domain.report.Reading.only;
import static news.naba.extract.domain.report.Reading.place;
import static news.naba.extract.domain.report.Reading.range;
import static news.naba.extract.domain.report.Reading.sources;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import news.naba.contracts.EventType;
import news.naba.contracts.Modality;
import news.naba.contracts.Report;
import news.naba.contracts.Report.Attribution;
import news.naba.contracts.Report.Count.Scope;
import news.naba.contracts.Report.EventDate;
import news.naba.contracts.Report.VictimGroup;
import org.junit.jupiter.api.Test;

/** What is read in Arabic; every article was published on Monday, 10 March 2025. */
class ArabicReportsTest {
  private static final LocalDate SATURDAY = LocalDate.of(2025, 3, 8);
  private static final LocalDate SUNDAY = LocalDate.of(2025, 3, 9);
  private static final LocalDate MONDAY = LocalDate.of(2025, 3, 10);

  @Test
  void anAirstrikeHasActorPlaceDayTollAndSource() {
    Report r =
        only(
            EventType.ASSAULT,
            arabic(
                "قتل خمسة أشخاص وأصيب 12 آخرون في غارة جوية إسرائيلية على"
                    + " بلدة عيتا الشعب جنوبي لبنان مساء السبت، بحسب الوكالة الوطنية للإعلام."));

    assertThat(r.mode()).isEqualTo("aerial");
    assertThat(names(r.actors())).containsExactly("إسرائيل");
    assertThat(place(r)).isEqualTo("عيتا الشعب LB CITY");
    assertThat(day(r)).isEqualTo(SATURDAY);
    assertThat(range(r.killed())).isEqualTo("5..5");
    assertThat(range(r.injured())).isEqualTo("12..12");
    assertThat(sources(r)).containsExactly("الوكالة الوطنية للإعلام");
    assertThat(r.modality()).isEqualTo(Modality.ASSERTED);
    assertThat(r.background()).isFalse();
  }

  @Test
  void whoAnnouncesADeathTollIsItsSourceAndNotItsActor() {
    Report r =
        only(
            EventType.ASSAULT,
            arabic(
                "أعلنت وزارة الداخلية العراقية اليوم الاثنين مقتل أربعة من"
                    + " عناصر الشرطة وإصابة ستة آخرين بجروح إثر انفجار عبوة ناسفة في كركوك."));

    assertThat(r.mode()).isEqualTo("explosives");
    assertThat(r.actors()).isEmpty();
    assertThat(sources(r)).containsExactly("وزارة الداخلية العراقية");
    assertThat(range(r.killed())).isEqualTo("4..4");
    assertThat(range(r.injured())).isEqualTo("6..6");
    assertThat(place(r)).isEqualTo("كركوك IQ CITY");
  }

  @Test
  void theDayOfTheEventIsNotTheDayOfTheStatement() {
    Report r =
        only(
            EventType.ASSAULT,
            arabic(
                "قالت وزارة الصحة في غزة يوم الأحد إن 23 فلسطينيا، بينهم سبعة"
                    + " أطفال، قتلوا في قصف إسرائيلي على خان يونس السبت."));

    assertThat(day(r)).isEqualTo(SATURDAY);
    assertThat(range(r.killed())).isEqualTo("23..23");
    assertThat(requireNonNull(r.killed()).groups()).containsExactly(new VictimGroup("child", 7, 7));
    assertThat(sources(r)).containsExactly("وزارة الصحة الفلسطينية");
  }

  @Test
  void clashesHaveTwoSidesAndAVagueToll() {
    Report r =
        only(
            EventType.ASSAULT,
            arabic(
                "قال مصدر طبي لوكالة رويترز إن عشرات الجرحى سقطوا في اشتباكات"
                    + " عنيفة بين الجيش السوداني وقوات الدعم السريع في الفاشر."));

    assertThat(names(r.actors())).containsExactly("الجيش السوداني");
    assertThat(names(r.recipients())).containsExactly("قوات الدعم السريع");
    assertThat(range(r.injured())).isEqualTo("20..null");
    assertThat(requireNonNull(r.injured()).vague()).isTrue();
    Attribution source = r.attribution().get(0);
    assertThat(source.source()).isEqualTo("مصدر طبي");
    assertThat(source.via()).isEqualTo("رويترز");
  }

  @Test
  void aDenialIsTwoReports() {
    List<Report> reports =
        arabic("نفى الجيش السوداني اليوم الاثنين سيطرة قوات الدعم السريع على مدينة الأبيض.");

    Report denial = only(EventType.REJECT, reports);
    assertThat(denial.modality()).isEqualTo(Modality.ASSERTED);
    assertThat(names(denial.actors())).containsExactly("الجيش السوداني");
    Report denied = only(EventType.COERCE, reports);
    assertThat(denied.modality()).isEqualTo(Modality.DENIED);
    assertThat(names(denied.actors())).containsExactly("قوات الدعم السريع");
    assertThat(place(denied)).isEqualTo("الأبيض SD CITY");
  }

  @Test
  void anEarthquakeHasBoundedAndApproximateTolls() {
    Report r =
        only(
            EventType.DISASTER,
            arabic(
                "ضرب زلزال بقوة 6.1 درجة ولاية هاتاي جنوبي تركيا فجر الاثنين، ما"
                    + " أسفر عن مصرع ما لا يقل عن 17 شخصا وإصابة نحو 200 آخرين."));

    assertThat(r.mode()).isEqualTo("earthquake");
    assertThat(place(r)).isEqualTo("هاتاي TR ADMIN1");
    assertThat(range(r.killed())).isEqualTo("17..null");
    assertThat(range(r.injured())).isEqualTo("200..200");
    assertThat(requireNonNull(r.injured()).approx()).isTrue();
    assertThat(day(r)).isEqualTo(MONDAY);
  }

  @Test
  void anAccidentIsNoAttackThoughPeopleDied() {
    List<Report> reports =
        arabic(
            "لقي ثمانية أشخاص مصرعهم وأصيب 14 بجروح في حادث سير قرب مدينة المنيا في صعيد"
                + " مصر، اليوم الاثنين.");

    assertThat(reports).hasSize(1);
    Report r = only(EventType.ACCIDENT, reports);
    assertThat(range(r.killed())).isEqualTo("8..8");
    assertThat(range(r.injured())).isEqualTo("14..14");
    assertThat(place(r)).isEqualTo("المنيا EG CITY");
  }

  @Test
  void dualsCountTwoAndListsOfGroupsAreNoSecondToll() {
    Report r =
        only(
            EventType.ACCIDENT,
            arabic(
                "قتل عشرون شخصا بينهم امرأتان و3 أطفال في انهيار مبنى في حلب، وفق"
                    + " الدفاع المدني السوري."));

    assertThat(range(r.killed())).isEqualTo("20..20");
    assertThat(requireNonNull(r.killed()).groups())
        .containsExactly(new VictimGroup("woman", 2, 2), new VictimGroup("child", 3, 3));
  }

  @Test
  void aTollToldInPartsIsOneCumulativeNumberWithGroups() {
    Report r =
        only(
            EventType.ASSAULT,
            arabic(
                "أسفر الهجوم على القاعدة عن 14 قتيلا في صفوف الفصائل و7 قتلى في" + " صفوف الجيش."));

    assertThat(range(r.killed())).isEqualTo("21..21");
    assertThat(requireNonNull(r.killed()).groups()).hasSize(2);
  }

  @Test
  void aRisingTollIsCumulative() {
    Report r =
        only(
            EventType.DISASTER,
            arabic("ارتفعت حصيلة الفيضانات في مدينة درنة إلى 40 قتيلا و15 مفقودا."));

    assertThat(range(r.killed())).isEqualTo("40..40");
    assertThat(requireNonNull(r.killed()).scope()).isEqualTo(Scope.CUMULATIVE);
    assertThat(range(r.missing())).isEqualTo("15..15");
    assertThat(place(r)).isEqualTo("درنة LY CITY");
  }

  @Test
  void similarStrikesAreByTheSameActorSomewhereElse() {
    List<Report> reports =
        arabic(
            "شن الطيران الروسي غارات على ريف اللاذقية أوقعت ثلاثة قتلى. واستهدفت غارات"
                + " مماثلة بلدة سراقب.");

    assertThat(reports)
        .extracting(r -> names(r.actors()))
        .containsExactly(List.of("الطيران الروسي"), List.of("الطيران الروسي"));
    assertThat(reports)
        .extracting(Reading::place)
        .containsExactly("اللاذقية SY CITY", "سراقب SY CITY");
  }

  @Test
  void vehiclesHoursVillagesAndSourcesAreNoVictims() {
    assertThat(
            arabic(
                "وصلت عشرات الشاحنات إلى معبر رفح بعد 48 ساعة من الانتظار، وقال مصدران إن أربع قرى ما زالت"
                    + " بلا كهرباء."))
        .isEmpty();
  }

  @Test
  void aFootballMatchIsNoAttack() {
    assertThat(
            arabic(
                "فاز الفريق على ضيفه بهدفين في مباراة قوية شهدت هجوما ضاغطا من المهاجمين، وسجل اللاعب هدفه"
                    + " الأول في الدقيقة العاشرة قبل أن يعادل المدرب الخطة في الشوط الثاني من الدوري."))
        .isEmpty();
  }

  @Test
  void historyIsMarkedAsBackground() {
    Report r =
        only(
            EventType.COERCE,
            arabic("وكانت القوات الحكومية استعادت السيطرة على مدينة تدمر عام 2017."));

    assertThat(r.background()).isTrue();
    assertThat(requireNonNull(r.date()).start()).isEqualTo(LocalDate.of(2017, 1, 1));
    assertThat(requireNonNull(r.date()).precision()).isEqualTo(EventDate.Precision.YEAR);
  }

  @Test
  void aPlannedVisitIsAPlanOnItsDay() {
    Report r =
        only(
            EventType.CONSULT,
            arabic(
                "من المقرر أن يزور الرئيس التركي رجب طيب أردوغان بغداد يوم الخميس" + " المقبل."));

    assertThat(r.modality()).isEqualTo(Modality.PLANNED);
    assertThat(names(r.actors())).containsExactly("رجب طيب أردوغان");
    assertThat(day(r)).isEqualTo(LocalDate.of(2025, 3, 13));
    assertThat(place(r)).isEqualTo("بغداد IQ CITY");
  }

  @Test
  void whatOnlyMayHappenIsNotReported() {
    assertThat(arabic("قد تشن إسرائيل غارات على إيران إذا فشلت المحادثات.")).isEmpty();
  }

  @Test
  void titleAndNameAreOnePerson() {
    Report r =
        only(
            EventType.CONSULT,
            arabic(
                "التقى الرئيس المصري عبد الفتاح السيسي في القاهرة اليوم وزير الخارجية"
                    + " السعودي فيصل بن فرحان."));

    assertThat(names(r.actors())).containsExactly("عبد الفتاح السيسي");
    assertThat(names(r.recipients())).containsExactly("فيصل بن فرحان");
    assertThat(r.recipients().get(0).country()).isEqualTo("SA");
    assertThat(place(r)).isEqualTo("القاهرة EG CITY");
  }

  @Test
  void whatIsCondemnedIsNotReportedAgain() {
    List<Report> reports = arabic("أدانت فرنسا الهجوم، ودعت الأمم المتحدة إلى ضبط النفس.");

    assertThat(reports)
        .extracting(Report::type)
        .containsExactly(EventType.ACCUSE, EventType.REQUEST);
  }

  @Test
  void arrestsCountTheDetained() {
    Report r =
        only(EventType.COERCE, arabic("اعتقلت الشرطة المصرية ثلاثة صحفيين في القاهرة أمس الأحد."));

    assertThat(r.mode()).isEqualTo("arrest");
    assertThat(names(r.actors())).containsExactly("الشرطة المصرية");
    assertThat(range(r.detained())).isEqualTo("3..3");
    assertThat(day(r)).isEqualTo(SUNDAY);
  }

  @Test
  void displacementOverTwoDaysIsARange() {
    Report r =
        only(
            EventType.DISPLACE,
            arabic(
                "نزح أكثر من ألفي شخص من مدينة النهود جراء المعارك خلال اليومين"
                    + " الماضيين، وفق منظمة الهجرة الدولية."));

    assertThat(range(r.displaced())).isEqualTo("2000..null");
    assertThat(requireNonNull(r.date()).start()).isEqualTo(SATURDAY);
    assertThat(requireNonNull(r.date()).end()).isEqualTo(SUNDAY);
    assertThat(sources(r)).containsExactly("منظمة الهجرة الدولية");
  }

  @Test
  void theSameEventToldTwiceIsOneReportWithTwoPassages() {
    Report r =
        only(
            EventType.ASSAULT,
            arabic(
                "قتل أربعة أشخاص في انفجار سيارة مفخخة في بغداد اليوم الاثنين.\n\n"
                    + "وأوقع انفجار السيارة المفخخة في بغداد أربعة قتلى، وفق مصدر في الشرطة."));

    assertThat(r.evidence()).hasSize(2);
    assertThat(range(r.killed())).isEqualTo("4..4");
  }

  @Test
  void whoSpeaksForAnAgencyIsTheSourceAndTheAgencyTheWay() {
    Report r =
        only(
            EventType.ASSAULT,
            arabic(
                "نقلت وكالة رويترز عن مسؤول أمني قوله إن مسلحين خطفوا ثلاثة عمال قرب"
                    + " بنغازي يوم الجمعة."));

    assertThat(r.mode()).isEqualTo("abduct");
    assertThat(r.attribution())
        .extracting(Attribution::source, Attribution::via)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("مسؤول أمني", "رويترز"));
  }
}
