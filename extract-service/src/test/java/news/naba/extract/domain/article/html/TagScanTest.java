package news.naba.extract.domain.article.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.CharBuffer;
import news.naba.extract.domain.article.body.TooLongException;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TagScanTest {
  private static String shallow(String html) {
    return scanned(html, false);
  }

  private static String scanned(String html, boolean positions) {
    return new TagScan(CharBuffer.wrap(html.toCharArray()), positions).shallow().toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>one<p>two",
        "<ul><li>one<li>two</ul>",
        "<table><tr><td>one<td>two<tr><td>three</table>",
        "<br>one<br>two",
        "<div><i>never closed</div>",
        "<textarea><div><div></textarea>",
        "<!>",
        "<a class='1 > 0 <div>'>x</a>",
      })
  void whatRepeatsWithoutNestingStaysAsItIs(String piece) {
    String html = piece.repeat(300);

    assertThat(shallow(html)).isEqualTo(html);
  }

  @ParameterizedTest
  @CsvSource({
    "<style>p > b { color: red }</style><p>one, <style></style><p>one",
    "<SCRIPT>if (a<b) { x = '<div>'; }</SCRIPT>, <SCRIPT></SCRIPT>",
    "<style>never closed, <style>never closed",
    "<!-- <p>no text --><p>one, <!><p>one",
    "<!--><p>one--></p>, <!><p>one--></p>",
    "<!-- never closed <p>, <!-- never closed <p>",
    "<svg><g><path d='M1'/><path d='M2'></path></g>one</svg>, <svg><g></g>one</svg>"
  })
  void whatSaysNothingAboutAnArticleIsLeftOut(String html, String left) {
    assertThat(shallow(html)).isEqualTo(left);
    assertThat(scanned(html, true)).hasSameSizeAs(html);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script type='application/LD+JSON'>{}</script>",
        "<script type='application/ld+json'>{\"a\": \"<!-- <script> x </script> -->\"}</script>",
        "<script>date='published'</script>",
        "<script><!-- <script> x </script> --></script>"
      })
  void whatMaySaySomethingStays(String script) {
    assertThat(shallow(script)).isEqualTo(script);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<div class=a data-x='1' id=b>        | <div class=a id=b>",
        "<a href='/news?a=1>2' class=b>x</a>  | <a class=b>x</a>",
        "<img src=a.png/ alt='Boats'/>        | <img alt='Boats'/>",
        "<p title=one\tclass = \"two\"onclick='x'> | <p class = \"two\">",
        "<p class=a onclick=b/>               | <p class=a >",
        "<p class=a onclick='b'/>             | <p class=a />",
        "<p onclick>one                       | <p >one",
        "<link href=/1 rel=canonical>         | <link href=/1 rel=canonical>",
        "<b title=x>stays, as it is</b>       | <b title=x>stays, as it is</b>",
        "<p title='<p>one                     | <p title='<p>one",
        "<div title=x <p>one                  | <div title=x <p>one",
        "<div <p title=x>one                  | <div <p >one"
      })
  void attributesThatNobodyReadsAreLeftOut(String html, String left) {
    String tabbed = html.replace("\\t", "\t");

    assertThat(shallow(tabbed)).isEqualTo(left);
    assertThat(scanned(tabbed, true)).hasSameSizeAs(tabbed);
  }

  @Test
  void textsOfScriptsThatSaySomethingAreKeptAside() {
    String data = "{\"datePublished\": \"2026-03-01\"}";
    String html = "<script>" + data + "</script><p>one<script>" + data + "//</script>";

    Document page = PageParser.parse(html, null);

    assertThat(page.select("script"))
        .extracting(ScriptTexts::of)
        .containsExactly(data, data + "//");
    assertThat(shallow(html))
        .isEqualTo("<script>kept as 0</script><p>one<script>kept as 1</script>");
    assertThat(scanned(html, true)).hasSameSizeAs(html);
  }

  @Test
  void aScriptThatReadsLikeANoteIsItself() {
    Document page = PageParser.parse("<script>kept as 7 // published</script>", null);

    assertThat(page.select("script"))
        .extracting(ScriptTexts::of)
        .containsExactly("kept as 7 // published");
  }

  @Test
  void elementsBelowTwoHundredOthersGoWithTheirEndTagsAndTheirTextStays() {
    String html = "<div>".repeat(200) + "<b class=x>deep</b> <i>text</i>" + "</div>".repeat(200);

    assertThat(shallow(html)).isEqualTo("<div>".repeat(200) + "deep text" + "</div>".repeat(200));
  }

  @Test
  void whatFollowsADeepPlaceIsWhole() {
    String html = "<div>".repeat(500) + "deep" + "</div>".repeat(500) + "<section>after</section>";

    assertThat(shallow(html)).endsWith("</div><section>after</section>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<table>", "</p>", "<br>", "<p><b>", "<x-y a=b>"})
  void moreTagsThanAnyArticleHasAreRefused(String tag) {
    String html = tag.repeat(300_001);

    assertThatThrownBy(() -> shallow(html))
        .isInstanceOf(TooLongException.class)
        .hasMessage("The page has more than 300000 tags.");
  }

  @Test
  void theTreeOfAnOrdinaryPageIsWhatAParserMakesOfIt() {
    String html =
        "<!doctype html><title>a < b</title><p>one<p>two <b>three</b><table><td>four</table>";

    Document page = PageParser.parse(html, "https://harbour.example/news/");

    assertThat(page.title()).isEqualTo("a < b");
    assertThat(page.select("p").eachText()).containsExactly("one", "two three");
    assertThat(page.selectFirst("tbody > tr > td")).isNotNull();
  }

  @Test
  void deepTagsThatRunIntoEachOtherLeaveTheirPlaces() {
    String html = "<div>".repeat(200) + "<b".repeat(100) + ">deep";

    assertThat(shallow(html)).isEqualTo("<div>".repeat(200) + "deep");
    assertThat(scanned(html, true)).hasSameSizeAs(html);
  }

  @Test
  void onRequestWhatStaysKeepsItsPlace() {
    String html = "<div>".repeat(300) + "<b>deep</b> text" + "</div>".repeat(300);

    String shallow = scanned(html, true);

    assertThat(shallow).hasSameSizeAs(html).contains("<!>deep<! > text");
    assertThat(shallow.indexOf("text")).isEqualTo(html.indexOf("text"));
  }
}
