package news.naba.ingest.polling;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import news.naba.ingest.domain.FeedItem;
import news.naba.ingest.domain.Source;
import news.naba.ingest.domain.TrackedPage;
import news.naba.ingest.kafka.Fetches;
import news.naba.ingest.kafka.PageBoard;

/** Tells the owners of the pages' hosts what a feed has announced. */
@Singleton
class Announcer {
  /** Longer than the producer waits for a broker. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Fetches fetches;
  private final PageBoard board;
  private final Clock clock;

  Announcer(Fetches fetches, PageBoard board, Clock clock) {
    this.fetches = fetches;
    this.board = board;
    this.clock = clock;
  }

  /**
   * Announces pages, and returns when Kafka has them all.
   *
   * @throws ExecutionException if it did not take one
   */
  void announce(Source source, List<FeedItem> news)
      throws InterruptedException, ExecutionException, TimeoutException {
    Instant now = clock.instant();
    List<CompletableFuture<Void>> written = new ArrayList<>();
    for (FeedItem item : news) {
      // A feed has its newest item first: so do those who fetch them.
      TrackedPage page = TrackedPage.announced(source, item, now.minusMillis(written.size()));
      board.show(page);
      written.add(fetches.write(page));
    }
    CompletableFuture.allOf(written.toArray(CompletableFuture[]::new))
        .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
  }
}
