package news.naba.store.domain.event;

import java.util.Map;

/**
 * A pattern with {@code {slots}}; a part in square brackets is left out when a slot in it is empty:
 * {@code {what}[ in {place}]}.
 */
final class Template {
  private Template() {}

  static String fill(String pattern, Map<String, String> values) {
    StringBuilder filled = new StringBuilder();
    int from = 0;
    while (from < pattern.length()) {
      int open = pattern.indexOf('[', from);
      if (open < 0) {
        filled.append(slots(pattern.substring(from), values));
        break;
      }
      int close = pattern.indexOf(']', open);
      if (close < 0) {
        throw new IllegalArgumentException("A bracket is open in the pattern " + pattern);
      }
      filled.append(slots(pattern.substring(from, open), values));
      String optional = pattern.substring(open + 1, close);
      boolean complete =
          values.entrySet().stream()
              .noneMatch(v -> v.getValue().isEmpty() && optional.contains(slot(v.getKey())));
      if (complete) {
        filled.append(slots(optional, values));
      }
      from = close + 1;
    }
    return filled.toString();
  }

  private static String slots(String text, Map<String, String> values) {
    StringBuilder filled = new StringBuilder();
    int from = 0;
    for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
      int close = text.indexOf('}', open);
      String value = close < 0 ? null : values.get(text.substring(open + 1, close));
      if (value == null) {
        throw new IllegalArgumentException("A slot of the pattern has no value: " + text);
      }
      filled.append(text, from, open).append(value);
      from = close + 1;
    }
    return filled.append(text.substring(from)).toString();
  }

  private static String slot(String name) {
    return "{" + name + "}";
  }
}
