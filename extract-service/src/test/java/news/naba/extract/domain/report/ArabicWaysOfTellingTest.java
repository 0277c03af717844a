package news.naba.extract.domain.report;

import static news.naba.extract.domain.report.Reading.arabic;
import static news.naba.extract.domain.report.Reading.day;
import static news.naba.extract.domain.report.Reading.names;
import static news.naba.extract.domain.report.Reading.only;
import static news.naba.extract.domain.report.Reading.place;
import static news.naba.extract.domain.report.Reading.range;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.naba.contracts.EventType;
import news.naba.contracts.Modality;
import news.naba.contracts.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ways in which Arabic tells each kind of event: verb, passive, verbal noun, light verb. */
class ArabicWaysOfTellingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ASSAULT | عثرت الشرطة على خمس جثث تحمل آثار رصاص في ضواحي بنغازي.
          ASSAULT | اندلعت اشتباكات عنيفة بين مجموعتين مسلحتين في درنة أدت إلى إغلاق الطريق.
          ASSAULT | مقتل شاب طعنا بالسكين في مدينة مرسيليا الفرنسية.
          ASSAULT | قتيلان وجرحى في إطلاق نار داخل مركز تجاري في كوبنهاغن.
          COERCE | أوقفت الشرطة التركية رئيس بلدية في إسطنبول بتهمة الفساد.
          COERCE | أصدر القضاء التونسي بطاقة إيداع بالسجن في حق نائب سابق.
          COERCE | شنت قوات الاحتلال حملة اعتقالات في أنحاء الضفة الغربية.
          COERCE | داهمت الشرطة الألمانية منازل مشتبه بهم في برلين.
          CONSULT | تلقى الرئيس المصري عبد الفتاح السيسي اتصالا هاتفيا من نظيره الفرنسي إيمانويل ماكرون.
          CONSULT | قمة في باريس تجمع قادة أوروبيين لبحث أمن القارة.
          CONSULT | اختتام أعمال القمة العربية في القاهرة.
          CONSULT | وزير الخارجية الأميركي أنتوني بلينكن يصل إلى القاهرة في إطار جولة بالمنطقة.
          PROTEST | متظاهرون يقتحمون مقر البرلمان في سريلانكا.
          DISASTER | انزلاق للتربة يودي بحياة خمسين شخصا في إثيوبيا.
          DISASTER | أتت الحرائق على مئات الهكتارات من غابات إقليم تيزي وزو بالجزائر.
          DISASTER | تسببت الأمطار الغزيرة في انهيار عشرات المنازل بولاية نهر النيل شمالي السودان.
          ACCIDENT | مصرع 9 أشخاص وإصابة 30 في انقلاب أتوبيس بطريق أسيوط الصحراوي.
          ACCIDENT | قضى ستة أفراد من أسرة واحدة اختناقا بالغاز في سطيف.
          SANCTION | أقر الاتحاد الأوروبي الحزمة السادسة عشرة من العقوبات على روسيا.
          SANCTION | استدعت الجزائر سفيرها في باريس للتشاور.
          REQUEST | حثت المملكة الأردنية المجتمع الدولي على وقف الحرب على غزة.
          ACCUSE | أدانت دولة قطر بأشد العبارات اقتحام المسجد الأقصى.
          THREATEN | لوحت إيران بالانسحاب من معاهدة حظر الانتشار النووي.
          RETREAT | إخلاء سبيل صحفي مصري بكفالة مالية.
          RETREAT | عفو ملكي عن مئات السجناء في المغرب بمناسبة عيد الفطر.
          PERSONNEL | فاز مرشح المعارضة في الانتخابات الرئاسية بالسنغال.
          MOBILIZE | انطلقت في البحر الأحمر مناورات بحرية مشتركة بين مصر وفرنسا.
          MOBILIZE | نشرت الولايات المتحدة حاملة طائرات في شرق المتوسط.
          """)
  void eachWayIsRead(EventType type, String sentence) {
    assertThat(arabic(sentence)).extracting(Report::type).contains(type);
  }

  @Test
  void whoDidItStandsBetweenVerbAndObject() {
    Report r = only(EventType.COERCE, arabic("اعتقلت الشرطة المحلية أمس الأحد شابا في حلوان."));

    assertThat(names(r.actors())).containsExactly("الشرطة المحلية");
    assertThat(range(r.detained())).isEqualTo("1..1");
  }

  @Test
  void theGateOfAWallIsNoMonth() {
    Report r =
        only(
            EventType.PROTEST,
            arabic("احتشد مئات الشبان اليوم الاثنين عند مدخل باب العامود في القدس احتجاجا."));

    assertThat(day(r)).isEqualTo(Reading.PUBLISHED);
  }

  @Test
  void aParticleBeforeTheVerbIsNoLoss() {
    List<Report> reports =
        arabic("وبحسب الوكالة، فقد اعتقلت السلطات الليبية ثلاثة مهربين في زوارة أمس الأحد.");

    assertThat(range(only(EventType.COERCE, reports).detained())).isEqualTo("3..3");
  }

  @Test
  void aConditionIsNoDenial() {
    assertThat(arabic("قالت فرنسا إنها ستتحرك إذا لم تفرج طهران عن الرهائن."))
        .extracting(Report::type)
        .doesNotContain(EventType.REJECT);
  }

  @Test
  void aCapitalIsNoSubjectOfAMasculineVerb() {
    Report r =
        only(
            EventType.ACCUSE,
            arabic("رحب رئيس أوكرانيا بالمساعدات في كييف اليوم الاثنين، واتهم موسكو بالإبادة."));

    assertThat(names(r.recipients())).containsExactly("روسيا");
  }

  @Test
  void aBodyActsByItsFirstWordAlone() {
    Report r =
        only(
            EventType.REQUEST,
            arabic("ودعت الجبهة السلطات في تونس أمس الأحد إلى الإفراج عن المعتقلين."));

    assertThat(names(r.actors())).containsExactly("الجبهة");
  }

  @Test
  void theDayOfADeathIsNotTheDayOfCondolences() {
    Report r =
        only(
            EventType.SUPPORT,
            arabic(
                "عبر أمير الكويت اليوم الاثنين عن تعازيه لأسرة الصحفية سلمى العلي التي اغتيلت"
                    + " الخميس الماضي في عدن."));

    assertThat(day(r)).isEqualTo(Reading.PUBLISHED);
  }

  @Test
  void somethingIsAskedOfACapital() {
    Report r =
        only(EventType.REQUEST, arabic("طلبت الحكومة الليبية من أنقرة سحب قواتها أمس الأحد."));

    assertThat(names(r.recipients())).containsExactly("تركيا");
  }

  @Test
  void whatIsIntendedIsPlanned() {
    Report r =
        only(
            EventType.MOBILIZE,
            arabic("أعلنت اليابان والفلبين اليوم الاثنين عزمهما توسيع المناورات المشتركة."));

    assertThat(r.modality()).isEqualTo(Modality.PLANNED);
  }

  @Test
  void anUnlistedProvinceIsRead() {
    Report r =
        only(
            EventType.ASSAULT,
            arabic("قتل مسلحون في نيجيريا أمس الأحد 40 شخصا في هجوم على قرى بولاية كتشنارا."));

    assertThat(place(r)).startsWith("كتشنارا NG");
  }
}
