package news.naba.store.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import news.naba.contracts.Event;
import news.naba.store.domain.merge.EventChange;

/**
 * The gap-free, totally ordered log of all updates. Appending locks the one row of {@code log_head}
 * until the transaction ends; PostgreSQL makes a transaction visible before it releases its locks,
 * so nobody ever sees N+1 before N, and a rollback takes its numbers back.
 *
 * <p>The log is cut into days by the time of the updates, which is taken before the lock: around
 * midnight a smaller number may stand in the later day. Where the kept log begins is therefore
 * written down when a day is dropped; what lies before is not there, even where it still is.
 *
 * <p>A database that comes back may be an older one, from a backup. So nobody appends after a start
 * of the database until {@link #continueAfter} has said what was published before.
 */
public final class UpdateLog {
  /** The channel on which the new head is notified at commit. */
  public static final String CHANNEL = "naba_update_log";

  static final String TABLE = "update_log";

  /** Tells one start of one database from all others. */
  static final String INCARNATION =
      "concat_ws(' ', pg_postmaster_start_time(), 'log_head'::regclass::oid)";

  /**
   * Whoever has taken numbers and says nothing for so long hangs: the database ends its session, so
   * that the others need not wait for it.
   */
  private static final Duration LONGEST_SILENCE = Duration.ofSeconds(5);

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
   * Appends changes in their order, as the events stand in their table: they are to be put there
   * before. To be called last in a transaction: everybody else waits until it ends.
   *
   * @return the new head
   * @throws StoreUnavailableException if it is not known yet where numbers may begin
   */
  public long append(List<EventChange> changes) throws SQLException {
    long head = advance(changes.size());
    String sql =
        """
        insert into update_log (sequence, event_id, version, change, at, previous_at, body)
        select n.sequence, e.event_id, e.version, n.change, e.updated_at, e.previous_at, e.body
        from unnest(?::bigint[], ?::text[], ?::text[]) as n(sequence, event_id, change)
        join event e using (event_id)
        """;
    try (PreparedStatement s = connection.prepareStatement(sql)) {
      Object[] sequences =
          LongStream.rangeClosed(head - changes.size() + 1, head).boxed().toArray();
      s.setArray(1, connection.createArrayOf("bigint", sequences));
      s.setArray(2, Rows.column(connection, "text", changes, c -> c.event().eventId()));
      s.setArray(
          3,
          Rows.column(
              connection, "text", changes, c -> c.change().name().toLowerCase(Locale.ROOT)));
      int appended = s.executeUpdate();
      if (appended != changes.size()) {
        throw new IllegalStateException(
            "Of " + changes.size() + " changed events " + appended + " are in their table");
      }
    }
    notifyOf(head);
    return head;
  }

  public Bounds bounds() throws SQLException {
    String sql = "select sequence, dropped + 1 from log_head";
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
    String page =
        "select * from update_log where sequence > greatest(?, (select dropped from log_head))"
            + " order by sequence limit "
            + limit;
    String sql =
        withPrevious
            ? "select u.*, p.body as previous from ("
                + page
                + ") u left join lateral (select body from update_log where at = u.previous_at"
                + " and event_id = u.event_id and version = u.version - 1 limit 1) p on true"
                + " order by u.sequence"
            : "select u.*, null as previous from (" + page + ") u order by u.sequence";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, cursor);
      return Rows.list(statement, UpdateLog::logged);
    }
  }

  /** The entries for versions of events, as far as they are kept, by the event's id. */
  Map<String, LoggedUpdate> entries(List<Event> versions) throws SQLException {
    String sql =
        """
        select u.*, null as previous from update_log u
        join unnest(?::text[], ?::int[], ?::timestamptz[]) as wanted (event_id, version, at)
          on u.at = wanted.at and u.event_id = wanted.event_id and u.version = wanted.version
        where u.sequence > (select dropped from log_head)
        """;
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setArray(1, Rows.column(connection, "text", versions, Event::eventId));
      statement.setArray(2, Rows.column(connection, "int", versions, Event::version));
      statement.setArray(
          3,
          Rows.column(
              connection,
              "text",
              versions,
              e -> e.updatedAt().atOffset(ZoneOffset.UTC).toString()));
      return Rows.list(statement, UpdateLog::logged).stream()
          .collect(Collectors.toMap(LoggedUpdate::eventId, Function.identity()));
    }
  }

  /** Every kept version of an event, oldest first. */
  public List<LoggedUpdate> versions(String eventId) throws SQLException {
    String sql =
        "select u.*, null as previous from update_log u where u.event_id = ?"
            + " and u.sequence > (select dropped from log_head) order by u.version";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, eventId);
      return Rows.list(statement, UpdateLog::logged);
    }
  }

  /**
   * The cursor after which everything from a time on follows: no update after it is older, apart
   * from those that were made at the same moment by another replica.
   */
  public long before(Instant time) throws SQLException {
    String sql =
        "select sequence - 1 from update_log where at >= ?"
            + " and sequence > (select dropped from log_head) order by at, sequence limit 1";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setObject(1, time.atOffset(ZoneOffset.UTC));
      return Rows.list(statement, row -> row.getLong(1)).stream()
          .findFirst()
          .orElse(bounds().head());
    }
  }

  /** Lets the log begin after a day that is about to be dropped. Takes the lock of appending. */
  void forget(String day) throws SQLException {
    String sql =
        "update log_head set dropped ="
            + " greatest(dropped, (select coalesce(max(sequence), 0) from "
            + day
            + "))";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.executeUpdate();
    }
  }

  private long advance(int by) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update log_head set sequence = sequence + ? where checked_for = "
                + INCARNATION
                + " returning sequence,"
                + " set_config('idle_in_transaction_session_timeout', ?, true)")) {
      statement.setInt(1, by);
      statement.setString(2, Long.toString(LONGEST_SILENCE.toMillis()));
      return Rows.list(statement, row -> row.getLong(1)).stream()
          .findFirst()
          .orElseThrow(
              () ->
                  new StoreUnavailableException(
                      new SQLException("nobody has compared the log with naba.events yet")));
    }
  }

  /** Whether it is known since the database's start that numbers may go on from the head. */
  public boolean isContinued() throws SQLException {
    String sql = "select coalesce(checked_for = " + INCARNATION + ", false) from log_head";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      return Rows.list(statement, row -> row.getBoolean(1)).get(0);
    }
  }

  /**
   * Lets numbers go on above everything that anybody was ever told, and above the head. If the log
   * does not reach so far, what is missing counts as kept no longer.
   *
   * @param highest last sequence that was published
   * @return how many updates the log lacks
   */
  public long continueAfter(long highest) throws SQLException {
    long head = bounds().head();
    String sql =
        "update log_head set dropped = case when ? > sequence then ? else dropped end,"
            + " sequence = greatest(sequence, ?), checked_for = "
            + INCARNATION;
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, highest);
      statement.setLong(2, highest);
      statement.setLong(3, highest);
      statement.executeUpdate();
    }
    return Math.max(0, highest - head);
  }

  /** How far the log was known to be published, by {@link #markPublished}. */
  public long published() throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("select sequence from log_published")) {
      return Rows.list(statement, row -> row.getLong(1)).get(0);
    }
  }

  public void markPublished(long sequence) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("update log_published set sequence = ?")) {
      statement.setLong(1, sequence);
      statement.executeUpdate();
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
