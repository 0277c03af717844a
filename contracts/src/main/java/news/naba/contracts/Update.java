package news.naba.contracts;

import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.annotation.EnumNaming;
import java.time.Instant;

/**
 * One change of one event: an entry of the update log, and what SSE, REST and {@code naba.events}
 * deliver. At most 64 KiB of JSON.
 *
 * @param sequence the cursor: gap-free and totally ordered over all updates, from 1
 * @param eventId the event that changed; also the Kafka key
 * @param version the event's version after the change, from 1
 * @param change what happened to the event
 * @param at when the change was recorded
 * @param event the whole new version
 */
public record Update(
    long sequence, String eventId, int version, Change change, Instant at, Event event) {

  /** What happened to an event. */
  @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
  public enum Change {
    CREATED,
    UPDATED,
    CORRECTED,
    RETRACTED,
    MERGED
  }
}
