package news.naba.ingest.http;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import news.naba.contracts.Reason;
import news.naba.ingest.kafka.SourceRegistry;
import news.naba.ingest.kafka.SourceRegistry.Registration;
import news.naba.kit.Problem;
import news.naba.kit.ProblemException;
import org.jspecify.annotations.Nullable;

/** Source lists in and out. */
@Path("/v1/sources")
public class OpmlResource {
  private static final String OPML = "text/x-opml";
  private static final int MAX_OUTLINES = 1_000;

  private final SourceRegistry registry;
  private final Registrar registrar;

  OpmlResource(SourceRegistry registry, Registrar registrar) {
    this.registry = registry;
    this.registrar = registrar;
  }

  /**
   * What became of a list.
   *
   * @param created sources that were new
   * @param items one per outline with an address, in the list's order
   */
  record Imported(long created, List<Item> items) {}

  /**
   * What became of one outline.
   *
   * @param url as in the list
   * @param id of the source; absent when there is a problem
   * @param created whether the source is new
   * @param problem why there is none; absent when there is
   */
  record Item(
      @Nullable String url, @Nullable String id, boolean created, @Nullable Problem problem) {}

  @POST
  @Path("import")
  @Consumes({OPML, MediaType.APPLICATION_XML, MediaType.TEXT_XML})
  @Produces(MediaType.APPLICATION_JSON)
  public Imported importList(String opml) {
    registrar.requireRead();
    List<SourceDefinition> definitions = Opml.read(opml == null ? "" : opml);
    if (definitions.size() > MAX_OUTLINES) {
      throw new ProblemException(
          Reason.TOO_LARGE,
          413,
          "The list has " + definitions.size() + " sources; the limit is " + MAX_OUTLINES + ".");
    }
    List<Item> items = new ArrayList<>();
    for (SourceDefinition definition : definitions) {
      items.add(imported(definition));
    }
    return new Imported(items.stream().filter(Item::created).count(), items);
  }

  @GET
  @Path("export")
  @Produces(OPML)
  public String export() {
    registrar.requireRead();
    return Opml.write(registry.all());
  }

  private Item imported(SourceDefinition definition) {
    try {
      Registration registration = registrar.register(definition);
      return new Item(definition.url(), registration.source().id(), registration.created(), null);
    } catch (ProblemException e) {
      return new Item(definition.url(), null, false, e.problem());
    }
  }
}
