package news.naba.store.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import news.naba.contracts.Event;
import news.naba.store.domain.filter.EventTerms;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * Works out the terms of events that were stored without any. Repeat it under a new number when
 * {@link EventTerms} changes, and name it in {@link JavaMigrations}.
 */
@SuppressWarnings("checkstyle:TypeName") // Flyway reads number and description from it
public class V4__Terms_of_events extends BaseJavaMigration {
  private static final int AT_ONCE = 500;

  /** An event with its terms. */
  private record Searchable(String eventId, List<String> terms) {}

  @Override
  public void migrate(Context context) throws SQLException {
    Connection connection = context.getConnection();
    String last = "";
    List<Event> events = after(connection, last);
    while (!events.isEmpty()) {
      put(
          connection,
          events.stream()
              .map(e -> new Searchable(e.eventId(), List.copyOf(EventTerms.of(e))))
              .toList());
      last = events.get(events.size() - 1).eventId();
      events = after(connection, last);
    }
  }

  private static List<Event> after(Connection connection, String eventId) throws SQLException {
    String sql = "select body from event where event_id > ? order by event_id limit " + AT_ONCE;
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, eventId);
      return Rows.list(statement, row -> Json.read(row.getString(1), Event.class));
    }
  }

  private static void put(Connection connection, List<Searchable> events) throws SQLException {
    String sql =
        "update event e set terms = t.terms::text[]"
            + " from unnest(?::text[], ?::text[]) as t(event_id, terms)"
            + " where e.event_id = t.event_id";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setArray(1, Rows.column(connection, "text", events, Searchable::eventId));
      statement.setArray(2, Rows.column(connection, "text", events, e -> Rows.array(e.terms())));
      statement.executeUpdate();
    }
  }
}
