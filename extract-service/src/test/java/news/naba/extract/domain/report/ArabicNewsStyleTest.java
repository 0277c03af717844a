package news.naba.extract.domain.report;

import static news.naba.extract.domain.report.Reading.arabic;
import static news.naba.extract.domain.report.Reading.names;
import static news.naba.extract.domain.report.Reading.only;
import static news.naba.extract.domain.report.Reading.place;
import static news.naba.extract.domain.report.Reading.range;
import static org.assertj.core.api.Assertions.assertThat;

import news.naba.contracts.EventType;
import news.naba.contracts.Modality;
import news.naba.contracts.Report;
import org.junit.jupiter.api.Test;

/** How Arabic agencies and papers write: what an act is told by, and who is whose subject. */
class ArabicNewsStyleTest {
  @Test
  void aLightVerbAndItsNounAreOneActOverSubjectAndDay() {
    Report r =
        only(
            EventType.CONSULT,
            arabic(
                "أجرى وزير الخارجية المصري بدر عبد العاطي صباح اليوم الاثنين مباحثات في أنقرة"
                    + " مع نظيره التركي هاكان فيدان."));

    assertThat(names(r.actors())).containsExactly("بدر عبد العاطي");
    assertThat(names(r.recipients())).containsExactly("هاكان فيدان");
    assertThat(place(r)).isEqualTo("أنقرة TR CITY");
  }

  @Test
  void whatStandsBetweenDashesIsNoDistance() {
    Report r =
        only(
            EventType.SANCTION,
            arabic(
                "فرضت الولايات المتحدة -التي انسحبت من الاتفاق قبل سنوات وتطالب منذ ذلك الحين"
                    + " باتفاق جديد- عقوبات على ثلاث شركات إيرانية."));

    assertThat(names(r.actors())).containsExactly("الولايات المتحدة");
  }

  @Test
  void whoIsNamedAsDeadIsOneDead() {
    Report r =
        only(
            EventType.ASSAULT,
            arabic(
                "أعلنت وزارة الصحة الفلسطينية استشهاد الشاب محمود حمدان برصاص الجيش الإسرائيلي"
                    + " في مدينة جنين أمس الأحد."));

    assertThat(range(r.killed())).isEqualTo("1..1");
  }

  @Test
  void theCapitalBehindItsNationalityIsAPlace() {
    Report r =
        only(
            EventType.ASSAULT,
            arabic(
                "اندلعت اشتباكات مساء الأحد جنوبي العاصمة الليبية طرابلس، ما أدى إلى مقتل ستة"
                    + " أشخاص."));

    assertThat(place(r)).isEqualTo("طرابلس LY CITY");
  }

  @Test
  void aFeminineNounIsNoSubjectOfAMasculineVerb() {
    assertThat(
            arabic(
                "أكد الرئيس اللبناني جوزيف عون أن الوضع صعب. وطالب الحكومة اللبنانية بوقف القتال"
                    + " فورا."))
        .noneMatch(r -> names(r.actors()).contains("الحكومة اللبنانية"));
  }

  @Test
  void aHeadWordAloneIsTheOrganisationNamedBefore() {
    Report r =
        only(
            EventType.ACCUSE,
            arabic(
                "قالت حركة النور الوطني إن ناشطين اعتقلوا. ودانت الحركة اعتقالهم أمس الأحد في"
                    + " تونس."));

    assertThat(names(r.actors())).containsExactly("حركة النور الوطني");
  }

  @Test
  void theNameOfRiotPoliceIsNoHypothesis() {
    Report r =
        only(
            EventType.ASSAULT,
            arabic("استخدمت شرطة مكافحة الشغب خراطيم المياه لتفريق المتظاهرين في تونس أمس الأحد."));

    assertThat(r.modality()).isEqualTo(Modality.ASSERTED);
    assertThat(r.mode()).isEqualTo("crowd-control");
  }

  @Test
  void aConflictThatThreatensIsNobodysThreat() {
    assertThat(
            arabic(
                "قال الأمين العام للأمم المتحدة أنطونيو غوتيريش إن ارتفاع الأسعار مقلق. وأوضح أن"
                    + " هذا الصراع يهدد الأمن الغذائي لملايين الناس."))
        .isEmpty();
  }

  @Test
  void wordsOfTwoSidesInOneCountryAreTwoEvents() {
    assertThat(
            arabic(
                "ندد رئيس الوزراء الفلسطيني محمد مصطفى بالهجوم على مدينة جنين أمس الأحد. ودانت"
                    + " حركة حماس الهجوم على المدينة."))
        .filteredOn(r -> r.type() == EventType.ACCUSE)
        .hasSize(2);
  }

  @Test
  void familiesWhoAddressTheGovernmentAreHeard() {
    Report r =
        only(
            EventType.REQUEST,
            arabic("طالبت عائلات المعتقلين الحكومة التونسية بالإفراج عن أبنائها أمس الأحد."));

    assertThat(names(r.actors())).containsExactly("عائلات المعتقلين");
  }

  @Test
  void whoAnnouncesAnActOfHisOwnDoesIt() {
    Report r =
        only(
            EventType.SANCTION,
            arabic("أعلنت الولايات المتحدة أمس الأحد فرض عقوبات على مسؤولين إيرانيين."));
    Report seized =
        only(
            EventType.COERCE,
            arabic("أعلن الجيش السوداني استعادة السيطرة على القصر الرئاسي في الخرطوم أمس الأحد."));

    assertThat(names(r.actors())).containsExactly("الولايات المتحدة");
    assertThat(names(seized.actors())).containsExactly("الجيش السوداني");
  }

  @Test
  void numbersWithoutNounsAreJoinedByAnd() {
    Report r =
        only(
            EventType.ASSAULT,
            arabic(
                "شنت مقاتلات أميركية غارات على محافظة صعدة أمس الأحد، ما أسفر عن مقتل 9 وإصابة 13."));

    assertThat(range(r.killed())).isEqualTo("9..9");
    assertThat(range(r.injured())).isEqualTo("13..13");
  }

  @Test
  void aPluralInTheNominativeIsWhoDoesIt() {
    Report r = only(EventType.ASSAULT, arabic("خطف مسلحون 6 مهندسين صينيين في كادونا أمس الأحد."));

    assertThat(names(r.actors())).containsExactly("مسلحون");
  }

  @Test
  void dozensOfPeopleAreASubject() {
    Report r =
        only(
            EventType.ASSAULT,
            arabic("اقتحم عشرات المستوطنين صباح أمس الأحد باحات المسجد الأقصى."));

    assertThat(names(r.actors())).containsExactly("المستوطنين");
  }

  @Test
  void theMinistryIsNotCalledByWhomItCalls() {
    Report r =
        only(
            EventType.REQUEST,
            arabic(
                "وطالبت الوزارة المجتمع الدولي بوقف العدوان على غزة اليوم الاثنين."
                    + " وطالبت وزارة الخارجية الفلسطينية اليوم الاثنين مجلس الأمن بوقف الحرب."));

    assertThat(names(r.actors())).doesNotContain("الوزارة المجتمع الدولي");
  }
}
