package news.naba.store.http;

import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.naba.kit.Problem.FieldError;
import news.naba.kit.ProblemException;
import news.naba.store.persistence.PageToken;
import org.jspecify.annotations.Nullable;

/** The query parameters of a REST request, by name. */
public record Query(Map<String, List<String>> parameters) {
  static final int DEFAULT_LIMIT = 100;
  static final int MOST = 1_000;

  public static Query of(UriInfo request) {
    return new Query(new HashMap<>(request.getQueryParameters()));
  }

  public @Nullable String first(String name) {
    List<String> values = parameters.get(name);
    return values == null || values.isEmpty() ? null : values.get(0);
  }

  /** Whether a switch is on; off where nothing is said. */
  public boolean flag(String name) {
    String value = first(name);
    if (value != null && !value.equals("true") && !value.equals("false")) {
      throw ProblemException.invalid(List.of(new FieldError(name, "Give true or false.")));
    }
    return "true".equals(value);
  }

  /** Items on a page, 1 to 1000; 100 where nothing is said. */
  public int limit() {
    String limit = first("limit");
    if (limit == null) {
      return DEFAULT_LIMIT;
    }
    if (!limit.matches("\\d{1,4}")
        || Integer.parseInt(limit) < 1
        || Integer.parseInt(limit) > MOST) {
      throw ProblemException.invalid(
          List.of(new FieldError("limit", "Give a whole number from 1 to " + MOST + ".")));
    }
    return Integer.parseInt(limit);
  }

  /** Where the page starts, from the page before; null for the first one. */
  public @Nullable PageToken page() {
    String encoded = first("page");
    try {
      return encoded == null ? null : PageToken.decode(encoded);
    } catch (IllegalArgumentException e) {
      throw ProblemException.invalid(
          List.of(new FieldError("page", "Give the next of the page before.")));
    }
  }

  /** Refuses every parameter that is not named here. */
  public void only(Set<String> names) {
    List<FieldError> unknown = new ArrayList<>();
    for (String name : parameters.keySet()) {
      if (!names.contains(name)) {
        unknown.add(new FieldError(name, "There is no parameter of this name here."));
      }
    }
    if (!unknown.isEmpty()) {
      throw ProblemException.invalid(unknown);
    }
  }
}
