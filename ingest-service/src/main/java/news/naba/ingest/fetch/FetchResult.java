package news.naba.ingest.fetch;

import java.net.URI;
import java.time.Duration;
import news.naba.ingest.domain.Failure;
import news.naba.ingest.domain.Validators;
import org.jspecify.annotations.Nullable;

/** What came of a fetch. */
public sealed interface FetchResult {
  /**
   * Text was fetched.
   *
   * @param url where it was served from, after redirects
   * @param movedTo where permanent redirects lead from the address asked for; null without any
   * @param status 200 to 299
   * @param fresh how long the server lets the answer be kept; zero when it does not say
   * @param body without content coding, at most {@link Fetcher#MAX_BODY} bytes
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
  record Fetched(
      URI url,
      @Nullable URI movedTo,
      int status,
      @Nullable String contentType,
      @Nullable String contentLanguage,
      Validators validators,
      Duration fresh,
      byte[] body)
      implements FetchResult {}

  /** The server says that it has not changed; the addresses as for what was fetched. */
  record NotModified(URI url, @Nullable URI movedTo, Duration fresh) implements FetchResult {}

  /**
   * Nothing was fetched.
   *
   * @param detail says it for people
   * @param retryAfter how long the server asks to be left alone; null when it does not ask
   */
  record Failed(Failure failure, String detail, @Nullable Duration retryAfter)
      implements FetchResult {
    public Failed(Failure failure, String detail) {
      this(failure, detail, null);
    }
  }
}
