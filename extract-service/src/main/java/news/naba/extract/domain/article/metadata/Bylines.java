package news.naba.extract.domain.article.metadata;

import java.util.Optional;
import java.util.regex.Pattern;
import news.naba.extract.domain.article.text.TextCleaner;

/** Cuts a byline down to the name. */
public final class Bylines {
  private static final Pattern LEAD =
      Pattern.compile(
          "^(?:(?:written|reported|posted|published|story)\\s+)?by\\s*:?\\s+"
              + "|^(?:كتبته?|كتبت?|بقلم|بواسطة|إعداد|تحرير|ترجمة|المحرر|الكاتب)\\s*[:/–-]?\\s+",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern TRAIL = Pattern.compile("\\s*[|·•]\\s.*$");
  private static final int LONGEST = 100;

  private Bylines() {}

  /** The name in a byline, or nothing if no name is left. */
  public static Optional<String> from(String line) {
    String name = TextCleaner.line(line);
    name = TRAIL.matcher(LEAD.matcher(name).replaceFirst("")).replaceFirst("").strip();
    boolean address = name.startsWith("http") || name.startsWith("@");
    return name.isEmpty() || address || name.length() > LONGEST
        ? Optional.empty()
        : Optional.of(name);
  }
}
