package news.naba.store.http.stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.naba.contracts.ContractsJson;
import news.naba.contracts.Reason;
import news.naba.kit.Problem.FieldError;
import news.naba.kit.ProblemException;
import news.naba.store.domain.filter.EventFilter;
import news.naba.store.http.Filters;
import org.jspecify.annotations.Nullable;

/** What a WebSocket client asks for. */
sealed interface SocketCommand {
  /** The subscription's name, chosen by the client. */
  String name();

  /**
   * Send what matches from now on, or from after a cursor; in place of a subscription of this name.
   *
   * @param after the cursor as written; null for live from now
   */
  record Subscribe(String name, EventFilter filter, @Nullable String after)
      implements SocketCommand {}

  /** Send no more under this name. */
  record Unsubscribe(String name) implements SocketCommand {}

  /** The longest name, in UTF-16 units. */
  int LONGEST_NAME = 100;

  /**
   * Reads {@code {"op":"subscribe","name":"…","filter":{…},"after":…}} or {@code
   * {"op":"unsubscribe","name":"…"}}. A filter's fields are those of the query parameters; values
   * are texts, numbers or lists of them.
   *
   * @throws ProblemException if it is neither, naming every field that is wrong
   */
  static SocketCommand parse(String message) {
    JsonNode json = json(message);
    List<FieldError> errors = new ArrayList<>();
    String op = json.path("op").asText("");
    if (!op.equals("subscribe") && !op.equals("unsubscribe")) {
      errors.add(new FieldError("op", "Give subscribe or unsubscribe."));
    }
    String name = json.path("name").asText("");
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      errors.add(new FieldError("name", "Give a name of 1 to " + LONGEST_NAME + " characters."));
    }
    JsonNode filter = json.path("filter");
    if (!filter.isMissingNode() && !filter.isNull() && !filter.isObject()) {
      errors.add(new FieldError("filter", "Give an object, e.g. {\"country\":[\"SY\"]}."));
    }
    if (!errors.isEmpty()) {
      throw ProblemException.invalid(errors);
    }
    if (op.equals("unsubscribe")) {
      return new Unsubscribe(name);
    }
    return new Subscribe(
        name, Filters.parse(parameters(filter), Set.of()), json.path("after").asText(null));
  }

  private static JsonNode json(String message) {
    ObjectMapper mapper = ContractsJson.mapper();
    try {
      JsonNode json = mapper.readTree(message);
      if (json != null && json.isObject()) {
        return json;
      }
    } catch (JsonProcessingException e) {
      // Said below.
    }
    throw new ProblemException(
        Reason.MALFORMED_JSON,
        400,
        "Send one JSON object: {\"op\":\"subscribe\",\"name\":\"…\",\"filter\":{}}.");
  }

  private static Map<String, List<String>> parameters(JsonNode filter) {
    Map<String, List<String>> parameters = new HashMap<>();
    filter
        .properties()
        .forEach(
            field -> {
              List<String> values = new ArrayList<>();
              if (field.getValue().isArray()) {
                field.getValue().forEach(each -> values.add(each.asText()));
              } else {
                values.add(field.getValue().asText());
              }
              parameters.put(field.getKey(), values);
            });
    return parameters;
  }
}
