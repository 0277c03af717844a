package news.naba.extract.domain.article.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import news.naba.contracts.Fingerprint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FingerprintsTest {
  private static final String WIRE =
      """
      أعلنت هيئة الموانئ أن الرصيف الشرقي سيُغلق أمام السفن ابتداء من الأحد، بعد أن كشفت أعمال الفحص \
      عن تشققات في ثلاثة من أعمدته الأربعين. وقالت الهيئة إن الإصلاح سيستغرق 14 شهرا، وإن كلفته تبلغ \
      27 مليون درهم تتحملها خزينة الولاية.

      وستُحوَّل سفن الركاب خلال هذه المدة إلى الرصيف الغربي الذي يتسع لست سفن في وقت واحد. وأوضح مدير \
      الميناء أن الرحلات الليلية ستتوقف تماما، لأن الممر الغربي لا تنيره سوى منارة واحدة.

      ويعمل في الرصيف الشرقي نحو 320 عاملا، وعدت الهيئة بنقلهم إلى مواقع أخرى دون المساس بأجورهم. لكن \
      نقابة العمال قالت إنها لم تتسلم أي تعهد مكتوب، ودعت إلى اجتماع عام مساء الخميس.""";

  private static final String OTHER_TELLING =
      """
      يُمنع رسو السفن في الجهة الشرقية من الميناء منذ الأحد، فيما يبحث عمالها عن عمل بديل. وكان خبراء قد \
      وجدوا شقوقا في ثلاثة أعمدة، الأمر الذي وصفه مدير الميناء بأنه خطر لا يحتمل التأجيل.

      وتقدر هيئة الموانئ كلفة الإصلاح بنحو 27 مليون درهم، وتتوقع أن تنتهي الأعمال بعد 14 شهرا. وطالبت \
      النقابة بضمانات مكتوبة للعمال وعددهم 320، ودعتهم إلى الاجتماع يوم الخميس.""";

  @ParameterizedTest
  @CsvSource({
    "أعلنت هيئة الموانئ أن الإغلاق يبدأ الأحد, اعلنت هيئه الموانى ان الاغلاق يبدا الاحد",
    "قال مدير الميناء إنه سيستقيل, قَالَ مديـــر المينـاء إنّه سيستقيل",
    "قتل 1500 شخص في الزلزال, قتل ١٬٥٠٠ شخص في الزلزال",
    "نمو بنسبة 3.8 بالمئة هذا العام, نمو بنسبة 3،8 بالمئة هذا العام",
    "گزارش کمیسیون دربارهٔ بندر, گزارش كميسيون درباره بندر",
    "The bridge (closed on Monday) opens, the Bridge – closed on Monday – opens",
  })
  void spellingAndPunctuationDoNotMatter(String one, String other) {
    assertThat(Fingerprints.of(other.replace("3،8", "3,8"))).isEqualTo(Fingerprints.of(one));
  }

  @Test
  void theOrderOfWordsMatters() {
    assertThat(Fingerprints.of("one two three four"))
        .isNotEqualTo(Fingerprints.of("four three two one"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n\n ", "… — !"})
  void aTextWithoutWordsHasNone(String text) {
    assertThat(Fingerprints.of(text)).isEmpty();
  }

  @Test
  void aCutCopyWithBoilerplateIsACopy() {
    String cut = WIRE.substring(0, WIRE.indexOf("وستُحوَّل"));
    String copy =
        "مرسى النيل - خاص\n\n"
            + cut.replace("،", " -").replace("ة ", "ه ")
            + "تابعوا آخر الأخبار على قناتنا. جميع الحقوق محفوظة 2026.";

    assertThat(fingerprint(copy).isCopyOf(fingerprint(WIRE))).isTrue();
  }

  @Test
  void theSameStoryInOtherWordsIsNoCopy() {
    assertThat(fingerprint(OTHER_TELLING).similarity(fingerprint(WIRE))).isLessThan(0.1);
  }

  /** Bulletins have the same words every day; their figures are the news. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "سجل سعر الدولار اليوم %d ليرة للشراء و%d ليرة للمبيع، فيما بلغ اليورو %d ليرة للشراء و%d للمبيع،"
            + " بينما استقر سعر غرام الذهب من عيار 21 عند %d ليرة وسعر الأونصة عند %d دولارا في السوق المحلية.",
        "Temperatures will reach %d degrees on the coast and %d inland, with a low of %d in the hills;"
            + " winds blow from the north-west at %d knots and seas rise to %d feet by the evening, while"
            + " humidity drops to %d per cent, the weather service said in its daily bulletin.",
      })
  void tomorrowsBulletinIsNoCopyOfTodays(String bulletin) {
    Fingerprint today = fingerprint(bulletin.formatted(31, 29, 17, 12, 4, 65));
    Fingerprint tomorrow = fingerprint(bulletin.formatted(33, 28, 19, 15, 6, 60));
    Fingerprint copy = fingerprint("Port City. " + bulletin.formatted(31, 29, 17, 12, 4, 65));

    assertThat(today.isCopyOf(tomorrow)).isFalse();
    assertThat(today.isCopyOf(copy)).isTrue();
  }

  @Test
  void copiesShareTheKeysByWhichTheyAreFound() {
    List<Integer> shared = new ArrayList<>(fingerprint(WIRE).keys());
    shared.retainAll(fingerprint(WIRE.substring(0, WIRE.indexOf("وستُحوَّل"))).keys());

    assertThat(shared).hasSizeGreaterThanOrEqualTo(Fingerprint.SHARED);
    shared.retainAll(fingerprint(OTHER_TELLING).keys());
    assertThat(shared).isEmpty();
  }

  @Test
  void longTextsAreSampled() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 50_000; i++) {
      text.append("word").append(i).append(' ');
    }

    assertThat(fingerprint(text.toString()).toString()).hasSize(517);
  }

  private static Fingerprint fingerprint(String text) {
    return Fingerprints.of(text).orElseThrow();
  }
}
