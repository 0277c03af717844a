package news.naba.ingest.feed.sitemap;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import news.naba.ingest.domain.PollHints;
import news.naba.ingest.domain.WebUrl;
import news.naba.ingest.feed.encoding.Decoded;
import news.naba.ingest.feed.html.Addresses;
import news.naba.ingest.feed.html.SafeHtml;
import news.naba.ingest.feed.model.FeedEntry;
import news.naba.ingest.feed.model.FeedInfo;
import news.naba.ingest.feed.model.FeedText;
import news.naba.ingest.feed.model.FeedTime;
import news.naba.ingest.feed.model.ParsedFeed;
import news.naba.ingest.feed.model.ParsedFeed.Format;
import news.naba.ingest.feed.model.Repair;
import news.naba.ingest.feed.time.FeedTimes;
import news.naba.ingest.feed.xml.XmlElement;

/**
 * Reads the tree of a sitemap, with or without the news extension, or of a sitemap index. Sitemaps
 * have no order: the pages last published or changed come first.
 *
 * @see <a href="https://www.sitemaps.org/protocol.html">Sitemaps</a>
 * @see <a href="https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap">
 *     News sitemaps</a>
 */
public final class SitemapReader {
  private final String base;

  private SitemapReader(String base) {
    this.base = base;
  }

  /** Reads a document; nothing when the root is no sitemap's. */
  public static Optional<ParsedFeed> read(
      XmlElement root, Decoded decoded, String base, int maxItems, Set<Repair> repairs) {
    SitemapReader reader = new SitemapReader(base);
    return switch (root.key()) {
      case "urlset" -> {
        List<FeedEntry> entries = reader.entries(root);
        if (entries.size() > maxItems) {
          repairs.add(Repair.ITEM_LIMIT);
        }
        yield Optional.of(
            new ParsedFeed(
                Format.SITEMAP,
                decoded.encoding(),
                reader.info(root),
                entries.subList(0, Math.min(maxItems, entries.size())),
                List.of(),
                Set.copyOf(repairs),
                PollHints.NONE));
      }
      case "sitemapindex" ->
          Optional.of(
              new ParsedFeed(
                  Format.SITEMAP_INDEX,
                  decoded.encoding(),
                  reader.info(root),
                  List.of(),
                  reader.sitemaps(root),
                  Set.copyOf(repairs),
                  PollHints.NONE));
      default -> Optional.empty();
    };
  }

  private FeedInfo info(XmlElement root) {
    Optional<XmlElement> publication =
        children(root, "url")
            .flatMap(url -> children(url, "news"))
            .flatMap(news -> children(news, "publication"))
            .findFirst();
    return new FeedInfo(
        "",
        FeedText.plain(publication.map(p -> text(p, "name")).orElse("")),
        "",
        FeedText.NONE,
        "",
        publication.map(p -> text(p, "language")).orElse(""),
        Optional.empty(),
        Optional.empty());
  }

  private List<FeedEntry> entries(XmlElement root) {
    return children(root, "url")
        .map(this::entry)
        .filter(entry -> !entry.link().isEmpty())
        .sorted(comparing(SitemapReader::lastChange, reverseOrder()))
        .toList();
  }

  private FeedEntry entry(XmlElement url) {
    String address = Addresses.resolve(base, text(url, "loc"));
    XmlElement news = children(url, "news").findFirst().orElse(url);
    String language =
        children(news, "publication").findFirst().map(p -> text(p, "language")).orElse("");
    return new FeedEntry(
        address,
        FeedText.plain(SafeHtml.oneLine(text(news, "title"))),
        address,
        FeedText.NONE,
        FeedText.NONE,
        FeedText.NONE,
        "",
        language,
        time(news, "publication_date"),
        time(url, "lastmod"),
        Optional.empty());
  }

  private List<URI> sitemaps(XmlElement root) {
    return children(root, "sitemap")
        .sorted(
            comparing(
                sitemap -> time(sitemap, "lastmod").map(FeedTime::moment).orElse(Instant.MIN),
                reverseOrder()))
        .flatMap(sitemap -> WebUrl.parse(Addresses.resolve(base, text(sitemap, "loc"))).stream())
        .toList();
  }

  private static Instant lastChange(FeedEntry entry) {
    return Stream.of(entry.published(), entry.updated())
        .flatMap(Optional::stream)
        .map(FeedTime::moment)
        .max(Instant::compareTo)
        .orElse(Instant.MIN);
  }

  private static Optional<FeedTime> time(XmlElement parent, String name) {
    return FeedTimes.parse(text(parent, name)).map(FeedTime::new);
  }

  private static String text(XmlElement parent, String name) {
    return children(parent, name).map(child -> child.text().strip()).findFirst().orElse("");
  }

  private static Stream<XmlElement> children(XmlElement parent, String name) {
    return parent.elements().stream().filter(child -> child.key().equals(name));
  }
}
