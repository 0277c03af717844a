package news.naba.extract.domain.article.body;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import news.naba.extract.domain.article.text.RuleFile;
import org.jsoup.nodes.Element;

/** What an element's names say it is for. Names are chosen by people, so they are hints only. */
public final class Hints {
  private static final List<String> ATTRIBUTES =
      List.of("class", "id", "role", "itemprop", "data-component", "data-testid", "data-type");
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern BOUNDARY = Pattern.compile("[^\\p{L}]+|(?<=\\p{Ll})(?=\\p{Lu})");

  private final Phrases body;
  private final Phrases other;

  public Hints(RuleFile file) {
    body = new Phrases(file.entries("body"));
    other = new Phrases(file.entries("other"));
  }

  /** Says that it holds the article. */
  boolean saysBody(Element element) {
    return says(element, body);
  }

  /** Says that it is something beside the article. */
  boolean saysOther(Element element) {
    return says(element, other);
  }

  private static boolean says(Element element, Phrases phrases) {
    for (String attribute : ATTRIBUTES) {
      String value = element.attr(attribute);
      if (!value.isEmpty() && phrases.in(value)) {
        return true;
      }
    }
    return false;
  }

  private static final class Phrases {
    private static final int LONGEST_PHRASE = 3;

    private final Set<String> words = new HashSet<>();
    private final Set<String> whole = new HashSet<>();

    private Phrases(List<String> entries) {
      for (String entry : entries) {
        if (entry.startsWith("=")) {
          whole.add(entry.substring(1));
        } else {
          words.add(entry);
        }
      }
    }

    /** Class names are looked at one by one: words of two of them are not next to each other. */
    private boolean in(String value) {
      if (whole.contains(value.toLowerCase(Locale.ROOT))) {
        return true;
      }
      for (String name : SPACE.splitAsStream(value).toList()) {
        List<String> parts = BOUNDARY.splitAsStream(name).toList();
        for (int i = 0; i < parts.size(); i++) {
          StringBuilder phrase = new StringBuilder();
          for (int j = i; j < Math.min(parts.size(), i + LONGEST_PHRASE); j++) {
            phrase.append(j == i ? "" : " ").append(parts.get(j).toLowerCase(Locale.ROOT));
            if (words.contains(phrase.toString())) {
              return true;
            }
          }
        }
      }
      return false;
    }
  }
}
