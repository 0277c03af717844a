package news.naba.extract.domain.article.body;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import news.naba.contracts.RawArticle.Body.Kind;
import news.naba.extract.domain.article.ArticleReader;
import news.naba.extract.domain.article.Original;
import news.naba.extract.domain.article.Reading.Read;
import org.junit.jupiter.api.Test;

/** Running text that reads like an article and is not this one. */
class OtherTextTest {
  private static final String STORY =
      """
      <p>The old bridge over the harbour mouth will close to cars on Sunday, the port authority said.</p>
      <p>Inspectors found cracks in three of its twelve piers, and repairs will take fourteen months.</p>
      <p>A ferry will run from the fish market every ten minutes, and it will cost nothing at all.</p>
      """;

  private static final String OTHER =
      """
      <p>The city library will stay open until midnight from May, its director told the council.</p>
      <p>Students had collected four thousand signatures for longer hours during the examinations.</p>
      <p>The council will pay for two more librarians, who begin their work in the last week of April.</p>
      """;

  private final ArticleReader reader = ArticleReader.load();

  private String read(String body) {
    String page = "<html><head><title>Old bridge closes to cars</title></head><body>" + body;
    Original original =
        new Original(
            Kind.HTML,
            page.getBytes(UTF_8),
            "text/html; charset=utf-8",
            "https://harbour.example/bridge",
            Instant.EPOCH,
            null,
            null,
            null);
    return ((Read) reader.read(original)).article().text();
  }

  private static String article(String headline, String text) {
    return "<article><h1>" + headline + "</h1><div class=text>" + text + "</div></article>";
  }

  @Test
  void aDialogAboutCookiesIsNoArticleHoweverLongItIs() {
    String dialog =
        "<p>We and our partners store cookies on your device to measure how this site is used.</p>"
            + "<p>You can change your choice at any time, and some services may then not work.</p>"
                .repeat(4);

    String text =
        read(
            article("Old bridge closes to cars", STORY)
                + "<div id=onetrust-consent-sdk><div class=ot-sdk-row><div>"
                + dialog
                + "</div></div></div>");

    assertThat(text).contains("cracks in three").doesNotContain("cookies", "your choice");
  }

  @Test
  void theNextArticleUnderTheFirstIsNotPartOfIt() {
    String text =
        read(
            article("Old bridge closes to cars", STORY)
                + article("Library open until midnight", OTHER));

    assertThat(text).contains("cracks in three").doesNotContain("library", "librarians");
  }

  @Test
  void whatStyleSheetsHideIsNotPartOfIt() {
    String text =
        read(
            article(
                "Old bridge closes to cars",
                STORY
                    + "<div class='premium hidden'><p>Read every story of our harbour desk without"
                    + " limits, and the paper as it was printed.</p></div>"));

    assertThat(text).contains("cracks in three").doesNotContain("without limits");
  }
}
