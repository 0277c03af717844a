package news.naba.ingest.polling;

import java.net.URI;
import java.util.List;
import java.util.Set;
import news.naba.ingest.domain.Failure;
import news.naba.ingest.domain.FeedItem;
import news.naba.ingest.domain.PollHints;
import news.naba.ingest.domain.Validators;
import news.naba.ingest.feed.FeedDocument;
import news.naba.ingest.feed.FeedItems;
import news.naba.ingest.feed.FeedReader;
import news.naba.ingest.feed.MalformedFeedException;
import news.naba.ingest.feed.discovery.FeedLinks;
import news.naba.ingest.feed.encoding.ContentType;
import news.naba.ingest.feed.model.ParsedFeed;
import news.naba.ingest.feed.model.Repair;
import news.naba.ingest.fetch.FetchResult;
import news.naba.ingest.fetch.FetchResult.Fetched;

/** What an address that should be a feed's turns out to have. */
sealed interface FeedAnswer {
  /**
   * A feed.
   *
   * @param validators none when the feed was not whole: the next answer may be
   */
  record Feed(List<FeedItem> items, Validators validators, PollHints hints) implements FeedAnswer {}

  /** A list of sitemaps. */
  record Index(List<URI> sitemaps) implements FeedAnswer {}

  /** An HTML page, and the feeds it links. */
  record Page(List<URI> links) implements FeedAnswer {}

  /** Nothing of the kind. */
  record None(Failure failure, String detail) implements FeedAnswer {}

  /** Reads what was fetched. */
  static FeedAnswer of(Fetched fetched, int maxItems) {
    FeedDocument document = new FeedDocument(fetched.body(), fetched.url(), fetched.contentType());
    try {
      return of(FeedReader.read(document, maxItems), fetched);
    } catch (MalformedFeedException e) {
      if (FeedLinks.isPage(fetched.body(), fetched.contentType())) {
        String charset = ContentType.of(fetched.contentType()).charset().orElse(null);
        return new Page(FeedLinks.onPage(fetched.body(), charset, fetched.url()));
      }
      return new None(Failure.MALFORMED_FEED, String.valueOf(e.getMessage()));
    }
  }

  private static FeedAnswer of(ParsedFeed feed, Fetched fetched) {
    if (feed.format() == ParsedFeed.Format.SITEMAP_INDEX) {
      return new Index(feed.sitemaps());
    }
    Set<Repair> repairs = feed.repairs();
    return new Feed(
        FeedItems.of(feed),
        repairs.contains(Repair.TRUNCATED) ? Validators.NONE : fetched.validators(),
        feed.hints());
  }

  /** The same where nothing was fetched. */
  static FeedAnswer of(FetchResult result, int maxItems) {
    if (result instanceof Fetched fetched) {
      return of(fetched, maxItems);
    }
    return result instanceof FetchResult.Failed failed
        ? new None(failed.failure(), failed.detail())
        : new None(Failure.SERVER_ERROR, "not modified, although nobody said that it was known");
  }
}
