package news.naba.store.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import news.naba.store.http.stream.LiveFeed;
import news.naba.store.kafka.Intake;
import news.naba.store.persistence.FeedQueries;
import news.naba.store.persistence.FeedQueries.Totals;
import org.jspecify.annotations.Nullable;

/** Where the store stands. */
@Path("/v1/status")
@Produces(MediaType.APPLICATION_JSON)
class StatusResource {
  private final FeedQueries queries;
  private final LiveFeed feed;
  private final Intake intake;
  private final EventAges ages;

  StatusResource(FeedQueries queries, LiveFeed feed, Intake intake, EventAges ages) {
    this.queries = queries;
    this.feed = feed;
    this.intake = intake;
    this.ages = ages;
  }

  /**
   * @param cursor the last update
   * @param oldest the oldest update kept
   * @param lag messages with reports not yet taken; null while the broker does not say
   * @param eventAge from publication to update; null while no update told a time
   * @param deadLetters messages in the dead-letter topic; null while the broker does not say
   * @param subscribers streams open on this replica
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Status(
      long cursor,
      long oldest,
      long articles,
      long reports,
      long events,
      @Nullable Long lag,
      EventAges.@Nullable Age eventAge,
      @Nullable Long deadLetters,
      int subscribers) {}

  @GET
  public Status status() {
    Totals totals = queries.totals();
    Intake.Standing standing = intake.now();
    return new Status(
        totals.bounds().head(),
        totals.bounds().oldest(),
        totals.articles(),
        totals.reports(),
        totals.events(),
        standing.lag(),
        ages.now().orElse(null),
        standing.deadLetters(),
        feed.subscribers());
  }
}
