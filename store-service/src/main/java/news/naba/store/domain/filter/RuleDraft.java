package news.naba.store.domain.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.naba.store.domain.filter.FilterParameters.ParameterError;
import news.naba.store.domain.filter.FilterParameters.Parsed;

/**
 * Reads and checks what somebody wants a rule to be.
 *
 * @param filter what the conditions mean
 * @param errors empty if it can become a rule
 */
public record RuleDraft(EventFilter filter, List<ParameterError> errors) {
  /** A rule is for good: conditions on time, and other rules, are for who follows it. */
  private static final Set<String> NOT_HERE = Set.of("since", "until", "rule", "rules");

  private static final int LONGEST_NAME = 200;

  /** Characters of all conditions together. */
  private static final int MOST = 8_000;

  /**
   * Checks name and conditions.
   *
   * @return what they mean, and every field that is wrong
   */
  public static RuleDraft check(String name, Map<String, List<String>> conditions) {
    List<ParameterError> errors = new ArrayList<>();
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      errors.add(
          new ParameterError("name", "Give a name of 1 to " + LONGEST_NAME + " characters."));
    }
    Parsed parsed = FilterParameters.parse(conditions, Set.of());
    parsed.errors().stream()
        .map(e -> new ParameterError("filter." + e.parameter(), e.detail()))
        .forEach(errors::add);
    conditions.keySet().stream()
        .filter(NOT_HERE::contains)
        .sorted()
        .map(p -> new ParameterError("filter." + p, "Give it where the rule is used."))
        .forEach(errors::add);
    int size = conditions.values().stream().flatMap(List::stream).mapToInt(String::length).sum();
    if (conditions.isEmpty()) {
      errors.add(new ParameterError("filter", "Give at least one condition."));
    } else if (size > MOST) {
      errors.add(new ParameterError("filter", "Give at most " + MOST + " characters in all."));
    }
    return new RuleDraft(parsed.filter(), List.copyOf(errors));
  }
}
