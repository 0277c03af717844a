package news.naba.ingest.fetch;

import news.naba.ingest.domain.Failure;

/** A fetch that ends here, for a reason that is expected to occur: it carries no stack trace. */
final class FetchException extends Exception {
  private final Failure failure;

  FetchException(Failure failure, String detail) {
    super(detail, null, false, false);
    this.failure = failure;
  }

  FetchResult.Failed toResult() {
    return new FetchResult.Failed(failure, String.valueOf(getMessage()));
  }
}
