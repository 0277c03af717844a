package news.naba.extract.domain.report;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import news.naba.contracts.Article;
import news.naba.contracts.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ReportEngineTest {
  private static final String TOLD =
      "قتل ثلاثة أشخاص في انفجار سيارة مفخخة في بغداد اليوم الاثنين.";

  private final ReportEngine engine = Reading.engine();

  @Test
  void supportsTheLanguagesItHasPacksFor() {
    assertThat(engine.supports("ar")).isTrue();
    assertThat(engine.supports("ar-EG")).isTrue();
    assertThat(engine.supports("en")).isTrue();
    assertThat(engine.supports("de")).isFalse();
  }

  @Test
  void anArticleInAnotherLanguageHasNoReports() {
    assertThat(Reading.read("de", "Bei einem Anschlag in Berlin starben drei Menschen.")).isEmpty();
  }

  @Test
  void theSameTextGivesTheSameIds() {
    List<Report> first = engine.reports("a", Reading.article("ar", TOLD));
    List<Report> second = engine.reports("a", Reading.article("ar", TOLD));

    assertThat(first).hasSize(1).isEqualTo(second);
  }

  @Test
  void anotherArticleGivesOtherIds() {
    String one = engine.reports("a", Reading.article("ar", TOLD)).get(0).reportId();
    String other = engine.reports("b", Reading.article("ar", TOLD)).get(0).reportId();

    assertThat(one).isNotEqualTo(other);
  }

  @Test
  void withoutAPublicationDayTheDayItWasFetchedCounts() {
    Article undated = Article.of(TOLD, "ar", Instant.parse("2025-03-10T23:30:00Z")).build();

    Report r = engine.reports("a", undated).get(0);

    assertThat(requireNonNull(r.date()).start()).isEqualTo("2025-03-10");
  }

  @Test
  void offsetsAreUtf16IntoTheTextAsGiven() {
    String text = "\uD83D\uDD34 عـــاجل:\u00a0" + TOLD.replace("قتل", "قُتِلَ");

    Report r = Reading.arabic(text).get(0);

    assertThat(r.evidence())
        .allSatisfy(e -> assertThat(text.substring(e.start(), e.end())).isEqualTo(e.text()));
    assertThat(requireNonNull(r.place()).spans())
        .allSatisfy(s -> assertThat(text.substring(s.start(), s.end())).contains("بغداد"));
  }

  @Test
  void emptyAndBlankTextsHaveNoReports() {
    assertThat(Reading.engine().reports("test-article", Reading.article("ar", ""))).isEmpty();
    assertThat(Reading.arabic(" \n\n . ، \" ")).isEmpty();
    assertThat(Reading.english("...")).isEmpty();
  }

  @Test
  @Timeout(30)
  void aMegabyteWithoutAFullStopIsReadInTime() {
    String words = "قتل خمسة أشخاص في غارة على حلب وأصيب عشرون ";
    String text = words.repeat(1_000_000 / words.length());

    long start = System.nanoTime();
    List<Report> reports = Reading.arabic(text);

    assertThat(reports).allSatisfy(r -> assertThat(r.evidence()).hasSizeLessThanOrEqualTo(5));
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
  }

  @Test
  @Timeout(60)
  void randomCharactersHarmNothing() {
    Random random = new Random(7);
    String alphabet =
        "ابتثقتلوفيعنمد  \n.,،؛()«»\"'’-–/0123456789٠١٢٣abcdeUS.N \t\u0640\u064b\u200f\uD83D\uDD34";
    for (int round = 0; round < 60; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 4000; i++) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      for (String language : List.of("ar", "en")) {
        assertThat(Reading.read(language, text.toString()))
            .allSatisfy(
                r ->
                    assertThat(r.evidence())
                        .allSatisfy(
                            e ->
                                assertThat(text.substring(e.start(), e.end()))
                                    .isEqualTo(e.text())));
      }
    }
  }

  @Test
  void knowsEnoughPlacesActorsAndTriggers() {
    assertThat(engine.knowledge())
        .filteredOn(k -> Set.of("ar", "en").contains(k.language()))
        .hasSize(2)
        .allSatisfy(
            k -> {
              assertThat(k.places()).isGreaterThanOrEqualTo(3000);
              assertThat(k.actors()).isGreaterThanOrEqualTo(1000);
              assertThat(k.triggers()).isGreaterThanOrEqualTo(500);
            });
  }
}
