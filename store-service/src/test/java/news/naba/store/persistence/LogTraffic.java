package news.naba.store.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import news.naba.contracts.Event;
import news.naba.contracts.Update.Change;
import news.naba.store.Fixture;
import news.naba.store.domain.ArticleRef;
import news.naba.store.domain.StoredReport;
import news.naba.store.domain.event.EventSynthesis;
import news.naba.store.domain.event.EventVersions;
import news.naba.store.domain.merge.EventChange;

/** Writing to the log and following it, without the merging in between. */
public final class LogTraffic {
  private static final int PAGE = 1_000;

  private LogTraffic() {}

  /** Puts new events into their table and appends them; the transaction is the caller's to end. */
  public static void append(Connection connection, List<String> eventIds) throws SQLException {
    List<EventChange> made = eventIds.stream().map(LogTraffic::created).toList();
    new EventTable(connection).put(made.stream().map(EventChange::event).toList());
    new UpdateLog(connection).append(made);
  }

  private static EventChange created(String id) {
    StoredReport report =
        new StoredReport(
            ArticleRef.of(id, Fixture.article(id).build().article()),
            Fixture.report(id).build(),
            null);
    Event event = new EventSynthesis(none -> 0, 1).compose(id, List.of(report), null);
    return new EventChange(
        Change.CREATED,
        EventVersions.numbered(event, 1, Instant.now().truncatedTo(ChronoUnit.MILLIS)));
  }

  /**
   * Everything after a cursor, read as it comes, each time after the last that was seen: whoever
   * was shown N+1 before N never sees N.
   */
  static List<LoggedUpdate> follow(Database database, long start, BooleanSupplier writing) {
    List<LoggedUpdate> seen = new ArrayList<>();
    boolean last;
    do {
      last = !writing.getAsBoolean();
      long after = seen.isEmpty() ? start : seen.get(seen.size() - 1).sequence();
      seen.addAll(database.read(c -> new UpdateLog(c).after(after, PAGE, false)));
    } while (!last);
    return seen;
  }
}
