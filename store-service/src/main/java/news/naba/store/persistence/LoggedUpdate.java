package news.naba.store.persistence;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import news.naba.contracts.Event;
import news.naba.store.domain.filter.EventFacts;
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
    return head() + event + "}";
  }

  /** What stands in its JSON before the event, behind which it ends. */
  public String head() {
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
        + "\",\"event\":";
  }

  /** The same with the rules that it was delivered for. */
  public String json(List<String> rules) {
    String json = json();
    return rules.isEmpty()
        ? json
        : json.substring(0, json.length() - 1) + ",\"rules\":" + Json.write(rules) + "}";
  }

  /** What a log that keeps it no longer would have said of an event's last version. */
  static LoggedUpdate forgotten(long sequence, Event event, String json) {
    return new LoggedUpdate(
        sequence,
        event.eventId(),
        event.version(),
        event.version() == 1 ? "created" : "updated",
        event.updatedAt(),
        json,
        null);
  }

  public byte[] bytes() {
    return json().getBytes(StandardCharsets.UTF_8);
  }

  public EventFacts after() {
    return EventFacts.of(Json.read(event, Event.class));
  }

  public @Nullable EventFacts before() {
    return previous == null ? null : EventFacts.of(Json.read(previous, Event.class));
  }
}
