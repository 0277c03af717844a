package news.naba.store.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A filter as a JSON object: fields are the query parameters, values texts, numbers or lists. */
public final class FilterJson {
  private FilterJson() {}

  /** The parameters that the object stands for. */
  public static Map<String, List<String>> parameters(JsonNode filter) {
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
