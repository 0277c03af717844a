package news.naba.extract.domain.article.body;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.naba.extract.domain.article.text.RuleFile;

/**
 * A regular expression for a whole line, with parts of which every line that it matches has at
 * least one: {@code needs(reserved) .{0,40}all rights reserved}. Expressions that can begin
 * anywhere are tried at every character, and parts are found much faster.
 *
 * @param needs in small letters; empty where the line's beginning tells enough
 */
record LineRule(BoilerplateLines.Kind kind, List<String> needs, Pattern line) {
  private static final Pattern GUARDED = Pattern.compile("needs\\(([^ ]+)\\) (.+)");
  private static final Pattern BAR = Pattern.compile("\\|");

  /**
   * Reads an entry of a file of rules.
   *
   * @param months stands for <code>{month}</code>
   */
  static LineRule of(BoilerplateLines.Kind kind, RuleFile file, String entry, String months) {
    Matcher guarded = GUARDED.matcher(entry);
    return guarded.matches()
        ? new LineRule(
            kind,
            BAR.splitAsStream(guarded.group(1)).map(LineRule::folded).toList(),
            file.pattern(guarded.group(2), months))
        : new LineRule(kind, List.of(), file.pattern(entry, months));
  }

  /**
   * Whether it matches a line.
   *
   * @param folded the same line, see {@link #folded}
   */
  boolean matches(String plain, String folded) {
    return hasPart(folded) && line.matcher(plain).matches();
  }

  private boolean hasPart(String folded) {
    for (String part : needs) {
      if (folded.contains(part)) {
        return true;
      }
    }
    return needs.isEmpty();
  }

  /** A text without the difference of capitals, as regular expressions see it. */
  static String folded(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      folded.append(Character.toLowerCase(Character.toUpperCase(text.charAt(i))));
    }
    return folded.toString();
  }
}
