package news.naba.store.http;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import news.naba.contracts.Reason;
import news.naba.kit.Problem.FieldError;
import news.naba.kit.ProblemException;
import news.naba.store.domain.editor.EditOutcome.Refused;
import news.naba.store.domain.filter.Selection;
import news.naba.store.persistence.EditorStore;
import news.naba.store.persistence.EventPage;
import news.naba.store.persistence.FeedQueries;
import news.naba.store.persistence.Json;
import news.naba.store.persistence.LoggedUpdate;
import news.naba.store.persistence.PageToken;
import news.naba.store.persistence.SourceQueries;
import org.jspecify.annotations.Nullable;

/** The events as they are now, and how each came to be so. */
@Path("/v1/events")
@Produces(MediaType.APPLICATION_JSON)
class EventsResource {
  private final FeedQueries queries;
  private final SourceQueries sources;
  private final Filters filters;
  private final EditorStore editors;

  EventsResource(FeedQueries queries, SourceQueries sources, Filters filters, EditorStore editors) {
    this.queries = queries;
    this.sources = sources;
    this.filters = filters;
    this.editors = editors;
  }

  @GET
  public String events(@Context UriInfo request) {
    Query query = Query.of(request);
    Selection wanted = filters.selection(query, Set.of("limit", "page"));
    EventPage page = queries.events(wanted, query.page(), query.limit());
    PageToken next = page.next();
    return Pages.json(
        page.items(), next == null ? null : "\"" + next.encoded() + "\"", page.cursor());
  }

  @GET
  @Path("{id}")
  public String event(@PathParam("id") String id, @Context UriInfo request) {
    Query query = Query.of(request);
    query.only(Set.of("explain"));
    String event = queries.event(id).orElseThrow(() -> notFound(id));
    return query.flag("explain") ? explained(id, event) : event;
  }

  /** The event with one field more; without it where no report is left. */
  private String explained(String id, String event) {
    return queries
        .explanation(id)
        .map(
            why ->
                event.substring(0, event.length() - 1)
                    + ",\"explanation\":"
                    + Json.write(why)
                    + "}")
        .orElse(event);
  }

  @GET
  @Path("{id}/versions")
  public String versions(@PathParam("id") String id, @Context UriInfo request) {
    Query.of(request).only(Set.of());
    List<LoggedUpdate> versions = queries.versions(id);
    if (versions.isEmpty()) {
      throw notFound(id);
    }
    return Pages.json(
        versions.stream().map(LoggedUpdate::json).toList(),
        null,
        versions.get(versions.size() - 1).sequence());
  }

  /** All reports of an event, as it lists the last of them. */
  @GET
  @Path("{id}/reports")
  public String reports(@PathParam("id") String id, @Context UriInfo request) {
    Query query = paged(request);
    return json(sources.reports(id, query.page(), query.limit()).orElseThrow(() -> notFound(id)));
  }

  /** All claims of an event, as it lists some of them. */
  @GET
  @Path("{id}/claims")
  public String claims(@PathParam("id") String id, @Context UriInfo request) {
    Query query = paged(request);
    return json(sources.claims(id, query.page(), query.limit()).orElseThrow(() -> notFound(id)));
  }

  private static Query paged(UriInfo request) {
    Query query = Query.of(request);
    query.only(Set.of("limit", "page"));
    return query;
  }

  private static String json(SourceQueries.Page<?> page) {
    PageToken next = page.next();
    return Pages.json(
        page.items().stream().map(Json::write).toList(),
        next == null ? null : "\"" + next.encoded() + "\"",
        page.cursor());
  }

  /** What editors did with an event, newest first. */
  @GET
  @Path("{id}/actions")
  public String actions(@PathParam("id") String id, @Context UriInfo request) {
    Query.of(request).only(Set.of());
    if (queries.event(id).isEmpty()) {
      throw notFound(id);
    }
    return Json.write(Map.of("items", editors.actions(id)));
  }

  /** Does something with an event that no automatic merging undoes. */
  @POST
  @Path("{id}/actions")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response act(
      @PathParam("id") String id, @Context UriInfo request, @Nullable JsonNode body) {
    Query.of(request).only(Set.of());
    EditorStore.Answer answer = editors.act(EditRequest.read(id, body));
    if (answer instanceof EditorStore.Answer.Done done) {
      return Response.status(Response.Status.CREATED).entity(done(done)).build();
    }
    if (answer instanceof EditorStore.Answer.Not not) {
      throw refused(not.refused());
    }
    throw notFound(id);
  }

  private static String done(EditorStore.Answer.Done done) {
    return "{\"action\":"
        + Json.write(done.action())
        + ",\"updates\":["
        + done.updates().stream().map(LoggedUpdate::json).collect(Collectors.joining(","))
        + "]}";
  }

  private static ProblemException refused(Refused refused) {
    List<FieldError> errors = List.of(new FieldError(refused.field(), refused.detail()));
    return switch (refused.kind()) {
      case INVALID -> ProblemException.invalid(errors);
      case VERSION -> new ProblemException(Reason.VERSION_CONFLICT, 409, refused.detail(), errors);
      case STATE -> new ProblemException(Reason.WRONG_STATE, 409, refused.detail(), errors);
    };
  }

  private static ProblemException notFound(String id) {
    return ProblemException.notFound("There is no event " + id + ".");
  }
}
