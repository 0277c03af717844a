package news.naba.store.persistence;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import news.naba.embedded.Postgres;

/**
 * A program that appends to the log for ever, slowly, and says when a transaction has its numbers
 * and when it is committed. When its session is taken away it goes on in another.
 */
final class AppendingReplica {
  /** Begins the line of a transaction that has its numbers; then come its name and how many. */
  static final String NUMBERED = "numbered ";

  /** Begins the line of a transaction that is known to be committed; then comes its name. */
  static final String COMMITTED = "committed ";

  /** The most that a transaction waits between its numbers and its end. */
  static final int SLOWEST_MS = 80;

  private static final int MOST_CHANGES = 3;

  private final String name;
  private final Random random;
  private int transactions;

  private AppendingReplica(String name, Random random) {
    this.name = name;
    this.random = random;
  }

  /**
   * Runs until it is killed.
   *
   * @param arguments the database's address, a name that no other run has, a seed
   */
  public static void main(String[] arguments) {
    AppendingReplica replica =
        new AppendingReplica(arguments[1], new Random(Long.parseLong(arguments[2])));
    while (true) {
      try (Connection connection =
          DriverManager.getConnection(arguments[0], Postgres.NAME, Postgres.NAME)) {
        connection.setAutoCommit(false);
        while (true) {
          replica.append(connection);
        }
      } catch (SQLException e) {
        System.out.println("session lost: " + e.getMessage());
      }
    }
  }

  /** The ids of the events that a transaction makes. */
  static List<String> events(String transaction, int changes) {
    return IntStream.range(0, changes).mapToObj(i -> transaction + "-" + i).toList();
  }

  private void append(Connection connection) throws SQLException {
    String transaction = name + "-" + transactions++;
    int changes = 1 + random.nextInt(MOST_CHANGES);
    LogTraffic.append(connection, events(transaction, changes));
    System.out.println(NUMBERED + transaction + " " + changes);
    try (Statement statement = connection.createStatement()) {
      statement.execute("select pg_sleep(" + random.nextInt(SLOWEST_MS) / 1_000.0 + ")");
    }
    connection.commit();
    System.out.println(COMMITTED + transaction);
  }
}
