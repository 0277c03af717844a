package news.naba.store.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import news.naba.store.domain.merge.EventChange;

/**
 * The gap-free, totally ordered log of all updates. Appending locks the one row of {@code log_head}
 * until the transaction ends; PostgreSQL makes a transaction visible before it releases its locks,
 * so nobody ever sees N+1 before N, and a rollback takes its numbers back.
 */
public final class UpdateLog {
  /** The channel on which the new head is notified at commit. */
  public static final String CHANNEL = "naba_update_log";

  private final Connection connection;

  public UpdateLog(Connection connection) {
    this.connection = connection;
  }

  /**
   * From where to where the log reaches.
   *
   * @param oldest first sequence that is kept; 1 + head while the log is empty
   * @param head last sequence; 0 before the first update
   */
  public record Bounds(long oldest, long head) {}

  /**
   * Appends changes in their order. To be called last in a transaction: everybody else waits until
   * it ends.
   *
   * @return the new head
   */
  public long append(List<EventChange> changes) throws SQLException {
    long head = advance(changes.size());
    String sql =
        """
        insert into update_log (sequence, event_id, version, change, at, body)
        select * from unnest(?::bigint[], ?::text[], ?::int[], ?::text[], ?::timestamptz[],
          ?::text[])
        """;
    try (PreparedStatement s = connection.prepareStatement(sql)) {
      Object[] sequences =
          LongStream.rangeClosed(head - changes.size() + 1, head).boxed().toArray();
      s.setArray(1, connection.createArrayOf("bigint", sequences));
      s.setArray(2, Rows.column(connection, "text", changes, c -> c.event().eventId()));
      s.setArray(3, Rows.column(connection, "int", changes, c -> c.event().version()));
      s.setArray(
          4,
          Rows.column(
              connection, "text", changes, c -> c.change().name().toLowerCase(Locale.ROOT)));
      s.setArray(
          5,
          Rows.column(
              connection,
              "text",
              changes,
              c -> c.event().updatedAt().atOffset(ZoneOffset.UTC).toString()));
      s.setArray(6, Rows.column(connection, "text", changes, c -> Json.write(c.event())));
      s.executeUpdate();
    }
    notifyOf(head);
    return head;
  }

  public Bounds bounds() throws SQLException {
    String sql =
        "select sequence, coalesce((select min(sequence) from update_log), sequence + 1)"
            + " from log_head";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      return Rows.list(statement, row -> new Bounds(row.getLong(2), row.getLong(1))).get(0);
    }
  }

  /**
   * The updates after a cursor, in order.
   *
   * @param withPrevious whether the version before is wanted, as filters do
   */
  public List<LoggedUpdate> after(long cursor, int limit, boolean withPrevious)
      throws SQLException {
    String sql =
        withPrevious
            ? "select u.*, p.body as previous from update_log u left join update_log p"
                + " on p.event_id = u.event_id and p.version = u.version - 1"
                + " where u.sequence > ? order by u.sequence limit ?"
            : "select u.*, null as previous from update_log u"
                + " where u.sequence > ? order by u.sequence limit ?";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, cursor);
      statement.setInt(2, limit);
      return Rows.list(statement, UpdateLog::logged);
    }
  }

  /** Every kept version of an event, oldest first. */
  public List<LoggedUpdate> versions(String eventId) throws SQLException {
    String sql =
        "select u.*, null as previous from update_log u where u.event_id = ? order by u.version";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, eventId);
      return Rows.list(statement, UpdateLog::logged);
    }
  }

  private long advance(int by) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update log_head set sequence = sequence + ? returning sequence")) {
      statement.setInt(1, by);
      return Rows.list(statement, row -> row.getLong(1)).get(0);
    }
  }

  private void notifyOf(long head) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement("select pg_notify(?, ?)")) {
      statement.setString(1, CHANNEL);
      statement.setString(2, Long.toString(head));
      statement.execute();
    }
  }

  private static LoggedUpdate logged(ResultSet row) throws SQLException {
    return new LoggedUpdate(
        row.getLong("sequence"),
        row.getString("event_id"),
        row.getInt("version"),
        row.getString("change"),
        Rows.instant(row, "at"),
        row.getString("body"),
        row.getString("previous"));
  }
}
