package news.naba.store.persistence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of events, newest update first.
 *
 * @param items the events' JSON
 * @param next where the next page starts; null when there is none
 * @param cursor a position in the update log that the page is not older than: following the stream
 *     from here misses nothing
 */
public record EventPage(List<String> items, @Nullable PageToken next, long cursor) {}
