package news.naba.extract.domain.report;

import static news.naba.extract.domain.report.Reading.arabic;
import static news.naba.extract.domain.report.Reading.names;
import static news.naba.extract.domain.report.Reading.only;
import static news.naba.extract.domain.report.Reading.sources;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.naba.contracts.EventType;
import news.naba.contracts.Report;
import org.junit.jupiter.api.Test;

/** Decisions, verdicts, calls and who speaks, as Arabic agencies write politics. */
class ArabicPoliticsStyleTest {

  @Test
  void whatIsAgreedOnIsDoneAndNoAgreement() {
    List<Report> reports =
        arabic("وافق الوزراء في بروكسل أمس الأحد على فرض عقوبات على ثلاثة كيانات بيلاروسية.");

    assertThat(reports).extracting(Report::type).containsExactly(EventType.SANCTION);
  }

  @Test
  void whatSomebodyIsSaidToHaveCommittedIsNoEvent() {
    List<Report> reports =
        arabic(
            "أوقفت الشرطة الفرنسية أمس الأحد في ليون ثلاثة أشخاص متهمين بارتكاب اعتداءات مسلحة.");

    assertThat(reports).extracting(Report::type).containsExactly(EventType.COERCE);
  }

  @Test
  void aYearBelongsToTheNounItFollows() {
    Report r =
        only(
            EventType.COERCE,
            arabic(
                "أصدرت محكمة الجنايات في البصرة حكما بالسجن بحق ضابط أدين في قضية احتجاجات 2019."));

    assertThat(r.background()).isFalse();
  }

  @Test
  void thoseOutsidePowerCallOnTheGovernment() {
    Report r =
        only(
            EventType.REQUEST,
            arabic(
                "رحبت منظمة العفو الدولية بالإفراج عن المعتقلين في البحرين أمس الأحد،"
                    + " وطالبت الحكومة بالإفراج عن بقية السجناء."));

    assertThat(names(r.actors())).containsExactly("منظمة العفو الدولية");
  }

  @Test
  void whatSeveralStatesSayTogetherIsSaidWhereTheStoryIs() {
    List<Report> reports =
        arabic(
            "قتل عشرة أشخاص في قصف على أم درمان أمس الأحد."
                + " ودعت فرنسا وألمانيا في بيان مشترك إلى وقف القتال.");

    assertThat(reports).extracting(Report::type).contains(EventType.REQUEST);
    assertThat(reports).allMatch(r -> r.place() != null && "SD".equals(r.place().country()));
  }

  @Test
  void whatOneStateSaysItSaysAtHome() {
    Report r =
        only(
            EventType.REQUEST,
            arabic(
                "قتل عشرة أشخاص في قصف على أم درمان أمس الأحد."
                    + " ودعت فرنسا في بيان إلى وقف القتال."));

    assertThat(r.place()).isNotNull().matches(place -> "FR".equals(place.country()));
  }

  @Test
  void aStatementSpeaksForWhoeverIssuedIt() {
    List<Report> reports =
        arabic(
            "أعلن الجيش الكيني مقتل ستة جنود في كمين قرب غاريسا أمس الأحد."
                + " وذكر البيان أن طائرات قصفت معسكرا للمسلحين في لامو.");

    assertThat(reports).hasSize(2);
    assertThat(sources(reports.get(1))).containsExactly("الجيش الكيني");
  }

  @Test
  void aNameIsNotCutInTwo() {
    Report r =
        only(
            EventType.ASSAULT,
            arabic(
                "قال الناطق العسكري باسم المقاومة الشعبية عبد الله ناصر إن قصفا استهدف مأرب أمس"
                    + " الأحد وقتل ثلاثة مدنيين."));

    assertThat(sources(r).get(0)).endsWith("ناصر");
  }

  @Test
  void whoIsOnAListOfTerroristsIsSanctionedByWhoeverDecidesIt() {
    Report r =
        only(
            EventType.SANCTION,
            arabic("قررت وزارة الخزانة الأمريكية أمس الأحد إدراج شركة شحن على قائمة العقوبات."));

    assertThat(names(r.actors())).containsExactly("وزارة الخزانة الأميركية");
  }

  @Test
  void captivesSetFreeByThePoliceAreRescued() {
    Report r = only(EventType.AID, arabic("حررت الشرطة النيجيرية أمس الأحد رهائن في كادونا."));

    assertThat(r.mode()).isEqualTo("rescue");
  }

  @Test
  void aDroneThatKillsIsAStrike() {
    Report r = only(EventType.ASSAULT, arabic("قتلت مسيرة إسرائيلية شابين في خان يونس أمس الأحد."));

    assertThat(r.mode()).isEqualTo("aerial");
  }

  @Test
  void aRansomAndAWishToStayUnnamedAreNoCalls() {
    assertThat(
            arabic(
                "طالب الخاطفون ذوي التاجر بفدية، بحسب مسؤول في كركوك طلب عدم ذكر اسمه"
                    + " أمس الأحد."))
        .isEmpty();
  }

  @Test
  void whatHappenedAfterThatIsTold() {
    List<Report> reports =
        arabic(
            "طالب البرلمان العراقي أمس الأحد بتحقيق بعد أن حمل الجيش التركي حزب العمال الكردستاني"
                + " مسؤولية الهجوم.");

    Report r = only(EventType.ACCUSE, reports);
    assertThat(names(r.actors())).containsExactly("الجيش التركي");
  }

  @Test
  void whoIsSentencedMayBeListedBehindEachOf() {
    Report r =
        only(
            EventType.COERCE,
            arabic(
                "حكمت محكمة مصرية -أمس الأحد- بالسجن 15 عاما على كل من عبد الرحمن يوسف وأحمد"
                    + " ماهر."));

    assertThat(names(r.recipients()).get(0)).isEqualTo("عبد الرحمن يوسف");
  }

  @Test
  void theYearOfACaseIsNotThatOfItsSentences() {
    Report r =
        only(
            EventType.COERCE,
            arabic(
                "أصدرت محكمة الجنايات في القاهرة أمس الأحد أحكاما بالسجن المؤبد على 14 متهما في"
                    + " القضية التي بدأت عام 2018."));

    assertThat(r.background()).isFalse();
  }

  @Test
  void aLeaderInAMovementIsNamedByHisName() {
    Report r =
        only(
            EventType.COERCE,
            arabic("أوقفت الشرطة التونسية أمس الأحد القيادي في حركة النهضة الصحبي عتيق."));

    assertThat(names(r.recipients())).containsExactly("الصحبي عتيق");
  }
}
