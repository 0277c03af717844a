package news.naba.ingest.fetch;

import java.time.Duration;
import news.naba.ingest.domain.Failure;
import org.jspecify.annotations.Nullable;

/** A fetch that ends here, for a reason that is expected to occur: it carries no stack trace. */
final class FetchException extends Exception {
  private final Failure failure;
  private final @Nullable Duration retryAfter;

  FetchException(Failure failure, String detail) {
    this(failure, detail, null);
  }

  FetchException(Failure failure, String detail, @Nullable Duration retryAfter) {
    super(detail, null, false, false);
    this.failure = failure;
    this.retryAfter = retryAfter;
  }

  FetchResult.Failed toResult() {
    return new FetchResult.Failed(failure, String.valueOf(getMessage()), retryAfter);
  }
}
