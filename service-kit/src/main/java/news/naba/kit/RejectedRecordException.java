package news.naba.kit;

import news.naba.contracts.Reason;

/**
 * A record that can never be processed and belongs in the dead-letter topic. Its message is the
 * {@link Reason}'s word, which the connector writes into the header {@code dead-letter-reason}; the
 * detail is its cause's message, which goes into {@code dead-letter-cause}. Faults of the
 * environment are never reported this way: they are waited out.
 */
public final class RejectedRecordException extends RuntimeException {
  private final Reason reason;

  public RejectedRecordException(Reason reason, String detail) {
    super(reason.code(), new Detail(detail), false, false);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }

  private static final class Detail extends RuntimeException {
    Detail(String message) {
      super(message, null, false, false);
    }
  }
}
