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

  /** Whether a switch is on; off where nothing is said, or nothing that makes sense. */
  public boolean flag(String name) {
    return "true".equals(first(name));
  }

  /** Items on a page, 1 to 1000; 100 where nothing is said, or nothing that makes sense. */
  public int limit() {
    String limit = first("limit");
    return limit == null || !isLimit(limit) ? DEFAULT_LIMIT : Integer.parseInt(limit);
  }

  /** Where the page starts, from the page before; null for the first one. */
  public @Nullable PageToken page() {
    String encoded = first("page");
    return encoded == null || !isPage(encoded) ? null : PageToken.decode(encoded);
  }

  /** What is wrong with the parameters that are no filter, by their names. */
  List<FieldError> errors(Set<String> names) {
    List<FieldError> errors = new ArrayList<>();
    for (String name : names) {
      String value = first(name);
      if (value != null) {
        String wrong =
            switch (name) {
              case "limit" -> isLimit(value) ? null : "Give a whole number from 1 to " + MOST + ".";
              case "page" -> isPage(value) ? null : "Give the next of the page before.";
              case "snapshot", "explain" -> isFlag(value) ? null : "Give true or false.";
              default -> null;
            };
        if (wrong != null) {
          errors.add(new FieldError(name, wrong));
        }
      }
    }
    return errors;
  }

  private static boolean isFlag(String value) {
    return value.equals("true") || value.equals("false");
  }

  private static boolean isLimit(String value) {
    return value.matches("\\d{1,4}")
        && Integer.parseInt(value) >= 1
        && Integer.parseInt(value) <= MOST;
  }

  private static boolean isPage(String value) {
    try {
      PageToken.decode(value);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** Refuses every parameter that is not named here, and what is wrong with those that are. */
  public void only(Set<String> names) {
    List<FieldError> unknown = errors(names);
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
