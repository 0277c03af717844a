package news.naba.store.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import news.naba.store.http.stream.LiveFeed;
import news.naba.store.persistence.FeedQueries;
import news.naba.store.persistence.FeedQueries.Totals;

/** Where the store stands. */
@Path("/v1/status")
@Produces(MediaType.APPLICATION_JSON)
class StatusResource {
  private final FeedQueries queries;
  private final LiveFeed feed;

  StatusResource(FeedQueries queries, LiveFeed feed) {
    this.queries = queries;
    this.feed = feed;
  }

  /**
   * @param cursor the last update
   * @param oldest the oldest update kept
   * @param subscribers streams open on this replica
   */
  record Status(
      long cursor, long oldest, long articles, long reports, long events, int subscribers) {}

  @GET
  public Status status() {
    Totals totals = queries.totals();
    return new Status(
        totals.bounds().head(),
        totals.bounds().oldest(),
        totals.articles(),
        totals.reports(),
        totals.events(),
        feed.subscribers());
  }
}
