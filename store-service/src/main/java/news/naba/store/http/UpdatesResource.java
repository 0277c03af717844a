package news.naba.store.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.naba.contracts.Reason;
import news.naba.kit.Problem.FieldError;
import news.naba.kit.ProblemException;
import news.naba.store.domain.filter.EventFacts;
import news.naba.store.domain.filter.Selection;
import news.naba.store.http.stream.Start;
import news.naba.store.persistence.FeedQueries;
import news.naba.store.persistence.LoggedUpdate;
import news.naba.store.persistence.UpdateLog.Bounds;
import org.jspecify.annotations.Nullable;

/** The update log by pages, for catching up. */
@Path("/v1/updates")
class UpdatesResource {
  static final String NDJSON = "application/x-ndjson";

  /** The cursor after the last update that was looked at: where to go on. */
  static final String CURSOR_HEADER = "Naba-Cursor";

  /** Updates looked at for one page; a page may come out shorter, with a next one. */
  private static final int MOST_EXAMINED = 5_000;

  private static final int EXAMINED_AT_ONCE = 500;

  private final FeedQueries queries;
  private final Filters filters;

  UpdatesResource(FeedQueries queries, Filters filters) {
    this.queries = queries;
    this.filters = filters;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public Response json(@Context UriInfo request) {
    UpdatePage page = page(Query.of(request));
    String body =
        Pages.json(page.items, page.more ? Long.toString(page.cursor) : null, page.cursor);
    return Response.ok(body).header(CURSOR_HEADER, page.cursor).build();
  }

  @GET
  @Produces(NDJSON)
  public Response lines(@Context UriInfo request) {
    UpdatePage page = page(Query.of(request));
    StringBuilder lines = new StringBuilder();
    page.items.forEach(item -> lines.append(item).append('\n'));
    return Response.ok(lines.toString()).header(CURSOR_HEADER, page.cursor).build();
  }

  private record UpdatePage(List<String> items, boolean more, long cursor) {}

  private UpdatePage page(Query query) {
    Selection wanted = filters.selection(query, Set.of("after", "limit"));
    int limit = query.limit();
    Bounds bounds = queries.bounds();
    long cursor = start(query.first("after"), wanted.filter().since(), bounds);
    boolean filtered = !wanted.equals(Selection.ALL);
    List<String> items = new ArrayList<>();
    int examined = 0;
    while (examined < MOST_EXAMINED) {
      int atOnce = filtered ? EXAMINED_AT_ONCE : limit;
      List<LoggedUpdate> updates = queries.updatesAfter(cursor, atOnce, filtered);
      for (LoggedUpdate update : updates) {
        match(wanted, update).ifPresent(items::add);
        cursor = update.sequence();
        if (items.size() == limit) {
          return new UpdatePage(items, cursor < bounds.head(), cursor);
        }
      }
      if (updates.size() < atOnce) {
        return new UpdatePage(items, false, cursor);
      }
      examined += updates.size();
    }
    return new UpdatePage(items, true, cursor);
  }

  private static Optional<String> match(Selection wanted, LoggedUpdate update) {
    if (wanted.equals(Selection.ALL)) {
      return Optional.of(update.json());
    }
    EventFacts before = update.before();
    EventFacts after = update.after();
    return wanted.matches(before, after)
        ? Optional.of(update.json(wanted.matching(before, after)))
        : Optional.empty();
  }

  private long start(@Nullable String after, @Nullable Instant since, Bounds bounds) {
    if (after == null && since != null) {
      return Math.max(queries.cursorBefore(since), bounds.oldest() - 1);
    }
    Start start = Start.at(after, bounds);
    start
        .gap()
        .ifPresent(
            gap -> {
              int status = gap.missingFrom() != null ? 410 : 400;
              String detail =
                  status == 410
                      ? "The updates after "
                          + after
                          + " are not kept any more; the oldest kept is "
                          + bounds.oldest()
                          + "."
                      : "There is no cursor " + after + "; the last one is " + bounds.head() + ".";
              throw new ProblemException(
                  Reason.UNKNOWN_CURSOR, status, detail, List.of(new FieldError("after", detail)));
            });
    return start.cursor();
  }
}
