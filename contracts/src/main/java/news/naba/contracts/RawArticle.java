package news.naba.contracts;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.annotation.EnumNaming;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was fetched or pushed, untouched: the value on {@code naba.articles}.
 *
 * @param articleId derived from the canonical URL, or from the content of a push without URL; also
 *     the Kafka key
 * @param version grows with every fetch or push of the same article: milliseconds since the epoch
 * @param origin how the article came in
 * @param url the address it was fetched from, after redirects; null for a push without URL
 * @param fetchedAt when the bytes were received
 * @param http response metadata; null for pushes
 * @param feed what the feed item said about the article; null when no feed announced it
 * @param stated what the pusher said about the article; null when it was fetched
 * @param outlet who published it, as far as the source knows
 * @param body the bytes; none when it was withdrawn
 * @param withdrawn whether its site has taken it back: it was there, and is gone for good; null for
 *     no
 */
public record RawArticle(
    String articleId,
    long version,
    Origin origin,
    @Nullable String url,
    Instant fetchedAt,
    @Nullable HttpMetadata http,
    @Nullable FeedMetadata feed,
    @Nullable Statement stated,
    @Nullable Outlet outlet,
    Body body,
    @Nullable Boolean withdrawn) {

  /** An article that is there. */
  public RawArticle(
      String articleId,
      long version,
      Origin origin,
      @Nullable String url,
      Instant fetchedAt,
      @Nullable HttpMetadata http,
      @Nullable FeedMetadata feed,
      @Nullable Statement stated,
      @Nullable Outlet outlet,
      Body body) {
    this(articleId, version, origin, url, fetchedAt, http, feed, stated, outlet, body, null);
  }

  /** Whether its site has taken it back. */
  @JsonIgnore
  public boolean isWithdrawn() {
    return Boolean.TRUE.equals(withdrawn);
  }

  /** How an article came in. */
  @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
  public enum Origin {
    FETCHED,
    PUSHED
  }

  /**
   * Response metadata as sent by the origin server.
   *
   * @param status HTTP status, 200 to 299
   * @param contentType the Content-Type header, parameters included
   * @param etag the entity tag, quotes and weakness mark included
   * @param lastModified the Last-Modified header, byte for byte
   * @param contentLanguage the Content-Language header
   */
  public record HttpMetadata(
      int status,
      @Nullable String contentType,
      @Nullable String etag,
      @Nullable String lastModified,
      @Nullable String contentLanguage) {}

  /**
   * What the feed item said about the article.
   *
   * @param sourceId the source whose feed announced it
   * @param itemId the item's guid or id, as given
   * @param title plain text
   * @param summary plain text
   * @param author as given
   * @param publishedAt the item's publication time
   */
  public record FeedMetadata(
      String sourceId,
      @Nullable String itemId,
      @Nullable String title,
      @Nullable String summary,
      @Nullable String author,
      @Nullable StatedTime publishedAt) {}

  /**
   * What a pusher says about the article it pushes; taken at its word.
   *
   * @param title plain text
   * @param publishedAt a day or an instant
   * @param language BCP 47
   */
  public record Statement(
      @Nullable String title, @Nullable StatedTime publishedAt, @Nullable String language) {}

  /**
   * The article's bytes.
   *
   * @param kind how to read them
   * @param gzip the bytes as received, content coding removed, then compressed with gzip; base64 in
   *     JSON
   * @param size number of bytes before compression, at most 5 MiB
   */
  @SuppressWarnings("ArrayRecordComponent") // a transport record: compared by its bytes on the wire
  public record Body(Kind kind, byte[] gzip, long size) {

    /** How to read the bytes. */
    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    public enum Kind {
      /**
       * A page; its charset is for the reader to find out, see {@link HttpMetadata#contentType}.
       */
      HTML,
      /** Plain text in UTF-8. */
      TEXT
    }
  }
}
