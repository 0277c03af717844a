package news.naba.extract.domain.article.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import news.naba.contracts.Article;
import news.naba.contracts.RawArticle.Body.Kind;
import news.naba.contracts.Reason;
import news.naba.extract.domain.article.ArticleReader;
import news.naba.extract.domain.article.Original;
import news.naba.extract.domain.article.Reading;
import news.naba.extract.domain.article.Reading.Read;
import news.naba.extract.domain.article.Reading.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What has no article in it gets a reason, and what has one is read, within two seconds. */
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BadInputTest {
  private static final int MEGABYTE = 1 << 20;

  /** The service refuses larger pages before they are read. */
  private static final int LARGEST = 5 * MEGABYTE;

  /** Of processor time, so that a busy machine does not count. */
  private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(2);

  private static final String STORY =
      """
      <p>The old bridge over the harbour mouth will close to cars on Sunday, the port authority said.</p>
      <p>Inspectors found cracks in three of its twelve piers, and repairs will take fourteen months.</p>
      <p>A ferry will run from the fish market every ten minutes. It costs nothing.</p>""";

  private final ArticleReader reader = ArticleReader.load();

  static Stream<Arguments> refused() throws IOException {
    return Stream.of(
        arguments("nothing", new byte[0], Reason.EMPTY_BODY),
        arguments("white space", " \r\n\t ".repeat(1000).getBytes(UTF_8), Reason.EMPTY_BODY),
        arguments("a PNG", bytes("\u0089PNG\r\n\u001a\n\0\0\0\rIHDR"), Reason.NOT_TEXT),
        arguments("a JPEG", bytes("\u00ff\u00d8\u00ff\u00e0\0\u0010JFIF"), Reason.NOT_TEXT),
        arguments("a PDF", bytes("%PDF-1.7\n1 0 obj\n<</Type/Catalog>>"), Reason.NOT_TEXT),
        arguments("a zip archive", zip(), Reason.NOT_TEXT),
        arguments("a gzip stream", gzip(), Reason.NOT_TEXT),
        arguments("null bytes only", new byte[MEGABYTE], Reason.NOT_TEXT),
        arguments("a page cut in its head", bytes("<!doctype html><html><he"), Reason.NO_ARTICLE),
        arguments("a page cut in a script", bytes("<body><script>var a = 'x"), Reason.NO_ARTICLE),
        arguments(
            "a page of links",
            bytes("<li><a href=/a>The ferry is back after three long years</a></li>".repeat(5000)),
            Reason.NO_ARTICLE),
        arguments("an image map", bytes("<body><img src=a.jpg><area>"), Reason.NO_ARTICLE),
        arguments("nested tags", bytes("<div>".repeat(100_000)), Reason.NO_ARTICLE),
        arguments("nested links", bytes("<a href=x><b>".repeat(100_000)), Reason.NO_ARTICLE),
        arguments("five megabytes of markup", filled("<i>"), Reason.TOO_LARGE),
        arguments("five megabytes of tables", filled("<table><tr><td>"), Reason.TOO_LARGE),
        arguments("five megabytes of end tags", filled("</p>"), Reason.TOO_LARGE),
        arguments("five megabytes of one word", filled("word "), Reason.TOO_LARGE),
        arguments("one tag of five megabytes", filled("<a b=\"c"), Reason.TOO_LARGE));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refused")
  void whatHasNoArticleIsRefusedWithAReason(String what, byte[] bytes, Reason reason) {
    Reading reading = readInTime(bytes);

    assertThat(reading).isInstanceOf(Unreadable.class);
    assertThat(((Unreadable) reading).reason()).isEqualTo(reason);
  }

  static Stream<Arguments> readable() {
    return Stream.of(
        arguments("cut after its text", "<html><body><article>" + STORY + "<p>In the"),
        arguments("100,000 tags deep", "<div>".repeat(100_000) + STORY),
        arguments("30,000 tables deep", "<table><tr><td>".repeat(30_000) + STORY),
        arguments("100,000 fonts deep", "<p><font><b>".repeat(33_000) + STORY),
        arguments(
            "100,000 elements in the head", "<meta name=a content=b>".repeat(100_000) + STORY),
        arguments("100,000 empty elements", "<body>" + "<span></span>".repeat(100_000) + STORY),
        arguments("a tag with 100,000 attributes", "<body " + attributes() + ">" + STORY),
        arguments("an attribute of a megabyte", "<body class='" + words() + "'>" + STORY),
        arguments("lines of one long word", ("<p>" + "x".repeat(255)).repeat(1000) + STORY),
        arguments("null bytes in the text", STORY.replace("bridge", "bri\0dge\0")),
        arguments(
            "a megabyte of brackets in its JSON-LD",
            "<script type=application/ld+json>" + "[".repeat(MEGABYTE) + "</script>" + STORY));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("readable")
  void anArticleInABrokenPageIsRead(String what, String page) {
    Reading reading = readInTime(page.getBytes(UTF_8));

    assertThat(reading).isInstanceOf(Read.class);
    assertThat(((Read) reading).article().text())
        .contains("Inspectors found cracks in three of its twelve piers")
        .contains("It costs nothing.");
  }

  @Test
  void halfACharacterFromANumericReferenceDoesNotReachTheText() {
    String page =
        STORY.replace("bridge", "bri&#56531;dge").replace("ferry", "&#55357;&#56832; ferry");

    Article article = ((Read) readInTime(page.getBytes(UTF_8))).article();

    assertThat(article.text()).contains("old bridge over").contains("A \ud83d\ude00 ferry will");
  }

  private Reading readInTime(byte[] bytes) {
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    Reading reading =
        reader.read(new Original(Kind.HTML, bytes, null, null, Instant.EPOCH, null, null, null));
    long nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
    assertThat(nanos).as("processor time").isLessThan(LONGEST_NANOS);
    return reading;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(ISO_8859_1);
  }

  private static byte[] filled(String unit) {
    return unit.repeat(LARGEST / unit.length()).getBytes(ISO_8859_1);
  }

  private static String words() {
    return "article body ".repeat(MEGABYTE / 13);
  }

  private static String attributes() {
    StringBuilder attributes = new StringBuilder();
    for (int i = 0; i < 100_000; i++) {
      attributes.append(" a").append(i).append("=b");
    }
    return attributes.toString();
  }

  private static byte[] zip() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("page.html"));
      zip.write(STORY.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }

  private static byte[] gzip() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(STORY.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }
}
