package news.naba.ingest.feed;

import java.net.URI;
import java.util.Optional;
import news.naba.ingest.domain.WebUrl;
import org.jspecify.annotations.Nullable;

/**
 * A feed as it was served.
 *
 * @param body the bytes, content coding removed
 * @param url where it was served from, after redirects; null when nobody says
 * @param contentType the Content-Type header
 * @param contentLocation the Content-Location header
 * @param contentLanguage the Content-Language header
 */
@SuppressWarnings("ArrayRecordComponent") // carried, never compared
public record FeedDocument(
    byte[] body,
    @Nullable URI url,
    @Nullable String contentType,
    @Nullable String contentLocation,
    @Nullable String contentLanguage) {

  public FeedDocument(byte[] body, @Nullable URI url, @Nullable String contentType) {
    this(body, url, contentType, null, null);
  }

  /** What relative addresses in it are relative to, RFC 3986, section 5.1; empty when unknown. */
  String base() {
    String served = url == null ? "" : url.toString();
    return Optional.ofNullable(contentLocation)
        .flatMap(location -> url == null ? WebUrl.parse(location) : WebUrl.resolve(url, location))
        .map(URI::toString)
        .orElse(served);
  }

  /** Its first language; empty when unknown. */
  String language() {
    return contentLanguage == null ? "" : contentLanguage.split(",")[0].strip();
  }
}
