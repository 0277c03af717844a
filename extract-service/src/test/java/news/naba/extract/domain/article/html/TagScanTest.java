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
        "<svg><path d='M1 1'/><path d='M2 2'/></svg>",
        "<div><i>never closed</div>",
        "<script>if (a<b) { published = '<div><div>'; }</script>",
        "<textarea><div><div></textarea>",
        "<!-- <div><div> -->",
        "<a title='1 > 0 <div>'>x</a>",
      })
  void whatRepeatsWithoutNestingStaysAsItIs(String piece) {
    String html = piece.repeat(300);

    assertThat(shallow(html)).isEqualTo(html);
  }

  @ParameterizedTest
  @CsvSource({
    "<style>p > b { color: red }</style><p>one, <style></style><p>one",
    "<SCRIPT>if (a<b) { x = '<div>'; }</SCRIPT>, <SCRIPT></SCRIPT>",
    "<style>never closed, <style>never closed"
  })
  void whatSaysNothingAboutAnArticleIsLeftOut(String html, String left) {
    assertThat(shallow(html)).isEqualTo(left);
    assertThat(scanned(html, true)).hasSameSizeAs(html);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script type='application/LD+JSON'>{}</script>",
        "<script>state = {\"datePublished\": 1}</script>",
        "<script><!-- <script> x </script> --></script>"
      })
  void whatMaySaySomethingStays(String script) {
    assertThat(shallow(script)).isEqualTo(script);
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
  void onRequestWhatStaysKeepsItsPlace() {
    String html = "<div>".repeat(300) + "<b>deep</b> text" + "</div>".repeat(300);

    String shallow = scanned(html, true);

    assertThat(shallow).hasSameSizeAs(html).contains("<!>deep<! > text");
    assertThat(shallow.indexOf("text")).isEqualTo(html.indexOf("text"));
  }
}
