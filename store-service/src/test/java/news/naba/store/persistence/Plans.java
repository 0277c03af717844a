package news.naba.store.persistence;

import io.agroal.api.AgroalDataSource;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks the database, before each statement that runs, how it would run it. */
final class Plans {
  private static final Pattern SEQUENTIAL = Pattern.compile("Seq Scan on (?:\\w+\\.)?(\\w+)");

  private static final Pattern PLANNED =
      Pattern.compile("\\s*(select|insert|update|delete|with)\\b.*", Pattern.DOTALL);

  private final Map<String, String> plans = new TreeMap<>();

  /** The pool, with every statement's plan kept here. */
  AgroalDataSource watching(AgroalDataSource pool) {
    return proxy(
        AgroalDataSource.class,
        (proxy, method, arguments) -> {
          Object result = invoke(pool, method, arguments);
          return result instanceof Connection connection ? watching(connection) : result;
        });
  }

  Set<String> statements() {
    return plans.keySet();
  }

  /** The plans with a sequential scan of one of these tables. */
  List<String> sequentialScansOf(Set<String> tables) {
    List<String> found = new ArrayList<>();
    plans.forEach(
        (sql, plan) -> {
          Matcher scans = SEQUENTIAL.matcher(plan);
          while (scans.find()) {
            if (tables.contains(scans.group(1))) {
              found.add(sql + "\n" + plan);
              return;
            }
          }
        });
    return found;
  }

  private Connection watching(Connection connection) {
    return proxy(
        Connection.class,
        (proxy, method, arguments) -> {
          if (method.getName().equals("createArrayOf")) {
            // Written out: a statement does not show arrays that travel as they are.
            Object[] values = (Object[]) arguments[1];
            arguments[1] = Arrays.copyOf(values, values.length, Object[].class);
          }
          Object result = invoke(connection, method, arguments);
          return method.getName().equals("prepareStatement")
              ? watching(connection, (PreparedStatement) result)
              : result;
        });
  }

  private PreparedStatement watching(Connection connection, PreparedStatement statement) {
    return proxy(
        PreparedStatement.class,
        (proxy, method, arguments) -> {
          if (method.getName().startsWith("execute")) {
            explain(connection, statement.unwrap(org.postgresql.PGStatement.class).toString());
          }
          return invoke(statement, method, arguments);
        });
  }

  /**
   * @param sql with its values in place
   */
  private void explain(Connection connection, String sql) throws SQLException {
    if (!PLANNED.matcher(sql).matches()) {
      return;
    }
    StringBuilder plan = new StringBuilder();
    try (Statement explain = connection.createStatement();
        ResultSet lines = explain.executeQuery("explain " + sql)) {
      while (lines.next()) {
        plan.append(lines.getString(1)).append('\n');
      }
    }
    plans.put(sql, plan.toString());
  }

  private static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
