package news.naba.store.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code {items, next, cursor}} around items that are JSON already. */
final class Pages {
  private Pages() {}

  /**
   * @param next where the next page starts, as JSON; null when there is none
   */
  static String json(List<String> items, @Nullable String next, long cursor) {
    return "{\"items\":["
        + String.join(",", items)
        + "],\"next\":"
        + next
        + ",\"cursor\":"
        + cursor
        + "}";
  }
}
