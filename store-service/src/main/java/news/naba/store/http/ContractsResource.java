package news.naba.store.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import news.naba.contracts.ContractsJson;
import news.naba.kit.ProblemException;
import org.jspecify.annotations.Nullable;

/** What is promised to partners: the AsyncAPI document, and the schemas that it refers to. */
@Path("/")
class ContractsResource {
  @GET
  @Path("asyncapi.yaml")
  @Produces("application/yaml")
  public byte[] asyncApi() {
    return document("/naba/asyncapi.yaml", "asyncapi.yaml");
  }

  /**
   * @param name e.g. {@code update.schema.json}
   */
  @GET
  @Path("schemas/{name: [a-z-]+\\.schema\\.json}")
  @Produces("application/schema+json")
  public byte[] schema(@PathParam("name") String name) {
    return document("/naba/schemas/" + name, name);
  }

  private static byte[] document(String resource, String name) {
    try (@Nullable InputStream in = ContractsJson.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw ProblemException.notFound("There is no " + name + ".");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
