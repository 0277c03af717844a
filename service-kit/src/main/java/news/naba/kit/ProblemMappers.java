package news.naba.kit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import news.naba.contracts.Reason;
import news.naba.kit.Problem.FieldError;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns whatever a resource throws into a {@link Problem}; never into a stack trace. */
class ProblemMappers {
  private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

  @ServerExceptionMapper
  Response refused(ProblemException e) {
    return answer(e.problem());
  }

  @ServerExceptionMapper
  Response mismatched(MismatchedInputException e) {
    String field = path(e);
    return answer(
        field.isEmpty()
            ? Problem.of(Reason.MALFORMED_JSON, 400, e.getOriginalMessage(), null)
            : ProblemException.invalid(List.of(new FieldError(field, e.getOriginalMessage())))
                .problem());
  }

  @ServerExceptionMapper
  Response malformed(JsonProcessingException e) {
    return answer(
        Problem.of(
            Reason.MALFORMED_JSON, 400, "The body is not JSON: " + e.getOriginalMessage(), null));
  }

  @ServerExceptionMapper
  Response http(WebApplicationException e) {
    if (e.getCause() instanceof MismatchedInputException cause) {
      return mismatched(cause);
    }
    if (e.getCause() instanceof JsonProcessingException cause) {
      return malformed(cause);
    }
    int status = e.getResponse().getStatus();
    if (status < 400) {
      return e.getResponse();
    }
    Reason reason =
        switch (status) {
          case 404, 405 -> Reason.NOT_FOUND;
          case 413 -> Reason.TOO_LARGE;
          case 503 -> Reason.OVERLOADED;
          default -> status < 500 ? Reason.INVALID_FIELD : Reason.INTERNAL_ERROR;
        };
    return answer(
        Problem.of(reason, status, e.getResponse().getStatusInfo().getReasonPhrase(), null));
  }

  @ServerExceptionMapper
  Response unexpected(Throwable e) {
    String incident = UUID.randomUUID().toString();
    LOG.errorf(e, "request failed incident=%s", incident);
    return answer(
        Problem.of(
            Reason.INTERNAL_ERROR,
            500,
            "Something went wrong on our side; the log has it under incident " + incident,
            null));
  }

  private static Response answer(Problem problem) {
    return Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem).build();
  }

  private static String path(JsonMappingException e) {
    return e.getPath().stream()
        .map(ref -> ref.getFieldName() != null ? ref.getFieldName() : "[" + ref.getIndex() + "]")
        .collect(Collectors.joining("."));
  }
}
