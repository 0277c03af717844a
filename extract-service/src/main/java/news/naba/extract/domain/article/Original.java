package news.naba.extract.domain.article;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.zip.GZIPInputStream;
import news.naba.contracts.Outlet;
import news.naba.contracts.RawArticle;
import news.naba.contracts.RawArticle.Body.Kind;
import news.naba.contracts.RawArticle.FeedMetadata;
import news.naba.contracts.RawArticle.Statement;
import news.naba.contracts.Reason;
import org.jspecify.annotations.Nullable;

/**
 * An article as it came in, bytes unpacked.
 *
 * @param kind how to read the bytes
 * @param bytes a page as the server sent it, or plain text in UTF-8
 * @param contentType the Content-Type it came with
 * @param url where it was fetched
 * @param fetchedAt when it was received
 * @param feed what the feed said about it
 * @param stated what the pusher said about it
 * @param outlet who published it, as far as the source knows
 */
@SuppressWarnings("ArrayRecordComponent") // passed on once, never compared
public record Original(
    Kind kind,
    byte[] bytes,
    @Nullable String contentType,
    @Nullable String url,
    Instant fetchedAt,
    @Nullable FeedMetadata feed,
    @Nullable Statement stated,
    @Nullable Outlet outlet) {

  /** Bytes that cannot be unpacked; the message says why. */
  public static final class UnpackingException extends Exception {
    private final Reason reason;

    UnpackingException(Reason reason, String detail) {
      super(detail, null, false, false);
      this.reason = reason;
    }

    public Reason reason() {
      return reason;
    }

    /** The message, which is always there. */
    public String detail() {
      return String.valueOf(getMessage());
    }
  }

  /**
   * Unpacks the bytes of a raw article. Reads no more than the limit, whatever the gzip stream
   * would inflate to.
   *
   * @param maxBytes the largest body accepted
   * @throws UnpackingException if the body is larger, or not gzip
   */
  public static Original unpack(RawArticle raw, int maxBytes) throws UnpackingException {
    return new Original(
        raw.body().kind(),
        inflate(raw.body().gzip(), maxBytes),
        raw.http() == null ? null : raw.http().contentType(),
        raw.url(),
        raw.fetchedAt(),
        raw.feed(),
        raw.stated(),
        raw.outlet());
  }

  private static byte[] inflate(byte[] gzip, int maxBytes) throws UnpackingException {
    if (gzip.length == 0) {
      return gzip;
    }
    byte[] bytes;
    try (var in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
      bytes = in.readNBytes(maxBytes + 1);
    } catch (IOException e) {
      throw new UnpackingException(Reason.INVALID_FIELD, "body.gzip is not gzip: " + e);
    }
    if (bytes.length > maxBytes) {
      throw new UnpackingException(
          Reason.TOO_LARGE, "The page is larger than " + maxBytes + " bytes.");
    }
    return bytes;
  }
}
