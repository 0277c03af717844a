package news.naba.store.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static news.naba.store.Fixture.article;
import static news.naba.store.Fixture.report;
import static news.naba.store.Pipeline.id;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import news.naba.store.Fixture;
import news.naba.store.Pipeline;
import news.naba.store.killed.Components;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service is killed outright while the page is open, and started again. */
class RestartIT {
  private static final Duration START = Duration.ofMinutes(3);
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final double PATIENCE_MS = (double) PATIENCE.toMillis();

  @SuppressWarnings("NullAway.Init") // set before the test
  @TempDir
  Path directory;

  @Test
  void whatHappenedWhileTheServiceWasAwayIsThereWhenItIsBack() throws Exception {
    try (Components naba = new Components(directory);
        Chromium chromium = new Chromium()) {
      await().atMost(START).until(naba::areAllUp);
      URI first = naba.replicas().get(0);
      try (Pipeline pipeline = new Pipeline(first, naba.kafka());
          Pipeline other = new Pipeline(naba.replicas().get(1), naba.kafka())) {
        Page page = chromium.page("en", 1400, 900);
        page.navigate(first + "/?col=Mine&type=ASSAULT");
        Locator column = page.locator(".column");
        assertThat(page.locator("#state")).hasAttribute("data-state", "live");
        pipeline.send(article(id("art")).tells(report(id("rep"))).build());
        assertThat(column.locator(".card")).hasCount(1, count());
        long before = other.head();

        naba.killReplicaDuring(
            0,
            () -> {
              assertThat(page.locator("#state")).containsText("Connection lost at");
              assertThat(column.locator(".card")).hasCount(1);
              other.send(article(id("art")).tells(report(id("rep")).place(Fixture.HAMA)).build());
              await().atMost(PATIENCE).until(() -> other.head() > before);
            });

        assertThat(page.locator("#state"))
            .containsText("Live", new ContainsTextOptions().setTimeout(PATIENCE_MS));
        assertThat(column.locator(".card")).hasCount(2, count());
        assertThat(column.locator(".card.meanwhile")).hasCount(1);
      }
    }
  }

  private static HasCountOptions count() {
    return new HasCountOptions().setTimeout(PATIENCE_MS);
  }
}
