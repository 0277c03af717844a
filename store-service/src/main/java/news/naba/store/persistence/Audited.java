package news.naba.store.persistence;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An editor's action as it is told to those who ask who did what.
 *
 * @param eventId the event acted upon
 * @param version the event's version after it
 * @param events those that were merged into it
 * @param reports those that were split off
 * @param splitInto the event that was split off
 * @param title the title given, by language
 * @param undoes the action that was undone
 * @param undoneBy the action that undid this one
 */
@JsonInclude(Include.NON_NULL)
public record Audited(
    String actionId,
    String eventId,
    String action,
    String by,
    String why,
    Instant at,
    int version,
    @Nullable List<String> events,
    @Nullable List<String> reports,
    @Nullable String splitInto,
    @Nullable Map<String, String> title,
    @Nullable String undoes,
    @Nullable String undoneBy) {}
