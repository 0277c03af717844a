package news.naba.store.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static news.naba.store.Fixture.article;
import static news.naba.store.Fixture.exactly;
import static news.naba.store.Fixture.report;
import static news.naba.store.Pipeline.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import news.naba.contracts.ArticleExtraction;
import news.naba.embedded.testing.RealKafka;
import news.naba.embedded.testing.RealPostgres;
import news.naba.store.Fixture;
import news.naba.store.Fixture.ReportBuilder;
import news.naba.store.Pipeline;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an editor sees and does, from an extraction on Kafka to the page. */
@QuarkusTest
@QuarkusTestResource(RealKafka.class)
@QuarkusTestResource(RealPostgres.class)
class DashboardIT {
  @SuppressWarnings("NullAway.Init") // set before all tests
  private static Chromium chromium;

  @SuppressWarnings("NullAway.Init") // set by Quarkus
  @TestHTTPResource("/")
  URI base;

  private final List<String> complaints = new ArrayList<>();

  @SuppressWarnings("NullAway.Init") // set before each test
  private Pipeline naba;

  @SuppressWarnings("NullAway.Init") // set before each test
  private Page page;

  /** A word in the evidence of this test's reports and of no other's. */
  @SuppressWarnings("NullAway.Init") // set before each test
  private String word;

  @SuppressWarnings("NullAway.Init") // set before each test
  private LocalDate day;

  @BeforeAll
  static void launch() {
    chromium = new Chromium();
  }

  @AfterAll
  static void quit() {
    chromium.close();
  }

  @BeforeEach
  void open() {
    naba = new Pipeline(base);
    word = id("word");
    day = LocalDate.of(1950, 1, 1).plusDays(ThreadLocalRandom.current().nextInt(20_000));
    use(chromium.page("en", 1400, 900));
  }

  @AfterEach
  void close() {
    page.context().close();
    naba.close();
  }

  private void use(Page fresh) {
    page = fresh;
    page.onConsoleMessage(
        message -> {
          // A cut line is said by the browser as well; everything else is a fault of the page.
          if (message.type().equals("error") && !message.text().contains("ERR_")
              && !message.text().contains("WebSocket")) {
            complaints.add(message.text());
          }
        });
    page.onPageError(complaints::add);
    page.onDialog(dialog -> complaints.add("dialog: " + dialog.message()));
  }

  /** A report of this test. */
  private ReportBuilder told() {
    return report(id("rep")).date(Fixture.on(day)).evidence(word + " " + id("a") + " " + id("b"));
  }

  /** Opens the desk with one column of this test's events. */
  private Locator column() {
    page.navigate(base + "?col=Mine&q=" + word);
    Locator column = page.locator(".column");
    assertThat(page.locator("#state")).hasAttribute("data-state", "live");
    assertThat(column).not().containsText("Loading");
    return column;
  }

  @Test
  void anEventAppearsWhileThePageIsOpen() {
    Locator column = column();
    assertThat(column).containsText("Nothing matches yet");

    naba.send(article(id("art")).tells(told().killed(exactly(5)).saidBy("White Helmets")).build());

    Locator card = column.locator(".card");
    assertThat(card).hasCount(1);
    assertThat(card.locator("h3")).hasText("Airstrike in Syria: 5 killed");
    assertThat(card.locator(".badge")).hasText("single source");
    assertThat(card).containsText("5 White Helmets");
    assertThat(complaints).isEmpty();
  }

  @Test
  void aCardSaysWhatChanged() {
    Locator column = column();
    String art = id("art");
    ReportBuilder first = told().saidBy("White Helmets");
    naba.send(article(art).tells(first.killed(exactly(20))).build());
    assertThat(column.locator(".card")).hasCount(1);

    naba.send(article(art).version(2).tells(first.killed(exactly(25))).build());

    assertThat(column.locator(".differences"))
        .containsText("killed raised from 20 to 25, White Helmets");
    assertThat(column.locator(".card")).hasCount(1);
  }

  @Test
  void newEventsWaitWhileThePointerIsOnTheList() {
    Locator column = column();
    naba.send(article(id("art")).tells(told()).build());
    assertThat(column.locator(".card")).hasCount(1);
    column.locator(".card").hover();

    naba.send(article(id("art")).at("2026-03-10T09:00:00Z").tells(told().place(Fixture.HAMA)).build());

    assertThat(column.locator(".news")).hasText("1 new");
    assertThat(column.locator(".card")).hasCount(1);
    column.locator(".news").click();
    assertThat(column.locator(".card")).hasCount(2);
    assertThat(column.locator(".card .facts").first()).containsText("حماة");
  }

  @Test
  void aLostConnectionIsSaidAndResumedWithoutLoss() {
    try (CutLine line = new CutLine(base)) {
      page.navigate(line.address() + "/?col=Mine&q=" + word);
      Locator column = page.locator(".column");
      assertThat(page.locator("#state")).hasAttribute("data-state", "live");
      naba.send(article(id("art")).tells(told()).build());
      assertThat(column.locator(".card")).hasCount(1);

      line.cut();
      assertThat(page.locator("#state")).containsText("Connection lost at");
      assertThat(column.locator(".card")).hasCount(1);
      naba.send(article(id("art")).tells(told().place(Fixture.HAMA)).build());
      line.mend();

      assertThat(page.locator("#state")).hasText("Live");
      assertThat(column.locator(".card")).hasCount(2);
      assertThat(column.locator(".card.meanwhile")).hasCount(1);
      column.locator(".news.away").click();
      assertThat(column.locator(".card.meanwhile")).hasCount(0);
    }
  }

  @Test
  void aRuleIsBuiltSeenBeforehandAndSharedAsALink() {
    naba.send(article(id("art")).tells(told().killed(exactly(12))).build());
    column();
    page.keyboard().press("c");
    Locator form = page.locator("dialog form");
    form.locator("[name=name]").fill("Graver");
    form.locator("[name=q]").fill(word);
    form.locator("[name=minKilled]").fill("10");
    form.getByText("assault").click();
    form.locator("select[name=country]").selectOption("SY");
    assertThat(form.locator(".preview li")).hasCount(1);
    form.locator("button[type=submit]").click();

    Locator added = page.locator(".column").nth(1);
    assertThat(added.locator("h2")).hasText("Graver");
    assertThat(added.locator(".card")).hasCount(1);
    page.navigate(page.url());
    assertThat(page.locator(".column").nth(1).locator(".conditions"))
        .hasText(
            "type: assault · country: Syria · killed, at least: 10 · words: " + word);
  }

  @Test
  void everythingIsReachedByKeyboard() {
    naba.send(
        article(id("art")).tells(told()).build(),
        article(id("art")).tells(told().place(Fixture.HAMA)).build());
    Locator column = column();
    assertThat(column.locator(".card")).hasCount(2);
    page.keyboard().press("j");
    page.keyboard().press("j");
    assertThat(column.locator(".card").nth(1)).isFocused();
    page.keyboard().press("k");
    assertThat(column.locator(".card").first()).isFocused();
    page.keyboard().press("o");
    assertThat(page.locator(".event h2")).isFocused();
    page.keyboard().press("Escape");
    assertThat(page.locator(".event")).hasCount(0);
    page.keyboard().press("/");
    assertThat(page.locator("#search")).isFocused();
    page.keyboard().press("Escape");
    page.keyboard().press("?");
    assertThat(page.locator("dialog")).isVisible();
    page.keyboard().press("Escape");
    assertThat(page.locator("dialog")).hasCount(0);
    page.keyboard().press("m");
    assertThat(page.locator(".map canvas")).isVisible();
    page.keyboard().press("t");
    assertThat(page.locator(".timeline rect").first()).isAttached();
  }

  @Test
  void anOpenEventShowsItsHistoryItsClaimsAndTheSentences() {
    String art = id("art");
    ReportBuilder first = told().saidBy("White Helmets");
    naba.send(article(art).tells(first.killed(exactly(20))).build());
    Locator column = column();
    assertThat(column.locator(".card")).hasCount(1);
    column.locator(".card").click();
    naba.send(article(art).version(2).tells(first.killed(exactly(25))).build());

    Locator event = page.locator(".event");
    assertThat(event.locator(".history li").first())
        .containsText("killed raised from 20 to 25, White Helmets");
    assertThat(event.locator(".claims th")).hasText("White Helmets");
    assertThat(event.locator(".claims b")).hasText("25");
    assertThat(event.locator("blockquote")).containsText(word);
    event.getByText("Show in the article").click();
    assertThat(event.locator(".source-text mark").first()).isVisible();
    assertThat(page.url()).contains("event=");
  }

  @Test
  void aWellCoveredEventShowsAllItsReportsToWhoAsks() {
    for (int i = 0; i < 24; i++) {
      naba.send(article(id("art")).tells(told().evidence(word).killed(exactly(20))).build());
    }
    Locator column = column();
    assertThat(column.locator(".card")).hasCount(1);
    column.locator(".card").click();

    Locator event = page.locator(".event");
    assertThat(event.locator("blockquote")).hasCount(20);
    event.getByText("All 24 reports").click();
    assertThat(event.locator("blockquote")).hasCount(24);
    assertThat(event.getByText("All 24 reports")).hasCount(0);
    event.getByText("All that was said").click();
    assertThat(event.locator(".claims tr")).hasCount(24);
  }

  @Test
  void anEditorVerifiesRetitlesAndTakesItBack() {
    naba.send(article(id("art")).tells(told()).build());
    Locator column = column();
    column.locator(".card").click();
    Locator event = page.locator(".event");
    event.getByText("Edit", new Locator.GetByTextOptions().setExact(true)).click();
    event.locator("[name=by]").fill("Rana");
    event.locator("[name=why]").fill("seen on two agencies");
    event.locator("button[value=verify]").click();
    assertThat(column.locator(".badge.verified")).hasCount(1);

    event.locator("[name=en]").fill("Strike near the silos");
    event.locator("button[value=retitle]").click();
    assertThat(event.locator("h2")).hasText("Strike near the silos");
    assertThat(column.locator(".card h3")).hasText("Strike near the silos");

    event.locator("button[value=undo]").first().click();
    assertThat(event.locator("h2")).containsText("Airstrike");
    assertThat(event.locator(".editing li").first()).containsText("Rana");
  }

  @Test
  void arabicRunsFromTheRight() {
    page.context().close();
    use(chromium.page("ar", 1400, 900));
    naba.send(article(id("art")).tells(told().killed(exactly(5))).build());
    Locator column = column();
    assertThat(page.locator("html")).hasAttribute("dir", "rtl");
    assertThat(column.locator(".card h3")).containsText("القتلى 5");
    double name = column.locator("h2").boundingBox().x;
    double buttons = column.locator(".menu").boundingBox().x;
    assertThat(name).isGreaterThan(buttons);
    page.locator("#language").click();
    assertThat(page.locator("html")).hasAttribute("dir", "ltr");
  }

  @Test
  void whatAnArticleSaysIsNeverMarkup() {
    String bad = "<img src=x onerror=alert(1)><script>alert(2)</script>";
    naba.send(
        article(id("art"))
            .title(bad)
            .tells(
                told()
                    .evidence(word + " " + bad)
                    .place(Fixture.place(bad, 36.2, 37.1, "SY", "x:1"))
                    .saidBy(bad)
                    .killed(exactly(3)))
            .build());
    List<String> elsewhere = new ArrayList<>();
    page.onRequest(
        request -> {
          if (!request.url().startsWith(base.toString())) {
            elsewhere.add(request.url());
          }
        });
    Locator column = column();
    column.locator(".card").click();
    page.locator(".event").getByText("Show in the article").click();
    page.keyboard().press("m");
    assertThat(page.locator(".source-text h4")).hasText(bad);
    assertThat(page.locator(".map canvas")).isVisible();
    assertThat(page.locator("img, script:not([src])")).hasCount(0);
    assertThat(complaints).isEmpty();
    assertThat(elsewhere).isEmpty();
  }

  @Test
  void aPlaceIsPickedOnTheMap() {
    naba.send(
        article(id("art")).tells(told().place(Fixture.HAMA)).build(),
        article(id("art")).tells(told().place(Fixture.place("Aden", 12.79, 45.03, "YE", "x:a"))).build());
    column();
    page.keyboard().press("c");
    Locator form = page.locator("dialog form");
    form.locator("[name=q]").fill(word);
    assertThat(form.locator(".preview li")).hasCount(2);
    form.getByText("Choose a circle on the map").click();
    assertThat(form.locator(".picker canvas")).isVisible();
    assertThat(form.locator("[name=radius]")).isDisabled();

    form.locator(".picker .map").click(); // its middle is 27° N, 38° E

    assertThat(form.locator("[name=near]")).hasValue(Pattern.compile("2[67]\\.\\d+,3[78]\\.\\d+,50"));
    assertThat(form.locator(".preview li")).hasCount(0);
    form.locator("[name=near]").fill("35.13,36.75,50");
    assertThat(form.locator(".preview li")).hasCount(1);
    form.locator("[name=radius]").fill("80");
    assertThat(form.locator("[name=near]")).hasValue("35.130,36.750,80");
  }

  @Test
  void theTimelineCountsTheHoursOfAllEventsNotOfTheFirstPage() {
    List<ArticleExtraction> many = new ArrayList<>();
    for (int i = 0; i < 230; i++) {
      many.add(
          article(id("art"))
              .tells(told().place(Fixture.place("T" + i, -60 + i * 0.5, i * 1.5 - 170, "SY", "x:" + i)))
              .build());
    }
    naba.send(many.toArray(new ArticleExtraction[0]));
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> naba.json("/v1/updates?after=0&limit=1000&q=" + word).path("items").size() == 230);
    column();
    page.keyboard().press("t");
    assertThat(page.locator(".timeline g").last().locator("title")).containsText("230 events");
  }

  @Test
  void aGraveEventIsAnnouncedOnceAndAgainWhenItsTollChanges() {
    page.addInitScript(
        """
        window.announced = [];
        window.Notification = class {
          static permission = "granted";
          constructor(title, options) { window.announced.push([title, options.body]); }
        };
        """);
    page.navigate(base + "?col=Mine&q=" + word);
    Locator column = page.locator(".column");
    assertThat(column).containsText("Nothing matches yet");
    column.locator(".menu > summary").click();
    column.getByText("Alerts").click();
    page.locator("dialog").getByText("Alert me for this column").click();
    page.locator("dialog select").selectOption("2");
    page.keyboard().press("Escape");

    String art = id("art");
    String sentence = word + " silos harbour strike";
    naba.send(
        article(art)
            .tells(told().evidence(sentence).saidBy("White Helmets").killed(exactly(20)))
            .build());
    await().until(() -> announced().size() == 1);
    column.locator(".news").click();
    // One report more of the same outlet is no reason to be heard.
    naba.send(
        article(id("art"))
            .outlet(art + ".example")
            .tells(told().evidence(sentence).saidBy("White Helmets").killed(exactly(20)))
            .build());
    assertThat(column.locator(".differences")).containsText("now 2 reports");
    naba.send(
        article(id("art"))
            .outlet(art + ".example")
            .at("2026-03-10T20:00:00Z")
            .tells(told().evidence(sentence).saidBy("White Helmets").killed(exactly(25)))
            .build());
    await().until(() -> announced().size() == 2);

    assertThat(announced())
        .isEqualTo(
            List.of(
                List.of("Airstrike in Syria: 20 killed", "Mine"),
                List.of("Airstrike in Syria: 25 killed", "Mine")));
  }

  private List<?> announced() {
    return (List<?>) page.evaluate("announced");
  }
}
