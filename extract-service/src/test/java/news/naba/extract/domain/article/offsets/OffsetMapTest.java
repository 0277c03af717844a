package news.naba.extract.domain.article.offsets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import news.naba.contracts.RawArticle.Body.Kind;
import news.naba.extract.domain.article.ArticleReader;
import news.naba.extract.domain.article.Explained;
import news.naba.extract.domain.article.Original;
import news.naba.extract.domain.article.Reading.Read;
import news.naba.extract.domain.article.charset.PageCharset;
import news.naba.extract.domain.article.offsets.OffsetMap.Run;
import news.naba.extract.domain.article.offsets.OffsetMap.Span;
import news.naba.extract.domain.article.text.TextCleaner;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OffsetMapTest {
  private static final Path PAGES = Path.of("..", "..", "shared", "data", "pages");

  private static final String BEFORE =
      "<p>The old bridge over the harbour mouth will close to cars on Sunday, the authority said.</p>";
  private static final String AFTER =
      "<p>A ferry will run from the fish market every ten minutes. It costs nothing at all.</p>";

  private final ArticleReader reader = ArticleReader.load();

  /** A page or text as it was decoded, what was read from it, and the way back. */
  private record Mapped(String input, String text, OffsetMap map) {
    String source(String clean) {
      int start = text.indexOf(clean);
      assertThat(start).as("%s in: %s", clean, text).isNotNegative();
      Span span = map.input(start, start + clean.length()).orElseThrow();
      return input.substring(span.start(), span.end());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "the harbour &amp; the bridge | the harbour & the bridge",
        "caf&eacute;s close at dusk | cafés close at dusk",
        "cost &#8364;27&nbsp;million | cost €27 million",
        "a &copy2026 notice | a ©2026 notice",
        "an &unknown; reference | an &unknown; reference",
        "a smiling &#x1F600; face | a smiling \uD83D\uDE00 face",
        "in <b>bold</b> letters | in bold letters",
        "one line<br>another line | one line another line",
        "too   much \t space | too much space",
        "<a href='/1'>linked words</a> here | linked words here",
      })
  void marksAreFoundBehindTheText(String markup, String clean) {
    Mapped page = page(BEFORE + "<p>It was " + markup + ", they said to all of us.</p>" + AFTER);

    String expected = markup.startsWith("<a") ? markup.substring(markup.indexOf('>') + 1) : markup;
    assertThat(page.source(clean)).isEqualTo(expected);
    assertThat(page.source("they said to all of us.")).isEqualTo("they said to all of us.");
  }

  @ParameterizedTest
  @CsvSource({
    "الولايـــة, الولاية",
    "ﻭﻗﺎﻟﺖ, وقالت",
    "ﺇﻻ, إلا",
    "يق\u200cول, يقول",
    "\u202bمصر\u202c, مصر",
    "مح&#1605;د, محمد",
  })
  void arabicLettersAreFoundBehindTheirForms(String written, String clean) {
    Mapped page =
        page(
            "<p>أعلنت هيئة الموانئ أن الرصيف الشرقي سيغلق أمام السفن ابتداء من الأحد المقبل.</p><p>وجاء في البيان أن "
                + written
                + " كلمة تكتب على وجوه كثيرة في الصحف والمواقع العربية.</p>");

    assertThat(page.source("أن " + clean + " كلمة")).isEqualTo("أن " + written + " كلمة");
    // Marks at its edges are no part of it.
    assertThat(page.source(clean)).isEqualTo(written.replaceAll("^\u202b|\u202c$", ""));
  }

  @Test
  void aLetterOfALigatureLeadsToTheWholeLigature() {
    Mapped page =
        page("<p>قال الوزير إن ﻻعبا واحدا من الفريق سيغيب عن المباراة المقبلة يوم الأحد.</p>");
    int letter = page.text().indexOf("لاعبا");

    assertThat(page.map().input(letter + 1, letter + 2))
        .contains(new Span(page.input().indexOf('ﻻ'), page.input().indexOf('ﻻ') + 1));
  }

  @Test
  void whatIsNotInTheInputHasNoWayBack() {
    Mapped page = page(BEFORE + AFTER);
    int blank = page.text().indexOf("\n\n");

    assertThat(page.map().input(blank, blank + 2)).isEmpty();
    assertThat(OffsetMap.NONE.input(0, 10)).isEmpty();
  }

  @Test
  void aPassageAcrossBlocksLeadsToAllBetween() {
    Mapped page = page(BEFORE + "<div class=ad><a href=/>Buy a boat</a></div>" + AFTER);

    assertThat(page.source("said.\n\nA ferry"))
        .isEqualTo("said.</p><div class=ad><a href=/>Buy a boat</a></div><p>A ferry");
  }

  @Test
  void tagsThatAreNestedTooDeeplyDoNotMoveAnything() {
    Mapped page = page("<div>".repeat(400) + BEFORE + AFTER);

    assertThat(page.source("ten minutes. It costs")).isEqualTo("ten minutes. It costs");
    isTrue(page);
  }

  @Test
  void linesOfAPlainTextAreFound() {
    String wire =
        "Old bridge closes to cars\r\n\r\n  The  port authority closes the bridge\u00a0on Sunday, it said.\r\n"
            + "\tRead more: ferry\r\nRepairs will take four\u00adteen months, and a ferry will run instead.\n";
    Mapped text = mapped(Kind.TEXT, wire.getBytes(UTF_8), wire);

    assertThat(text.source("The port authority closes the bridge on Sunday"))
        .isEqualTo("The  port authority closes the bridge\u00a0on Sunday");
    assertThat(text.source("fourteen months")).isEqualTo("four\u00adteen months");
    isTrue(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain", "portal", "aspnet", "script", "live"})
  void theWayBackOfOurOwnPagesIsTrueAndComplete(String name) throws IOException {
    try (var in = OffsetMapTest.class.getResourceAsStream("/pages/" + name + ".html")) {
      byte[] bytes = in == null ? new byte[0] : in.readAllBytes();
      Mapped page = mapped(Kind.HTML, bytes, PageCharset.decode(bytes, null));

      isTrue(page);
      assertThat(coverage(page)).isEqualTo(1.0);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"scrapinghub", "fundus", "arabised", "arabic-real", "arabic-charset"})
  void theWayBackOfRealPagesIsTrueAndNearlyComplete(String collection) throws IOException {
    Path folder = PAGES.resolve(collection).resolve("pages");
    assumeTrue(Files.isDirectory(folder), "The pages are not here: " + folder.toAbsolutePath());
    double covered = 0;
    int pages = 0;
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().limit(40).toList()) {
        byte[] bytes = unzip(file);
        Explained explained = explain(Kind.HTML, bytes);
        if (explained.reading() instanceof Read read) {
          Mapped page =
              new Mapped(
                  PageCharset.decode(bytes, "text/html"),
                  read.article().text(),
                  explained.explanation().offsets());
          isTrue(page);
          covered += coverage(page);
          pages++;
        }
      }
    }
    System.out.printf("%s: %.4f of the text leads back%n", collection, covered / pages);
    assertThat(covered / pages).isGreaterThan(0.999);
  }

  /** Every run's input, made clean, is its text; runs follow one another. */
  private static void isTrue(Mapped page) {
    int end = 0;
    for (Run run : page.map().runs()) {
      String clean = page.text().substring(run.clean(), run.cleanEnd());
      String source = page.input().substring(run.input(), run.inputEnd());
      assertThat(run.clean()).isGreaterThanOrEqualTo(end);
      end = run.cleanEnd();
      if (run.cleanLength() == run.inputLength()) {
        for (int i = 0; i < clean.length(); i++) {
          isSame(source.substring(i, i + 1), clean.substring(i, i + 1));
        }
      } else {
        isSame(source, clean);
      }
    }
  }

  private static void isSame(String source, String clean) {
    if (source.equals("\u0640") && clean.equals(source)) {
      return; // a tatweel that joins stays, and only its neighbours tell which one does
    }
    String decoded = Parser.unescapeEntities(source, false);
    String made = decoded.isBlank() || decoded.equals("\u00a0") ? " " : TextCleaner.line(decoded);
    boolean half = source.length() == 1 && Character.isSurrogate(source.charAt(0));
    assertThat(half ? source : made).isEqualTo(clean);
  }

  /** The share of the text's visible characters that lead back. */
  private static double coverage(Mapped page) {
    long visible = page.text().chars().filter(c -> c != ' ' && c != '\n').count();
    long covered =
        page.map().runs().stream()
            .mapToLong(
                run ->
                    page.text()
                        .substring(run.clean(), run.cleanEnd())
                        .chars()
                        .filter(c -> c != ' ')
                        .count())
            .sum();
    return (double) covered / visible;
  }

  private Mapped page(String body) {
    String html = "<!doctype html>\r\n<html><body>\n<article>" + body + "</article></body></html>";
    return mapped(Kind.HTML, html.getBytes(UTF_8), html);
  }

  private Mapped mapped(Kind kind, byte[] bytes, String input) {
    Explained explained = explain(kind, bytes);
    String text = ((Read) explained.reading()).article().text();
    return new Mapped(input, text, explained.explanation().offsets());
  }

  private Explained explain(Kind kind, byte[] bytes) {
    return reader.explain(
        new Original(kind, bytes, "text/html", null, Instant.EPOCH, null, null, null));
  }

  private static byte[] unzip(Path file) throws IOException {
    try (var in = new GZIPInputStream(Files.newInputStream(file))) {
      return in.readAllBytes();
    }
  }
}
