package news.naba.store.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import news.naba.kit.ProblemException;
import news.naba.store.domain.story.Story;
import news.naba.store.persistence.Json;
import news.naba.store.persistence.PageToken;
import news.naba.store.persistence.StoryQueries;

/** Events that belong together over days. */
@Path("/v1/stories")
@Produces(MediaType.APPLICATION_JSON)
class StoriesResource {
  private static final String MIN_EVENTS = "minEvents";

  /** A single event is no story to tell, unless it is asked for. */
  private static final int LEAST_EVENTS = 2;

  /** Each story is composed of its events. */
  private static final int MOST_STORIES = 100;

  private final StoryQueries queries;

  StoriesResource(StoryQueries queries) {
    this.queries = queries;
  }

  @GET
  public String stories(@Context UriInfo request) {
    Query query = Query.of(request);
    query.only(Set.of(MIN_EVENTS, "page", "limit"));
    String least = query.first(MIN_EVENTS);
    StoryQueries.Page page =
        queries.stories(
            least == null ? LEAST_EVENTS : Integer.parseInt(least),
            query.page(),
            Math.min(query.limit(), MOST_STORIES));
    PageToken next = page.next();
    return Pages.json(
        page.items().stream().map(Story::withoutEvents).map(Json::write).toList(),
        next == null ? null : "\"" + next.encoded() + "\"",
        page.cursor());
  }

  @GET
  @Path("{id}")
  public String story(@PathParam("id") String id, @Context UriInfo request) {
    Query.of(request).only(Set.of());
    return queries
        .story(id)
        .map(Json::write)
        .orElseThrow(() -> ProblemException.notFound("There is no story " + id + "."));
  }
}
