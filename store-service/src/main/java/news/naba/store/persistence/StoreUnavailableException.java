package news.naba.store.persistence;

/** The database cannot be reached or does not answer: to be waited out, not to be rejected. */
public final class StoreUnavailableException extends RuntimeException {
  StoreUnavailableException(Throwable cause) {
    super("The database is not available: " + cause.getMessage(), cause);
  }
}
