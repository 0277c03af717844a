package news.naba.store.http;

import java.util.List;
import java.util.Map;
import java.util.Set;
import news.naba.kit.Problem.FieldError;
import news.naba.kit.ProblemException;
import news.naba.store.domain.filter.EventFilter;
import news.naba.store.domain.filter.FilterParameters;
import news.naba.store.domain.filter.FilterParameters.Parsed;

/** Reads filters from query parameters, and refuses what is none. */
public final class Filters {
  private Filters() {}

  /**
   * @param others parameters that are not part of the filter
   * @throws ProblemException naming every parameter that is wrong
   */
  public static EventFilter parse(Map<String, List<String>> parameters, Set<String> others) {
    Parsed parsed = FilterParameters.parse(parameters, others);
    if (!parsed.errors().isEmpty()) {
      throw ProblemException.invalid(
          parsed.errors().stream()
              .map(error -> new FieldError(error.parameter(), error.detail()))
              .toList());
    }
    return parsed.filter();
  }
}
