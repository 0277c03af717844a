package news.naba.extract.domain.article.body;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import news.naba.extract.domain.article.text.RuleFile;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** What an element's names say it is for. Names are chosen by people, so they are hints only. */
public final class Hints {
  private static final Set<String> ATTRIBUTES =
      Set.of("class", "id", "role", "itemprop", "data-component", "data-testid", "data-type");

  /** A phrase has at most so many words. */
  private static final int LONGEST_PHRASE = 3;

  /** In characters; longer values are not names. */
  private static final int LONGEST_NAME = 400;

  private final Map<String, Integer> phrases = new HashMap<>();
  private final Set<String> beginnings = new HashSet<>();
  private final Map<String, Integer> values = new HashMap<>();

  public Hints(RuleFile file) {
    for (Hint hint : Hint.values()) {
      for (String entry : file.entries(hint.name().toLowerCase(Locale.ROOT))) {
        if (entry.startsWith("=")) {
          values.merge(entry.substring(1), hint.bit(), (a, b) -> a | b);
        } else {
          phrases.merge(entry, hint.bit(), (a, b) -> a | b);
          beginnings.add(entry.replaceFirst(" .*", ""));
        }
      }
    }
  }

  /**
   * The hints in an element's names, as bits.
   *
   * @param known what has been found on this page, by attribute value; names repeat a lot
   */
  int of(Element element, Map<String, Integer> known) {
    int hints = 0;
    if (element.attributesSize() > 0) {
      for (Attribute attribute : element.attributes()) {
        if (ATTRIBUTES.contains(attribute.getKey())) {
          hints |= known.computeIfAbsent(attribute.getValue(), this::in);
        }
      }
    }
    return hints;
  }

  /** Class names are looked at one by one: words of two of them are not next to each other. */
  private int in(String value) {
    if (value.length() > LONGEST_NAME) {
      return 0;
    }
    int hints = values.getOrDefault(value.toLowerCase(Locale.ROOT), 0);
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= value.length(); i++) {
      char c = i < value.length() ? value.charAt(i) : ' ';
      boolean capital =
          i > start && Character.isUpperCase(c) && Character.isLowerCase(value.charAt(i - 1));
      if (!Character.isLetter(c) || capital) {
        if (i > start) {
          words.add(value.substring(start, i).toLowerCase(Locale.ROOT));
        }
        start = capital ? i : i + 1;
      }
      if (c <= ' ') {
        hints |= inWords(words);
        words.clear();
      }
    }
    return hints;
  }

  private int inWords(List<String> words) {
    int hints = 0;
    for (int i = 0; i < words.size(); ) {
      // Most words begin no phrase.
      boolean begins = beginnings.contains(words.get(i));
      int length = begins ? Math.min(LONGEST_PHRASE, words.size() - i) : 0;
      Integer found = null;
      for (; length > 0 && found == null; length--) {
        found = phrases.get(String.join(" ", words.subList(i, i + length)));
      }
      hints |= found == null ? 0 : found;
      i += found == null ? 1 : length + 1;
    }
    return hints;
  }
}
