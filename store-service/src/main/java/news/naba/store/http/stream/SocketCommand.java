package news.naba.store.http.stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.naba.contracts.ContractsJson;
import news.naba.contracts.Reason;
import news.naba.kit.Problem.FieldError;
import news.naba.kit.ProblemException;
import news.naba.store.http.FilterJson;
import news.naba.store.http.Query;
import org.jspecify.annotations.Nullable;

/** What a WebSocket client asks for. */
sealed interface SocketCommand {
  /** The subscription's name, chosen by the client. */
  String name();

  /**
   * Send what matches from now on, or from after a cursor; in place of a subscription of this name.
   *
   * @param filter its parameters, not checked yet
   * @param after the cursor as written; null for live from now
   * @param snapshot whether to send the events as they are first
   */
  record Subscribe(String name, Query filter, @Nullable String after, boolean snapshot)
      implements SocketCommand {}

  /** Send no more under this name. */
  record Unsubscribe(String name) implements SocketCommand {}

  ObjectMapper MAPPER = ContractsJson.mapper();

  Set<String> FIELDS = Set.of("op", "name", "filter", "after", "snapshot");

  /** The longest name, in UTF-16 units. */
  int LONGEST_NAME = 100;

  /**
   * Reads {@code {"op":"subscribe","name":"…","filter":{…},"after":…,"snapshot":…}} or {@code
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
    JsonNode after = json.path("after");
    if (after.isContainerNode() || after.isBoolean()) {
      errors.add(new FieldError("after", "Give a cursor, as a number or a text."));
    }
    JsonNode snapshot = json.path("snapshot");
    if (!snapshot.isMissingNode() && !snapshot.isNull() && !snapshot.isBoolean()) {
      errors.add(new FieldError("snapshot", "Give true or false."));
    }
    json.fieldNames()
        .forEachRemaining(
            field -> {
              if (!FIELDS.contains(field)) {
                errors.add(new FieldError(field, "There is no field of this name here."));
              }
            });
    if (!errors.isEmpty()) {
      throw ProblemException.invalid(errors);
    }
    if (op.equals("unsubscribe")) {
      return new Unsubscribe(name);
    }
    return new Subscribe(
        name,
        new Query(filter.isObject() ? FilterJson.parameters(filter) : Map.of()),
        after.asText(null),
        snapshot.asBoolean());
  }

  private static JsonNode json(String message) {
    try {
      JsonNode json = MAPPER.readTree(message);
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
}
