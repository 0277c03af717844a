package news.naba.store.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import news.naba.embedded.testing.RealKafka;
import news.naba.embedded.testing.RealPostgres;
import org.junit.jupiter.api.Test;

/**
 * A tab that stays open: how much it loads, how soon it shows, what it keeps, how it scrolls. The
 * updates of a day come from {@link BusyDay}, for a database would take hours to make
 * them; {@code -Dnaba.browser.updates=100000} is the day of the specification.
 */
@QuarkusTest
@QuarkusTestResource(RealKafka.class)
@QuarkusTestResource(RealPostgres.class)
class LongDayIT {
  private static final int UPDATES = Integer.getInteger("naba.browser.updates", 5_000);
  private static final int BURST = 250;
  private static final long MOST_HEAP = 200L << 20;
  private static final int MOST_SCRIPT = 150 << 10;

  @SuppressWarnings("NullAway.Init") // set by Quarkus
  @TestHTTPResource("/")
  URI base;

  @Test
  void theScriptIsSmallAndTheFirstContentSoon() {
    Map<String, Integer> scripts = new TreeMap<>();
    try (Chromium chromium = new Chromium()) {
      Page page = chromium.page("en", 1400, 900);
      page.onResponse(
          response -> {
            if (response.url().endsWith(".js")) {
              scripts.put(response.url(), gzipped(response.body()));
            }
          });
      page.navigate(base + "?map");
      page.waitForSelector(".map canvas");
      assertThat(scripts.values().stream().mapToInt(Integer::intValue).sum())
          .isBetween(10 << 10, MOST_SCRIPT);

      page.navigate(base.toString());
      page.waitForSelector(".column");
      double firstContent =
          ((Number)
                  page.evaluate(
                      "() => performance.getEntriesByName('first-contentful-paint')[0].startTime"))
              .doubleValue();
      System.out.printf("first content after %.0f ms%n", firstContent);
      assertThat(firstContent).isLessThan(1_000);
    }
  }

  @Test
  void aDayOfUpdatesKeepsTheTabSmallAndSmooth() throws Exception {
    try (BusyDay day = new BusyDay(base);
        Chromium chromium = new Chromium()) {
      Page page = chromium.page("en", 1400, 900);
      page.navigate(day.url());
      page.waitForSelector("#state[data-state=live]");
      page.waitForFunction("() => !document.querySelector('.column [role=status]')");

      for (int sent = BURST; sent <= UPDATES; sent += BURST) {
        for (int i = sent - BURST + 1; i <= sent; i++) {
          day.send(update(1_000_000 + i));
        }
        // The page takes a burst together; waiting for it keeps the test from running ahead.
        String newest = "event-" + (1_000_000 + sent);
        page.waitForFunction(
            "id => document.querySelector(`[data-event=\"${id}\"]`) !== null", newest);
        if (sent % 10_000 == 0) {
          System.out.printf("%,d updates, %.1f MB%n", sent, heap(page) / 1048576.0);
        }
      }

      long heap = heap(page);
      double perSecond = ((Number) page.evaluate(SCROLL)).doubleValue();
      System.out.printf(
          "%,d updates: %.1f MB of heap, %.0f frames per second while scrolling%n",
          UPDATES, heap / 1048576.0, perSecond);
      assertThat(heap).isLessThan(MOST_HEAP);
      assertThat(page.locator(".card").count()).isLessThan(60);
    }
  }

  private static long heap(Page page) {
    return ((Number)
            page.evaluate("() => { gc(); return performance.memory.usedJSHeapSize; }"))
        .longValue();
  }

  /** Scrolls for two seconds, a screen every fifth of a second, and counts the frames drawn. */
  private static final String SCROLL =
      """
      () => new Promise((resolve) => {
        const list = document.querySelector('.list');
        const start = performance.now();
        let frames = 0;
        const step = (now) => {
          frames += 1;
          list.scrollTop += 60;
          if (now - start > 2000) resolve(frames / ((now - start) / 1000));
          else requestAnimationFrame(step);
        };
        requestAnimationFrame(step);
      })
      """;

  private static String update(int sequence) {
    String at = Instant.ofEpochSecond(4_000_000_000L + sequence).toString();
    String event =
        """
        {"eventId":"event-%1$d","version":1,"type":"ASSAULT","mode":"aerial","title":{"ar":"غارة جوية %1$d","en":"Airstrike %1$d"},
        "place":{"name":"Aleppo","names":{"ar":"حلب","en":"Aleppo"},"lat":36.2,"lon":37.16,"country":"SY","precision":"city","spans":[]},
        "date":{"start":"2026-03-09","end":"2026-03-09","precision":"day","spans":[]},"actors":[],"recipients":[],
        "killed":{"min":5,"max":5},"modality":"asserted","status":"single-source","severity":%2$d,
        "counts":{"reports":1,"articles":1,"outlets":1,"independentOutlets":1,"languages":["ar"]},
        "claims":[{"fact":"killed","count":{"min":5,"max":5},"source":"White Helmets","outlet":"Outlet","articleId":"a","reportId":"r","at":"%3$s","superseded":false}],
        "reports":[{"reportId":"r","articleId":"a","outlet":"Outlet","language":"ar","evidence":"قُتل خمسة أشخاص في غارة جوية على المدينة أمس بحسب مصادر محلية رقم %1$d"}],
        "firstReportedAt":"%3$s","updatedAt":"%3$s"}"""
            .formatted(sequence, 1 + sequence % 5, at);
    return ("{\"op\":\"update\",\"matches\":[\"c0\"],\"update\":{\"sequence\":%d,\"eventId\":\"event-%d\","
            + "\"version\":1,\"change\":\"created\",\"at\":\"%s\",\"event\":%s}}")
        .formatted(sequence, sequence, at, event.replace("\n", ""));
  }

  private static int gzipped(byte[] body) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.size();
  }
}
