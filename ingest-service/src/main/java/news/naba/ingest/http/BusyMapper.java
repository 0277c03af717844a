package news.naba.ingest.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import news.naba.contracts.Reason;
import news.naba.ingest.kafka.KafkaUnavailableException;
import news.naba.kit.Problem;
import news.naba.kit.ProblemException;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Faults of the environment that a client can wait out: 503 with Retry-After. */
class BusyMapper {
  private static final int RETRY_SECONDS = 5;

  @ServerExceptionMapper
  Response busy(BusyException e) {
    return answer(String.valueOf(e.getMessage()));
  }

  @ServerExceptionMapper
  Response noKafka(KafkaUnavailableException e) {
    return answer("Kafka does not answer: " + e.getMessage() + ".");
  }

  private static Response answer(String detail) {
    return Response.status(503)
        .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
        .type(Problem.MEDIA_TYPE)
        .entity(new ProblemException(Reason.OVERLOADED, 503, detail).problem())
        .build();
  }
}
