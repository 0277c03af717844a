package news.naba.store.persistence;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import news.naba.contracts.Event;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the update log.
 *
 * @param sequence the cursor
 * @param change as written in JSON, e.g. {@code created}
 * @param event the event's JSON in this version
 * @param previous its JSON in the version before; null where there is none or it was not asked for
 */
public record LoggedUpdate(
    long sequence,
    String eventId,
    int version,
    String change,
    Instant at,
    String event,
    @Nullable String previous) {

  /** The update as JSON on one line, the same on every surface. */
  public String json() {
    return "{\"sequence\":"
        + sequence
        + ",\"eventId\":"
        + Json.write(eventId)
        + ",\"version\":"
        + version
        + ",\"change\":\""
        + change
        + "\",\"at\":\""
        + at
        + "\",\"event\":"
        + event
        + "}";
  }

  public byte[] bytes() {
    return json().getBytes(StandardCharsets.UTF_8);
  }

  public Event after() {
    return Json.read(event, Event.class);
  }

  public @Nullable Event before() {
    return previous == null ? null : Json.read(previous, Event.class);
  }
}
