package news.naba.store.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * Makes all that merge take turns. Merging reads a neighbourhood and writes its events; two
 * replicas doing so at once could each make an event of the same happening.
 *
 * <p>Turns are numbered without a gap, and a rollback takes its number back: whoever had the turn
 * before this one has seen everything that merging ever wrote.
 */
final class MergeTurn {
  private MergeTurn() {}

  /**
   * Waits for the turn and keeps it until the transaction ends.
   *
   * @return its number
   */
  static long take(Connection connection) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("update merge_turn set turn = turn + 1 returning turn")) {
      return Rows.list(statement, row -> row.getLong(1)).get(0);
    }
  }
}
