package news.naba.extract;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import news.naba.contracts.RawArticle.Body.Kind;
import news.naba.extract.domain.Extractor;
import news.naba.extract.domain.article.Original;
import org.jboss.logging.Logger;

/**
 * Reads an article of its own again and again after the start, so that the compiler knows the code
 * before the news come. What it reads goes nowhere.
 */
@ApplicationScoped
class Rehearsal {
  private static final Logger LOG = Logger.getLogger(Rehearsal.class);
  private static final String ID = "rehearsal";

  private final Extractor extractor;
  private final Clock clock;
  private final Duration longest;
  private final Thread thread = new Thread(this::run, ID);

  Rehearsal(Extractor extractor, Clock clock, ExtractConfig config) {
    this.extractor = extractor;
    this.clock = clock;
    this.longest = config.rehearsal();
  }

  void start(@Observes StartupEvent event) {
    thread.setDaemon(true);
    thread.start();
  }

  void stop(@Observes ShutdownEvent event) {
    thread.interrupt();
  }

  private void run() {
    long start = System.nanoTime();
    Original page = page();
    int times = 0;
    while (System.nanoTime() - start < longest.toNanos() && !thread.isInterrupted()) {
      var unused = extractor.extract(ID, 1, page);
      times++;
    }
    LOG.debugf("rehearsed articles=%d", times);
  }

  private Original page() {
    try (InputStream page = Rehearsal.class.getResourceAsStream("/naba/rehearsal.html")) {
      return new Original(
          Kind.HTML,
          Objects.requireNonNull(page).readAllBytes(),
          "text/html; charset=" + StandardCharsets.UTF_8,
          null,
          clock.instant(),
          null,
          null,
          null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
