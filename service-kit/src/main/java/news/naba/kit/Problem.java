package news.naba.kit;

import java.util.List;
import news.naba.contracts.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Problem details of RFC 9457, the body of every refusal.
 *
 * @param type {@code urn:naba:problem:} and the reason
 * @param title the reason in words
 * @param status the HTTP status
 * @param detail what is wrong here, and what to do about it
 * @param reason the reason by itself, as in metrics and dead letters
 * @param errors one entry per wrong parameter or field; null when the fault is in the whole
 */
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    Reason reason,
    @Nullable List<FieldError> errors) {

  public static final String MEDIA_TYPE = "application/problem+json";

  /** What is wrong with one parameter or field. */
  public record FieldError(String field, String detail) {}

  static Problem of(Reason reason, int status, String detail, @Nullable List<FieldError> errors) {
    return new Problem(
        "urn:naba:problem:" + reason.code(),
        reason.code().replace('-', ' '),
        status,
        detail,
        reason,
        errors);
  }
}
