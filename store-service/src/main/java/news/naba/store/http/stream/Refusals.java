package news.naba.store.http.stream;

import io.vertx.ext.web.RoutingContext;
import java.util.UUID;
import news.naba.contracts.Reason;
import news.naba.kit.Problem;
import news.naba.kit.ProblemException;
import news.naba.store.http.StoreUnavailableMapper;
import news.naba.store.persistence.Json;
import news.naba.store.persistence.StoreUnavailableException;
import org.jboss.logging.Logger;

/** Turns what went wrong into the problem that is told, where no REST resource does it. */
final class Refusals {
  private static final Logger LOG = Logger.getLogger(Refusals.class);
  private static final int FAULT = 500;

  private Refusals() {}

  /** Answers a request that is not to be a stream. */
  static void answer(RoutingContext request, Problem problem) {
    if (problem.reason() == Reason.OVERLOADED) {
      request.response().putHeader("Retry-After", "2");
    }
    request
        .response()
        .setStatusCode(problem.status())
        .putHeader("Content-Type", Problem.MEDIA_TYPE)
        .end(Json.write(problem));
  }

  static Problem problem(Throwable cause) {
    if (cause instanceof ProblemException refused) {
      return refused.problem();
    }
    if (cause instanceof StoreUnavailableException) {
      return StoreUnavailableMapper.problem();
    }
    String incident = UUID.randomUUID().toString();
    LOG.errorf(cause, "stream failed incident=%s", incident);
    return new ProblemException(
            Reason.INTERNAL_ERROR,
            FAULT,
            "Something went wrong on our side; the log has it under incident " + incident)
        .problem();
  }
}
