package news.naba.store.persistence;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Shorthand for JDBC: arrays for {@code unnest}, and lists of rows. */
final class Rows {
  private Rows() {}

  /** Reads one row. */
  @FunctionalInterface
  interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  static <T> List<T> list(PreparedStatement statement, Reader<T> reader) throws SQLException {
    try (ResultSet rows = statement.executeQuery()) {
      List<T> list = new ArrayList<>();
      while (rows.next()) {
        list.add(reader.read(rows));
      }
      return list;
    }
  }

  static Array texts(Connection connection, Collection<String> values) throws SQLException {
    return connection.createArrayOf("text", values.toArray(String[]::new));
  }

  /** One column of a batch: a property of each item, as an array of an SQL type. */
  static <T> Array column(
      Connection connection,
      String sqlType,
      List<T> items,
      Function<T, ? extends @Nullable Object> value)
      throws SQLException {
    @Nullable Object[] values = emptyColumn(sqlType, items.size());
    for (int i = 0; i < values.length; i++) {
      Object item = value.apply(items.get(i));
      values[i] = item instanceof String text ? text.replace("\0", "") : item;
    }
    return connection.createArrayOf(sqlType, values);
  }

  /** Arrays of these types travel as they are; others are written out and read again. */
  private static @Nullable Object[] emptyColumn(String sqlType, int size) {
    return switch (sqlType) {
      case "text" -> new String[size];
      case "int" -> new Integer[size];
      case "bigint" -> new Long[size];
      case "float8" -> new Double[size];
      case "boolean" -> new Boolean[size];
      default -> new Object[size];
    };
  }

  /** An array as PostgreSQL writes it, for columns of arrays: {@code unnest} knows no other way. */
  static String array(Collection<String> values) {
    StringBuilder array = new StringBuilder("{");
    for (String value : values) {
      array.append(array.length() == 1 ? "\"" : ",\"");
      array.append(value.replace("\\", "\\\\").replace("\"", "\\\""));
      array.append('"');
    }
    return array.append('}').toString();
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
