package news.naba.ingest.feed;

/** The document is not a feed; the message says why, for people. */
public final class MalformedFeedException extends Exception {
  MalformedFeedException(String detail) {
    super(detail, null, false, false);
  }
}
