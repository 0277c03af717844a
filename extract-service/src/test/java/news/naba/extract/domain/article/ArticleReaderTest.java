package news.naba.extract.domain.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import news.naba.contracts.Article;
import news.naba.contracts.Outlet;
import news.naba.contracts.RawArticle.Body.Kind;
import news.naba.contracts.RawArticle.FeedMetadata;
import news.naba.contracts.RawArticle.Statement;
import news.naba.contracts.Reason;
import news.naba.contracts.StatedTime;
import news.naba.extract.domain.article.Reading.Read;
import news.naba.extract.domain.article.Reading.Unreadable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleReaderTest {
  private static final Instant NOW = Instant.parse("2026-03-10T08:15:30Z");
  private static final String URL = "https://www.harbour.co.uk/news/bridge";
  private static final String FIRST =
      "The old bridge will be closed to cars from tomorrow, the port authority said on Monday.";
  private static final String SECOND =
      "Repairs are expected to take three months, and a ferry will run every half hour meanwhile.";
  private static final String THIRD =
      "Traders at the fish market said that they had not been asked, and that they would protest.";
  private static final String BODY = FIRST + "\n\n" + SECOND + "\n\n" + THIRD;

  private final ArticleReader reader = ArticleReader.load();

  private Article read(String html) {
    return ((Read) reader.read(page(html, null, null, null))).article();
  }

  private static Original page(
      String html,
      @Nullable FeedMetadata feed,
      @Nullable Statement stated,
      @Nullable Outlet outlet) {
    return new Original(
        Kind.HTML,
        html.getBytes(StandardCharsets.UTF_8),
        "text/html; charset=utf-8",
        URL,
        NOW,
        feed,
        stated,
        outlet);
  }

  private static String paragraphs() {
    return "<p>" + FIRST + "</p><p>" + SECOND + "</p><p>" + THIRD + "</p>";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>1</p><p>2</p><p>3</p>",
        "<div>1</div><div>2</div><div>3</div>",
        "1<br><br>2<br/> <br/>3",
        "<div>1<div>2</div>3</div>",
        "<form><table><tr><td><p>1</p><p>2</p><p>3</p></td></tr></table></form>",
        "<p><span>1</span></p><section><p>2</p></section><p><b>3</b></p>",
      })
  void paragraphsAreFoundHoweverTheyAreMarkedUp(String markup) {
    String html = markup.replace("1", FIRST).replace("2", SECOND).replace("3", THIRD);

    assertThat(read("<body>" + html + "</body>").text()).isEqualTo(BODY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<figure><img src=a.jpg><figcaption>The bridge in March. It was built by hand.</figcaption></figure>",
        "<div class='related-articles'><p>The ferry is back. Our reporter was on board again.</p></div>",
        "<p><a href='/1'>The ferry is back after three long years of waiting for it</a></p>",
        "<aside><p>The harbour was built in 1890. It has three basins and one bridge.</p></aside>",
        "<div class=newsletterSignup><p>Get the best of the week. It is free for ever.</p></div>",
        "<div id='cookie-consent'><p>We use cookies. You may say no to them if you like.</p></div>",
        "<ul class='share-bar'><li>Facebook</li><li>WhatsApp</li></ul>",
        "<p>Read more: The ferry is back after three years</p>",
        "<p>Advertisement</p>",
        "<div hidden><p>Nobody sees this. It is hidden from all readers of it.</p></div>",
        "<script>var text = 'This is a script. It is not text at all.';</script>",
        "<p>Copyright 2026 The Harbour. All rights reserved.</p>",
        "<p>Photo: Layla Haddad</p>",
        "<p>(Reuters)</p>",
      })
  void boilerplateBetweenParagraphsIsLeftOut(String boilerplate) {
    String html =
        "<article><p>%s</p>%s<p>%s</p><p>%s</p></article>"
            .formatted(FIRST, boilerplate, SECOND, THIRD);

    assertThat(read(html).text()).isEqualTo(BODY);
  }

  @Test
  void menusSidebarsAndCommentsAroundTheArticleAreLeftOut() {
    String html =
        """
        <body><header><nav><a href=/>Home</a> <a href=/world>World</a></nav></header>
        <div class=layout><div class=story><h1>Old bridge closes</h1>%s</div>
        <div class=sidebar><h3>Most read</h3><p>A dog swam across the basin, and its owner swam after it.</p>
        <p>Two boats met in the fog, and neither of them would move for hours on end.</p></div></div>
        <div id=comments><p>I have lived here for forty years, and nobody has ever asked me about it.</p>
        <p>Neither have they asked me, and I have lived here longer than you have, my friend.</p></div>
        <footer><p>The Harbour is published by the Harbour Company. It was founded in 1890.</p></footer>
        </body>"""
            .formatted(paragraphs());

    assertThat(read(html).text()).isEqualTo(BODY);
  }

  @Test
  void subheadingsListsAndQuotationsAreBlocksOfTheirOwn() {
    String html =
        """
        <article><p>%s</p><h2>A ferry instead</h2><ul><li>It leaves at the fish market.</li>
        <li>It costs nothing.</li></ul><p>%s</p><blockquote>Nobody asked us.</blockquote><p>%s</p>
        </article>"""
            .formatted(FIRST, SECOND, THIRD);

    assertThat(read(html).text().split("\n\n"))
        .containsExactly(
            FIRST,
            "A ferry instead",
            "It leaves at the fish market.",
            "It costs nothing.",
            SECOND,
            "Nobody asked us.",
            THIRD);
  }

  @Test
  void anElementIsNotBoilerplateBecauseOfItsNameWhenItHoldsTheArticle() {
    assertThat(read("<div class='social share'>" + paragraphs() + "</div>").text()).isEqualTo(BODY);
  }

  @Test
  void jsonLdGivesTheMetadata() {
    Article article =
        read(
            """
            <html><head><title>Bridge closes | The Harbour</title>
            <script type="application/ld+json">{"@context":"https://schema.org","@graph":[
            {"@type":"WebSite","name":"The Harbour"},
            {"@type":"NewsArticle","headline":"Old bridge &quot;closes&quot; to cars","datePublished":"2026-03-09T18:30:00+01:00",
             "author":[{"@type":"Person","name":"Layla Haddad"},{"@type":"Person","name":"By Omar Said"}],
             "publisher":{"@type":"Organization","name":"The Harbour"},},]}</script></head>
            <body>%s</body></html>"""
                .formatted(paragraphs()));

    assertThat(article.title()).isEqualTo("Old bridge \"closes\" to cars");
    assertThat(article.publishedAt()).isEqualTo(StatedTime.parse("2026-03-09T18:30:00+01:00"));
    assertThat(article.bylines()).containsExactly("Layla Haddad", "Omar Said");
    assertThat(article.outlet()).isEqualTo(new Outlet("The Harbour", "harbour.co.uk", "GB", null));
    assertThat(article.language()).isEqualTo("en");
    assertThat(article.url()).isEqualTo(URL);
    assertThat(article.fetchedAt()).isEqualTo(NOW);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<meta property='article:published_time' content='2026-03-09'>",
        "<meta itemprop=datePublished content='2026-03-09'>",
        "<meta name=pubdate content='March 9, 2026'>",
        "<body><time datetime='2026-03-09'>yesterday</time>",
        "<body><time pubdate datetime='2026-03-09'>x</time><time datetime='2026-03-01'>y</time>",
      })
  void thePublicationDayIsFoundInMetaAndTimeElements(String markup) {
    assertThat(read(markup + paragraphs()).publishedAt()).isEqualTo(StatedTime.parse("2026-03-09"));
  }

  @Test
  void differentUnmarkedTimesSayNothing() {
    String times = "<time datetime='2026-03-09'>a</time><time datetime='2026-03-01'>b</time>";

    assertThat(read("<body>" + times + paragraphs()).publishedAt()).isNull();
  }

  @Test
  void thePusherBeatsThePageAndThePageBeatsTheFeed() {
    String html = "<meta itemprop=datePublished content='2026-03-09'>" + paragraphs();
    FeedMetadata feed =
        new FeedMetadata("s-1", null, "From the feed", null, null, StatedTime.parse("2026-03-08"));
    Statement stated = new Statement("Stated title", StatedTime.parse("2026-03-07"), "en");

    Article both = ((Read) reader.read(page(html, feed, stated, null))).article();
    Article fetched = ((Read) reader.read(page(html, feed, null, null))).article();
    Article bare = ((Read) reader.read(page(paragraphs(), feed, null, null))).article();

    assertThat(both.publishedAt()).isEqualTo(StatedTime.parse("2026-03-07"));
    assertThat(both.title()).isEqualTo("Stated title");
    assertThat(fetched.publishedAt()).isEqualTo(StatedTime.parse("2026-03-09"));
    assertThat(bare.publishedAt()).isEqualTo(StatedTime.parse("2026-03-08"));
    assertThat(bare.title()).isEqualTo("From the feed");
  }

  @Test
  void itIsKeptWhoseFeedAnnouncedIt() {
    FeedMetadata feed = new FeedMetadata("s-1", null, null, null, null, null);

    assertThat(((Read) reader.read(page(paragraphs(), feed, null, null))).article().sourceId())
        .isEqualTo("s-1");
    assertThat(read(paragraphs()).sourceId()).isNull();
  }

  @Test
  void whatTheSourceKnowsOfTheOutletBeatsThePage() {
    Outlet known = new Outlet("Harbour Daily", null, "GB", "en");
    String html = "<meta property=og:site_name content='harbour.co.uk'>" + paragraphs();

    assertThat(((Read) reader.read(page(html, null, null, known))).article().outlet())
        .isEqualTo(new Outlet("Harbour Daily", "harbour.co.uk", "GB", "en"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<title>Old bridge closes to cars - The Harbour</title><meta property=og:site_name content='The Harbour'>",
        "<title>The Harbour | Old bridge closes to cars</title><meta property=og:site_name content='The Harbour'>",
        "<title>Old bridge closes to cars | Harbour News</title>",
        "<title>Old bridge closes to cars - News - The Harbour</title><h1>Old bridge closes to cars</h1>",
        "<meta property=og:title content='Old bridge closes to cars'><title>Harbour</title>",
      })
  void theTitleIsWithoutTheSitesName(String markup) {
    assertThat(read(markup + paragraphs()).title()).isEqualTo("Old bridge closes to cars");
  }

  @Test
  void anAgencysCreditIsKeptApartFromTheText() {
    Article article = read("<article>" + paragraphs() + "<p>Source: Reuters</p></article>");

    assertThat(article.agency()).isEqualTo("Reuters");
    assertThat(article.text()).isEqualTo(BODY);
  }

  @Test
  void joinersGoFromArabicTextAndTitle() {
    Article article =
        read(
            "<title>إغلاق\u200c الجسر القديم</title><p>أعلنت\u200c بلدية الميناء أن الجسر القديم سيغلق غدا أمام السيارات.</p>");

    assertThat(article.title()).isEqualTo("إغلاق الجسر القديم");
    assertThat(article.text())
        .isEqualTo("أعلنت بلدية الميناء أن الجسر القديم سيغلق غدا أمام السيارات.");
  }

  @Test
  void aPageOfLinksIsNoArticle() {
    String links = "<li><a href='/a'>The ferry is back after three long years</a></li>".repeat(50);

    assertThat(reader.read(page("<ul>" + links + "</ul>", null, null, null)))
        .isEqualTo(
            new Unreadable(
                Reason.NO_ARTICLE, "No running text was found, only menus, labels or nothing."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<p>word", "<div>word</div>", "<li>some words here.</li>", "word word<br><br>"})
  void morePiecesThanAnyArticleHasAreTooLarge(String piece) {
    assertThat(reader.read(page(piece.repeat(21_000), null, null, null)))
        .isEqualTo(new Unreadable(Reason.TOO_LARGE, "The page has more than 20000 blocks."));
  }

  @Test
  void moreTextThanAnyArticleHasIsTooLarge() {
    assertThat(reader.read(page("<p>" + "word ".repeat(200_000), null, null, null)))
        .isEqualTo(new Unreadable(Reason.TOO_LARGE, "The text has more than 500000 characters."));
  }

  @Test
  void aHundredThousandNestedElementsAreReadInBoundedTime() {
    String html = "<div>".repeat(100_000) + FIRST;

    assertThat(read(html).text()).isEqualTo(FIRST);
  }
}
