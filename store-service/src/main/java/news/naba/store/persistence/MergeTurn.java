package news.naba.store.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * Makes all that merge take turns. Merging reads a neighbourhood and writes its events; two
 * replicas doing so at once could each make an event of the same happening.
 *
 * <p>Turns are numbered without a gap, and a rollback takes its number back: whoever had the turn
 * before this one has seen everything that merging ever wrote. A database that comes back may be an
 * older one, so numbers count only from one start of it to the next.
 *
 * @param number of the turn
 * @param database tells one start of one database from all others
 */
record MergeTurn(long number, String database) {
  private static final String TAKE =
      "update merge_turn set turn = turn + 1 returning turn, " + UpdateLog.INCARNATION;

  /** Waits for the turn and keeps it until the transaction ends. */
  static MergeTurn take(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(TAKE)) {
      return Rows.list(statement, row -> new MergeTurn(row.getLong(1), row.getString(2))).get(0);
    }
  }

  /** The turn before, of whoever it was. */
  MergeTurn before() {
    return new MergeTurn(number - 1, database);
  }
}
