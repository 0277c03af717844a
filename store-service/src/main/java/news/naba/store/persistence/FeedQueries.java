package news.naba.store.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import news.naba.contracts.Event;
import news.naba.store.domain.filter.Area;
import news.naba.store.domain.filter.EventFacts;
import news.naba.store.domain.filter.EventFilter;
import news.naba.store.domain.filter.EventTerms;
import news.naba.store.domain.filter.FilterParameters;
import news.naba.store.domain.filter.Selection;
import news.naba.store.domain.merge.Explainer;
import news.naba.store.domain.merge.Explanation;
import news.naba.store.persistence.UpdateLog.Bounds;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;

/** What readers ask of the store. */
@ApplicationScoped
public class FeedQueries {
  /** Events looked at for one page; a page may come out shorter, with a next one. */
  private static final int MOST_EXAMINED = 5_000;

  /** Looked at in one go after the first, which is one more than the page. */
  private static final int EXAMINED_AT_ONCE = 250;

  private static final int MOST_COUNTED = 10_000;

  private final Database database;
  private final Explainer explainer;

  FeedQueries(Database database, Explainer explainer) {
    this.database = database;
    this.explainer = explainer;
  }

  /**
   * How much is stored: exactly up to 10,000 each, above that by the database's estimate. Events
   * merged into others are not counted.
   *
   * @param bounds the reach of the update log
   */
  public record Totals(Bounds bounds, long articles, long reports, long events) {}

  public Bounds bounds() {
    return database.read(c -> new UpdateLog(c).bounds());
  }

  public List<LoggedUpdate> updatesAfter(long cursor, int limit, boolean withPrevious) {
    return database.read(c -> new UpdateLog(c).after(cursor, limit, withPrevious));
  }

  /** The cursor after which the updates from a time on are found. */
  public long cursorBefore(Instant time) {
    return database.read(c -> new UpdateLog(c).before(time));
  }

  /**
   * Events as they are, told as the last update of each.
   *
   * @param next where the next page starts; null when there is none
   */
  public record SnapshotPage(List<LoggedUpdate> updates, @Nullable PageToken next) {}

  /**
   * Events that match, newest update first, without those that changed after a cursor: following
   * the log from there tells these. An update that is not kept any more has the number before the
   * oldest that is.
   */
  public SnapshotPage snapshot(Selection wanted, @Nullable PageToken from, int limit, long cursor) {
    EventPage page = events(wanted, from, limit);
    List<Event> events = page.items().stream().map(e -> Json.read(e, Event.class)).toList();
    return database.read(
        c -> {
          UpdateLog log = new UpdateLog(c);
          Map<String, LoggedUpdate> entries = log.entries(events);
          long beforeOldest = log.bounds().oldest() - 1;
          List<LoggedUpdate> updates = new ArrayList<>();
          for (int i = 0; i < events.size(); i++) {
            LoggedUpdate known = entries.get(events.get(i).eventId());
            LoggedUpdate update =
                known == null
                    ? LoggedUpdate.forgotten(beforeOldest, events.get(i), page.items().get(i))
                    : known;
            if (update.sequence() <= cursor) {
              updates.add(update);
            }
          }
          return new SnapshotPage(updates, page.next());
        });
  }

  public List<LoggedUpdate> versions(String eventId) {
    return database.read(c -> new UpdateLog(c).versions(eventId));
  }

  public Optional<String> event(String eventId) {
    return database.read(c -> new EventTable(c).body(eventId));
  }

  /** Why an event has the reports it has; empty if it has none. */
  public Optional<Explanation> explanation(String eventId) {
    return database.read(
        c -> {
          Optional<Explanation> why = explainer.explain(eventId, new ReportTable(c));
          return why.isEmpty() ? why : Optional.of(withStory(c, eventId, why.get()));
        });
  }

  private static Explanation withStory(Connection connection, String eventId, Explanation why)
      throws SQLException {
    String sql =
        "select follows, points from story_event where event_id = ? and follows is not null";
    try (PreparedStatement s = connection.prepareStatement(sql)) {
      s.setString(1, eventId);
      return Rows.list(s, row -> why.following(row.getString(1), row.getDouble(2))).stream()
          .findFirst()
          .orElse(why);
    }
  }

  public Totals totals() {
    return database.read(
        c ->
            new Totals(
                new UpdateLog(c).bounds(),
                size(c, "article", "article"),
                size(c, "report", "report"),
                size(c, "event where listed", "event_newest")));
  }

  /** Events that match, newest update first. */
  public EventPage events(Selection wanted, @Nullable PageToken from, int limit) {
    return database.read(
        c -> {
          long cursor = new UpdateLog(c).bounds().head();
          List<String> items = new ArrayList<>();
          PageToken position = from;
          int examined = 0;
          int atOnce = limit + 1;
          while (examined < MOST_EXAMINED) {
            List<Found> found = select(c, wanted, position, atOnce);
            for (Found candidate : found) {
              if (items.size() == limit) {
                return new EventPage(items, position, cursor);
              }
              if (wanted.matches(EventFacts.of(Json.read(candidate.body, Event.class)))) {
                items.add(candidate.body);
              }
              position = candidate.token;
            }
            if (found.size() < atOnce) {
              return new EventPage(items, null, cursor);
            }
            examined += found.size();
            atOnce = EXAMINED_AT_ONCE;
          }
          return new EventPage(items, position, cursor);
        });
  }

  /** Not read yet: the last candidate often only tells that there is a next page. */
  private record Found(String body, PageToken token) {}

  /** Candidates by what is in columns and terms; the filter itself has the last word. */
  private static List<Found> select(
      Connection connection, Selection wanted, @Nullable PageToken after, int limit)
      throws SQLException {
    Conditions where = new Conditions(connection).and("listed");
    if (after != null) {
      where.and("(updated_at, event_id) < (?, ?)", after.at().atOffset(ZoneOffset.UTC), after.id());
    }
    for (EventFilter filter : wanted.necessary()) {
      narrow(where, filter);
    }
    String sql =
        "select body, updated_at, event_id from event where "
            + where.sql()
            + " order by updated_at desc, event_id desc limit "
            + limit;
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      // Planned for these very values each time: a plan for any words takes all words for rare.
      statement.unwrap(PGStatement.class).setPrepareThreshold(0);
      where.bind(statement);
      return Rows.list(
          statement,
          row ->
              new Found(
                  row.getString(1),
                  new PageToken(
                      row.getObject(2, OffsetDateTime.class).toInstant(), row.getString(3))));
    }
  }

  private static void narrow(Conditions where, EventFilter filter) throws SQLException {
    where.anyOf("type", filter.types().stream().map(Enum::name).toList());
    where.anyOf("country", filter.countries());
    where.anyOf("status", filter.statuses().stream().map(FilterParameters::code).toList());
    for (Set<String> oneOf : EventTerms.wanted(filter)) {
      where.meets("terms", oneOf);
    }
    where.andIf("severity >= ?", filter.minSeverity());
    if (filter.minKilled() != null && filter.minKilled() > 0) {
      where.and("killed > 0 and killed >= ?", filter.minKilled());
    }
    where.andIf(
        "updated_at >= ?", filter.since() == null ? null : filter.since().atOffset(ZoneOffset.UTC));
    where.andIf(
        "updated_at < ?", filter.until() == null ? null : filter.until().atOffset(ZoneOffset.UTC));
    narrowToAreas(where, filter);
  }

  /** By latitude only, and only for one area: the rest is left to the filter. */
  private static void narrowToAreas(Conditions where, EventFilter filter) {
    if (filter.boxes().size() + filter.circles().size() == 1) {
      Stream.concat(filter.boxes().stream(), filter.circles().stream())
          .map(Area::bounds)
          .forEach(box -> where.and("lat between ? and ?", box.south(), box.north()));
    }
  }

  /**
   * How many rows there are. Counting a big table takes seconds: there the last analysis is asked.
   *
   * @param analysed the table, or an index of just these rows
   */
  private static long size(Connection connection, String rows, String analysed)
      throws SQLException {
    String sql =
        """
        select case when counted <= %1$d then counted else greatest(counted, (
          select reltuples::bigint from pg_class where oid = '%3$s'::regclass)) end
        from (select count(*) as counted from (select 1 from %2$s limit %1$d + 1) first) few
        """
            .formatted(MOST_COUNTED, rows, analysed);
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      return Rows.list(statement, row -> row.getLong(1)).get(0);
    }
  }
}
