package news.naba.extract.domain.article.body;

/** A text that is longer than any article; the message says by what measure. */
public final class TooLongException extends RuntimeException {
  public TooLongException(String message) {
    super(message, null, false, false);
  }
}
