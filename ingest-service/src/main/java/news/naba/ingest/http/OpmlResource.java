package news.naba.ingest.http;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import news.naba.contracts.Reason;
import news.naba.ingest.domain.Source;
import news.naba.ingest.kafka.SourceRegistry;
import news.naba.ingest.kafka.SourceRegistry.Registration;
import news.naba.kit.Problem;
import news.naba.kit.ProblemException;
import org.jspecify.annotations.Nullable;

/** Source lists in and out. */
@Path("/v1/sources")
@Singleton
public class OpmlResource {
  private static final String OPML = "text/x-opml";
  private static final int MAX_OUTLINES = 1_000;

  private static final int CHECKED_AT_ONCE = 16;

  private final SourceRegistry registry;
  private final Registrar registrar;
  private final ExecutorService checkers = Executors.newFixedThreadPool(CHECKED_AT_ONCE);

  OpmlResource(SourceRegistry registry, Registrar registrar) {
    this.registry = registry;
    this.registrar = registrar;
  }

  @PreDestroy
  void stop() {
    checkers.shutdownNow();
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

  /** Takes a list under any media type: clients send {@code application/xml} and worse. */
  @POST
  @Path("import")
  @Consumes(MediaType.WILDCARD)
  @Produces(MediaType.APPLICATION_JSON)
  public Imported importList(
      byte @Nullable [] opml, @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String type) {
    registrar.requireRead();
    List<SourceDefinition> definitions = Opml.read(opml == null ? new byte[0] : opml, type);
    if (definitions.size() > MAX_OUTLINES) {
      throw new ProblemException(
          Reason.TOO_LARGE,
          413,
          "The list has " + definitions.size() + " sources; the limit is " + MAX_OUTLINES + ".");
    }
    List<Item> items = checked(definitions).stream().map(this::imported).toList();
    return new Imported(items.stream().filter(Item::created).count(), items);
  }

  /** A definition and what it makes: exactly one of the other two is there. */
  private record Checked(
      SourceDefinition definition, @Nullable Source source, @Nullable Problem problem) {}

  /** Several at a time: each is as slow as its name server. */
  private List<Checked> checked(List<SourceDefinition> definitions) {
    List<Future<Checked>> checks =
        definitions.stream().map(d -> checkers.submit(() -> checked(d))).toList();
    try {
      List<Checked> checked = new ArrayList<>(checks.size());
      for (Future<Checked> check : checks) {
        checked.add(check.get());
      }
      return checked;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BusyException("The service is stopping.");
    } catch (ExecutionException e) {
      throw new IllegalStateException("checking a source failed", e.getCause());
    } finally {
      checks.forEach(check -> check.cancel(true));
    }
  }

  private Checked checked(SourceDefinition definition) {
    try {
      return new Checked(definition, registrar.checked(definition), null);
    } catch (ProblemException e) {
      return new Checked(definition, null, e.problem());
    }
  }

  @GET
  @Path("export")
  @Produces(OPML)
  public String export() {
    registrar.requireRead();
    return Opml.write(registry.all());
  }

  private Item imported(Checked checked) {
    String url = checked.definition().url();
    if (checked.source() == null) {
      return new Item(url, null, false, checked.problem());
    }
    Registration registration = registrar.register(checked.source());
    return new Item(url, registration.source().id(), registration.created(), null);
  }
}
