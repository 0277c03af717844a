package news.naba.store.persistence;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;

/**
 * Where a page ended: the last item on it. Opaque to clients.
 *
 * @param at its time; of events and stories, that of the last update
 * @param id what tells it from others of the same time
 */
public record PageToken(Instant at, String id) {
  /** No item of ours is older or newer, and the database could not tell. */
  private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

  /** The token as it stands in an address. */
  public String encoded() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((at + " " + id).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Reads {@link #encoded()}.
   *
   * @throws IllegalArgumentException if it is something else
   */
  public static PageToken decode(String encoded) {
    String text = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
    int space = text.indexOf(' ');
    if (space < 0 || text.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("This is not a page of ours.");
    }
    Instant at;
    try {
      at = Instant.parse(text.substring(0, space));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("This is not a page of ours.", e);
    }
    if (at.isBefore(EARLIEST) || at.isAfter(LATEST)) {
      throw new IllegalArgumentException("This is not a page of ours.");
    }
    return new PageToken(at, text.substring(space + 1));
  }
}
