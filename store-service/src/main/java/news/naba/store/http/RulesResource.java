package news.naba.store.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import news.naba.contracts.Reason;
import news.naba.kit.Problem.FieldError;
import news.naba.kit.ProblemException;
import news.naba.store.domain.filter.FilterParameters;
import news.naba.store.domain.filter.Rule;
import news.naba.store.domain.filter.RuleDraft;
import news.naba.store.persistence.Rules;
import org.jspecify.annotations.Nullable;

/** Named filters: {@code rule=ID} follows one on every read and stream. */
@Path("/v1/rules")
@Produces(MediaType.APPLICATION_JSON)
class RulesResource {
  private static final int CONFLICT = 409;
  private static final String PAGE = "page";

  private final Rules rules;
  private final Clock clock;

  RulesResource(Rules rules, Clock clock) {
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * A rule as it is shown.
   *
   * @param filter the parameters as they were given
   */
  record RuleView(
      String id,
      String name,
      Map<String, List<String>> filter,
      Instant createdAt,
      Instant updatedAt) {
    static RuleView of(Rule rule) {
      return new RuleView(
          rule.id(), rule.name(), rule.conditions(), rule.createdAt(), rule.updatedAt());
    }
  }

  /**
   * Some of the rules, in the order of their ids.
   *
   * @param next the {@code page} of the following ones; null if there are none
   */
  record RulePage(List<RuleView> items, @JsonInclude(Include.ALWAYS) @Nullable String next) {}

  @GET
  public RulePage rules(@Context UriInfo request) {
    Query query = Query.of(request);
    String after = after(query);
    int limit = query.limit();
    List<RuleView> found =
        rules.with(Set.of()).after(after).stream().limit(limit + 1L).map(RuleView::of).toList();
    return found.size() > limit
        ? new RulePage(found.subList(0, limit), found.get(limit - 1).id())
        : new RulePage(found, null);
  }

  /** The id of the last rule of the page before: what {@link RulePage#next} says. */
  private static String after(Query query) {
    List<FieldError> wrong = query.without(PAGE).wrong(Set.of("limit"));
    String after = query.first(PAGE);
    if (after != null && !FilterParameters.isRule(after)) {
      wrong.add(new FieldError(PAGE, "Give the next of the page before."));
    }
    Query.refuse(wrong);
    return after == null ? "" : after;
  }

  @GET
  @Path("{id}")
  public RuleView rule(@PathParam("id") String id) {
    return RuleView.of(existing(id));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response add(@Nullable JsonNode body) {
    Fields fields = new Fields(body, Set.of("id", "name", "filter"));
    String id = fields.id();
    RuleDraft draft = fields.draft(fields.name(""), fields.conditions(Map.of()));
    Instant now = now();
    Rule rule =
        new Rule(id, fields.name(""), fields.conditions(Map.of()), draft.filter(), now, now);
    return switch (rules.add(rule)) {
      case DONE ->
          Response.created(URI.create("/v1/rules/" + id)).entity(RuleView.of(rule)).build();
      case ID_TAKEN ->
          throw new ProblemException(
              Reason.INVALID_FIELD,
              CONFLICT,
              "There is a rule " + id + " already; change it with PATCH.",
              List.of(new FieldError("id", "It is taken.")));
      case TOO_MANY ->
          throw new ProblemException(
              Reason.TOO_LARGE, CONFLICT, "There are as many rules as there may be.");
    };
  }

  /** Changes what is given: the name, the filter as a whole, or both. */
  @PATCH
  @Path("{id}")
  @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
  public RuleView change(@PathParam("id") String id, @Nullable JsonNode body) {
    Rule rule = existing(id);
    Fields fields = new Fields(body, Set.of("name", "filter"));
    String name = fields.name(rule.name());
    Map<String, List<String>> conditions = fields.conditions(rule.conditions());
    RuleDraft draft = fields.draft(name, conditions);
    return rules
        .change(new Rule(id, name, conditions, draft.filter(), rule.createdAt(), now()))
        .map(RuleView::of)
        .orElseThrow(() -> notFound(id));
  }

  @DELETE
  @Path("{id}")
  public void remove(@PathParam("id") String id) {
    if (!rules.remove(id)) {
      throw notFound(id);
    }
  }

  private Rule existing(String id) {
    return rules.with(Set.of(id)).rule(id).orElseThrow(() -> notFound(id));
  }

  /** As exactly as the database keeps it. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private static ProblemException notFound(String id) {
    return ProblemException.notFound("There is no rule " + id + ".");
  }

  /** The fields of a request's body; collects what is wrong with them. */
  private static final class Fields {
    private final JsonNode body;
    private final List<FieldError> errors = new ArrayList<>();

    Fields(@Nullable JsonNode body, Set<String> known) {
      this.body = body == null ? MissingNode.getInstance() : body;
      if (!this.body.isObject()) {
        throw new ProblemException(
            Reason.MALFORMED_JSON,
            400,
            "Send one JSON object: {\"name\":\"…\",\"filter\":{\"country\":[\"SY\"]}}.");
      }
      Set<String> unknown = new HashSet<>();
      this.body.fieldNames().forEachRemaining(unknown::add);
      unknown.removeAll(known);
      unknown.forEach(f -> errors.add(new FieldError(f, "There is no field of this name here.")));
      JsonNode filter = this.body.path("filter");
      if (!filter.isMissingNode() && !filter.isObject()) {
        errors.add(new FieldError("filter", "Give an object, e.g. {\"country\":[\"SY\"]}."));
      }
    }

    /** The id that was chosen, else a new one. */
    String id() {
      String id = body.path("id").asText("");
      if (id.isEmpty()) {
        return UUID.randomUUID().toString();
      }
      try {
        return FilterParameters.rule(id);
      } catch (IllegalArgumentException e) {
        errors.add(new FieldError("id", String.valueOf(e.getMessage())));
        return id;
      }
    }

    String name(String otherwise) {
      return body.has("name") ? body.path("name").asText("") : otherwise;
    }

    Map<String, List<String>> conditions(Map<String, List<String>> otherwise) {
      return body.path("filter").isObject()
          ? new TreeMap<>(FilterJson.parameters(body.path("filter")))
          : otherwise;
    }

    /** Refuses what is wrong in the whole body. */
    RuleDraft draft(String name, Map<String, List<String>> conditions) {
      RuleDraft draft = RuleDraft.check(name, conditions);
      errors.addAll(Filters.fields(draft.errors()));
      if (!errors.isEmpty()) {
        throw ProblemException.invalid(errors);
      }
      return draft;
    }
  }
}
