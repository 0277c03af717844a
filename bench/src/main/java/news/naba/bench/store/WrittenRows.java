package news.naba.bench.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Every row that one batch left in the database, ready to be inserted again elsewhere. */
final class WrittenRows {
  private final Connection connection;
  private final List<Rows> tables = new ArrayList<>();

  /** Rows of one table, by columns, each value as text. */
  private record Rows(
      String table, List<String> names, List<String> types, List<List<String>> columns) {}

  WrittenRows(Connection connection) {
    this.connection = connection;
  }

  /** Reads the rows of a table. */
  void add(String table, String sql, Instant at) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setObject(1, at.atOffset(ZoneOffset.UTC));
      try (ResultSet rows = statement.executeQuery()) {
        ResultSetMetaData meta = rows.getMetaData();
        List<String> names = new ArrayList<>();
        List<String> types = new ArrayList<>();
        List<List<String>> columns = new ArrayList<>();
        for (int i = 1; i <= meta.getColumnCount(); i++) {
          names.add(meta.getColumnName(i));
          types.add(meta.getColumnTypeName(i).replace("_text", "text[]"));
          columns.add(new ArrayList<>());
        }
        while (rows.next()) {
          for (int i = 0; i < columns.size(); i++) {
            columns.get(i).add(rows.getString(i + 1));
          }
        }
        tables.add(new Rows(table, names, types, columns));
      }
    }
  }

  int count() {
    return tables.stream().mapToInt(rows -> rows.columns.get(0).size()).sum();
  }

  /** Inserts them into the tables of schema {@code bare}; nanoseconds until committed. */
  long insert() throws SQLException {
    long start = System.nanoTime();
    connection.setAutoCommit(false);
    for (Rows rows : tables) {
      insert(rows);
    }
    connection.commit();
    connection.setAutoCommit(true);
    return System.nanoTime() - start;
  }

  private void insert(Rows rows) throws SQLException {
    List<String> parameters = new ArrayList<>();
    List<String> values = new ArrayList<>();
    for (int i = 0; i < rows.types.size(); i++) {
      String type = rows.types.get(i);
      // An array of arrays has no unnest by rows.
      boolean array = type.endsWith("[]");
      parameters.add(array ? "?::text[]" : "?::" + type + "[]");
      values.add("c" + i + (array ? "::" + type : ""));
    }
    String names = String.join(", ", rows.names);
    String aliases =
        IntStream.range(0, rows.types.size())
            .mapToObj(i -> "c" + i)
            .collect(Collectors.joining(", "));
    String sql =
        "insert into bare.%s (%s) select %s from unnest(%s) as u(%s)"
            .formatted(
                rows.table,
                names,
                String.join(", ", values),
                String.join(", ", parameters),
                aliases);
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < rows.columns.size(); i++) {
        String[] column = rows.columns.get(i).toArray(String[]::new);
        statement.setArray(i + 1, connection.createArrayOf("text", column));
      }
      statement.executeUpdate();
    }
  }
}
