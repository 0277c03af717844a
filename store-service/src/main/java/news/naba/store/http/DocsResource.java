package news.naba.store.http;

import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** The API reference: a page for people, the OpenAPI document for programs. */
@Singleton
@Path("/")
class DocsResource {
  private static final String READER = "/META-INF/maven/org.webjars/swagger-ui/pom.properties";

  private static final String PAGE =
      """
      <!doctype html>
      <html lang="en">
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>Naba API</title>
      <link rel="icon" href="/naba.svg">
      <link rel="stylesheet" href="/webjars/swagger-ui/%1$s/swagger-ui.css">
      <main id="reference"></main>
      <script src="/webjars/swagger-ui/%1$s/swagger-ui-bundle.js"></script>
      <script src="/reference.js"></script>
      </html>
      """;

  private final OpenApi document = OpenApi.load();
  private final String page = PAGE.formatted(readerVersion());

  @GET
  @Path("docs")
  @Produces(MediaType.TEXT_HTML + ";charset=utf-8")
  public String docs() {
    return page;
  }

  @GET
  @Path("openapi.json")
  @Produces(MediaType.APPLICATION_JSON)
  public String json() {
    return document.json();
  }

  @GET
  @Path("openapi.yaml")
  @Produces("application/yaml")
  public String yaml() {
    return document.yaml();
  }

  private static String readerVersion() {
    try (InputStream in =
        Objects.requireNonNull(DocsResource.class.getResourceAsStream(READER), READER)) {
      Properties properties = new Properties();
      properties.load(in);
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
