package news.naba.store.domain.filter;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A named filter that many follow and one can change.
 *
 * @param id as it stands in addresses
 * @param name for people
 * @param conditions the filter's parameters as they were given
 * @param filter what the conditions mean
 * @param createdAt when it was made
 * @param updatedAt when it was last changed
 */
public record Rule(
    String id,
    String name,
    Map<String, List<String>> conditions,
    EventFilter filter,
    Instant createdAt,
    Instant updatedAt) {}
