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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Short news as outlets from the Gulf to Mauritania word it, each in its own way. */
class ArabicRegionalStyleTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "COERCE | أطاحت وحدات الحرس الوطني بالمهدية أمس الأحد بعصابة مختصة في السرقة.",
        "COERCE | تم الاحتفاظ بستة أشخاص في سوسة أمس الأحد على ذمة الأبحاث.",
        "COERCE | أعلنت حكومة الاستقرار أمس الأحد حالة القوة القاهرة في ميناء الزويتينة.",
        "COERCE | منعت الشرطة التونسية حزب العمال من عقد اجتماع في قابس أمس الأحد.",
        "ASSAULT | أقدم مستوطنون على إحراق ثلاث مركبات في بلدة ترمسعيا أمس الأحد.",
        "ASSAULT | نجت الوزيرة من تفجير في مقديشو أمس الأحد.",
        "ASSAULT | عثرت الشرطة على جثث سبعة أشخاص في صحراء سرت أمس الأحد.",
        "ASSAULT | صدت القوات الحكومية هجوما للحوثيين على جبهة الكسارة في مأرب أمس الأحد.",
        "ACCIDENT | لفظت أمواج البحر جثث تسعة مهاجرين قبالة سواحل صفاقس أمس الأحد.",
        "ACCIDENT | انهار جدار مدرسة في طنجة أمس الأحد فأصيب خمسة تلاميذ.",
        "DISASTER | أتى حريق ضخم أمس الأحد على غابات ولاية جندوبة.",
        "PROTEST | قطع أهالي البلدة طريق بعلبك بالإطارات المشتعلة أمس الأحد.",
        "PROTEST | تواصلت المظاهرات الليلية في مدينة السويداء أمس الأحد.",
        "SANCTION | أوعز الرئيس المالي أمس الأحد بطرد سفير فرنسا من باماكو.",
        "SANCTION | استدعت وزارة الخارجية الكويتية القائم بالأعمال العراقي أمس الأحد.",
        "SANCTION | صنفت وزارة الداخلية القطرية أمس الأحد 12 فردا و4 كيانات.",
        "CONCEDE | تعهد رئيس الحكومة الموريتانية أمس الأحد بفتح تحقيق وتعويض أسر الضحايا.",
        "AID | نفذ الجيش المصري أمس الأحد عمليات إنزال جوي لمساعدات إنسانية في غزة.",
        "AID | قدم الهلال الأحمر القطري أمس الأحد ألف سلة غذائية للنازحين في تعز.",
        "MOBILIZE | أعلن الجيش التشادي أمس الأحد حالة الاستنفار على الحدود مع السودان.",
        "MOBILIZE | نفذت البحرية الجزائرية أمس الأحد تدريبا مشتركا قبالة سواحل وهران.",
        "COOPERATE | كشف وزير الدفاع البحريني أمس الأحد عن تشكيل تحالف بحري يضم ست دول.",
        "PERSONNEL | وضع رئيس الوزراء الأردني أمس الأحد استقالته تحت تصرف الملك.",
        "PERSONNEL | أجرى الرئيس التونسي أمس الأحد تعديلا وزاريا شمل أربع حقائب.",
        "RETREAT | أطلقت جماعة الحوثي أمس الأحد 60 أسيرا في صنعاء.",
        "DISPLACE | أكد ناشطون فرار مئات الأسر من مدينة بارا أمس الأحد.",
        "REJECT | قالت وزارة الداخلية العراقية أمس الأحد إنه لا صحة للأنباء عن إغلاق السفارة.",
      })
  void tellsTheEvent(EventType type, String text) {
    assertThat(arabic(text)).extracting(Report::type).contains(type);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "أعلن رئيس النادي أمس الأحد تقديم العرض الجديد في موعده.",
        "حكمت المحكمة في بغداد أمس الأحد على متحف المدينة بدفع الغرامة.",
        "انطلقت في مسقط أمس الأحد أعمال ندوة عن الشعر بمشاركة 12 متحدثا.",
        "استأنف المسرح الوطني في تونس أمس الأحد عروضه بعد الترميم.",
      })
  void tellsNothingWhereNothingHappened(String text) {
    assertThat(arabic(text)).isEmpty();
  }

  @Test
  void theRankOfAnOfficerDoesNotPartTheListOfTheDead() {
    Report r =
        only(
            EventType.ASSAULT,
            arabic("قتل ضابط برتبة نقيب وجنديان في هجوم على حاجز في كركوك أمس الأحد."));

    assertThat(range(r.killed())).isEqualTo("3..3");
  }

  @Test
  void oneMoreIsCountedByHisOrdinal() {
    Report r =
        only(
            EventType.ASSAULT,
            arabic("أغار الطيران الإسرائيلي أمس الأحد على بلدة عيترون فقتل شابين وجرح ثالث."));

    assertThat(range(r.killed())).isEqualTo("2..2");
    assertThat(range(r.injured())).isEqualTo("1..1");
  }

  @Test
  void whoIsOnlyDescribedAnnouncesAcrossADay() {
    Report r =
        only(
            EventType.ASSAULT,
            arabic("أفاد مصدر أمني، اليوم الاثنين، بانفجار عبوة ناسفة في كركوك."));

    assertThat(sources(r)).containsExactly("مصدر أمني");
  }

  @Test
  void whomWitnessesToldIsNoPartOfTheirName() {
    Report r =
        only(
            EventType.ASSAULT,
            arabic("وفق ما قاله شهود عيان لمراسلنا فإن الغارة أوقعت خمسة قتلى في رفح أمس الأحد."));

    assertThat(sources(r)).containsExactly("شهود عيان");
  }

  @Test
  void anAgencyInTheDatelineIsNoTown() {
    Report r =
        only(
            EventType.CONSULT,
            arabic("الدوحة - قنا: استقبل وزير الخارجية القطري نظيره المصري أمس الأحد."));

    assertThat(place(r)).doesNotContain("EG");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "في الجنوب الليبي | LY",
        "في الشمال السوري | SY",
        "في البادية السورية | SY",
        "في العاصمة السودانية | SD"
      })
  void landWithANationalityBehindItIsAPlace(String where, String country) {
    Report r = only(EventType.ASSAULT, arabic("قتل خمسة جنود في هجوم " + where + " أمس الأحد."));

    assertThat(place(r)).contains(" " + country + " ");
  }

  @Test
  void whoAnnouncesACurfewImposesIt() {
    Report r =
        only(
            EventType.MOBILIZE,
            arabic("أعلن الجيش السوداني أمس الأحد حالة الاستنفار في ولاية سنار."));

    assertThat(names(r.actors())).containsExactly("الجيش السوداني");
  }

  @Test
  void accusedPeopleThatAreCountedAccuseNobody() {
    List<Report> reports =
        arabic("قضت محكمة جنايات القاهرة أمس الأحد بمعاقبة 12 متهما بالسجن المشدد.");

    assertThat(reports).extracting(Report::type).containsExactly(EventType.COERCE);
  }

  @Test
  void aPrisonBehindInIsAPlace() {
    List<Report> reports = arabic("بدأ الأسرى في سجن عوفر أمس الأحد إضرابا عن الطعام.");

    assertThat(reports).extracting(Report::type).containsExactly(EventType.PROTEST);
  }

  @Test
  void wordsOfManyTopicsTogetherMakeNoneOfThem() {
    assertThat(
            arabic(
                "بحث رئيس مجلس النواب مع السفير العماني في الرباط أمس الأحد العلاقات بين البلدين."
                    + " وحضر اللقاء رئيس فريق الصداقة، وتناول نقطة التبادل في الثقافة والترجمة."))
        .extracting(Report::type)
        .contains(EventType.CONSULT);
  }
}
