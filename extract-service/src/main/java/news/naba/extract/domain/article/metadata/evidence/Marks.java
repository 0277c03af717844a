package news.naba.extract.domain.article.metadata.evidence;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import news.naba.extract.domain.article.text.RuleFile;

/** What names of elements (class and id) and properties say. Names are chosen by people: hints. */
public final class Marks {

  /** What an element says it is. */
  enum Mark {
    /** Holds when something happened to the article. */
    DATE,
    /** Holds when it was published. */
    PUBLISHED,
    /** Holds when it was last changed. */
    MODIFIED,
    /** Holds who wrote it. */
    BYLINE,
    /** Holds other things than the article. */
    BESIDE
  }

  /** The words in names: parted by anything that is no letter, and by capitals inside. */
  private static final Pattern BOUNDARY = Pattern.compile("[^\\p{L}]+|(?<=\\p{Ll})(?=\\p{Lu})");

  private final Set<String> date;
  private final Set<String> published;
  private final Set<String> modified;
  private final Set<String> byline;
  private final Set<String> beside;
  private final Set<String> properties;

  /** Takes its words from {@code metadata.txt}. */
  public Marks(RuleFile rules) {
    date = Set.copyOf(rules.entries("date words"));
    published = Set.copyOf(rules.entries("published words"));
    modified = Set.copyOf(rules.entries("modified words"));
    byline = Set.copyOf(rules.entries("byline words"));
    beside = Set.copyOf(rules.entries("beside words"));
    properties = Set.copyOf(rules.entries("properties"));
  }

  boolean isProperty(String name) {
    return properties.contains(name);
  }

  /** What class names and an id say. */
  Set<Mark> of(String names) {
    EnumSet<Mark> said = EnumSet.noneOf(Mark.class);
    List<String> words = BOUNDARY.splitAsStream(names).toList();
    for (String each : words) {
      String word = each.toLowerCase(Locale.ROOT);
      add(said, Mark.DATE, date.contains(word));
      add(said, Mark.PUBLISHED, published.contains(word));
      add(said, Mark.MODIFIED, modified.contains(word));
      add(said, Mark.BYLINE, byline.contains(word));
      add(said, Mark.BESIDE, beside.contains(word));
    }
    return said;
  }

  private static void add(Set<Mark> said, Mark mark, boolean is) {
    if (is) {
      said.add(mark);
    }
  }
}
