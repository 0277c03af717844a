package news.naba.extract.domain.article.body;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import news.naba.extract.domain.article.metadata.date.DateReader;
import news.naba.extract.domain.article.text.RuleFile;

/** Says what a line is, where it is something other than the article. */
public final class BoilerplateLines {

  /** What a line can be; in the order in which the rules are asked. */
  enum Kind {
    /** Introduces headlines of other articles. */
    RELATED,
    /** Nothing after it is the article. */
    END,
    /** When the article was published. */
    PUBLISHED,
    /** A picture's credit or caption. */
    PICTURE,
    /** Share, subscribe, copyright, cookie and the like. */
    FURNITURE,
    /** Who wrote it. */
    BYLINE,
    /** A section of the site. */
    SECTION,
    /** A place alone on its line. */
    DATELINE,
    /** None of these: the article, as far as its words go. */
    NONE
  }

  /** Longer lines are paragraphs; also bounds the work of the expressions. */
  private static final int LONGEST = 260;

  private final List<LineRule> rules = new ArrayList<>();
  private final Openings openings;

  public BoilerplateLines(List<RuleFile> files, DateReader dates) {
    for (Kind kind : Kind.values()) {
      if (kind != Kind.NONE) {
        String section = kind.name().toLowerCase(Locale.ROOT);
        for (RuleFile file : files) {
          for (String entry : file.entries(section)) {
            rules.add(LineRule.of(kind, file, entry, dates.monthPattern()));
          }
        }
      }
    }
    openings = new Openings(rules.stream().map(LineRule::line).toList());
  }

  /** What a clean line is. */
  Kind kindOf(String line) {
    if (line.length() > LONGEST) {
      return Kind.NONE;
    }
    String plain = withoutMarks(line);
    String folded = LineRule.folded(plain);
    BitSet possible = openings.of(plain);
    for (int i = possible.nextSetBit(0); i >= 0; i = possible.nextSetBit(i + 1)) {
      if (rules.get(i).matches(plain, folded)) {
        return rules.get(i).kind();
      }
    }
    return Kind.NONE;
  }

  /** Vowel marks are optional in Arabic, and Arabic digits are digits: neither decides anything. */
  private static String withoutMarks(String line) {
    StringBuilder plain = new StringBuilder(line.length());
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER) {
        plain.append(Character.digit(c, 10));
      } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
        plain.append(c);
      }
    }
    return plain.toString();
  }
}
