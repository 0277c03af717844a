package news.naba.extract.domain.article.explain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import news.naba.contracts.RawArticle.Body.Kind;
import news.naba.contracts.Reason;
import news.naba.extract.domain.article.ArticleReader;
import news.naba.extract.domain.article.Explained;
import news.naba.extract.domain.article.Original;
import news.naba.extract.domain.article.Reading.Read;
import news.naba.extract.domain.article.Reading.Unreadable;
import news.naba.extract.domain.article.body.Verdict;
import news.naba.extract.domain.article.explain.ArticleExplanation.Block;
import news.naba.extract.domain.article.explain.ArticleExplanation.Candidate;
import news.naba.extract.domain.article.metadata.evidence.Decision;
import news.naba.extract.domain.article.metadata.evidence.Decision.Rejected;
import news.naba.extract.domain.article.offsets.OffsetMap.Span;
import org.junit.jupiter.api.Test;

class ExplanationTest {
  private static final String FIRST =
      "The old bridge over the harbour mouth will close to cars on Sunday, the port authority said.";
  private static final String SECOND =
      "Inspectors found cracks in three of its twelve piers, and repairs will take fourteen months.";
  private static final String THIRD =
      "A ferry will run from the fish market every ten minutes. It costs nothing at all to anybody.";

  private static final String PAGE =
      """
      <html lang=de><head><title>Bridge closes</title></head><body>
      <div id=page><div class="story big"><h1>Old bridge closes to cars</h1>
      <p>%s</p><p>%s</p><aside><p>The ferry is back. Our reporter was on board again.</p></aside>
      <p>%s</p></div><footer><p>Published by the Harbour Company in the year of 2026.</p></footer>
      </div></body></html>"""
          .formatted(FIRST, SECOND, THIRD);

  private final ArticleReader reader = ArticleReader.load();

  @Test
  void theArticleIsTheOneThatIsReadWithoutExplanation() {
    assertThat(reader.explain(page(PAGE)).reading()).isEqualTo(reader.read(page(PAGE)));
  }

  @Test
  void theChosenElementComesFirst() {
    List<Candidate> elements = explain(PAGE).elements();

    assertThat(elements.get(0).path()).isEqualTo("div#page > div.story");
    assertThat(elements.get(0).score()).isGreaterThanOrEqualTo(elements.get(1).score());
  }

  @Test
  void everyBlockHasItsVerdictAndItsPlace() {
    List<Block> blocks = explain(PAGE).blocks();

    assertThat(blocks.get(0).path()).isEqualTo("div#page > div.story > h1");
    assertThat(blocks.get(0).verdict()).isNotEqualTo(Verdict.KEPT);
    assertThat(blocks.subList(1, blocks.size()))
        .extracting(Block::verdict, Block::path, Block::text)
        .containsExactly(
            tuple(Verdict.KEPT, "div#page > div.story > p:nth-of-type(1)", FIRST),
            tuple(Verdict.KEPT, "div#page > div.story > p:nth-of-type(2)", SECOND),
            tuple(
                Verdict.ASIDE,
                "div#page > div.story > aside > p",
                "The ferry is back. Our reporter was on board again."),
            tuple(Verdict.KEPT, "div#page > div.story > p:nth-of-type(3)", THIRD),
            tuple(
                Verdict.FOOTER,
                "div#page > footer > p",
                "Published by the Harbour Company in the year of 2026."));
  }

  @Test
  void keptBlocksSayWhereTheyStandInTheText() {
    Explained explained = reader.explain(page(PAGE));
    String text = ((Read) explained.reading()).article().text();

    assertThat(explained.explanation().blocks())
        .filteredOn(block -> block.verdict() == Verdict.KEPT)
        .extracting(
            block -> {
              Span span = Objects.requireNonNull(block.span());
              return text.substring(span.start(), span.end());
            })
        .containsExactly(FIRST, SECOND, THIRD);
    assertThat(explained.explanation().blocks())
        .filteredOn(block -> block.verdict() != Verdict.KEPT)
        .allMatch(block -> block.span() == null);
  }

  @Test
  void decisionsNameTheirSourceAndWhatWasRejected() {
    List<Decision> decisions = explain(PAGE).decisions();

    assertThat(decisions)
        .filteredOn(decision -> decision.field().equals("title"))
        .singleElement()
        .satisfies(
            title -> {
              assertThat(title.value()).isEqualTo("Old bridge closes to cars");
              assertThat(title.source()).isEqualTo("h1");
              assertThat(title.rejected())
                  .extracting(Rejected::source, Rejected::value)
                  .containsExactly(tuple("title element", "Bridge closes"));
            });
    assertThat(decisions)
        .contains(
            new Decision(
                "language", "en", "text", List.of(new Rejected("page", "de", "not the text's"))));
  }

  @Test
  void aCharsetIsNamedWithTheDeclarationsThatItOverruled() {
    Original mislabelled =
        new Original(
            Kind.HTML,
            PAGE.replace("bridge", "brídge").getBytes(UTF_8),
            "text/html; charset=windows-1256",
            null,
            Instant.EPOCH,
            null,
            null,
            null);

    assertThat(reader.explain(mislabelled).explanation().decisions().get(0))
        .isEqualTo(
            new Decision(
                "charset",
                "UTF-8",
                "well-formed",
                List.of(new Rejected("declared", "windows-1256", "not what the bytes read like"))));
  }

  @Test
  void aRefusedPageIsExplainedToo() {
    String links = "<li><a href=/a>The ferry is back after three long years</a></li>".repeat(20);

    Explained explained = reader.explain(page("<body><ul>" + links + "</ul>"));

    assertThat(explained.reading())
        .isInstanceOfSatisfying(
            Unreadable.class, refused -> assertThat(refused.reason()).isEqualTo(Reason.NO_ARTICLE));
    assertThat(explained.explanation().blocks())
        .hasSize(20)
        .extracting(Block::verdict)
        .containsOnly(Verdict.LINKS);
    assertThat(explained.explanation().offsets().runs()).isEmpty();
  }

  @Test
  void aPlainTextHasItsWayBackAndNoBlocks() {
    ArticleExplanation explanation =
        reader
            .explain(
                new Original(
                    Kind.TEXT,
                    (FIRST + "\n" + SECOND).getBytes(UTF_8),
                    null,
                    null,
                    Instant.EPOCH,
                    null,
                    null,
                    null))
            .explanation();

    assertThat(explanation.blocks()).isEmpty();
    assertThat(explanation.offsets().runs()).hasSize(2);
  }

  private ArticleExplanation explain(String html) {
    return reader.explain(page(html)).explanation();
  }

  private static Original page(String html) {
    return new Original(
        Kind.HTML, html.getBytes(UTF_8), "text/html", null, Instant.EPOCH, null, null, null);
  }
}
