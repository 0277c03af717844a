package news.naba.store.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import news.naba.contracts.Event.Claim;
import news.naba.contracts.Event.Source;
import news.naba.store.domain.Recent;
import news.naba.store.domain.StoredReport;
import news.naba.store.domain.event.Sources;
import org.jspecify.annotations.Nullable;

/**
 * What readers ask of an event beyond what its updates list. It takes all of its reports to know
 * who copies whom and what replaces what. So it is composed whole, and kept for whoever asks for
 * the next page.
 */
@ApplicationScoped
public class SourceQueries {
  /** Of an event with more reports, those that came last are told. */
  static final int MOST_REPORTS = 10_000;

  /** An event of the most reports there may be, or many smaller ones. */
  private static final long MOST_BYTES = 20_000_000;

  private static final int BYTES_OF_REPORT = 1_000;
  private static final int BYTES_OF_CLAIM = 400;

  private final Database database;
  private final Recent<String, Composed> composed = new Recent<>(MOST_BYTES, Composed::bytes);

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
    return page(eventId, Composed::reports, from, limit);
  }

  /** Claims of an event; none once they are another event's. Empty if there is no such event. */
  public Optional<Page<Claim>> claims(String eventId, @Nullable PageToken from, int limit) {
    return page(eventId, Composed::claims, from, limit);
  }

  /** An item with what a page that ends with it says. */
  private record Placed<T>(PageToken place, T item) {}

  /** Which reports an event has, in which versions, as far as it takes to see a change. */
  private record Stamp(int version, long reports, BigDecimal versions) {}

  /** All that is told of an event. */
  private record Composed(Stamp stamp, List<Placed<Source>> reports, List<Placed<Claim>> claims) {
    long bytes() {
      return (long) BYTES_OF_REPORT * reports.size() + (long) BYTES_OF_CLAIM * claims.size();
    }
  }

  private <T> Optional<Page<T>> page(
      String eventId,
      Function<Composed, List<Placed<T>>> items,
      @Nullable PageToken from,
      int limit) {
    return database.read(
        c -> {
          long cursor = new UpdateLog(c).bounds().head();
          Optional<Stamp> stamp = stamp(c, eventId);
          if (stamp.isEmpty()) {
            return Optional.empty();
          }
          List<Placed<T>> all = items.apply(composed(c, eventId, stamp.get()));
          int start = from == null ? 0 : firstAfter(all, from);
          int end = Math.min(all.size(), start + limit);
          return Optional.of(
              new Page<>(
                  all.subList(start, end).stream().map(Placed::item).toList(),
                  end < all.size() ? all.get(end - 1).place : null,
                  cursor));
        });
  }

  private Composed composed(Connection connection, String eventId, Stamp stamp) {
    Composed known = composed.get(eventId);
    if (known != null && known.stamp.equals(stamp)) {
      return known;
    }
    Sources sources = Sources.of(new ReportTable(connection).lastOf(eventId, MOST_REPORTS));
    Composed now = new Composed(stamp, placedReports(sources), placedClaims(sources));
    composed.put(eventId, now);
    return now;
  }

  /** Asked before the reports are read: what changes in between is composed anew next time. */
  private static Optional<Stamp> stamp(Connection connection, String eventId) throws SQLException {
    String sql =
        """
        select e.version, count(r.report_id), coalesce(sum(r.article_version), 0)
          + coalesce(sum(r.extractor_version), 0)
        from event e left join report r on r.event_id = e.event_id
        where e.event_id = ? group by e.version
        """;
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, eventId.replace("\0", ""));
      return Rows.list(
              statement, row -> new Stamp(row.getInt(1), row.getLong(2), row.getBigDecimal(3)))
          .stream()
          .findFirst();
    }
  }

  private static <T> int firstAfter(List<Placed<T>> all, PageToken from) {
    int first = 0;
    while (first < all.size() && !isAfter(all.get(first).place, from)) {
      first++;
    }
    return first;
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
