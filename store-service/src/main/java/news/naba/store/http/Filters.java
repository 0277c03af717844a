package news.naba.store.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import news.naba.kit.Problem.FieldError;
import news.naba.kit.ProblemException;
import news.naba.store.domain.filter.EventFilter;
import news.naba.store.domain.filter.FilterParameters;
import news.naba.store.domain.filter.FilterParameters.ParameterError;
import news.naba.store.domain.filter.FilterParameters.Parsed;
import news.naba.store.domain.filter.RuleBook;
import news.naba.store.domain.filter.Selection;
import news.naba.store.persistence.Rules;

/** Reads filters from query parameters, and refuses what is none. */
@ApplicationScoped
public class Filters {
  private final Rules rules;

  Filters(Rules rules) {
    this.rules = rules;
  }

  /**
   * What somebody follows: rules by their ids, because they may change meanwhile.
   *
   * @param rules ids of rules of which one must match as well; empty is no condition
   */
  public record Wanted(EventFilter filter, Set<String> rules) {
    /** Whether everything is wanted. */
    public boolean isAll() {
      return filter.equals(EventFilter.ALL) && rules.isEmpty();
    }

    /** What is wanted by the rules as they are now. */
    public Selection in(RuleBook book) {
      return book.select(filter, rules);
    }
  }

  /**
   * Reads a filter; may ask the database for rules that are not known yet.
   *
   * @param others parameters that are not part of the filter
   * @throws ProblemException naming every parameter that is wrong
   */
  public Wanted wanted(Query query, Set<String> others) {
    Parsed parsed = FilterParameters.parse(query.parameters(), others);
    List<FieldError> errors = new ArrayList<>(fields(parsed.errors()));
    errors.addAll(query.errors(others));
    if (!parsed.rules().isEmpty()) {
      RuleBook book = rules.with(parsed.rules());
      parsed.rules().stream()
          .filter(id -> !book.has(id))
          .map(id -> new FieldError("rule", "There is no rule " + id + "."))
          .forEach(errors::add);
    }
    Query.refuse(errors);
    return new Wanted(parsed.filter(), parsed.rules());
  }

  /**
   * Reads a filter for one answer.
   *
   * @throws ProblemException naming every parameter that is wrong
   */
  public Selection selection(Query query, Set<String> others) {
    return wanted(query, others).in(rules.now());
  }

  static List<FieldError> fields(List<ParameterError> errors) {
    return errors.stream().map(e -> new FieldError(e.parameter(), e.detail())).toList();
  }
}
