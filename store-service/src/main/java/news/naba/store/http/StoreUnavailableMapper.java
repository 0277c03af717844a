package news.naba.store.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import news.naba.contracts.Reason;
import news.naba.kit.Problem;
import news.naba.kit.ProblemException;
import news.naba.store.persistence.StoreUnavailableException;
import news.naba.store.persistence.UnstorableException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** While the database is away: 503, and when to come back. */
public class StoreUnavailableMapper {
  private static final Logger LOG = Logger.getLogger(StoreUnavailableMapper.class);

  @ServerExceptionMapper
  Response unavailable(StoreUnavailableException e) {
    LOG.warnf("database unavailable %s", cause(e));
    return Response.status(503)
        .header(HttpHeaders.RETRY_AFTER, "2")
        .type(Problem.MEDIA_TYPE)
        .entity(problem())
        .build();
  }

  /** Where it refuses a value, there is nothing of that name: it could not have been stored. */
  @ServerExceptionMapper
  Response unstorable(UnstorableException e) {
    return Response.status(400)
        .type(Problem.MEDIA_TYPE)
        .entity(
            new ProblemException(
                    Reason.INVALID_FIELD, 400, "The request has a value that no text here can be.")
                .problem())
        .build();
  }

  /** What the database or its driver says, without values: a query may hold anybody's words. */
  private static String cause(StoreUnavailableException e) {
    return e.getCause() instanceof SQLException sql
        ? "sqlState=" + sql.getSQLState() + " errorCode=" + sql.getErrorCode()
        : "reason=" + e.getClass().getSimpleName();
  }

  public static Problem problem() {
    return new ProblemException(
            Reason.OVERLOADED, 503, "The database is not available just now; try again soon.")
        .problem();
  }
}
