package news.naba.ingest.polling;

import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import news.naba.ingest.IngestConfig;
import news.naba.ingest.domain.Failure;
import news.naba.ingest.domain.PollResult;
import news.naba.ingest.domain.Route;
import news.naba.ingest.domain.Source;
import news.naba.ingest.domain.Validators;
import news.naba.ingest.feed.FeedDocument;
import news.naba.ingest.feed.FeedItems;
import news.naba.ingest.feed.FeedReader;
import news.naba.ingest.feed.MalformedFeedException;
import news.naba.ingest.fetch.FetchResult;
import news.naba.ingest.fetch.Fetcher;
import news.naba.ingest.kafka.SourceRegistry;
import org.jspecify.annotations.Nullable;

/** Asks a source for its feed, and reads it. */
@Singleton
class FeedPoller {
  private final Fetcher fetcher;
  private final SourceRegistry registry;
  private final int maxItems;

  FeedPoller(Fetcher fetcher, SourceRegistry registry, IngestConfig config) {
    this.fetcher = fetcher;
    this.registry = registry;
    this.maxItems = config.poll().maxItems();
  }

  /** What came of asking; a source that has become another one has failed. */
  PollResult poll(Source source, Validators known) {
    PollResult result =
        fetcher.fetch(Fetcher.Kind.FEED, source.uri(), known, fetched -> read(source, fetched));
    return route(result)
        .map(Route::movedTo)
        .flatMap(target -> registry.at(target.toString()))
        .filter(other -> !other.id().equals(source.id()))
        .<PollResult>map(
            other ->
                new PollResult.Failed(
                    Failure.DUPLICATE_SOURCE,
                    "moved to " + other.url() + ", which is source " + other.id()))
        .orElse(result);
  }

  private PollResult read(Source source, FetchResult result) {
    if (result instanceof FetchResult.Fetched fetched) {
      return parse(fetched, route(source, fetched.url(), fetched.movedTo()));
    }
    if (result instanceof FetchResult.NotModified same) {
      return new PollResult.NotModified(route(source, same.url(), same.movedTo()));
    }
    FetchResult.Failed failed = (FetchResult.Failed) result;
    return new PollResult.Failed(failed.failure(), failed.detail(), failed.retryAfter());
  }

  private static Route route(Source source, URI servedFrom, @Nullable URI movedTo) {
    return new Route(servedFrom.equals(source.uri()) ? null : servedFrom, movedTo);
  }

  /** How a feed was reached; nothing when there was none. */
  static Optional<Route> route(PollResult result) {
    if (result instanceof PollResult.Read read) {
      return Optional.of(read.route());
    }
    return result instanceof PollResult.NotModified same
        ? Optional.of(same.route())
        : Optional.empty();
  }

  private PollResult parse(FetchResult.Fetched feed, Route route) {
    try {
      return new PollResult.Read(
          FeedItems.of(
              FeedReader.read(
                  new FeedDocument(feed.body(), feed.url(), feed.contentType()), maxItems)),
          feed.validators(),
          route);
    } catch (MalformedFeedException e) {
      return new PollResult.Failed(Failure.MALFORMED_FEED, String.valueOf(e.getMessage()));
    }
  }
}
