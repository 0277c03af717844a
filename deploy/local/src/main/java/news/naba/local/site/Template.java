package news.naba.local.site;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * HTML with gaps: {@code {{name}}} is filled with text and escaped, {@code {{json name}}} with a
 * JSON string literal that is safe inside a script element, and {@code {{html name}}} with markup
 * as it is.
 */
final class Template {

  private static final Pattern GAP = Pattern.compile("\\{\\{(?:(json|html) )?([a-z-]+)}}");

  private final String source;

  private Template(String source) {
    this.source = source;
  }

  static Template of(String source) {
    return new Template(source);
  }

  /**
   * @throws IllegalArgumentException if a gap has no value
   */
  String fill(Map<String, String> values) {
    return GAP.matcher(source).replaceAll(gap -> Matcher.quoteReplacement(value(gap, values)));
  }

  private static String value(MatchResult gap, Map<String, String> values) {
    String form = gap.group(1) == null ? "text" : gap.group(1);
    String value = values.get(gap.group(2));
    if (value == null) {
      throw new IllegalArgumentException("no value for " + gap.group());
    }
    return switch (form) {
      case "html" -> value;
      case "json" -> json(value);
      default -> escape(value);
    };
  }

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  private static String json(String text) {
    StringBuilder literal = new StringBuilder("\"");
    text.chars()
        .forEach(
            c -> {
              if (c < ' ' || c == '"' || c == '\\' || c == '<' || c == '>' || c == '&') {
                literal.append(String.format("\\u%04x", c));
              } else {
                literal.append((char) c);
              }
            });
    return literal.append('"').toString();
  }
}
