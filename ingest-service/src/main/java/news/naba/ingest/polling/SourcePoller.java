package news.naba.ingest.polling;

import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import news.naba.ingest.IngestConfig;
import news.naba.ingest.IngestMetrics;
import news.naba.ingest.domain.Failure;
import news.naba.ingest.domain.PollPolicy;
import news.naba.ingest.domain.PollResult;
import news.naba.ingest.domain.Source;
import news.naba.ingest.domain.SourceState;
import news.naba.ingest.domain.TrackedPage;
import news.naba.ingest.domain.VisitResult;
import news.naba.ingest.feed.FeedDocument;
import news.naba.ingest.feed.FeedItems;
import news.naba.ingest.feed.FeedReader;
import news.naba.ingest.feed.MalformedFeedException;
import news.naba.ingest.fetch.FetchResult;
import news.naba.ingest.fetch.Fetcher;
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

  private final Fetcher fetcher;
  private final PageVisitor visitor;
  private final ArticlePublisher publisher;
  private final SourceRegistry registry;
  private final IngestConfig.Poll config;
  private final PollPolicy policy;
  private final IngestMetrics metrics;
  private final Clock clock;
  private final Random random;

  SourcePoller(
      Fetcher fetcher,
      PageVisitor visitor,
      ArticlePublisher publisher,
      SourceRegistry registry,
      IngestConfig config,
      IngestMetrics metrics,
      Clock clock,
      Random random) {
    this.fetcher = fetcher;
    this.visitor = visitor;
    this.publisher = publisher;
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
    if (now || !start.isBefore(state.nextPollAt())) {
      state = readFeed(source, state);
    }
    SourceState visited = visitPages(source, state);
    if (Thread.interrupted()) {
      throw new InterruptedException(); // what was cut short has not failed
    }
    registry.save(source, visited);
  }

  private SourceState readFeed(Source source, SourceState state) {
    PollResult result = poll(source, state);
    SourceState next =
        state.afterPoll(
            result, clock.instant(), policy.intervalOf(source), policy, random.nextDouble());
    SourceState.LastPoll poll = next.lastPoll();
    if (poll != null) {
      Failure failure = poll.failure();
      metrics.poll(
          failure != null
              ? failure.code()
              : poll.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-'));
      if (failure != null) {
        LOG.infof(
            "poll failed sourceId=%s url=%s reason=%s detail=%s failures=%d",
            source.id(), source.url(), failure.code(), poll.detail(), next.failures());
      } else if (poll.newItems() > 0) {
        LOG.infof("feed read sourceId=%s newItems=%d", source.id(), poll.newItems());
      }
    }
    return next;
  }

  private PollResult poll(Source source, SourceState state) {
    return fetcher.fetch(Fetcher.Kind.FEED, source.uri(), state.validators(), this::read);
  }

  private PollResult read(FetchResult result) {
    if (result instanceof FetchResult.Fetched fetched) {
      return parse(fetched, fetched.url());
    }
    if (result instanceof FetchResult.Failed failed) {
      return new PollResult.Failed(failed.failure(), failed.detail());
    }
    return new PollResult.NotModified();
  }

  private PollResult parse(FetchResult.Fetched feed, URI url) {
    try {
      return new PollResult.Read(
          FeedItems.of(
              FeedReader.read(
                  new FeedDocument(feed.body(), url, feed.contentType()), config.maxItems())),
          feed.validators());
    } catch (MalformedFeedException e) {
      return new PollResult.Failed(Failure.MALFORMED_FEED, String.valueOf(e.getMessage()));
    }
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
    }
    CompletableFuture.allOf(acknowledgements.toArray(CompletableFuture[]::new))
        .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    return state.afterVisits(visited, policy);
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
