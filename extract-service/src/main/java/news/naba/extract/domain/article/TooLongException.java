package news.naba.extract.domain.article;

/** A text that is longer than any article; the message says by what measure. */
final class TooLongException extends RuntimeException {
  TooLongException(String message) {
    super(message, null, false, false);
  }
}
