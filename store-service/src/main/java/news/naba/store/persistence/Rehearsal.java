package news.naba.store.persistence;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import news.naba.contracts.ArticleExtraction;
import news.naba.store.StoreConfig;
import org.jboss.logging.Logger;

/**
 * Merges reports of its own again and again after the start, each time undone, so that the compiler
 * knows the code before the news come. Other replicas wait for one small batch of it at most, as
 * for one of their own. Whoever cannot rehearse starts slowly, and that is all.
 */
@ApplicationScoped
class Rehearsal {
  private static final Logger LOG = Logger.getLogger(Rehearsal.class);

  /** What its articles and reports are called, followed by a number. */
  private static final String ID = "rehearsal-";

  private static final int BATCH = 8;
  private static final long PAUSE_MS = 250;

  /** For the database to come up. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final ExtractionStore store;
  private final Duration longest;
  private final Thread thread = new Thread(this::run, "rehearsal");

  Rehearsal(ExtractionStore store, StoreConfig config) {
    this.store = store;
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
    List<ArticleExtraction> batch = batch();
    long end = System.nanoTime() + PATIENCE.toNanos();
    int times = 0;
    try {
      while (System.nanoTime() < end && !longest.isZero()) {
        try {
          store.rehearse(batch);
          if (times++ == 0) {
            end = System.nanoTime() + longest.toNanos();
          }
        } catch (StoreUnavailableException e) {
          Thread.sleep(PAUSE_MS);
        }
      }
    } catch (InterruptedException stopping) {
      return;
    } catch (RuntimeException e) {
      LOG.warnf("rehearsal given up batches=%d: %s", times, e);
      return;
    }
    LOG.debugf("rehearsed batches=%d", times);
  }

  /** One extraction under several ids: as many articles that tell the same. */
  static List<ArticleExtraction> batch() {
    String json = json();
    List<ArticleExtraction> batch = new ArrayList<>();
    for (int i = 0; i < BATCH; i++) {
      batch.add(Json.read(json.replace(ID, ID + i), ArticleExtraction.class));
    }
    return batch;
  }

  private static String json() {
    try (InputStream json = Rehearsal.class.getResourceAsStream("/naba/store/rehearsal.json")) {
      return new String(Objects.requireNonNull(json).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
