package news.naba.ingest.polling;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import news.naba.contracts.RawArticle;
import news.naba.ingest.IngestConfig;
import news.naba.ingest.IngestMetrics;
import news.naba.ingest.domain.Failure;
import news.naba.ingest.domain.PollPolicy;
import news.naba.ingest.domain.Source;
import news.naba.ingest.domain.TrackedPage;
import news.naba.ingest.domain.VisitResult;
import news.naba.ingest.kafka.ArticlePublisher;
import news.naba.ingest.kafka.Fetches;
import news.naba.ingest.kafka.PageBoard;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One turn of one page: visit it, publish its article when it is new, changed or withdrawn, and
 * when Kafka has that, write down what is known of the page now.
 */
@Singleton
class PageTurn {
  private static final Logger LOG = Logger.getLogger(PageTurn.class);

  /** Longer than the producer waits for a broker. */
  private static final Duration PATIENCE = Duration.ofMinutes(6);

  private final PageVisitor visitor;
  private final ArticlePublisher publisher;
  private final PublishedArticles articles;
  private final Fetches fetches;
  private final PageBoard board;
  private final PollPolicy policy;
  private final IngestMetrics metrics;
  private final Clock clock;
  private final Random random;

  PageTurn(
      PageVisitor visitor,
      ArticlePublisher publisher,
      PublishedArticles articles,
      Fetches fetches,
      PageBoard board,
      IngestConfig config,
      IngestMetrics metrics,
      Clock clock,
      Random random) {
    this.visitor = visitor;
    this.publisher = publisher;
    this.articles = articles;
    this.fetches = fetches;
    this.board = board;
    this.policy = config.policy();
    this.metrics = metrics;
    this.clock = clock;
    this.random = random;
  }

  /**
   * Does what is due for a page.
   *
   * @return until when the server wants no request for other pages either; mostly nothing
   * @throws ExecutionException if Kafka did not take the article: nothing is written, all is
   *     repeated
   */
  Optional<Instant> visit(Source source, TrackedPage page)
      throws InterruptedException, ExecutionException, TimeoutException {
    PageVisitor.Visit visit = visitor.visit(source, page);
    if (Thread.interrupted()) {
      throw new InterruptedException(); // what was cut short has not failed
    }
    TrackedPage after = page.after(visit.result(), clock.instant(), policy, random.nextDouble());
    if (after.isWithdrawnSince(page)) {
      LOG.infof("article withdrawn key=%s url=%s", page.key(), page.item().url());
      metrics.withdrawn();
      publish(visitor.withdrawal(source, page));
    } else {
      publish(visit.article());
    }
    if (after.published() != null) {
      articles.remember(after.published());
    }
    noteGivenUp(visit.result(), after);
    keep(page, after);
    return isRateLimited(visit.result())
        ? Optional.ofNullable(after.nextVisitAt())
        : Optional.empty();
  }

  /** Shows and writes that a page waits, without waiting for Kafka: at worst it waits less. */
  void postponed(TrackedPage page) {
    board.show(page);
    var unused = fetches.write(page);
  }

  private void publish(@Nullable RawArticle article)
      throws InterruptedException, ExecutionException, TimeoutException {
    if (article != null) {
      publisher
          .publish(article, PATIENCE)
          .toCompletableFuture()
          .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      metrics.eventAge(article, clock.instant());
    }
  }

  /** What was announced while the page was being visited is looked at next. */
  private void keep(TrackedPage before, TrackedPage after)
      throws InterruptedException, ExecutionException, TimeoutException {
    TrackedPage known = fetches.page(before.item().url(), before.key()).orElse(before);
    TrackedPage now =
        known.item().revision().equals(before.item().revision())
            ? after
            : after.announcedAgain(known);
    board.show(now);
    fetches.write(now).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
  }

  private static boolean isRateLimited(VisitResult result) {
    return result instanceof VisitResult.Failed failed && failed.failure() == Failure.RATE_LIMITED;
  }

  private void noteGivenUp(VisitResult result, TrackedPage after) {
    if (result instanceof VisitResult.Failed failed
        && after.published() == null
        && after.nextVisitAt() == null) {
      metrics.rejected(failed.failure().code());
      LOG.warnf(
          "article rejected url=%s reason=%s detail=%s",
          after.item().url(), failed.failure().code(), failed.detail());
    }
  }
}
