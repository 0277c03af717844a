package news.naba.store.http.stream;

import java.time.Instant;
import java.util.Optional;
import news.naba.store.http.Filters.Wanted;
import news.naba.store.persistence.FeedQueries;
import news.naba.store.persistence.UpdateLog.Bounds;
import org.jspecify.annotations.Nullable;

/**
 * How a subscription begins.
 *
 * @param wanted what it wants
 * @param snapshot whether it first gets the events as they are
 * @param start where it begins to follow the log
 * @param bounds how far the log reached then
 */
record Opening(Wanted wanted, boolean snapshot, Start start, Bounds bounds) {

  /**
   * Looks where the log stands; waits for the database.
   *
   * @param cursor as written; null if none is given. A snapshot is for who has none
   */
  static Opening of(Wanted wanted, @Nullable String cursor, boolean snapshot, FeedQueries queries) {
    Bounds bounds = queries.bounds();
    Instant since = wanted.filter().since();
    Start start =
        cursor == null && since != null && !snapshot
            ? since(since, bounds, queries)
            : Start.at(cursor, bounds);
    return new Opening(wanted, snapshot && cursor == null, start, bounds);
  }

  /** Whether there is something to tell before it is live. */
  boolean isBehind() {
    return snapshot || start.cursor() < bounds.head();
  }

  private static Start since(Instant since, Bounds bounds, FeedQueries queries) {
    long before = queries.cursorBefore(since);
    boolean forgotten = before <= bounds.oldest() - 1 && bounds.oldest() > 1;
    return new Start(
        Math.max(before, bounds.oldest() - 1),
        forgotten
            ? Optional.of(Gap.forgotten(since.toString(), bounds.oldest()))
            : Optional.empty());
  }
}
