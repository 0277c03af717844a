package news.naba.store.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import news.naba.contracts.MediaTopic;
import news.naba.contracts.MediaTopics;
import news.naba.store.http.RulesResource.RuleView;
import news.naba.store.persistence.Rules;

/** What one can follow: IPTC Media Topics, as a tree, and the named rules. */
@Path("/v1/topics")
@Produces(MediaType.APPLICATION_JSON)
class TopicsResource {
  private final Rules rules;

  TopicsResource(Rules rules) {
    this.rules = rules;
  }

  /**
   * Everything that can be followed.
   *
   * @param topics the broadest; {@code topic=ID} follows one with all its narrower ones
   * @param rules {@code rule=ID} follows one
   */
  record Topics(List<Topic> topics, List<RuleView> rules) {}

  /**
   * A topic.
   *
   * @param narrower its parts
   */
  record Topic(
      String id, Map<String, String> names, @JsonInclude(Include.NON_EMPTY) List<Topic> narrower) {}

  @GET
  public Topics topics(@Context UriInfo request) {
    Query.of(request).only(Set.of());
    return new Topics(
        within(Optional.empty()),
        rules.with(Set.of()).all().stream().limit(Query.MOST).map(RuleView::of).toList());
  }

  private static List<Topic> within(Optional<String> broader) {
    return MediaTopics.all().stream()
        .filter(topic -> MediaTopics.broader(topic.id()).equals(broader))
        .map(TopicsResource::node)
        .toList();
  }

  private static Topic node(MediaTopic topic) {
    return new Topic(topic.id(), topic.names(), within(Optional.of(topic.id())));
  }
}
