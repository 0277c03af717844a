package news.naba.store.http.stream;

import java.util.Optional;
import news.naba.store.persistence.UpdateLog.Bounds;
import org.jspecify.annotations.Nullable;

/**
 * Where a reader of the log begins.
 *
 * @param cursor the position, exclusive
 * @param gap what is lost on the way there
 */
public record Start(long cursor, Optional<Gap> gap) {

  /** Whether a text can be a cursor, of whatever log. */
  public static boolean isCursor(String text) {
    return text.matches("\\d{1,18}");
  }

  /**
   * @param requested the cursor as written; null is live from now, 0 the oldest kept
   */
  public static Start at(@Nullable String requested, Bounds bounds) {
    if (requested == null) {
      return new Start(bounds.head(), Optional.empty());
    }
    if (!isCursor(requested)) {
      return new Start(bounds.head(), Optional.of(Gap.malformed(requested)));
    }
    long cursor = Long.parseLong(requested);
    if (cursor > bounds.head()) {
      return new Start(bounds.head(), Optional.of(Gap.future(requested, bounds.head())));
    }
    long beforeOldest = bounds.oldest() - 1;
    if (cursor >= beforeOldest) {
      return new Start(cursor, Optional.empty());
    }
    return new Start(
        beforeOldest,
        cursor == 0 ? Optional.empty() : Optional.of(Gap.expired(cursor, bounds.oldest())));
  }
}
