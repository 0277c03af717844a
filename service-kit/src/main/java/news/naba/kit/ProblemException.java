package news.naba.kit;

import java.util.List;
import news.naba.contracts.Reason;
import news.naba.kit.Problem.FieldError;
import org.jspecify.annotations.Nullable;

/** A request that is refused; the answer is its {@link Problem}. Carries no stack trace. */
public final class ProblemException extends RuntimeException {
  private final transient Problem problem;

  public ProblemException(Reason reason, int status, String detail) {
    this(reason, status, detail, null);
  }

  public ProblemException(
      Reason reason, int status, String detail, @Nullable List<FieldError> errors) {
    super(detail, null, false, false);
    this.problem = Problem.of(reason, status, detail, errors);
  }

  /** A 400 that names every wrong field or parameter. */
  public static ProblemException invalid(List<FieldError> errors) {
    return new ProblemException(
        Reason.INVALID_FIELD, 400, "The request has fields that are not allowed.", errors);
  }

  /** A 404. */
  public static ProblemException notFound(String what) {
    return new ProblemException(Reason.NOT_FOUND, 404, what);
  }

  public Problem problem() {
    return problem;
  }
}
