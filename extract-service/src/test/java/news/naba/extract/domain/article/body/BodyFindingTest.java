package news.naba.extract.domain.article.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.Collectors;
import news.naba.extract.domain.article.body.BodyFinding.Candidate;
import news.naba.extract.domain.article.body.BodyFinding.Judged;
import news.naba.extract.domain.article.html.PageParser;
import news.naba.extract.domain.article.metadata.Agencies;
import news.naba.extract.domain.article.metadata.date.DateReader;
import news.naba.extract.domain.article.text.RuleFile;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;

class BodyFindingTest {
  private static final String HTML =
      """
      <body><header><h1>Old bridge closes to cars</h1></header>
      <ul class="main-menu"><li><a href="/">Home</a></li><li><a href="/port">Port</a></li></ul>
      <div class="story">
        <p>The old bridge will be closed to cars from tomorrow, the port authority said on Monday.</p>
        <div class="share-bar">Share this with your friends.</div>
        <p>Repairs are <em>expected</em> to take three months, and a ferry will run meanwhile.</p>
        <figure><img src="a.jpg"><figcaption>The bridge in March.</figcaption></figure>
        <p>Advertisement</p>
        <p><a href="/ferry">The ferry is back after three long years</a></p>
        <p>Traders at the fish market said that they had not been asked, and that they would protest.</p>
        <p>(Reuters)</p>
      </div>
      <div style="display: none"><p>Nobody sees this. It is hidden from all readers of it.</p></div>
      <aside><p>The harbour was built in 1890. It has three basins and one bridge.</p></aside>
      <div id="comments"><p>I have lived here for forty years, and nobody has ever asked me.</p></div>
      <div class="newsletter-box"><p>Get the best of the week. It is free for ever.</p></div>
      <footer><p>The Harbour is published by the Harbour Company.</p></footer></body>""";

  private static BodyFinding find(String html, String title) {
    DateReader dates =
        new DateReader(RuleFile.load("months.txt"), RuleFile.load("months.other.txt"));
    Hints hints = new Hints(RuleFile.load("hints.txt"));
    PageReader reader =
        new PageReader(
            hints,
            new Weights(RuleFile.load("weights.txt")),
            new BoilerplateLines(
                List.of(RuleFile.load("boilerplate.ar.txt"), RuleFile.load("boilerplate.en.txt")),
                dates),
            new Agencies(RuleFile.load("agencies.txt")));
    return reader.find(
        BlockReader.read(PageParser.parse(html, null).body(), hints),
        new Told(title, null, List.of(), null));
  }

  @Test
  void everyBlockIsKeptOrHasAReason() {
    List<Judged> blocks = find(HTML, "Old bridge closes to cars").blocks();

    assertThat(blocks)
        .filteredOn(block -> !block.verdict().equals(Verdict.KEPT))
        .extracting(Judged::text, block -> block.verdict().toString())
        .contains(
            tuple("Home", "navigation"),
            tuple("Port", "navigation"),
            tuple("Share this with your friends.", "share"),
            tuple("The bridge in March.", "picture"),
            tuple("Advertisement", "furniture"),
            tuple("The ferry is back after three long years", "links"),
            tuple("(Reuters)", "credit"),
            tuple("Nobody sees this. It is hidden from all readers of it.", "hidden"),
            tuple("The harbour was built in 1890. It has three basins and one bridge.", "aside"),
            tuple("I have lived here for forty years, and nobody has ever asked me.", "comments"),
            tuple("Get the best of the week. It is free for ever.", "subscribe"),
            tuple("The Harbour is published by the Harbour Company.", "footer"));
  }

  @Test
  void theKeptBlocksAreTheArticle() {
    assertThat(find(HTML, "Old bridge closes to cars").texts())
        .containsExactly(
            "The old bridge will be closed to cars from tomorrow, the port authority said on Monday.",
            "Repairs are expected to take three months, and a ferry will run meanwhile.",
            "Traders at the fish market said that they had not been asked, and that they would protest.");
  }

  @Test
  void theElementWithTheArticleIsTheFirstCandidate() {
    List<Candidate> candidates = find(HTML, "Old bridge closes to cars").candidates(3);

    assertThat(candidates.get(0).element().className()).isEqualTo("story");
    assertThat(candidates).hasSize(3);
    assertThat(candidates.get(0).score()).isGreaterThan(candidates.get(1).score());
  }

  @Test
  void everyBlockKnowsTheTextNodesItWasMadeFrom() {
    Judged second =
        find(HTML, "Old bridge closes to cars").blocks().stream()
            .filter(block -> block.text().startsWith("Repairs"))
            .findFirst()
            .orElseThrow();

    assertThat(second.source()).hasSize(3);
    assertThat(second.source().stream().map(TextNode::getWholeText).collect(Collectors.joining()))
        .isEqualTo("Repairs are expected to take three months, and a ferry will run meanwhile.");
  }
}
