package news.naba.extract.domain.report;

import static news.naba.extract.domain.report.Reading.arabic;
import static news.naba.extract.domain.report.Reading.names;
import static news.naba.extract.domain.report.Reading.only;
import static news.naba.extract.domain.report.Reading.range;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.naba.contracts.EventType;
import news.naba.contracts.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who acts, where no list and no name says who it is, or the sentence before said it. */
class ArabicSubjectsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          REQUEST | والدة الأسير | طالبت والدة الأسير المجتمع الدولي بالتدخل للإفراج عنه.
          REJECT | مدير إدارة المرور | نفى مدير إدارة المرور اليوم الاثنين صحة الاتهامات الموجهة إلى الحكومة بالفساد.
          ACCUSE | محامي المعتقل | اتهم محامي المعتقل السلطات التونسية اليوم بانتهاك حقوق موكله.
          ASSAULT | الشبان | رشق الشبان جنود الاحتلال بالحجارة في بلدة بيت أمر أمس الأحد.
          REQUEST | المنسقية الإقليمية | دعت المنسقية الإقليمية للحزب الحكومة اليوم إلى سحب مشروع القانون.
          REJECT | القوى السياسية | ترفض أغلب القوى السياسية قرار السلطات حل البرلمان في ليبيا.
          CONSULT | كبار المفاوضين | اجتمع كبار المفاوضين من البلدين في فيينا أمس لبحث الاتفاق النووي.
          CONSULT | حماس | زار وفد من حركة حماس موسكو أمس الأحد.
          CONSULT | صندوق النقد الدولي | التقى فريق فني من صندوق النقد الدولي وزير المالية في بيروت أمس.
          THREATEN | أصحاب المخابز | هدد أصحاب المخابز بالإضراب ابتداء من يوم الاثنين المقبل.
          """)
  void anOfficeOrABodyThatNoListHasActsRightBehindItsVerb(
      EventType type, String who, String sentence) {
    assertThat(names(only(type, arabic(sentence)).actors())).containsExactly(who);
  }

  @Test
  void whoStandsBetweenTheVerbAndWhatIsDoneActs() {
    Report r =
        only(
            EventType.ASSAULT,
            arabic(
                "أعلنت القوات الحكومية انتهاء التدريب.\n\n"
                    + "وشن الطيران الروسي، وفق ناشطين، غارات على مدينة حلب أمس الأحد."));

    assertThat(names(r.actors())).containsExactly("الطيران الروسي");
  }

  @Test
  void whoHoldsTheOfficeIsKnownByHisName() {
    Report r =
        only(
            EventType.SUPPORT,
            arabic(
                "رحب عضو اللجنة التنفيذية لمنظمة التحرير الفلسطينية حسين الشيخ بدعوة واشنطن إلى إجراء تحقيق."));

    assertThat(names(r.actors())).containsExactly("حسين الشيخ");
  }

  @Test
  void whatSomebodyIsStandsBehindHisName() {
    Report r =
        only(
            EventType.CONSULT,
            arabic(
                "استقبل حسن العمراني، رئيس غرفة التجارة، اليوم الاثنين وفدا من اليونيسف في فاس."));

    assertThat(names(r.actors())).containsExactly("حسن العمراني");
  }

  @Test
  void ministersOfTwoCountriesAreTwo() {
    Report r =
        only(
            EventType.CONSULT,
            arabic("بحث وزيرا الدفاع الأميركي والياباني في اتصال هاتفي أمس التطورات في آسيا."));

    assertThat(r.actors()).hasSize(1);
    assertThat(r.recipients()).hasSize(1);
    assertThat(r.actors().get(0).country()).isEqualTo("US");
    assertThat(r.recipients().get(0).country()).isEqualTo("JP");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "أدانت حركة النهضة اعتقال نائب رئيسها في تونس أمس. وناشدت كل القوى الحية التصدي للاعتقالات.",
        "أدانت حركة النهضة اعتقال نائب رئيسها في تونس أمس. كما طالبت بإطلاق سراح المعتقلين.",
        "عقدت حركة النهضة اجتماعا أمس في تونس. ودعت إلى إطلاق سراح المعتقلين.",
      })
  void whoActedInTheSentenceBeforeGoesOn(String text) {
    assertThat(names(only(EventType.REQUEST, arabic(text)).actors()))
        .containsExactly("حركة النهضة");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // a man does not act by a feminine verb
        "التقى الرئيس التونسي قيس سعيد نظيره الجزائري أمس في تونس. ودعت إلى إطلاق سراح المعتقلين.",
        // somebody else is named, though nobody knows him
        "التقى الرئيس التونسي قيس سعيد نظيره الجزائري أمس في تونس. ودعا منشور إلى سحب القانون.",
        // a number of people is the subject
        "عقدت الحكومة الأردنية اجتماعا أمس في عمان. وطالب أكثر من ألف معلم بإلغاء القانون.",
      })
  void anotherSubjectDoesNotGoOn(String text) {
    assertThat(arabic(text))
        .filteredOn(r -> r.type() == EventType.REQUEST)
        .flatExtracting(r -> names(r.actors()))
        .doesNotContain("قيس سعيد", "الحكومة الأردنية");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "رفض المدير التعليق على نتائج المباراة.",
        "دعا الكاتب في مقاله القراء إلى التأمل في جمال اللغة.",
        "ناقش الخبراء في الندوة مستقبل التعليم في العالم العربي.",
        "تستعد إدارة الشركة لإطلاق هاتف جديد في الأسواق.",
      })
  void anOfficeAloneMakesNoEventOfTalk(String sentence) {
    assertThat(arabic(sentence)).isEmpty();
  }

  @Test
  void menAreNoSubjectOfAFeminineVerb() {
    List<Report> reports =
        arabic("اقتحمت القوات الإسرائيلية مخيم جنين فجر اليوم. واعتقلت الشبان الثلاثة.");

    assertThat(reports).flatExtracting(r -> names(r.actors())).doesNotContain("الشبان الثلاثة");
  }

  @Test
  void whoIsRemovedIsNotWhoRemoves() {
    Report r =
        only(EventType.PERSONNEL, arabic("أقال الرئيس التونسي قيس سعيد 57 قاضيا بتهم الفساد أمس."));

    assertThat(names(r.actors())).containsExactly("قيس سعيد");
    assertThat(names(r.recipients())).doesNotContain("قيس سعيد");
  }

  @Test
  void aBodyInQuotationMarksActs() {
    Report r = only(EventType.REQUEST, arabic("وطالب \"الأحرار\" بفتح تحقيق في قضايا الفساد."));

    assertThat(names(r.actors())).containsExactly("الأحرار");
  }

  @Test
  void aQuotedNounBehindThatVerbIsNobody() {
    assertThat(arabic("وطالب \"بالعدالة\" في ختام كلمته أمس."))
        .flatExtracting(r -> names(r.actors()))
        .isEmpty();
  }

  @Test
  void whoKillsIsNotCountedAmongTheDead() {
    Report r = only(EventType.ASSAULT, arabic("قتل شاب مسلح 10 أشخاص في متجر بمدينة بافالو أمس."));

    assertThat(range(r.killed())).isEqualTo("10..10");
  }

  @Test
  void whoSurvivesAnAttackDidNotCarryItOut() {
    Report r =
        only(EventType.ASSAULT, arabic("نجا وزير الدفاع اليمني من محاولة اغتيال في مدينة تعز."));

    assertThat(r.actors()).isEmpty();
    assertThat(names(r.recipients())).containsExactly("وزير الدفاع اليمني");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          CONSULT | استأنفت الأطراف السودانية مفاوضاتها في جدة أمس.
          MOBILIZE | حشدت روسيا أكثر من 100 ألف جندي على الحدود مع أوكرانيا.
          ACCIDENT | اصطدم قطاران في ولاية أوديشا الهندية مما أدى إلى مقتل 288 شخصا.
          AID | وصلت طائرة إغاثة قطرية إلى بورتسودان تحمل 60 طنا من المواد الغذائية.
          REJECT | واصل الجيش الإسرائيلي الامتناع عن إجراء تحقيق جنائي في اغتيال الصحفية.
          COERCE | احتجز الحرس الثوري الإيراني ناقلتي نفط يونانيتين في مياه الخليج.
          SANCTION | أوقفت روسيا إمدادات الغاز إلى فنلندا صباح السبت.
          RETREAT | رفعت الولايات المتحدة السودان من قائمة الدول الراعية للإرهاب.
          MOBILIZE | أعلنت النرويج وضع جيشها في حالة تأهب.
          AID | انتشلت فرق الإنقاذ التركية ثلاثة ناجين من تحت أنقاض المبنى في أنطاكيا.
          PROTEST | واصل العمال المعتصمون أمام البرلمان احتجاجهم للأسبوع الثاني في بغداد.
          REJECT | جدد الرئيس التركي رجب طيب أردوغان معارضته انضمام السويد إلى الناتو.
          DISPLACE | أجلت السلطات الصينية أكثر من 10 آلاف شخص بسبب الفيضانات في قوانغدونغ.
          DISASTER | أعلنت وزارة الصحة الإماراتية رصد أول إصابة بجدري القردة في البلاد.
          ACCIDENT | أسفر انفجار خزان وقود في عكار شمالي لبنان عن سقوط 28 قتيلا.
          """)
  void moreWaysOfTelling(EventType type, String sentence) {
    assertThat(arabic(sentence)).extracting(Report::type).contains(type);
  }
}
