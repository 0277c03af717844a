package news.naba.ingest.feed.model;

import java.util.Optional;

/**
 * One item of a feed. Texts are empty when there is none.
 *
 * @param id guid or id: absolute where it is an address, else as written
 * @param title the headline
 * @param link the article's page; absolute
 * @param subtitle a line under the headline
 * @param summary a short text; the content where there is none
 * @param content the full text
 * @param author as {@code name (address)}
 * @param language BCP 47 as written, also when it is the feed's; empty when unknown
 * @param published when it was published
 * @param updated when it was last changed
 * @param created when it was written
 */
public record FeedEntry(
    String id,
    FeedText title,
    String link,
    FeedText subtitle,
    FeedText summary,
    FeedText content,
    String author,
    String language,
    Optional<FeedTime> published,
    Optional<FeedTime> updated,
    Optional<FeedTime> created) {

  /**
   * When it was published, or the next best thing: RSS 1.0 has one date, and calls it just that.
   */
  public Optional<FeedTime> publication() {
    return published.or(() -> created).or(() -> updated);
  }
}
