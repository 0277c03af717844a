package news.naba.store.persistence;

/** The database refuses a value: the fault is in the data, and trying again changes nothing. */
public final class UnstorableException extends RuntimeException {
  UnstorableException(Throwable cause) {
    super(cause.getMessage(), cause);
  }
}
