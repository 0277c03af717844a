package news.naba.store.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static news.naba.store.Fixture.article;
import static news.naba.store.Fixture.exactly;
import static news.naba.store.Fixture.report;
import static news.naba.store.Pipeline.id;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import news.naba.embedded.testing.RealKafka;
import news.naba.embedded.testing.RealPostgres;
import news.naba.store.Fixture;
import news.naba.store.Pipeline;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** WCAG 2.2 AA, as far as axe-core can tell, in both languages and both themes. */
@QuarkusTest
@QuarkusTestResource(RealKafka.class)
@QuarkusTestResource(RealPostgres.class)
class AccessibleIT {
  @SuppressWarnings("NullAway.Init") // set by Quarkus
  @TestHTTPResource("/")
  URI base;

  @ParameterizedTest
  @CsvSource({"ar,LIGHT", "en,LIGHT", "ar,DARK", "en,DARK"})
  void axeFindsNothing(String language, ColorScheme scheme) {
    String word = id("word");
    try (Chromium chromium = new Chromium();
        Pipeline naba = new Pipeline(base)) {
      naba.send(
          article(id("art"))
              .tells(
                  report(id("rep"))
                      .date(Fixture.on(LocalDate.ofEpochDay(ThreadLocalRandom.current().nextInt(9_000))))
                      .evidence(word + " " + id("a"))
                      .killed(exactly(4))
                      .saidBy("White Helmets"))
              .build());
      Page page = chromium.page(language, 1400, 900);
      page.emulateMedia(
          new Page.EmulateMediaOptions()
              .setColorScheme(scheme)
              .setReducedMotion(ReducedMotion.REDUCE));
      page.navigate(base + "?col=Mine&q=" + word + "&timeline");
      page.locator(".card").click();
      page.locator(".event .links button").click();
      assertThat(page.locator(".source-text mark").first()).isVisible();
      assertThat(violations(page)).as("desk and event").isEmpty();

      page.keyboard().press("Escape");
      page.keyboard().press("Escape");
      page.keyboard().press("e");
      assertThat(page.locator("dialog .preview li")).hasCount(1);
      assertThat(violations(page)).as("rule").isEmpty();

      page.navigate(base + "?page=sources");
      assertThat(page.locator(".sources h2")).isVisible();
      assertThat(violations(page)).as("sources").isEmpty();
    }
  }

  private static List<String> violations(Page page) {
    return new AxeBuilder(page)
        .analyze().getViolations().stream()
            .map(rule -> rule.getId() + ": " + rule.getNodes().get(0).getHtml())
            .toList();
  }
}
