package news.naba.store.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A {@code where} clause under construction; values only ever travel as parameters. */
final class Conditions {
  private final Connection connection;
  private final List<String> conditions = new ArrayList<>();
  private final List<Object> values = new ArrayList<>();

  Conditions(Connection connection) {
    this.connection = connection;
  }

  Conditions and(String condition, Object... parameters) {
    conditions.add(condition);
    values.addAll(Arrays.asList(parameters));
    return this;
  }

  /** Only if there is a value. */
  void andIf(String condition, @Nullable Object parameter) {
    if (parameter != null) {
      and(condition, parameter);
    }
  }

  /** Only if there are values. */
  void anyOf(String column, Collection<String> wanted) throws SQLException {
    if (wanted.size() == 1) {
      // Not "any": an index whose order continues with the newest is read in that order.
      and(column + " = ?", wanted.iterator().next());
    } else if (!wanted.isEmpty()) {
      and(column + " = any (?)", Rows.texts(connection, wanted));
    }
  }

  /** Only if the column, an array, has one of these. */
  void meets(String column, Collection<String> oneOf) throws SQLException {
    and(column + " && ?", Rows.texts(connection, oneOf));
  }

  String sql() {
    return String.join(" and ", conditions);
  }

  void bind(PreparedStatement statement) throws SQLException {
    for (int i = 0; i < values.size(); i++) {
      statement.setObject(i + 1, values.get(i));
    }
  }
}
