package news.naba.extract.domain.report;

import static news.naba.extract.domain.report.Reading.arabic;
import static news.naba.extract.domain.report.Reading.names;
import static news.naba.extract.domain.report.Reading.only;
import static org.assertj.core.api.Assertions.assertThat;

import news.naba.contracts.EventType;
import news.naba.contracts.Modality;
import news.naba.contracts.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How Arabic papers tell in dense sentences what was done and said; every article was published on
 * Monday, 10 March 2025.
 */
class ArabicDenseStyleTest {
  @Test
  void whoeverFightsForABodyIsThatBody() {
    Report r =
        only(
            EventType.ASSAULT,
            arabic(
                "أصيب جنديان في كمين نصبه مسلحو داعش لدورية قرب الرطبة غربي الأنبار أمس الأحد."));

    assertThat(names(r.actors())).containsExactly("تنظيم الدولة الإسلامية");
  }

  @Test
  void forcesThatBelongToABodyAreThatBody() {
    Report r =
        only(
            EventType.COERCE,
            arabic("سيطرت قوات تابعة لحركة الشباب على بلدة بولوبردي في الصومال أمس الأحد."));

    assertThat(names(r.actors())).containsExactly("حركة الشباب");
  }

  @Test
  void whoIsOnlyBackedByAStateIsNotThatState() {
    Report r =
        only(
            EventType.ASSAULT,
            arabic("هاجم مقاتلون مدعومون من تركيا بلدة عين عيسى في سوريا أمس الأحد."));

    assertThat(names(r.actors())).doesNotContain("تركيا");
  }

  @Test
  void aSecondVerbBehindAlsoHasTheSubjectOfTheFirst() {
    Report r =
        only(
            EventType.REQUEST,
            arabic("دانت الجزائر القصف في غزة أمس الأحد، كما ناشدت مجلس الأمن وقف الحرب."));

    assertThat(names(r.actors())).containsExactly("الجزائر");
  }

  @Test
  void whatAllDoNotLikeIsTheObjectOfTheVerbBehindWhich() {
    Report r =
        only(
            EventType.ACCUSE,
            arabic("قررت إسرائيل أمس الأحد ضم الأغوار، الأمر الذي أدانته عمان بشدة."));

    assertThat(names(r.actors())).containsExactly("الأردن");
  }

  @Test
  void whatSomebodyPreparesForIsPlanned() {
    Report r =
        only(
            EventType.RETREAT,
            arabic("تستعد القوات الألمانية لمغادرة قاعدتها في نيامي مطلع الشهر المقبل."));

    assertThat(r.modality()).isEqualTo(Modality.PLANNED);
  }

  @Test
  void whoIsVisitedGovernsThere() {
    Report r =
        only(
            EventType.CONSULT,
            arabic("وصل الرئيس الكيني وليام روتو إلى أنقرة أمس الأحد في زيارة رسمية."));

    assertThat(names(r.recipients())).containsExactly("تركيا");
  }

  @Test
  void thePlaceMayStandBetweenAVerbAndItsSubject() {
    Report r =
        only(
            EventType.CONSULT,
            arabic("وصل إلى بغداد أمس الأحد وزير الخارجية المصري للمشاركة في اجتماعات."));

    assertThat(names(r.actors())).containsExactly("وزير الخارجية المصري");
  }

  @Test
  void removingAMinisterIsDoneByWhoeverDecidesOnIt() {
    Report r =
        only(
            EventType.PERSONNEL,
            arabic("قرر رئيس الحكومة الجزائرية أمس الأحد إعفاء وزير الزراعة من مهامه."));

    assertThat(names(r.recipients())).containsExactly("وزير الزراعة");
  }

  @Test
  void anExplosiveDroneIsNoMarch() {
    assertThat(arabic("نفذت مسيرة إسرائيلية غارة على بلدة عيترون في لبنان أمس الأحد."))
        .extracting(Report::type)
        .containsExactly(EventType.ASSAULT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "REJECT | قال وزير الخارجية الجزائري إن بلاده لن تقبل بأي قوات أجنبية في مالي.",
        "REJECT | تحفظت الحكومة العراقية على مقترح تركيا بشأن الحدود أمس الأحد.",
        "THREATEN | لوحت نقابات النقل في لبنان أمس الأحد بالتصعيد ضد الحكومة.",
        "THREATEN | حذر وزير الدفاع الإيراني من أن أي هجوم سيقابل برد قاس.",
        "SUPPORT | أكدت الكويت وقوفها إلى جانب البحرين في وجه التهديدات أمس الأحد.",
        "SUPPORT | تعهدت كندا بمواصلة تقديم الدعم العسكري لأوكرانيا أمس الأحد.",
        "ACCUSE | خلصت لجنة تحقيق أممية إلى أن الجيش في ميانمار ارتكب جرائم حرب.",
        "ACCUSE | تبادلت الهند وباكستان الاتهامات بخرق الهدنة في كشمير أمس الأحد.",
        "REQUEST | تمنى الرئيس اللبناني على الدول المانحة وقف التصعيد في الجنوب أمس الأحد.",
        "MOBILIZE | دفع الجيش الإثيوبي بأرتال عسكرية نحو بلدة لاليبيلا أمس الأحد.",
        "DISPLACE | رحلت السلطات التركية 150 مهاجرا أفغانيا إلى بلادهم.",
        "SANCTION | أمهلت الجزائر السفير الفرنسي ثلاثة أيام لمغادرة البلاد.",
        "SANCTION | وقررت مصر استدعاء سفيرها لدى أديس أبابا للتشاور.",
        "RETREAT | أمر ملك الأردن بالعفو عن 150 محكوما في قضايا شغب.",
        "AID | وزعت جمعية الهلال الأحمر الليبي سلال غذاء على النازحين في درنة أمس الأحد.",
        "ACCIDENT | انقلب زورق قبالة سواحل صفاقس أمس الأحد فقضى ستة مهاجرين.",
        "PERSONNEL | أحال الرئيس التونسي قائد الحرس الوطني على التقاعد أمس الأحد.",
      })
  void thePaperTellsOneEvent(EventType type, String sentence) {
    assertThat(arabic(sentence)).extracting(Report::type).containsExactly(type);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # a council sits in one town, and not in the capital of that country
          دان مجلس الأمن الدولي أمس الأحد الانقلاب. | ACCUSE | نيويورك US CITY
          # officials of a union or a league speak wherever they are
          دان الاتحاد الأوروبي أمس الأحد الانقلاب. | ACCUSE | nowhere
          رفضت جامعة الدول العربية أمس الأحد الانقلاب. | REJECT | nowhere
          # what a union decrees, it decides at its seat
          فرض الاتحاد الأوروبي أمس الأحد عقوبات على قادة الانقلاب. | SANCTION | بلجيكا BE COUNTRY
          """)
  void aBodyOfSeveralStatesSpeaksAnywhereAndDecidesAtItsSeat(
      String text, EventType type, String place) {
    assertThat(Reading.place(only(type, arabic(text)))).isEqualTo(place);
  }
}
