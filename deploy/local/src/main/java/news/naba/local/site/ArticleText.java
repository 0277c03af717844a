package news.naba.local.site;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The words of an article as its file holds them: header lines {@code name: value}, a blank line,
 * then the paragraphs with blank lines between them. Dates may be placeholders, see {@link
 * DateWords}.
 *
 * @param title the headline
 * @param byline who wrote it, or the agency
 * @param section the part of the site
 * @param summary one sentence, for feeds and meta elements
 * @param caption under the picture
 * @param paragraphs the body
 */
record ArticleText(
    String title,
    String byline,
    String section,
    String summary,
    String caption,
    List<String> paragraphs) {

  /**
   * @param file named in errors
   * @throws IllegalStateException if a header or the body is missing
   */
  static ArticleText parse(String file, String content) {
    String[] blocks = content.strip().split("\\R\\s*\\R");
    Map<String, String> headers = new HashMap<>();
    for (String line : blocks[0].lines().toList()) {
      int colon = line.indexOf(':');
      if (colon < 1) {
        throw new IllegalStateException(file + ": no header line: " + line);
      }
      headers.put(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
    }
    List<String> paragraphs =
        Arrays.stream(blocks).skip(1).map(block -> block.strip().replaceAll("\\s+", " ")).toList();
    if (paragraphs.isEmpty()) {
      throw new IllegalStateException(file + ": no text");
    }
    return new ArticleText(
        header(headers, "title", file),
        header(headers, "byline", file),
        header(headers, "section", file),
        header(headers, "summary", file),
        header(headers, "caption", file),
        paragraphs);
  }

  /** The same text with its dates filled in. */
  ArticleText on(LocalDate today, DateWords wording) {
    UnaryOperator<String> resolve = text -> wording.resolve(text, today);
    return new ArticleText(
        resolve.apply(title),
        resolve.apply(byline),
        resolve.apply(section),
        resolve.apply(summary),
        resolve.apply(caption),
        paragraphs.stream().map(resolve).toList());
  }

  private static String header(Map<String, String> headers, String name, String file) {
    String value = headers.get(name);
    if (value == null) {
      throw new IllegalStateException(file + " lacks the header " + name);
    }
    return value;
  }
}
