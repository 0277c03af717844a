package news.naba.ingest.polling;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.ExecutionException;
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
import news.naba.ingest.domain.SourceState.Polled;
import news.naba.ingest.kafka.SourceRegistry;
import org.jboss.logging.Logger;

/**
 * One turn of one source: read its feed, announce the pages that are new, and when Kafka has all of
 * them, save the state.
 */
@Singleton
class SourcePoller {
  private static final Logger LOG = Logger.getLogger(SourcePoller.class);

  private final FeedPoller feeds;
  private final Announcer announcer;
  private final Hubs hubs;
  private final SourceRegistry registry;
  private final PollPolicy policy;
  private final IngestMetrics metrics;
  private final Clock clock;
  private final Random random;

  SourcePoller(
      FeedPoller feeds,
      Announcer announcer,
      Hubs hubs,
      SourceRegistry registry,
      IngestConfig config,
      IngestMetrics metrics,
      Clock clock,
      Random random) {
    this.feeds = feeds;
    this.announcer = announcer;
    this.hubs = hubs;
    this.registry = registry;
    this.policy = config.policy();
    this.metrics = metrics;
    this.clock = clock;
    this.random = random;
  }

  /**
   * Polls a source.
   *
   * @param start when its turn began: whoever asks for a poll later asks for another one
   * @throws ExecutionException if Kafka did not take an announcement: nothing is saved, all is
   *     repeated
   */
  void turn(Source source, Instant start)
      throws InterruptedException, ExecutionException, TimeoutException {
    SourceState state = registry.state(source.id()).orElseGet(() -> SourceState.unpolled(start));
    PollResult result = feeds.poll(source, state.validators(), !state.seen().isEmpty());
    if (Thread.interrupted()) {
      throw new InterruptedException(); // what was cut short has not failed
    }
    Source current = moved(source, result);
    Polled polled = state.afterPoll(current, result, clock.instant(), policy, random.nextDouble());
    announcer.announce(current, polled.news());
    SourceState next =
        hubs.isActive(source.id())
            ? polled.state().notBefore(clock.instant().plus(policy.mostOf(current)))
            : polled.state();
    registry.save(current, next);
    next.lastPoll().ifPresent(poll -> note(current, poll, next.schedule()));
    if (result instanceof PollResult.Read read) {
      hubs.keepSubscribed(current, read.hints());
    } else if (result instanceof PollResult.NotModified) {
      hubs.keepSubscribed(current, next.hints());
    }
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
}
