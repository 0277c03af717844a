package news.naba.store.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import news.naba.kit.Problem.FieldError;
import news.naba.kit.ProblemException;
import news.naba.store.domain.StoredReport;
import news.naba.store.persistence.ArticleQueries;
import news.naba.store.persistence.ArticleQueries.StoredArticle;
import news.naba.store.persistence.PageToken;

/** The clean articles with their reports: the evidence. */
@Path("/v1/articles")
@Produces(MediaType.APPLICATION_JSON)
class ArticlesResource {
  private final ArticleQueries queries;
  private final ObjectMapper mapper;

  ArticlesResource(ArticleQueries queries, ObjectMapper mapper) {
    this.queries = queries;
    this.mapper = mapper;
  }

  @GET
  public ObjectNode articles(@Context UriInfo request) {
    Query query = Query.of(request);
    List<FieldError> wrong = query.wrong(Set.of("url", "source", "limit", "page"));
    String url = query.first("url");
    String source = query.first("source");
    if (url == null && source == null) {
      wrong.add(new FieldError("url", "Give the articles' address, or their source."));
    }
    Query.refuse(wrong);
    ArticleQueries.Page found = queries.articles(url, source, query.page(), query.limit());
    ObjectNode page = mapper.createObjectNode();
    ArrayNode items = page.putArray("items");
    found.items().forEach(article -> items.add(node(article)));
    PageToken next = found.next();
    return page.put("next", next == null ? null : next.encoded());
  }

  @GET
  @Path("{id}")
  public ObjectNode byId(@PathParam("id") String id, @Context UriInfo request) {
    Query.of(request).only(Set.of());
    return queries
        .article(id)
        .map(this::node)
        .orElseThrow(() -> ProblemException.notFound("There is no article " + id + " here yet."));
  }

  private ObjectNode node(StoredArticle stored) {
    ObjectNode node = mapper.createObjectNode();
    node.put("articleId", stored.articleId());
    node.putRawValue("article", new RawValue(stored.article()));
    ArrayNode reports = node.putArray("reports");
    for (StoredReport report : stored.reports()) {
      ObjectNode entry = mapper.valueToTree(report.report());
      if (report.eventId() != null) {
        entry.put("eventId", report.eventId());
      }
      reports.add(entry);
    }
    return node;
  }
}
