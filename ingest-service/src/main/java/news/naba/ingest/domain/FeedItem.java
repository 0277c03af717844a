package news.naba.ingest.domain;

import java.net.URI;
import news.naba.contracts.StatedTime;
import news.naba.ingest.domain.identity.CanonicalUrl;
import org.jspecify.annotations.Nullable;

/**
 * One item of a feed.
 *
 * @param id the item's guid or id, or its link where it has none
 * @param url the article's address, absolute
 * @param title plain text, at most {@value #MAX_TITLE} UTF-16 units
 * @param summary plain text, at most {@value #MAX_SUMMARY} UTF-16 units
 * @param author as given
 * @param publishedAt when the item was published
 * @param version changes when the feed says that the item was changed
 */
public record FeedItem(
    String id,
    String url,
    @Nullable String title,
    @Nullable String summary,
    @Nullable String author,
    @Nullable StatedTime publishedAt,
    String version) {
  public static final int MAX_TITLE = 500;

  /** Longer texts are cut: the state of a source has to stay small. */
  public static final int MAX_SUMMARY = 500;

  /** The item without what takes most of its memory. */
  public FeedItem withoutTexts() {
    return new FeedItem(id, url, title, null, null, publishedAt, version);
  }

  public URI uri() {
    return URI.create(url);
  }

  /**
   * Changes when the feed says anything new of the article: many feeds put a corrected headline in
   * the place of the first and date nothing.
   */
  public String revision() {
    return Ids.item(String.join("\n", version, String.valueOf(title), String.valueOf(summary)));
  }

  /**
   * What is kept to recognise it: its page. Not its {@link #id}: some feeds give an item a new one
   * every time, and some give every item the same.
   */
  String key() {
    return Ids.item(CanonicalUrl.of(uri()).value());
  }
}
