package news.naba.ingest.polling;

import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import news.naba.ingest.IngestConfig;
import news.naba.ingest.domain.Failure;
import news.naba.ingest.domain.PollResult;
import news.naba.ingest.domain.Route;
import news.naba.ingest.domain.Source;
import news.naba.ingest.domain.Validators;
import news.naba.ingest.fetch.FetchResult;
import news.naba.ingest.fetch.Fetcher;
import news.naba.ingest.kafka.SourceRegistry;
import news.naba.ingest.polling.FeedFinder.Found;
import org.jspecify.annotations.Nullable;

/** Asks a source for its feed, and reads it. */
@Singleton
class FeedPoller {
  private final Fetcher fetcher;
  private final FeedFinder finder;
  private final SourceRegistry registry;
  private final int maxItems;

  FeedPoller(Fetcher fetcher, FeedFinder finder, SourceRegistry registry, IngestConfig config) {
    this.fetcher = fetcher;
    this.finder = finder;
    this.registry = registry;
    this.maxItems = config.poll().maxItems();
  }

  /**
   * What came of asking. The address of a page leads to the feed of its site, which the source then
   * moves to; a source that has become another one has failed.
   *
   * @param established whether the source has given a feed before: then a page in its place is a
   *     fault, and no reason to look for another feed
   */
  PollResult poll(Source source, Validators known, boolean established) {
    PollResult result = ask(source, known, established);
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

  /** In two steps: the memory of what was fetched is free again before more is fetched. */
  private PollResult ask(Source source, Validators known, boolean established) {
    Step step =
        fetcher.fetch(Fetcher.Kind.FEED, source.uri(), known, fetched -> read(source, fetched));
    if (step instanceof Step.Done done) {
      return done.result();
    }
    Step.Lead lead = (Step.Lead) step;
    if (lead.answer() instanceof FeedAnswer.Index index) {
      return read(finder.ofSitemaps(index), lead.route(), Duration.ZERO);
    }
    List<URI> links = ((FeedAnswer.Page) lead.answer()).links();
    return (established ? Optional.<Found>empty() : finder.from(lead.url(), links))
        .<PollResult>map(
            found -> read(found.feed(), new Route(found.url(), found.url()), Duration.ZERO))
        .orElseGet(
            () ->
                new PollResult.Failed(
                    Failure.MALFORMED_FEED, "an HTML page, from which no feed was found"));
  }

  /** What one answer comes to: a result, or somewhere else to look. */
  private sealed interface Step {
    record Done(PollResult result) implements Step {}

    record Lead(FeedAnswer answer, URI url, Route route) implements Step {}
  }

  private Step read(Source source, FetchResult result) {
    if (result instanceof FetchResult.Fetched fetched) {
      Route route = route(source, fetched.url(), fetched.movedTo());
      FeedAnswer answer = FeedAnswer.of(fetched, maxItems);
      if (answer instanceof FeedAnswer.Feed feed) {
        return new Step.Done(read(feed, route, fetched.fresh()));
      }
      return answer instanceof FeedAnswer.None none
          ? new Step.Done(new PollResult.Failed(none.failure(), none.detail()))
          : new Step.Lead(answer, fetched.url(), route);
    }
    if (result instanceof FetchResult.NotModified same) {
      return new Step.Done(
          new PollResult.NotModified(route(source, same.url(), same.movedTo()), same.fresh()));
    }
    FetchResult.Failed failed = (FetchResult.Failed) result;
    return new Step.Done(
        new PollResult.Failed(failed.failure(), failed.detail(), failed.retryAfter()));
  }

  private static PollResult read(FeedAnswer.Feed feed, Route route, Duration fresh) {
    return new PollResult.Read(feed.items(), feed.validators(), route, feed.hints().keptFor(fresh));
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
}
