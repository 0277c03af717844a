package news.naba.ingest.polling;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import news.naba.ingest.IngestConfig;
import news.naba.ingest.IngestMetrics;
import news.naba.ingest.domain.Failure;
import news.naba.ingest.domain.Poll;
import news.naba.ingest.domain.PollPolicy;
import news.naba.ingest.domain.PollResult;
import news.naba.ingest.domain.Route;
import news.naba.ingest.domain.Schedule;
import news.naba.ingest.domain.Source;
import news.naba.ingest.domain.SourceState;
import news.naba.ingest.domain.TrackedPage;
import news.naba.ingest.domain.VisitResult;
import news.naba.ingest.kafka.ArticlePublisher;
import news.naba.ingest.kafka.SourceRegistry;
import org.jboss.logging.Logger;

/**
 * One turn of one source: read the feed if it is due, visit the pages that are due, publish what is
 * new, and when Kafka has all of it, save the state.
 */
@Singleton
class SourcePoller {
  private static final Logger LOG = Logger.getLogger(SourcePoller.class);

  /** Longer than the producer waits for a broker. */
  private static final Duration PATIENCE = Duration.ofMinutes(6);

  private final FeedPoller feeds;
  private final PageVisitor visitor;
  private final ArticlePublisher publisher;
  private final PublishedArticles articles;
  private final SourceRegistry registry;
  private final IngestConfig.Poll config;
  private final PollPolicy policy;
  private final IngestMetrics metrics;
  private final Clock clock;
  private final Random random;

  SourcePoller(
      FeedPoller feeds,
      PageVisitor visitor,
      ArticlePublisher publisher,
      PublishedArticles articles,
      SourceRegistry registry,
      IngestConfig config,
      IngestMetrics metrics,
      Clock clock,
      Random random) {
    this.feeds = feeds;
    this.visitor = visitor;
    this.publisher = publisher;
    this.articles = articles;
    this.registry = registry;
    this.config = config.poll();
    this.policy = config.policy();
    this.metrics = metrics;
    this.clock = clock;
    this.random = random;
  }

  /**
   * Does what is due for a source.
   *
   * @param now whether the feed is read although it is not due
   * @throws ExecutionException if Kafka did not take an article: nothing is saved, all is repeated
   */
  void turn(Source source, boolean now)
      throws InterruptedException, ExecutionException, TimeoutException {
    Instant start = clock.instant();
    SourceState state = registry.state(source.id()).orElseGet(() -> SourceState.unpolled(start));
    Source current = source;
    if (now || state.schedule().isDue(start)) {
      PollResult result = feeds.poll(source, state.validators(), !state.seen().isEmpty());
      current = moved(source, result);
      state = polled(current, state, result);
    }
    SourceState visited = visitPages(current, state);
    if (Thread.interrupted()) {
      throw new InterruptedException(); // what was cut short has not failed
    }
    registry.save(current, visited);
  }

  private SourceState polled(Source source, SourceState state, PollResult result) {
    SourceState next =
        state.afterPoll(
            result, clock.instant(), policy.intervalOf(source), policy, random.nextDouble());
    next.lastPoll().ifPresent(poll -> note(source, poll, next.schedule()));
    return next;
  }

  private void note(Source source, Poll poll, Schedule schedule) {
    Failure failure = poll.failure();
    metrics.poll(failure != null ? failure.code() : poll.outcome().code());
    if (failure != null) {
      LOG.infof(
          "poll failed sourceId=%s url=%s reason=%s detail=%s failures=%d standing=%s",
          source.id(),
          source.url(),
          failure.code(),
          poll.detail(),
          schedule.failures(),
          schedule.standing());
    } else if (poll.newItems() > 0) {
      LOG.infof("feed read sourceId=%s newItems=%d", source.id(), poll.newItems());
    }
  }

  /** The source at its new address, once that has given a feed. */
  private Source moved(Source source, PollResult result) {
    return FeedPoller.route(result)
        .map(Route::movedTo)
        .map(
            target -> {
              LOG.infof(
                  "source moved sourceId=%s from=%s to=%s", source.id(), source.url(), target);
              return registry.move(source, target);
            })
        .orElse(source);
  }

  private SourceState visitPages(Source source, SourceState state)
      throws InterruptedException, ExecutionException, TimeoutException {
    Instant start = clock.instant();
    List<TrackedPage> due =
        state.pages().stream().filter(page -> page.due(start)).limit(config.visitBatch()).toList();
    List<TrackedPage> visited = new ArrayList<>();
    List<CompletableFuture<Void>> acknowledgements = new ArrayList<>();
    for (TrackedPage page : due) {
      PageVisitor.Visit visit = visitor.visit(source, page);
      if (visit.article() != null) {
        acknowledgements.add(publisher.publish(visit.article(), PATIENCE).toCompletableFuture());
      }
      TrackedPage after = page.after(visit.result(), clock.instant(), policy, random.nextDouble());
      noteGivenUp(visit.result(), after);
      visited.add(after);
      if (isRateLimited(visit.result())) {
        visited.addAll(postponed(due, visited.size(), after));
        break;
      }
    }
    CompletableFuture.allOf(acknowledgements.toArray(CompletableFuture[]::new))
        .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    visited.stream()
        .map(TrackedPage::published)
        .filter(Objects::nonNull)
        .forEach(articles::remember);
    return state.afterVisits(visited, policy);
  }

  private static boolean isRateLimited(VisitResult result) {
    return result instanceof VisitResult.Failed failed && failed.failure() == Failure.RATE_LIMITED;
  }

  /** A server that has too many requests gets none for the source's other pages there either. */
  private static List<TrackedPage> postponed(List<TrackedPage> due, int from, TrackedPage refused) {
    String host = refused.item().uri().getHost();
    return due.subList(from, due.size()).stream()
        .filter(page -> host.equals(page.item().uri().getHost()))
        .map(page -> page.postponed(refused.nextVisitAt()))
        .toList();
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
