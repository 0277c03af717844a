package news.naba.store.domain.filter;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All rules as they are at one moment. Immutable; a change makes a new book. */
public final class RuleBook {
  /** A book without rules. */
  public static final RuleBook EMPTY = new RuleBook(new TreeMap<>());

  private final TreeMap<String, Rule> rules;

  /** Made when it is first asked for, as many changes may come before the next update. */
  private volatile @Nullable RuleIndex<String> index;

  private RuleBook(TreeMap<String, Rule> rules) {
    this.rules = rules;
  }

  public static RuleBook of(Collection<Rule> rules) {
    return new RuleBook(
        rules.stream()
            .collect(
                Collectors.toMap(Rule::id, rule -> rule, (one, other) -> other, TreeMap::new)));
  }

  /** The book with a rule added, or put in the place of the one of its id. */
  public RuleBook with(Rule rule) {
    TreeMap<String, Rule> changed = new TreeMap<>(rules);
    changed.put(rule.id(), rule);
    return new RuleBook(changed);
  }

  public RuleBook without(String id) {
    TreeMap<String, Rule> changed = new TreeMap<>(rules);
    changed.remove(id);
    return new RuleBook(changed);
  }

  public Optional<Rule> rule(String id) {
    return Optional.ofNullable(rules.get(id));
  }

  public boolean has(String id) {
    return rules.containsKey(id);
  }

  /** The rules in the order of their ids. */
  public Collection<Rule> all() {
    return Collections.unmodifiableCollection(rules.values());
  }

  /** The rules whose ids come after one, in order. */
  public Collection<Rule> after(String id) {
    return Collections.unmodifiableCollection(rules.tailMap(id, false).values());
  }

  public int size() {
    return rules.size();
  }

  /** The ids of all rules that want an update. */
  public List<String> matching(@Nullable EventFacts before, EventFacts after) {
    return rules.isEmpty() ? List.of() : index().matching(before, after);
  }

  /** A filter with some of the rules, as they are now; one that is gone matches nothing. */
  public Selection select(EventFilter filter, Set<String> ids) {
    Map<String, EventFilter> chosen = new LinkedHashMap<>();
    for (String id : ids) {
      Rule rule = rules.get(id);
      chosen.put(id, rule == null ? EventFilter.NONE : rule.filter());
    }
    return new Selection(filter, chosen);
  }

  private RuleIndex<String> index() {
    RuleIndex<String> known = index;
    if (known == null) {
      Map<String, EventFilter> filters = new LinkedHashMap<>();
      rules.forEach((id, rule) -> filters.put(id, rule.filter()));
      known = new RuleIndex<>(filters);
      index = known;
    }
    return known;
  }
}
