package news.naba.ingest.fetch;

import java.net.URI;
import news.naba.ingest.domain.Failure;
import news.naba.ingest.domain.Validators;
import org.jspecify.annotations.Nullable;

/** What came of a fetch. */
public sealed interface FetchResult {
  /**
   * Text was fetched.
   *
   * @param url where it was served from, after redirects
   * @param status 200 to 299
   * @param body without content coding, at most {@link Fetcher#MAX_BODY} bytes
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
  record Fetched(
      URI url,
      int status,
      @Nullable String contentType,
      @Nullable String contentLanguage,
      Validators validators,
      byte[] body)
      implements FetchResult {}

  /** The server says that it has not changed. */
  record NotModified() implements FetchResult {}

  /** Nothing was fetched; {@code detail} says it for people. */
  record Failed(Failure failure, String detail) implements FetchResult {}
}
