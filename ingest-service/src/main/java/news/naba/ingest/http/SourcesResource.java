package news.naba.ingest.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import news.naba.contracts.Reason;
import news.naba.ingest.domain.Schedule.Standing;
import news.naba.ingest.domain.Source;
import news.naba.ingest.http.SourceView.Health;
import news.naba.ingest.kafka.PageBoard;
import news.naba.ingest.kafka.SourceRegistry;
import news.naba.ingest.kafka.SourceRegistry.Registration;
import news.naba.ingest.polling.Hubs;
import news.naba.ingest.polling.Scheduler;
import news.naba.kit.Problem.FieldError;
import news.naba.kit.ProblemException;
import org.jspecify.annotations.Nullable;

/** Registering sources and seeing how they do. */
@Path("/v1/sources")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SourcesResource {
  private final SourceRegistry registry;
  private final Scheduler scheduler;
  private final PageBoard board;
  private final Hubs hubs;
  private final Clock clock;
  private final Registrar registrar;
  private final ObjectMapper mapper;

  SourcesResource(
      SourceRegistry registry,
      Scheduler scheduler,
      PageBoard board,
      Hubs hubs,
      Registrar registrar,
      ObjectMapper mapper,
      Clock clock) {
    this.registry = registry;
    this.scheduler = scheduler;
    this.board = board;
    this.hubs = hubs;
    this.clock = clock;
    this.registrar = registrar;
    this.mapper = mapper;
  }

  /** A list, in an object so that it can grow pages. */
  record Sources(List<SourceView> items) {}

  /**
   * All sources.
   *
   * @param health only those that do so; null for all
   */
  @GET
  public Sources list(@QueryParam("health") @Nullable String health) {
    registrar.requireRead();
    Optional<Health> wanted = Optional.ofNullable(health).map(SourcesResource::health);
    return new Sources(
        registry.all().stream()
            .map(this::view)
            .filter(view -> wanted.isEmpty() || view.state().health() == wanted.get())
            .toList());
  }

  private static Health health(String word) {
    return Health.of(word)
        .orElseThrow(
            () ->
                ProblemException.invalid(
                    List.of(new FieldError("health", "one of " + Health.words()))));
  }

  /** 201 for a new source; 200 with the source as it is when its address is known already. */
  @POST
  public Response register(SourceDefinition definition) {
    registrar.requireRead();
    Registration registration = registrar.register(required(definition));
    Source source = registration.source();
    SourceView view = view(source);
    return registration.created()
        ? Response.created(URI.create("/v1/sources/" + source.id())).entity(view).build()
        : Response.ok(view).build();
  }

  @GET
  @Path("{id}")
  public SourceView get(@PathParam("id") String id) {
    return view(existing(id));
  }

  /** A JSON merge patch: absent fields stay, null clears. The address cannot change. */
  @PATCH
  @Path("{id}")
  @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
  public SourceView change(@PathParam("id") String id, ObjectNode patch)
      throws JsonProcessingException {
    Source source = existing(id);
    ObjectNode merged = mapper.valueToTree(SourceDefinition.of(source));
    merged.setAll(required(patch));
    Source changed = mapper.treeToValue(merged, SourceDefinition.class).toChanged(source);
    if (!registry.update(changed)) {
      throw unknown(id);
    }
    return view(changed);
  }

  @DELETE
  @Path("{id}")
  public void remove(@PathParam("id") String id) {
    registrar.requireRead();
    if (!registry.remove(id)) {
      throw unknown(id);
    }
  }

  /** Polls at once, due or not; how it went is to be seen in the source's state. */
  @POST
  @Path("{id}/poll")
  @Consumes(MediaType.WILDCARD)
  public Response poll(@PathParam("id") String id) {
    Source source = existing(id);
    boolean retired =
        registry
            .state(id)
            .filter(state -> state.schedule().standing() == Standing.RETIRED)
            .isPresent();
    if (!retired) {
      registry.ask(id, clock.instant());
      scheduler.wake();
    }
    return Response.accepted(view(source)).build();
  }

  private SourceView view(Source source) {
    return SourceView.of(
        source,
        registry.state(source.id()).orElse(null),
        scheduler.isPolling(source.id()),
        board.of(source.id()),
        hubs.subscription(source.id()).orElse(null));
  }

  private Source existing(String id) {
    registrar.requireRead();
    return registry.get(id).orElseThrow(() -> unknown(id));
  }

  private static <T> T required(T body) {
    if (body == null) {
      throw new ProblemException(Reason.MALFORMED_JSON, 400, "The request has no body.");
    }
    return body;
  }

  private static ProblemException unknown(String id) {
    return ProblemException.notFound("There is no source " + id + ".");
  }
}
