package news.naba.extract.domain.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import news.naba.contracts.Article;
import news.naba.contracts.EventType;
import news.naba.contracts.Report;
import news.naba.extract.domain.report.explain.Explanation;
import news.naba.extract.domain.report.explain.Explanation.PlaceBy;
import news.naba.extract.domain.report.explain.Explanation.Rejected;
import news.naba.extract.domain.report.explain.Explanation.Why;
import news.naba.extract.domain.report.explain.StoryExplanation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an explanation says of a report. */
class ExplanationTest {

  private static Explanation of(EventType type, String language, String text) {
    Article article = Reading.article(language, text);
    List<Report> reports = Reading.engine().reports("test-article", article);
    List<Explanation> explanations = Reading.engine().explain(article, reports);
    assertThat(explanations)
        .extracting(Explanation::reportId)
        .containsExactlyElementsOf(reports.stream().map(Report::reportId).toList());
    for (Explanation explanation : explanations) {
      assertThat(explanation.spans())
          .allSatisfy(s -> assertThat(text.substring(s.start(), s.end())).isEqualTo(s.text()));
      assertThat(explanation.rejected())
          .allSatisfy(r -> assertThat(text.substring(r.start(), r.end())).isEqualTo(r.text()));
    }
    return explanations.get(reports.indexOf(Reading.only(type, reports)));
  }

  private static String rejected(Explanation explanation, String text) {
    return explanation.rejected().stream()
        .filter(r -> r.text().equals(text))
        .map(r -> r.slot() + " " + r.why())
        .findFirst()
        .orElse("not rejected");
  }

  @Test
  void everySlotIsShownWhereItWasRead() {
    Explanation explanation =
        of(
            EventType.ASSAULT,
            "en",
            "An air strike killed 12 people in Idlib on Sunday, the White Helmets said.");

    assertThat(explanation.rule()).startsWith("en:");
    assertThat(explanation.spans())
        .extracting(s -> s.slot() + " " + s.text())
        .startsWith("TRIGGER air strike", "KILLED 12 people", "PLACE Idlib", "DATE Sunday")
        .last()
        .asString()
        .startsWith("ATTRIBUTION White Helmets");
  }

  @Test
  void aPlaceBesideTheEventIsRejectedWithTheReason() {
    Explanation explanation =
        of(
            EventType.ACCIDENT,
            "ar",
            "لقي 9 أشخاص مصرعهم في تصادم حافلتين في مدينة أسيوط أمس الأحد، وفق وزارة الصحة المصرية"
                + " في القاهرة.");

    assertThat(rejected(explanation, "القاهرة")).isEqualTo("PLACE ANOTHER_FITS_BETTER");
  }

  @Test
  void theOtherPlacesOfAnAmbiguousNameAreShown() {
    Explanation explanation =
        of(
            EventType.ASSAULT,
            "en",
            "Four soldiers were killed in an attack in Tripoli, Lebanon, on Sunday.");

    assertThat(explanation.rejected())
        .filteredOn(r -> r.text().equals("Tripoli"))
        .extracting(Rejected::country, Rejected::why)
        .contains(tuple("LY", Why.OTHER_COUNTRY_BESIDE));
  }

  @Test
  void anOrdinaryWordThatIsAPlaceElsewhereIsShownAsSuch() {
    Explanation explanation =
        of(
            EventType.ASSAULT,
            "en",
            "Mobile phones exploded in an attack in Beirut on Sunday, killing four people.");

    assertThat(rejected(explanation, "Mobile")).isEqualTo("PLACE ORDINARY_WORD");
  }

  @Test
  void theDayOfTheStatementIsShownAsSuch() {
    Explanation explanation =
        of(
            EventType.ASSAULT,
            "en",
            "An air strike killed 12 people in Idlib on Sunday, the White Helmets said on Monday.");

    assertThat(rejected(explanation, "Monday")).isEqualTo("DATE DAY_OF_STATEMENT");
  }

  @Test
  void anArticleWithoutReportsHasNothingToExplain() {
    Article article = Reading.article("en", "The museum is open on Mondays.");

    assertThat(Reading.engine().explain(article, List.of())).isEmpty();
  }

  private static StoryExplanation story(String text) {
    return Reading.engine().explain(Reading.article("en", text)).orElseThrow();
  }

  private static String why(StoryExplanation story, String words) {
    return story.untold().stream()
        .filter(u -> u.text().equals(words))
        .map(StoryExplanation.Left::why)
        .findFirst()
        .orElse("told");
  }

  @ParameterizedTest
  @CsvSource({
    "'The union called for protests over prices in Accra.', protests, only-spoken-of",
    "'A bomb killed three people in Gao on Sunday. The attack shook the town.', attack, told-before",
    "'Police did not arrest anyone in Accra on Sunday.', arrest, negated",
    "'A bomb fell on Gao on Sunday. The army may attack the town of Kidal.', attack, hypothetical",
    "'A convoy was raided on Sunday.', was raided, slots-missing",
  })
  void wordsWithoutAReportSayWhyNot(String text, String words, String why) {
    assertThat(why(story(text), words)).isEqualTo(why);
  }

  @Test
  void whatIsMissingIsNamedByItsSlots() {
    StoryExplanation story = story("Wolves attacked on Sunday, and nobody was there.");

    assertThat(story.untold())
        .filteredOn(u -> u.text().equals("attacked"))
        .extracting(StoryExplanation.Left::missing)
        .containsExactly(
            List.of(List.of("actor", "count"), List.of("recipient", "place", "count")));
  }

  @Test
  void theArticlesKindIsExplainedByItsPoints() {
    StoryExplanation.Kind kind =
        story("A bomb killed three people in Gao on Sunday, police said.").genre();

    assertThat(kind.news()).isTrue();
    assertThat(kind.points()).containsKeys("casualties-first", "fresh-opening");
    assertThat(kind.total()).isLessThan(kind.bar());
  }

  @Test
  void aPlaceOnNoListSaysHowItIsKnown() {
    String text =
        "Six people died when a bus overturned on Sunday in the Peruvian town of Quillamarca.";

    assertThat(of(EventType.ACCIDENT, "en", text).placeBy()).isEqualTo(PlaceBy.KIND_STATED);
  }

  @Test
  void aNameAloneBehindNearIsATown() {
    String text = "Six people died in Peru when a bus overturned near Quillamarca on Sunday.";

    assertThat(of(EventType.ACCIDENT, "en", text).placeBy()).isEqualTo(PlaceBy.NAME_ALONE);
  }

  @Test
  void aNameThatNobodyKnowsIsShownAsSuch() {
    Explanation explanation =
        of(
            EventType.ACCIDENT,
            "en",
            "Six people died in Peru when a bus overturned at Quillamarca on Sunday.");

    assertThat(rejected(explanation, "Quillamarca")).isEqualTo("PLACE NOT_KNOWN");
  }
}
