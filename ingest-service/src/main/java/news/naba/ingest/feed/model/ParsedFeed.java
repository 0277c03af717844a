package news.naba.ingest.feed.model;

import com.fasterxml.jackson.annotation.JsonValue;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import news.naba.ingest.domain.PollHints;

/**
 * A feed as read.
 *
 * @param format what it is written in
 * @param encoding how its bytes were read
 * @param feed what it says of itself
 * @param entries its items in its order
 * @param sitemaps what a sitemap index lists, the last changed first; empty for everything else
 * @param repairs what had to be put right
 * @param hints when it wants to be asked
 */
public record ParsedFeed(
    Format format,
    String encoding,
    FeedInfo feed,
    List<FeedEntry> entries,
    List<URI> sitemaps,
    Set<Repair> repairs,
    PollHints hints) {

  /** Whether it lists nothing. */
  public boolean isEmpty() {
    return entries.isEmpty() && sitemaps.isEmpty();
  }

  /** Formats that are read. */
  public enum Format {
    /** RSS 0.9x, 2.0. */
    RSS,
    /** RSS 0.90 and 1.0, which are RDF. */
    RDF,
    /** Atom 0.3 and 1.0. */
    ATOM,
    /** Channel Definition Format. */
    CDF,
    JSON_FEED,
    SITEMAP,
    SITEMAP_INDEX;

    /** The word in lower case with hyphens. */
    @JsonValue
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
