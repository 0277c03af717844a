package news.naba.store.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import news.naba.contracts.Reason;
import news.naba.kit.Problem;
import news.naba.kit.ProblemException;
import news.naba.store.persistence.StoreUnavailableException;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** While the database is away: 503, and when to come back. */
public class StoreUnavailableMapper {
  @ServerExceptionMapper
  Response unavailable(StoreUnavailableException e) {
    return Response.status(503)
        .header(HttpHeaders.RETRY_AFTER, "2")
        .type(Problem.MEDIA_TYPE)
        .entity(problem())
        .build();
  }

  public static Problem problem() {
    return new ProblemException(
            Reason.OVERLOADED, 503, "The database is not available just now; try again soon.")
        .problem();
  }
}
