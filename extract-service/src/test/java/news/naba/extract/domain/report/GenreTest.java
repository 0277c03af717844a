package news.naba.extract.domain.report;

import static news.naba.extract.domain.report.Reading.arabic;
import static news.naba.extract.domain.report.Reading.article;
import static news.naba.extract.domain.report.Reading.engine;
import static news.naba.extract.domain.report.Reading.english;
import static news.naba.extract.domain.report.Reading.only;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import news.naba.contracts.Article;
import news.naba.contracts.EventType;
import news.naba.contracts.Report;
import news.naba.contracts.StatedTime;
import org.junit.jupiter.api.Test;

/**
 * Texts that argue, explain or look back tell only what they date; every article was published on
 * Monday, 10 March 2025.
 */
class GenreTest {
  private static List<Report> titled(String language, String title, String text) {
    Article article =
        Article.of(text, language, Instant.EPOCH)
            .title(title)
            .publishedAt(StatedTime.of(Reading.PUBLISHED))
            .build();
    return engine().reports("test-article", article);
  }

  private static final String COLUMN =
      "لا شك أن مدينتنا تعبت من الحرب. وقد قصفت القوات الروسية أحياء في خاركيف وقتلت 12 مدنيا."
          + " ومن هنا نرى أن بلادنا لا تملك خيارا آخر، وبالتالي علينا أن نتعلم من غيرنا."
          + " ونحن نعرف أن الشرطة السودانية اعتقلت 40 متظاهرا في الخرطوم.";

  @Test
  void aColumnTellsNoNewsOfWhatItOnlyArguesWith() {
    assertThat(titled("ar", "هل تكفي الذاكرة؟", COLUMN)).noneMatch(r -> sentence(r) > 1);
  }

  private static int sentence(Report r) {
    return (int)
        COLUMN.substring(0, r.evidence().get(0).start()).chars().filter(c -> c == '.').count();
  }

  @Test
  void aColumnStillTellsWhatItDates() {
    Report r =
        only(
            EventType.COERCE,
            titled("ar", "هل تكفي الذاكرة؟", COLUMN.replace("اعتقلت", "اعتقلت أمس الأحد")));

    assertThat(Reading.day(r)).isEqualTo("2025-03-09");
  }

  @Test
  void whatIsQuotedIsNotWhatTheAuthorSays() {
    String text =
        "اعتقلت الشرطة السودانية 40 متظاهرا في الخرطوم أمس الأحد. وقال محتج \"نحن نريد حقنا، وبلادنا"
            + " لنا\". وقالت سيدة \"إننا لا نخاف، وعلينا أن نصمد\". ودعت نقابة المحامين الحكومة إلى"
            + " الإفراج عن المعتقلين.";

    assertThat(arabic(text)).extracting(Report::type).contains(EventType.REQUEST);
  }

  @Test
  void anEnglishAnalysisIsSilentOnWhatItDoesNotDate() {
    String text =
        "Of course, we have been here before. Analysts and historians see a pattern: troops killed"
            + " 30 protesters in Dakar. In other words, our rulers do not learn."
            + " The opposition condemned the government over the killings, a professor says.";

    assertThat(titled("en", "Why rulers never learn", text)).isEmpty();
    assertThat(english("Troops killed 30 protesters in Dakar on Sunday, officials said."))
        .isNotEmpty();
  }

  @Test
  void aWordForCongratulatingIsNotTheWordForHere() {
    assertThat(arabic("وقال الرئيس المصري اليوم الاثنين إن الجميع هنا يعرف الحكومة الأردنية."))
        .extracting(Report::type)
        .doesNotContain(EventType.SUPPORT);
    assertThat(arabic("هنأ الرئيس المصري اليوم الاثنين نظيره الجزائري."))
        .extracting(Report::type)
        .contains(EventType.SUPPORT);
  }

  @Test
  void whoSaysThatHeArrestedIsNotArrested() {
    Report r =
        only(EventType.COERCE, arabic("ذكرت الشرطة الأردنية اليوم الاثنين أنها اعتقلت 6 أشخاص."));

    assertThat(Reading.names(r.recipients())).doesNotContain("الشرطة الأردنية");
  }

  @Test
  void anArticleOfNoLengthIsNews() {
    assertThat(engine().reports("x", article("en", "!"))).isEmpty();
  }
}
