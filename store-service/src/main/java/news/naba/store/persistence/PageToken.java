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
    if (space < 0) {
      throw new IllegalArgumentException("This is not a page of ours.");
    }
    try {
      return new PageToken(Instant.parse(text.substring(0, space)), text.substring(space + 1));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("This is not a page of ours.", e);
    }
  }
}
