package news.naba.ingest.http;

/** Not now, but soon: answered with 503 and Retry-After. */
final class BusyException extends RuntimeException {
  BusyException(String detail) {
    super(detail, null, false, false);
  }
}
