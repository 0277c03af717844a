package news.naba.ingest.polling;

import jakarta.inject.Singleton;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import news.naba.ingest.IngestConfig;
import news.naba.ingest.domain.Failure;
import news.naba.ingest.domain.FeedItem;
import news.naba.ingest.domain.PollHints;
import news.naba.ingest.domain.Validators;
import news.naba.ingest.feed.discovery.FeedLinks;
import news.naba.ingest.fetch.Fetcher;

/** Goes where an address that is no feed itself points: from a home page to the site's feed. */
@Singleton
class FeedFinder {
  /** Feeds that one page declares or links. */
  private static final int MAX_LINKED = 4;

  /** Addresses tried on one site, so long as it does not object. */
  private static final int MAX_TRIES = 12;

  /** The sitemaps last changed are those with the news. */
  private static final int MAX_SITEMAPS = 3;

  private static final Pattern FILE = Pattern.compile("\\.(?!html?$|php$|aspx?$|jsp$)[a-z]{2,5}$");

  private final Fetcher fetcher;
  private final int maxItems;

  FeedFinder(Fetcher fetcher, IngestConfig config) {
    this.fetcher = fetcher;
    this.maxItems = config.poll().maxItems();
  }

  /** A feed and where it is. */
  record Found(URI url, FeedAnswer.Feed feed) {}

  /**
   * The feed of the site a page is on: what the page links, then what robots.txt lists, then what
   * is usual. Of a page that is somewhere inside a site only its links are tried.
   */
  Optional<Found> from(URI page, List<URI> linked) {
    Set<URI> candidates = new LinkedHashSet<>(linked.stream().limit(MAX_LINKED).toList());
    if (isEntrance(page)) {
      candidates.addAll(FeedLinks.sitemaps(fetcher.sitemaps(page), page));
      candidates.addAll(FeedLinks.usual(page));
    }
    for (URI candidate : candidates.stream().limit(MAX_TRIES).toList()) {
      FeedAnswer answer = ask(candidate);
      if (answer instanceof FeedAnswer.Feed feed && !feed.items().isEmpty()) {
        return Optional.of(new Found(candidate, feed));
      }
      if (answer instanceof FeedAnswer.Index index) {
        FeedAnswer.Feed all = ofSitemaps(index);
        if (!all.items().isEmpty()) {
          return Optional.of(new Found(candidate, all));
        }
      }
      if (answer instanceof FeedAnswer.None none && none.failure() == Failure.RATE_LIMITED) {
        break;
      }
    }
    return Optional.empty();
  }

  /** The items of the sitemaps last changed. An index unchanged may list sitemaps that are not. */
  FeedAnswer.Feed ofSitemaps(FeedAnswer.Index index) {
    List<FeedItem> items = new ArrayList<>();
    for (URI sitemap : index.sitemaps().stream().limit(MAX_SITEMAPS).toList()) {
      if (ask(sitemap) instanceof FeedAnswer.Feed feed) {
        items.addAll(feed.items());
      }
    }
    return new FeedAnswer.Feed(
        List.copyOf(items.subList(0, Math.min(maxItems, items.size()))),
        Validators.NONE,
        PollHints.NONE);
  }

  private FeedAnswer ask(URI url) {
    return fetcher.fetch(
        Fetcher.Kind.FEED, url, Validators.NONE, result -> FeedAnswer.of(result, maxItems));
  }

  /** A front page, or that of a language or section: not an article, and not a file. */
  private static boolean isEntrance(URI page) {
    String path = page.getRawPath();
    return path.chars().filter(c -> c == '/').count() <= 2 && !FILE.matcher(path).find();
  }
}
