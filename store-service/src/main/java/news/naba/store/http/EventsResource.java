package news.naba.store.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import news.naba.kit.ProblemException;
import news.naba.store.domain.filter.EventFilter;
import news.naba.store.persistence.EventPage;
import news.naba.store.persistence.FeedQueries;
import news.naba.store.persistence.Json;
import news.naba.store.persistence.LoggedUpdate;
import news.naba.store.persistence.PageToken;

/** The events as they are now, and how each came to be so. */
@Path("/v1/events")
@Produces(MediaType.APPLICATION_JSON)
class EventsResource {
  private final FeedQueries queries;

  EventsResource(FeedQueries queries) {
    this.queries = queries;
  }

  @GET
  public String events(@Context UriInfo request) {
    Query query = Query.of(request);
    EventFilter filter = Filters.parse(query.parameters(), Set.of("limit", "page"));
    EventPage page = queries.events(filter, query.page(), query.limit());
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

  private static ProblemException notFound(String id) {
    return ProblemException.notFound("There is no event " + id + ".");
  }
}
