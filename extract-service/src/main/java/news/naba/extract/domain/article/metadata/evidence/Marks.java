package news.naba.extract.domain.article.metadata.evidence;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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

  private final Map<String, EnumSet<Mark>> words = new HashMap<>();
  private final Set<String> properties;

  /** Takes its words from {@code metadata.txt}. */
  public Marks(RuleFile rules) {
    for (Mark mark : Mark.values()) {
      for (String word : rules.entries(mark.name().toLowerCase(Locale.ROOT) + " words")) {
        words.computeIfAbsent(word, key -> EnumSet.noneOf(Mark.class)).add(mark);
      }
    }
    properties = Set.copyOf(rules.entries("properties"));
  }

  boolean isProperty(String name) {
    return properties.contains(name);
  }

  /** What class names and an id say. Capitals begin a word, as anything does that is no letter. */
  Set<Mark> of(String names) {
    EnumSet<Mark> said = EnumSet.noneOf(Mark.class);
    int start = 0;
    for (int i = 0; i <= names.length(); i++) {
      char c = i < names.length() ? names.charAt(i) : ' ';
      boolean capital =
          i > start && Character.isUpperCase(c) && Character.isLowerCase(names.charAt(i - 1));
      if (capital || !Character.isLetter(c)) {
        if (i > start) {
          Set<Mark> marks = words.get(names.substring(start, i).toLowerCase(Locale.ROOT));
          said.addAll(marks == null ? Set.of() : marks);
        }
        start = capital ? i : i + 1;
      }
    }
    return said;
  }
}
