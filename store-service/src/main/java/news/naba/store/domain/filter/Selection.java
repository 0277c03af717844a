package news.naba.store.domain.filter;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one request asks for: a filter, and named rules of which at least one must match as well.
 *
 * @param rules by their ids; empty is no condition
 */
public record Selection(EventFilter filter, Map<String, EventFilter> rules) {
  /** Everything. */
  public static final Selection ALL = new Selection(EventFilter.ALL, Map.of());

  public static Selection of(EventFilter filter) {
    return new Selection(filter, Map.of());
  }

  public boolean matches(EventFacts facts) {
    return filter.matches(facts)
        && (rules.isEmpty() || rules.values().stream().anyMatch(rule -> rule.matches(facts)));
  }

  public boolean matches(@Nullable EventFacts before, EventFacts after) {
    return filter.matches(before, after) && (rules.isEmpty() || !matching(before, after).isEmpty());
  }

  /** The rules that want an update, by id, in a fixed order. */
  public List<String> matching(@Nullable EventFacts before, EventFacts after) {
    return rules.entrySet().stream()
        .filter(rule -> rule.getValue().matches(before, after))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  /** Filters of which each alone must match, in the database; more than one rule gives none. */
  public Collection<EventFilter> necessary() {
    return rules.size() == 1 ? List.of(filter, rules.values().iterator().next()) : List.of(filter);
  }
}
