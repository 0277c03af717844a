package news.naba.store.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import news.naba.contracts.Event;
import news.naba.contracts.Report.Place;
import news.naba.store.domain.filter.EventFacts;
import news.naba.store.domain.filter.EventTerms;
import news.naba.store.domain.filter.FilterParameters;
import org.jspecify.annotations.Nullable;

/** The current version of every event. */
final class EventTable {
  private final Connection connection;

  EventTable(Connection connection) {
    this.connection = connection;
  }

  void put(List<Event> events) throws SQLException {
    String sql =
        """
        insert into event
          (event_id, version, updated_at, type, country, status, severity, killed, lat, lon,
           listed, terms, body)
        select n.event_id, n.version, n.updated_at, n.type, n.country, n.status, n.severity,
          n.killed, n.lat, n.lon, n.listed, n.terms::text[], n.body
        from unnest(?::text[], ?::int[], ?::timestamptz[], ?::text[], ?::text[],
          ?::text[], ?::int[], ?::int[], ?::float8[], ?::float8[], ?::boolean[], ?::text[],
          ?::text[])
          as n(event_id, version, updated_at, type, country, status, severity, killed, lat, lon,
            listed, terms, body)
        on conflict (event_id) do update set
          version = excluded.version, previous_at = event.updated_at,
          updated_at = excluded.updated_at, type = excluded.type, terms = excluded.terms,
          country = excluded.country, status = excluded.status, severity = excluded.severity,
          killed = excluded.killed, lat = excluded.lat, lon = excluded.lon,
          listed = excluded.listed, body = excluded.body
        """;
    try (PreparedStatement s = connection.prepareStatement(sql)) {
      s.setArray(1, Rows.column(connection, "text", events, Event::eventId));
      s.setArray(2, Rows.column(connection, "int", events, Event::version));
      s.setArray(
          3,
          Rows.column(
              connection, "text", events, e -> e.updatedAt().atOffset(ZoneOffset.UTC).toString()));
      s.setArray(4, Rows.column(connection, "text", events, e -> e.type().name()));
      s.setArray(5, Rows.column(connection, "text", events, e -> country(e.place())));
      s.setArray(
          6, Rows.column(connection, "text", events, e -> FilterParameters.code(e.status())));
      s.setArray(7, Rows.column(connection, "int", events, Event::severity));
      s.setArray(8, Rows.column(connection, "int", events, EventFacts::mostKilled));
      s.setArray(9, Rows.column(connection, "float8", events, e -> lat(e.place())));
      s.setArray(10, Rows.column(connection, "float8", events, e -> lon(e.place())));
      s.setArray(11, Rows.column(connection, "boolean", events, e -> e.mergedInto() == null));
      s.setArray(12, Rows.column(connection, "text", events, e -> Rows.array(EventTerms.of(e))));
      s.setArray(13, Rows.column(connection, "text", events, Json::write));
      s.executeUpdate();
    }
  }

  /** The event's JSON as it is now. */
  Optional<String> body(String eventId) throws SQLException {
    try (PreparedStatement s =
        connection.prepareStatement("select body from event where event_id = ?")) {
      s.setString(1, eventId.replace("\0", ""));
      return Rows.list(s, row -> row.getString(1)).stream().findFirst();
    }
  }

  private static @Nullable String country(@Nullable Place place) {
    return place == null ? null : place.country();
  }

  private static @Nullable Double lat(@Nullable Place place) {
    return place == null ? null : place.lat();
  }

  private static @Nullable Double lon(@Nullable Place place) {
    return place == null ? null : place.lon();
  }
}
