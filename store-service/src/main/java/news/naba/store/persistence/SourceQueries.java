package news.naba.store.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import news.naba.contracts.Event.Claim;
import news.naba.contracts.Event.Source;
import news.naba.store.domain.StoredReport;
import news.naba.store.domain.event.Sources;
import org.jspecify.annotations.Nullable;

/**
 * What readers ask of an event beyond what its updates list. Each page is composed of the event's
 * reports, because it takes all of them to know who copies whom and what replaces what.
 */
@ApplicationScoped
public class SourceQueries {
  /** Of an event with more reports, those that came last are told. */
  static final int MOST_REPORTS = 10_000;

  private final Database database;

  SourceQueries(Database database) {
    this.database = database;
  }

  /**
   * Some of what is behind an event, newest first.
   *
   * @param next where the next page starts; null when there is none
   * @param cursor a position in the update log that the page is not older than
   */
  public record Page<T>(List<T> items, @Nullable PageToken next, long cursor) {}

  /** Reports of an event; none once they are another event's. Empty if there is no such event. */
  public Optional<Page<Source>> reports(String eventId, @Nullable PageToken from, int limit) {
    return page(eventId, SourceQueries::placedReports, from, limit);
  }

  /** Claims of an event; none once they are another event's. Empty if there is no such event. */
  public Optional<Page<Claim>> claims(String eventId, @Nullable PageToken from, int limit) {
    return page(eventId, SourceQueries::placedClaims, from, limit);
  }

  /** An item with what a page that ends with it says. */
  private record Placed<T>(PageToken place, T item) {}

  private <T> Optional<Page<T>> page(
      String eventId,
      Function<Sources, List<Placed<T>>> items,
      @Nullable PageToken from,
      int limit) {
    return database.read(
        c -> {
          long cursor = new UpdateLog(c).bounds().head();
          if (new EventTable(c).body(eventId).isEmpty()) {
            return Optional.empty();
          }
          Sources sources = Sources.of(new ReportTable(c).lastOf(eventId, MOST_REPORTS));
          List<Placed<T>> found =
              items.apply(sources).stream()
                  .filter(placed -> from == null || isAfter(placed.place, from))
                  .limit(limit + 1L)
                  .toList();
          boolean more = found.size() > limit;
          List<Placed<T>> page = more ? found.subList(0, limit) : found;
          return Optional.of(
              new Page<>(
                  page.stream().map(Placed::item).toList(),
                  more ? page.get(limit - 1).place : null,
                  cursor));
        });
  }

  /** In the order of {@link Sources}: newest first, of one time by id. */
  private static boolean isAfter(PageToken place, PageToken from) {
    int newer = place.at().compareTo(from.at());
    return newer < 0 || (newer == 0 && place.id().compareTo(from.id()) > 0);
  }

  private static List<Placed<Source>> placedReports(Sources sources) {
    return sources.newestFirst().stream()
        .map(report -> new Placed<>(place(report), sources.source(report)))
        .toList();
  }

  private static PageToken place(StoredReport report) {
    return new PageToken(report.article().at(), report.articleId() + " " + report.reportId());
  }

  /** A report's claims stand together, and are told apart by their number. */
  private static List<Placed<Claim>> placedClaims(Sources sources) {
    List<Placed<Claim>> placed = new ArrayList<>();
    String reportId = "";
    int number = 0;
    for (Claim claim : sources.claims()) {
      number = claim.reportId().equals(reportId) ? number + 1 : 0;
      reportId = claim.reportId();
      String id = "%s %s %05d".formatted(claim.articleId(), reportId, number);
      placed.add(new Placed<>(new PageToken(claim.at(), id), claim));
    }
    return placed;
  }
}
