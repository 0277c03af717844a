package news.naba.store.http;

import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.naba.contracts.Reason;
import news.naba.kit.Problem.FieldError;
import news.naba.kit.ProblemException;
import news.naba.store.http.stream.Start;
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

  /** The request without a parameter, which is the caller's to read. */
  public Query without(String name) {
    Map<String, List<String>> others = new HashMap<>(parameters);
    others.remove(name);
    return new Query(others);
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
      List<String> values = parameters.getOrDefault(name, List.of());
      if (!values.isEmpty()) {
        String wrong = values.size() > 1 ? "Give it once." : wrong(name, values.get(0));
        if (wrong != null) {
          errors.add(new FieldError(name, wrong));
        }
      }
    }
    return errors;
  }

  /** What is wrong with a value; null if nothing is, or if it is the caller's to know. */
  private static @Nullable String wrong(String name, String value) {
    return switch (name) {
      case "limit" -> isLimit(value) ? null : "Give a whole number from 1 to " + MOST + ".";
      case "page" -> isPage(value) ? null : "Give the next of the page before.";
      case "after" -> Start.isCursor(value) ? null : "Give a cursor: a whole number.";
      case "minEvents" -> isMinEvents(value) ? null : "Give a whole number from 1 to 9999.";
      case "snapshot", "explain" -> isFlag(value) ? null : "Give true or false.";
      default -> null;
    };
  }

  private static boolean isMinEvents(String value) {
    return value.matches("[1-9]\\d{0,3}");
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
    refuse(wrong(names));
  }

  /** Every parameter that is not named here, and what is wrong with those that are. */
  List<FieldError> wrong(Set<String> names) {
    List<FieldError> wrong = errors(names);
    for (String name : parameters.keySet()) {
      if (!names.contains(name)) {
        wrong.add(new FieldError(name, "There is no parameter of this name here."));
      }
    }
    return wrong;
  }

  /**
   * Refuses the request if something is wrong with it.
   *
   * @throws ProblemException of an unknown cursor if that is all, else of fields not allowed
   */
  static void refuse(List<FieldError> wrong) {
    if (wrong.size() == 1 && wrong.get(0).field().equals("after")) {
      throw new ProblemException(Reason.UNKNOWN_CURSOR, 400, "This is no cursor.", wrong);
    }
    if (!wrong.isEmpty()) {
      throw ProblemException.invalid(wrong);
    }
  }
}
