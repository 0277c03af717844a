package news.naba.ingest.feed;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.naba.ingest.feed.encoding.ContentType;
import news.naba.ingest.feed.encoding.Decoded;
import news.naba.ingest.feed.encoding.XmlDecoder;
import news.naba.ingest.feed.json.JsonFeedReader;
import news.naba.ingest.feed.model.ParsedFeed;
import news.naba.ingest.feed.model.Repair;
import news.naba.ingest.feed.sitemap.SitemapReader;
import news.naba.ingest.feed.syndication.SyndicationReader;
import news.naba.ingest.feed.syndication.SyndicationReader.Syndication;
import news.naba.ingest.feed.xml.XmlElement;
import news.naba.ingest.feed.xml.XmlReader;

/**
 * Reads RSS 0.9x to 2.0, RDF, Atom 0.3 and 1.0, CDF, JSON Feed, news sitemaps and sitemap indexes,
 * with what is wrong in real ones put right. Time and memory are bounded by the bytes given and the
 * number of items asked for; no DTD and no external entity is ever read.
 */
public final class FeedReader {
  private FeedReader() {}

  /**
   * Reads a feed.
   *
   * @param maxItems how many items to take from its top, at least 1
   * @throws MalformedFeedException if it is no feed
   */
  public static ParsedFeed read(FeedDocument document, int maxItems) throws MalformedFeedException {
    ContentType type = ContentType.of(document.contentType());
    Decoded decoded = XmlDecoder.decode(Gzip.unpacked(document.body()), type);
    Set<Repair> repairs = EnumSet.noneOf(Repair.class);
    if (decoded.overruled()) {
      repairs.add(Repair.CHARSET_OVERRULED);
    }
    if (isJson(type, decoded.text())) {
      return JsonFeedReader.read(decoded, document.base(), document.language(), maxItems, repairs)
          .orElseThrow(() -> new MalformedFeedException("It is JSON, but no JSON Feed."));
    }
    XmlElement root =
        XmlReader.read(decoded.text(), maxItems, repairs)
            .orElseThrow(() -> new MalformedFeedException("There is no XML element in it."));
    Optional<ParsedFeed> feed =
        SyndicationReader.read(root, document.base(), document.language(), maxItems)
            .map(syndication -> parsed(syndication, decoded, repairs))
            .or(() -> SitemapReader.read(root, decoded, document.base(), maxItems, repairs));
    ParsedFeed parsed =
        feed.orElseThrow(
            () ->
                new MalformedFeedException(
                    "The root element is " + root.name() + ", not a feed's."));
    if (parsed.repairs().contains(Repair.TRUNCATED) && parsed.isEmpty()) {
      throw new MalformedFeedException("It ends before its first item does.");
    }
    return parsed;
  }

  private static boolean isJson(ContentType type, String text) {
    int start = 0;
    while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    char first = start < text.length() ? text.charAt(start) : ' ';
    return first == '{' || (type.isJson() && first != '<');
  }

  private static ParsedFeed parsed(Syndication syndication, Decoded decoded, Set<Repair> repairs) {
    return new ParsedFeed(
        syndication.format(),
        decoded.encoding(),
        syndication.feed(),
        syndication.entries(),
        List.of(),
        Set.copyOf(repairs),
        syndication.hints());
  }
}
