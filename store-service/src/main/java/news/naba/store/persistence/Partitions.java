package news.naba.store.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** The days (UTC) of a table that is cut into days, each a table of its own. */
final class Partitions {
  private final Connection connection;
  private final String table;

  /**
   * @param table its name; never from outside
   */
  Partitions(Connection connection, String table) {
    this.connection = connection;
    this.table = table;
  }

  /**
   * Makes the days from one time to another that are not there yet. Writers go on meanwhile, and
   * replicas may do the same at once.
   */
  void make(Instant from, Instant to) throws SQLException {
    LocalDate last = day(to);
    for (LocalDate day = day(from); !day.isAfter(last); day = day.plusDays(1)) {
      String name = name(day);
      if (!names().contains(name)) {
        execute("create table " + name + " (like " + table + " including all)");
        execute(
            ("alter table %s attach partition %s for values from ('%s 00:00:00+00')"
                    + " to ('%s 00:00:00+00')")
                .formatted(table, name, day, day.plusDays(1)));
      }
    }
  }

  /** The days that are over at a time, oldest first, by the names of their tables. */
  List<String> endedBefore(Instant time) throws SQLException {
    String bound = name(day(time));
    return names().stream().filter(name -> name.compareTo(bound) < 0).sorted().toList();
  }

  /** Drops a day. Waits for readers, and they wait for it, but neither for long. */
  void drop(String name) throws SQLException {
    execute("drop table " + name);
  }

  private List<String> names() throws SQLException {
    String sql =
        "select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid"
            + " where i.inhparent = ?::regclass";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, table);
      return Rows.list(statement, row -> row.getString(1));
    }
  }

  private String name(LocalDate day) {
    return table + '_' + DateTimeFormatter.BASIC_ISO_DATE.format(day);
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static LocalDate day(Instant time) {
    return LocalDate.ofInstant(time, ZoneOffset.UTC);
  }
}
