package news.naba.store.persistence;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

/** Runs work on a connection and sorts its failures into bad data and bad weather. */
@ApplicationScoped
public class Database {
  /** SQLSTATE classes that blame the data: data exception, integrity constraint violation. */
  private static final Set<String> DATA_FAULTS = Set.of("22", "23");

  /** A check failed. The only checks there are say which days there are to write to. */
  private static final String NO_SUCH_DAY = "23514";

  private final AgroalDataSource pool;

  public Database(AgroalDataSource pool) {
    this.pool = pool;
  }

  /** Something to do on a connection. */
  @FunctionalInterface
  public interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  /**
   * Commits what the work did, all of it or nothing.
   *
   * @throws StoreUnavailableException if the database is down or gives up
   * @throws UnstorableException if it refuses a value
   */
  public <T> T transaction(Work<T> work) {
    try (Connection connection = pool.getConnection()) {
      connection.setAutoCommit(false);
      try {
        T result = work.on(connection);
        connection.commit();
        return result;
      } catch (SQLException | RuntimeException | Error e) {
        rollback(connection, e);
        throw e;
      } finally {
        restore(connection);
      }
    } catch (SQLException e) {
      throw sorted(e);
    }
  }

  /**
   * Reads; every statement sees what is committed when it starts.
   *
   * @throws StoreUnavailableException if the database is down or gives up
   */
  public <T> T read(Work<T> work) {
    try (Connection connection = pool.getConnection()) {
      return work.on(connection);
    } catch (SQLException e) {
      throw sorted(e);
    }
  }

  /**
   * A connection of one's own, for sessions that hold something; close it.
   *
   * @throws StoreUnavailableException if the database is down
   */
  public Connection session() {
    try {
      return pool.getConnection();
    } catch (SQLException e) {
      throw sorted(e);
    }
  }

  static RuntimeException sorted(SQLException e) {
    String state = e.getSQLState();
    return state != null
            && state.length() == 5
            && !state.equals(NO_SUCH_DAY)
            && DATA_FAULTS.contains(state.substring(0, 2))
        ? new UnstorableException(e)
        : new StoreUnavailableException(e);
  }

  private static void rollback(Connection connection, Throwable cause) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
  }

  private static void restore(Connection connection) {
    try {
      connection.setAutoCommit(true);
    } catch (SQLException e) {
      // A broken connection: closing it discards it.
      return;
    }
  }
}
