package news.naba.extract.domain.article;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.text.Normalizer;
import java.time.Instant;
import news.naba.contracts.Article;
import news.naba.contracts.Article.Flag;
import news.naba.contracts.RawArticle.Body.Kind;
import news.naba.contracts.StatedTime;
import news.naba.extract.domain.article.Reading.Read;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ways in which sites put an article into a page. */
class KindsOfPagesTest {
  private static final ArticleReader READER = ArticleReader.load();
  private static final String TITLE = "Old bridge closes to cars";
  private static final String FIRST =
      "The old bridge over the harbour mouth will close to cars on Sunday, the port authority said.";
  private static final String SECOND =
      "Inspectors found cracks in three of its twelve piers, and repairs will take fourteen months.";
  private static final String THIRD =
      "A ferry will run from the fish market every ten minutes, and it will cost nothing at all.";
  private static final String BODY = FIRST + "\n\n" + SECOND + "\n\n" + THIRD;
  private static final String PARAGRAPHS =
      "<p>" + FIRST + "</p><p>" + SECOND + "</p><p>" + THIRD + "</p>";

  @Test
  void acceleratedPages() {
    String page =
        """
        <!doctype html><html amp lang=en><head><title>Old bridge closes to cars</title></head><body>
        <amp-sidebar id=menu layout=nodisplay><ul><li><a href=/>Home</a></li><li><a href=/port>Port</a></li></ul></amp-sidebar>
        <amp-analytics><script type=application/json>{"vars":{"a":"b"}}</script></amp-analytics>
        <article class=amp-wp-article><header><h1>Old bridge closes to cars</h1></header>
        <amp-img src=b.jpg width=10 height=10 alt=bridge></amp-img><div class=amp-wp-article-content>%s
        <amp-ad type=x><div>Advertisement</div></amp-ad></div></article>
        <amp-consent id=c><div><p>We and our partners store data on your device. You can say no.</p></div></amp-consent>
        </body></html>"""
            .formatted(PARAGRAPHS);

    assertThat(read(page).text()).isEqualTo(BODY);
  }

  @Test
  void everythingInOneForm() {
    String page =
        """
        <html lang=en><body><form method=post action="./Story.aspx?id=7" id=aspnetForm>
        <input type=hidden name=__VIEWSTATE value="dDwtMTI3OTMzNDM4NDs7">
        <table width=100%%><tr><td><a href=Default.aspx>Home</a></td><td><a href=Port.aspx>Port</a></td></tr></table>
        <table><tr><td><span id=ctl00_lblTitle>Old bridge closes to cars</span></td></tr>
        <tr><td><span id=ctl00_lblBody>%s<br /><br />%s<br /><br />%s</span></td></tr></table>
        <input type=submit value=Search></form></body></html>"""
            .formatted(FIRST, SECOND, THIRD);

    assertThat(read(page).text()).isEqualTo(BODY);
  }

  @Test
  void textInDivsAndLinesBroken() {
    String divs =
        "<div class=c><div dir=auto>%s</div><div dir=auto><span>%s</span></div><div>&nbsp;</div><div>%s</div></div>";
    String breaks = "<div class=c>%s<br>\n<br>%s<br/>&nbsp;<br/>%s</div>";

    assertThat(read("<body><h1>" + TITLE + "</h1>" + divs.formatted(FIRST, SECOND, THIRD)).text())
        .isEqualTo(BODY);
    assertThat(read("<body><h1>" + TITLE + "</h1>" + breaks.formatted(FIRST, SECOND, THIRD)).text())
        .isEqualTo(BODY);
  }

  @Test
  void aTableOfResultsIsReadRowByRow() {
    String rows =
        "<tr><th>Boat</th><th>Skipper</th><th>Hours</th></tr><tr><td>Gull</td><td>Layla Haddad</td><td><p>7.5</p></td></tr>"
            + "<tr><td>Heron</td><td>Omar Said</td><td>8.25</td></tr>";

    Article article =
        read(
            "<article><h1>%s</h1><p>%s</p><p>%s</p><table>%s</table><p>%s</p></article>"
                .formatted(TITLE, FIRST, SECOND, rows, THIRD));

    assertThat(article.text().split("\n\n"))
        .containsExactly(
            FIRST,
            SECOND,
            "Boat Skipper Hours",
            "Gull Layla Haddad 7.5",
            "Heron Omar Said 8.25",
            THIRD);
  }

  @Test
  void aVideoWithTwoLines() {
    String page =
        """
        <html lang=en><head><meta property=og:type content=video.other></head><body><main><h1>Old bridge closes</h1>
        <div class=player><video src=v.mp4></video></div><div class=description><p>%s</p><p>%s</p></div></main>
        <section class=up-next><h2>Up next</h2><a href=/v/1>Ferry sails again</a><a href=/v/2>Storm hits the market</a></section>
        </body></html>"""
            .formatted(FIRST, SECOND);

    Article article = read(page);

    assertThat(article.text()).isEqualTo(FIRST + "\n\n" + SECOND);
    assertThat(article.flags()).containsExactly(Flag.VIDEO);
  }

  @Test
  void theTeaserOfAWalledArticle() {
    String page =
        """
        <html lang=en><head><script type=application/ld+json>{"@type":"NewsArticle","headline":"Old bridge closes to cars",
        "isAccessibleForFree":false,"hasPart":{"@type":"WebPageElement","isAccessibleForFree":false,"cssSelector":".wall"}}</script>
        </head><body><article><h1>Old bridge closes to cars</h1><p>%s</p><p>%s</p>
        <div class="paywall subscribe"><h3>Subscribe to read on</h3><p>Join our readers from one coin a week. You can leave at any time.</p></div>
        </article></body></html>"""
            .formatted(FIRST, SECOND);

    Article article = read(page);

    assertThat(article.text()).isEqualTo(FIRST + "\n\n" + SECOND);
    assertThat(article.flags()).containsExactly(Flag.PAYWALLED);
  }

  @Test
  void aBlogThatGrows() {
    String page =
        """
        <html lang=en><head><script type=application/ld+json>{"@type":"LiveBlogPosting","headline":"Old bridge closes to cars"}</script>
        </head><body><article><h1>Old bridge closes to cars</h1><p>%s</p>
        <div class=post><time datetime=2026-03-10T10:40Z>10:40</time><h2>Cracks in three piers</h2><p>%s</p></div>
        <div class=post><time datetime=2026-03-10T10:00Z>10:00</time><h2>A ferry instead</h2><p>%s</p></div></article></body></html>"""
            .formatted(FIRST, SECOND, THIRD);

    Article article = read(page);

    assertThat(article.text()).contains(FIRST, "Cracks in three piers", SECOND, THIRD);
    assertThat(article.flags()).containsExactly(Flag.LIVE_BLOG);
  }

  @Test
  void microdata() {
    String page =
        """
        <html lang=en><body itemscope itemtype=https://schema.org/NewsArticle><h1 itemprop=headline>Old bridge closes to cars</h1>
        <span itemprop=author itemscope itemtype=https://schema.org/Person><span itemprop=name>Layla Haddad</span></span>
        <meta itemprop=datePublished content=2026-03-09T18:30:00+02:00><meta itemprop=dateModified content=2026-03-10T08:00:00+02:00>
        <div itemprop=articleBody>%s</div></body></html>"""
            .formatted(PARAGRAPHS);

    Article article = read(page);

    assertThat(article.text()).isEqualTo(BODY);
    assertThat(article.title()).isEqualTo(TITLE);
    assertThat(article.bylines()).containsExactly("Layla Haddad");
    assertThat(article.publishedAt()).isEqualTo(StatedTime.parse("2026-03-09T18:30:00+02:00"));
    assertThat(article.modifiedAt()).isEqualTo(StatedTime.parse("2026-03-10T08:00:00+02:00"));
  }

  @Test
  void theStateOfAnApplication() {
    String page =
        """
        <html lang=en><head><title>Old bridge closes to cars</title></head><body><div id=__next><h1>Old bridge closes to cars</h1>%s</div>
        <script id=__NEXT_DATA__ type=application/json>{"props":{"pageProps":{"article":{"title":"Old bridge closes to cars",
        "publishedAt":"2026-03-09T18:30:00Z","updatedAt":"2026-03-10T06:00:00Z"},
        "related":[{"title":"The ferry is back","publishedAt":"2026-02-01T08:00:00Z"}]}}}</script></body></html>"""
            .formatted(PARAGRAPHS);

    Article article = read(page);

    assertThat(article.text()).isEqualTo(BODY);
    assertThat(article.publishedAt()).isEqualTo(StatedTime.parse("2026-03-09T18:30:00Z"));
    assertThat(article.modifiedAt()).isEqualTo(StatedTime.parse("2026-03-10T06:00:00Z"));
  }

  @Test
  void whatAnAgencySendsByWire() {
    String wire =
        "\u202bجسر الميناء يغلق أمام السيارات\u202c\n\nبيروت (أ ف ب) - أعلنت هيئة المينـــاء أن الجسر القديم سيغلق أمام السيارات ابتداء من يوم الأحد.\n\n"
            + "وقال المهندسون إنهم وجدوا شقوقا في ثلاث من دعائمه، وإن الترميم سيستمر أربعة عشر شهرا.\n\nلح/عس\n";

    Article article = read(Kind.TEXT, wire.getBytes(UTF_8), "text/plain; charset=utf-8");

    assertThat(article.title()).isEqualTo("جسر الميناء يغلق أمام السيارات");
    assertThat(article.text())
        .isEqualTo(
            "بيروت (أ ف ب) - أعلنت هيئة الميناء أن الجسر القديم سيغلق أمام السيارات ابتداء من يوم الأحد.\n\n"
                + "وقال المهندسون إنهم وجدوا شقوقا في ثلاث من دعائمه، وإن الترميم سيستمر أربعة عشر شهرا.");
    assertThat(article.agency()).isEqualTo("AFP");
  }

  @Test
  void anOldDosPage() {
    String text =
        "قال وزير النقل ان الجسر القديم سيغلق امام السيارات يوم الاحد المقبل بعد اعمال ترميم طويلة";
    Charset dos = Charset.forName("IBM864");
    byte[] bytes = ("<body><p>" + shaped(text, dos.newEncoder()) + ".</p></body>").getBytes(dos);

    assertThat(read(Kind.HTML, bytes, "text/html; charset=cp864").text()).isEqualTo(text + ".");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "ps; د بندر زوړ پل به د یکشنبې له ورځې د موټرو پر مخ وتړل شي او خلک به په بېړۍ کې اوړي.",
        "ckb; پردە کۆنەکەی بەندەرەکە لە ڕۆژی یەکشەممەوە بە ڕووی ئۆتۆمبێلدا دادەخرێت و خەڵک بە بەلەم دەپەڕنەوە.",
        "ur; بندرگاہ کا پرانا پل اتوار سے گاڑیوں کے لیے بند کر دیا جائے گا اور لوگ کشتی سے پار جائیں گے۔",
        "fa; پل قدیمی بندر از روز یکشنبه به روی خودروها بسته می‌شود و مردم با قایق از آن می‌گذرند.",
        "ar; يغلق الجسر القديم في الميناء أمام السيارات ابتداء من يوم الأحد وينتقل الناس بالقوارب.",
      })
  void shortTextsInArabicScript(String language, String text) {
    assertThat(
            read("<html lang=ar><body><article><p>" + text + "</p></article></body></html>")
                .language())
        .isEqualTo(language);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "en; 3 hours ago",
        "en; Published 2 days ago",
        "ar; قبل 3 ساعات",
        "ar; منذ يومين",
        "ar; نشر منذ 5 أيام"
      })
  void relativeTimesAreNotGuessedToBeADay(String language, String line) {
    String html =
        "<html lang="
            + language
            + "><body><article><h1>"
            + TITLE
            + "</h1><p class=date>"
            + line
            + "</p>"
            + PARAGRAPHS;

    Article article = read(html);

    assertThat(article.publishedAt()).isNull();
    assertThat(article.text()).isEqualTo(BODY);
  }

  /** With the forms of letters that an old charset has, which has no letters as such. */
  private static String shaped(String text, CharsetEncoder charset) {
    StringBuilder shaped = new StringBuilder();
    for (char letter : text.toCharArray()) {
      char form = letter;
      for (char c = '\ufe70'; c < '\ufeff' && !charset.canEncode(form); c++) {
        String base = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
        form = base.equals(String.valueOf(letter)) && charset.canEncode(c) ? c : form;
      }
      shaped.append(form);
    }
    return shaped.toString();
  }

  private static Article read(String html) {
    return read(Kind.HTML, html.getBytes(UTF_8), "text/html; charset=utf-8");
  }

  private static Article read(Kind kind, byte[] bytes, String contentType) {
    Original original =
        new Original(
            kind,
            bytes,
            contentType,
            "https://harbour.example/bridge",
            Instant.parse("2026-03-10T12:00:00Z"),
            null,
            null,
            null);
    return ((Read) READER.read(original)).article();
  }
}
