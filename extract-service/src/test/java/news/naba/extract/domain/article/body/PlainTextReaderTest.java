package news.naba.extract.domain.article.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.naba.contracts.StatedTime;
import news.naba.extract.domain.article.metadata.Agencies;
import news.naba.extract.domain.article.metadata.date.DateReader;
import news.naba.extract.domain.article.text.RuleFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextReaderTest {
  private static final String FIRST =
      "أعلنت بلدية الميناء أن الجسر القديم سيغلق أمام السيارات ابتداء من الغد.";
  private static final String SECOND =
      "وقال رئيس البلدية إن أعمال الترميم تستغرق ثلاثة أشهر على الأقل.";
  private static final String ENGLISH =
      "The old bridge will be closed to cars from tomorrow, the port authority said on Monday.";

  private final DateReader dates =
      new DateReader(RuleFile.load("months.txt"), RuleFile.load("months.other.txt"));
  private final PlainTextReader reader =
      new PlainTextReader(
          new BoilerplateLines(
              List.of(RuleFile.load("boilerplate.ar.txt"), RuleFile.load("boilerplate.en.txt")),
              dates),
          dates,
          new Agencies(RuleFile.load("agencies.txt")));

  private TextParts read(String... lines) {
    return reader.read(String.join("\n", lines), null);
  }

  @Test
  void theHeadGivesTitleBylineAndDateAndIsNotTheBody() {
    TextParts parts =
        read(
            "صورة من الأرشيف",
            "عمال عند الجسر القديم",
            "",
            "محليات",
            "إغلاق الجسر القديم ثلاثة أشهر للترميم",
            "كتبت: سلمى الخطيب",
            "نُشر الاثنين 3 مارس 2025",
            "طرابلس:",
            "",
            FIRST,
            "",
            SECOND);

    assertThat(parts.title()).isEqualTo("إغلاق الجسر القديم ثلاثة أشهر للترميم");
    assertThat(parts.bylines()).containsExactly("سلمى الخطيب");
    assertThat(parts.published()).isEqualTo(StatedTime.parse("2025-03-03"));
    assertThat(parts.blocks()).containsExactly(FIRST, SECOND);
  }

  @Test
  void aTextMayBeginWithItsFirstParagraph() {
    TextParts parts = read(FIRST, SECOND);

    assertThat(parts.title()).isNull();
    assertThat(parts.blocks()).containsExactly(FIRST, SECOND);
  }

  @Test
  void theStatedTitleBeatsTheLinesAndIsNotRepeated() {
    String title = "إغلاق الجسر القديم ثلاثة أشهر";

    TextParts parts = reader.read(String.join("\n", title, FIRST, SECOND), title);

    assertThat(parts.title()).isEqualTo(title);
    assertThat(parts.blocks()).containsExactly(FIRST, SECOND);
  }

  @Test
  void aStandfirstWithoutFullStopStays() {
    String standfirst = "البلدية تقول إن الترميم يستغرق ثلاثة أشهر وتعد بطريق بديل للسيارات";

    TextParts parts = read("إغلاق الجسر القديم أمام السيارات", standfirst, FIRST);

    assertThat(parts.title()).isEqualTo("إغلاق الجسر القديم أمام السيارات");
    assertThat(parts.blocks()).containsExactly(standfirst, FIRST);
  }

  @Test
  void subheadingsBetweenParagraphsStay() {
    assertThat(read(FIRST, "طريق بديل عبر المرفأ", SECOND).blocks())
        .containsExactly(FIRST, "طريق بديل عبر المرفأ", SECOND);
  }

  @Test
  void headlinesAfterLoneBulletsAreOtherArticles() {
    assertThat(
            read(
                    FIRST,
                    "-",
                    "حريق في سوق السمك يوقع خسائر",
                    "-",
                    "هل يعود القطار إلى المدينة؟",
                    SECOND)
                .blocks())
        .containsExactly(FIRST, SECOND);
  }

  @Test
  void sentencesAfterBulletsAreAListOfTheArticle() {
    assertThat(read(FIRST, "-", "يمنع مرور الشاحنات ليلا.", SECOND).blocks())
        .containsExactly(FIRST, "يمنع مرور الشاحنات ليلا.", SECOND);
  }

  @Test
  void readMoreGoesWithTheHeadlinesAfterIt() {
    assertThat(
            read(
                    FIRST,
                    "إقرأ أيضاً:",
                    "لماذا تتأخر أعمال الترميم؟",
                    "خطة جديدة للنقل في المدينة",
                    SECOND)
                .blocks())
        .containsExactly(FIRST, SECOND);
  }

  @Test
  void readMoreOnOneLineTakesNothingElseAlong() {
    assertThat(read(FIRST, "اقرأ أيضا: لماذا تتأخر أعمال الترميم؟", "طريق بديل", SECOND).blocks())
        .containsExactly(FIRST, "طريق بديل", SECOND);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "اشترك في نشرتنا البريدية ليصلك كل جديد.",
        "تابعونا على فيسبوك وتويتر",
        "لمتابعة أخبارنا عبر واتساب اضغط هنا",
        "جميع الحقوق محفوظة لصحيفة المرفأ 2025",
        "الوسوم: جسر، بلدية",
        "(لم يتم تحرير هذا التقرير من قبل محررينا ونُشر آليا.)",
        "اكتشاف المزيد من صحيفة المرفأ",
        "المصدر: وكالات",
        "صورة تعبيرية",
        "رويترز",
        "مدة القراءة: 3 دقائق",
        "Share this article on Facebook",
        "Sign up for our daily newsletter and never miss a story.",
        "Advertisement",
        "Follow us on Telegram",
        "Back to top",
        "Published March 3, 2025",
        "3/3/2025 9:15:00 AM",
        "Photo: Layla Haddad/The Harbour",
        "Copyright 2025 The Harbour. All rights reserved.",
        "(This story has not been edited by our staff and is published from a syndicated feed.)",
      })
  void boilerplateBetweenParagraphsGoes(String line) {
    assertThat(read(FIRST, line, SECOND).blocks()).containsExactly(FIRST, SECOND);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "وأضافت البلدية أن صورة الجسر ستتغير كليا بعد الترميم، وأن تصميمه الأصلي سيبقى.",
        "وقالت رويترز إن العمل يبدأ غدا.",
        "وشارك في الاجتماع ممثلون عن سكان الحي والتجار وأصحاب المراكب الصغيرة في المرفأ القديم.",
        "Residents shared photos of the bridge and said that they would follow the works closely.",
        "By Monday evening the queue had reached the old harbour and the market beyond it.",
      })
  void sentencesWithTheSameWordsStay(String line) {
    assertThat(read(FIRST, line, SECOND).blocks()).containsExactly(FIRST, line, SECOND);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Leave a Reply", "اترك تعليقا", "أضف تعليقك", "Comments (3)"})
  void nothingAfterTheCommentFormIsTheArticle(String line) {
    assertThat(read(FIRST, line, SECOND).blocks()).containsExactly(FIRST);
  }

  @Test
  void labelsAtTheEndGo() {
    assertThat(read(FIRST, SECOND, "Related Articles", "ترميم", "الميناء").blocks())
        .containsExactly(FIRST, SECOND);
  }

  @Test
  void anAgencyAloneOnALineIsTheCreditedOne() {
    TextParts parts =
        read("The Old Bridge Closes for Three Months", "By Layla Haddad", ENGLISH, "(AFP)");

    assertThat(parts.title()).isEqualTo("The Old Bridge Closes for Three Months");
    assertThat(parts.bylines()).containsExactly("Layla Haddad");
    assertThat(parts.agency()).isEqualTo("AFP");
    assertThat(parts.blocks()).containsExactly(ENGLISH);
  }

  @Test
  void aDateThatCanBeReadInTwoWaysIsNotTakenForOne() {
    TextParts parts = read("4/3/2025 9:15:00 AM", FIRST);

    assertThat(parts.published()).isNull();
    assertThat(parts.blocks()).containsExactly(FIRST);
  }

  @Test
  void aSingleLineIsTheText() {
    assertThat(read("زلزال يضرب جنوب الجزيرة فجر اليوم").blocks())
        .containsExactly("زلزال يضرب جنوب الجزيرة فجر اليوم");
  }
}
