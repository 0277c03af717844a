package news.naba.store.http.dashboard;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import news.naba.contracts.Reason;
import news.naba.kit.ProblemException;
import news.naba.store.StoreConfig;
import news.naba.store.StoreConfig.Dashboard;

/**
 * ingest-service's sources under the page's own address, so that the page's policy allows no other
 * and ingest-service needs no CORS. Requests and answers pass as they are; only JSON is taken,
 * which pages of other sites cannot send without being asked first.
 */
@Path("/dashboard")
class IngestGateway {
  private final Dashboard config;
  private final HttpClient client;

  IngestGateway(StoreConfig config) {
    this.config = config.dashboard();
    this.client = HttpClient.newBuilder().connectTimeout(this.config.ingestTimeout()).build();
  }

  @GET
  @Path("sources")
  public Response sources() {
    return pass(request("/v1/sources").GET());
  }

  @POST
  @Path("sources")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response register(byte[] source) {
    return pass(json("/v1/sources", source));
  }

  @POST
  @Path("articles")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response push(byte[] articles) {
    return pass(json("/v1/articles", articles));
  }

  private HttpRequest.Builder json(String path, byte[] body) {
    return request(path)
        .header("Content-Type", MediaType.APPLICATION_JSON)
        .POST(BodyPublishers.ofByteArray(body));
  }

  private HttpRequest.Builder request(String path) {
    URI ingest =
        config
            .ingestUrl()
            .orElseThrow(
                () ->
                    ProblemException.notFound(
                        "Where ingest-service is, is not known here; set"
                            + " naba.store.dashboard.ingest-url."));
    return HttpRequest.newBuilder(ingest.resolve(path)).timeout(config.ingestTimeout());
  }

  private Response pass(HttpRequest.Builder request) {
    try {
      HttpResponse<byte[]> answer = client.send(request.build(), BodyHandlers.ofByteArray());
      String type =
          answer.headers().firstValue("Content-Type").orElse(MediaType.APPLICATION_OCTET_STREAM);
      return Response.status(answer.statusCode()).type(type).entity(answer.body()).build();
    } catch (IOException e) {
      throw silent();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw silent();
    }
  }

  private static ProblemException silent() {
    return new ProblemException(
        Reason.OVERLOADED, 503, "ingest-service does not answer just now; try again soon.");
  }
}
