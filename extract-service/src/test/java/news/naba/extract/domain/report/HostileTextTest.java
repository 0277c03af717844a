package news.naba.extract.domain.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import news.naba.contracts.Article;
import news.naba.contracts.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text that nobody wrote: the engine comes to an end, soon, and points into the text. */
class HostileTextTest {
  /** Generous, for machines that are busy with other things; it takes a small part of it. */
  private static final Duration BOUND = Duration.ofSeconds(60);

  private static final int MEGABYTE = 1_000_000;

  private static final String ARABIC_WORDS =
      "قتل قُتل أشخاص في غارة جوية على مدينة حلب أمس الأحد و ب ل 12 و34 عشرات الجيش السوري نفى قال إن"
          + " من إلى الذي بحسب المرصد \" « ، ؛ : - ( ) .";
  private static final String ENGLISH_WORDS =
      "killed people in an air strike on Aleppo Sunday and 12 34 dozens the Syrian army denied said"
          + " that of to which according Tripoli Lebanon U.S. Mr. \" ' , ; : - ( ) .";

  private static List<Report> read(String language, String text) {
    Article article = Reading.article(language, text);
    return assertTimeoutPreemptively(
        BOUND,
        () -> {
          List<Report> reports = Reading.engine().reports("hostile", article);
          Reading.engine().explain(article, reports);
          return reports;
        });
  }

  private static void check(String language, String text) {
    for (Report report : read(language, text)) {
      assertThat(report.evidence())
          .isNotEmpty()
          .allSatisfy(e -> assertThat(text.substring(e.start(), e.end())).isEqualTo(e.text()));
    }
  }

  private static String random(long seed, int length, IntFunction<String> piece) {
    return IntStream.range(0, length).mapToObj(piece).collect(Collectors.joining());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void anyCharactersInAnyOrder(long seed) {
    Random random = new Random(seed);
    String text =
        random(seed, 4000, i -> Character.toString(random.nextInt(Character.MAX_VALUE + 1)));

    check("ar", text);
    check("en", text);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void wordsOfTheLanguagesShuffled(long seed) {
    Random random = new Random(seed);
    String[] words = (ARABIC_WORDS + " " + ENGLISH_WORDS).split(" ");
    String text = random(seed, 3000, i -> words[random.nextInt(words.length)] + " ");

    check("ar", text);
    check("en", text);
    check("fr", text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "en"})
  void aMegabyteWithoutAFullStop(String language) {
    String[] words =
        (language.equals("ar") ? ARABIC_WORDS : ENGLISH_WORDS).replace(" .", "").split(" ");
    Random random = new Random(1);
    StringBuilder text = new StringBuilder(MEGABYTE + 20);
    while (text.length() < MEGABYTE) {
      text.append(words[random.nextInt(words.length)]).append(' ');
    }

    check(language, text.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a", "و", "\"", "(", "12", ".", "\n", "\u202e", "\u0000", "َ", "ال", "ولل", "1,"})
  void aMegabyteOfOneThing(String piece) {
    String text = piece.repeat(MEGABYTE / piece.length());

    check("ar", text);
    check("en", text);
  }

  @Test
  void theTimeGrowsWithTheLengthAndNoFaster() {
    String sentence =
        "قُتل 12 شخصا في غارة جوية على حلب أمس الأحد، بحسب المرصد السوري لحقوق الإنسان ";
    String shorter = sentence.repeat(400);
    String longer = sentence.repeat(3200);
    read("ar", shorter);
    long quick = time(shorter);
    long slow = time(longer);

    // eight times the text; quadratic work would take 64 times as long
    assertThat(slow).isLessThan(Math.max(quick, 1_000_000) * 32);
  }

  private static long time(String text) {
    long best = Long.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      long began = System.nanoTime();
      read("ar", text);
      best = Math.min(best, System.nanoTime() - began);
    }
    return best;
  }
}
