package news.naba.store.http.export;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import news.naba.contracts.Event;
import news.naba.store.http.Filters;
import news.naba.store.http.Query;
import news.naba.store.persistence.EventPage;
import news.naba.store.persistence.FeedQueries;
import news.naba.store.persistence.Json;
import news.naba.store.persistence.PageToken;
import org.jspecify.annotations.Nullable;

/**
 * {@code /v1/events} for other programs: same filters, same order, same pages. Where a next page
 * is, the {@code Link} header says.
 */
@Path("/v1")
class ExportsResource {
  private static final List<Locale> TITLES = List.of(Locale.forLanguageTag("ar"), Locale.ENGLISH);

  private final FeedQueries queries;
  private final Filters filters;
  private final Clock clock;

  ExportsResource(FeedQueries queries, Filters filters, Clock clock) {
    this.queries = queries;
    this.filters = filters;
    this.clock = clock;
  }

  /** For feed readers. Titles are Arabic or English, as {@code Accept-Language} asks. */
  @GET
  @Path("events.atom")
  @Produces("application/atom+xml;charset=utf-8")
  public Response atom(@Context UriInfo request, @Context HttpHeaders headers) {
    Found found = find(request);
    Locale language = titleLanguage(headers);
    String feed =
        new AtomExport(request.getBaseUri(), language)
            .write(found.events, request.getRequestUri(), found.next(request), clock.instant());
    return found
        .answer(request, feed)
        .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
        .build();
  }

  /** For maps: RFC 7946. Events without coordinates have no geometry; see {@code precision}. */
  @GET
  @Path("events.geojson")
  @Produces("application/geo+json")
  public Response geoJson(@Context UriInfo request) {
    Found found = find(request);
    return found.answer(request, GeoJsonExport.write(found.events)).build();
  }

  /** For spreadsheets: RFC 4180, a header line, one event a line. */
  @GET
  @Path("events.csv")
  @Produces("text/csv;charset=utf-8;header=present")
  public Response csv(@Context UriInfo request) {
    Found found = find(request);
    return found
        .answer(request, CsvExport.write(found.events))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"naba-events.csv\"")
        .build();
  }

  private record Found(List<Event> events, EventPage page) {
    Response.ResponseBuilder answer(UriInfo request, String body) {
      Response.ResponseBuilder answer = Response.ok(body).header("Naba-Cursor", page.cursor());
      URI next = next(request);
      return next == null ? answer : answer.link(next, "next");
    }

    @Nullable URI next(UriInfo request) {
      PageToken next = page.next();
      return next == null
          ? null
          : request.getRequestUriBuilder().replaceQueryParam("page", next.encoded()).build();
    }
  }

  private Found find(UriInfo request) {
    Query query = Query.of(request);
    EventPage page =
        queries.events(
            filters.selection(query, Set.of("limit", "page")), query.page(), query.limit());
    return new Found(page.items().stream().map(e -> Json.read(e, Event.class)).toList(), page);
  }

  private static Locale titleLanguage(HttpHeaders headers) {
    List<Locale.LanguageRange> wanted =
        headers.getAcceptableLanguages().stream()
            .filter(language -> !language.getLanguage().equals("*"))
            .map(language -> new Locale.LanguageRange(language.toLanguageTag()))
            .toList();
    Locale found = Locale.lookup(wanted, TITLES);
    return found == null ? TITLES.get(0) : found;
  }
}
