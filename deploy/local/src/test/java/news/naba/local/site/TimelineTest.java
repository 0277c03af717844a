package news.naba.local.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TimelineTest {

  private final List<Outlet> outlets = Outlet.loadAll();
  private final List<Story> stories = Timeline.load(outlets);

  @Test
  void startsWithEightArticlesAndGoesOnEveryFewSeconds() {
    List<Long> offsets = stories.stream().map(story -> story.published().toSeconds()).toList();

    assertThat(offsets).filteredOn(offset -> offset == 0).hasSize(8);
    assertThat(offsets).isSorted().hasSize(30);
    for (int i = 8; i < offsets.size(); i++) {
      assertThat(offsets.get(i) - offsets.get(i - 1)).isBetween(1L, 20L);
    }
  }

  @Test
  void correctsOneArticleAndWithdrawsOneWithinThreeMinutes() {
    assertThat(stories)
        .filteredOn(story -> story.revisions().size() > 1)
        .singleElement()
        .satisfies(
            story -> {
              assertThat(story.slug()).isEqualTo("obeid-clashes");
              assertThat(story.revisions().get(1).offset()).isEqualTo(Duration.ofSeconds(125));
            });
    assertThat(stories)
        .filteredOn(story -> story.withdrawn().isPresent())
        .singleElement()
        .satisfies(
            story -> {
              assertThat(story.slug()).isEqualTo("latakia-explosion");
              assertThat(story.withdrawn()).contains(Duration.ofSeconds(160));
            });
  }

  @Test
  void resolvesEveryPlaceholderInBothLanguages() {
    LocalDate saturday = LocalDate.of(2026, 11, 21);

    assertThat(stories)
        .allSatisfy(
            story ->
                assertThat(story.revisions())
                    .allSatisfy(
                        revision ->
                            assertThat(
                                    allWords(
                                        revision.text().on(saturday, story.outlet().wording())))
                                .doesNotContain("{", "}")));
    assertThat(firstParagraph("dhiffa", "albab-market-strike", saturday)).contains("أمس الجمعة");
    assertThat(firstParagraph("halyard", "al-bab-market-strike", saturday))
        .contains("on Friday, killing at least 14 people");
  }

  @Test
  void everyArticleIsLongEnoughToBeOne() {
    assertThat(stories)
        .allSatisfy(
            story ->
                assertThat(words(story.revisions().get(0).text()))
                    .as(story.slug())
                    .isBetween(115L, 350L));
  }

  @Test
  void theReprintIsTheAgencysCopyAlmostWordForWord() {
    List<String> agency = story("halyard", "al-bab-market-strike").paragraphs();
    List<String> reprint = story("littoral", "al-bab-market-strike").paragraphs();

    assertThat(agency).containsAll(reprint).hasSizeGreaterThan(reprint.size());
  }

  @Test
  void refusesAnUnknownAction() {
    assertThatThrownBy(() -> Timeline.parse("0 delete dhiffa/x", outlets))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("timeline.txt: unknown action: 0 delete dhiffa/x");
  }

  @Test
  void refusesACorrectionOfWhatWasNeverPublished() {
    assertThatThrownBy(() -> Timeline.parse("9 correct tuti/obeid-clashes", outlets))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("timeline.txt: not yet published: tuti/obeid-clashes");
  }

  @Test
  void refusesAnArticleWithoutTitle() {
    assertThatThrownBy(() -> ArticleText.parse("a.txt", "byline: x\n\ntext"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("a.txt lacks the header title");
  }

  private ArticleText story(String outlet, String slug) {
    return stories.stream()
        .filter(story -> story.outlet().id().equals(outlet) && story.slug().equals(slug))
        .map(story -> story.revisions().get(0).text())
        .findFirst()
        .orElseThrow();
  }

  private String firstParagraph(String outlet, String slug, LocalDate day) {
    DateWords wording =
        outlets.stream().filter(o -> o.id().equals(outlet)).findFirst().orElseThrow().wording();
    return story(outlet, slug).on(day, wording).paragraphs().get(0);
  }

  private static String allWords(ArticleText text) {
    return String.join(
        " ",
        Stream.concat(
                Stream.of(text.title(), text.summary(), text.caption(), text.byline()),
                text.paragraphs().stream())
            .toList());
  }

  private static long words(ArticleText text) {
    return text.paragraphs().stream()
        .flatMap(paragraph -> Arrays.stream(paragraph.split(" ", -1)))
        .count();
  }
}
