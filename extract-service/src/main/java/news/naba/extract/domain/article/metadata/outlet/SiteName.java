package news.naba.extract.domain.article.metadata.outlet;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.naba.extract.domain.article.text.Lines;

/** Takes a site's name off its titles. */
public final class SiteName {
  private static final Pattern SEPARATOR =
      Pattern.compile(
          "\\s+(?:[|–—»«·•:/›-]|--|::|-\\|-)\\s+|\\s*[|｜_]\\s*|：(?=[^：]{2,12}$)|\\s+[–—]|--");

  /** A part after a bar that is so short is a section or a name. */
  private static final int LABEL_WORDS = 4;

  /** A headline that is cut from its site's name has at least so many words. */
  private static final int HEADLINE_WORDS = 4;

  /** What is contained in another name must be long enough not to be there by accident. */
  private static final int SHORTEST = 3;

  private final List<String> names;

  /**
   * Knows the site's names.
   *
   * @param names as the page and others call it, null where they do not
   */
  public SiteName(Stream<String> names) {
    this.names =
        names
            .filter(Objects::nonNull)
            .map(Lines::letters)
            .filter(name -> !name.isEmpty())
            .distinct()
            .toList();
  }

  /** Whether a text is nothing but the site's name. */
  public boolean isName(String text) {
    String own = Lines.letters(text);
    return names.stream().anyMatch(name -> isVariant(own, name));
  }

  /** The title without parts at its end or beginning that are the site's name, or look like it. */
  public String off(String title) {
    String rest = title.strip();
    boolean cut = true;
    while (cut) {
      List<int[]> separators = separators(rest);
      if (separators.isEmpty()) {
        return rest;
      }
      int[] last = separators.get(separators.size() - 1);
      int[] first = separators.get(0);
      String end = rest.substring(last[1]);
      String beginning = rest.substring(0, first[0]);
      if (isName(end) || isLabel(rest, last)) {
        rest = rest.substring(0, last[0]).strip();
      } else if (isName(beginning)) {
        rest = rest.substring(first[1]).strip();
      } else {
        cut = false;
      }
    }
    return rest;
  }

  /** A few words after a bar, and a whole headline before it. */
  private static boolean isLabel(String title, int[] separator) {
    boolean bar = title.substring(separator[0], separator[1]).matches("\\s*[|｜]\\s*");
    return bar
        && Lines.words(title.substring(0, separator[0])) >= HEADLINE_WORDS
        && Lines.words(title.substring(separator[1])) <= LABEL_WORDS;
  }

  private static boolean isVariant(String text, String name) {
    if (text.isEmpty()) {
      return false;
    }
    if (text.equals(name)) {
      return true;
    }
    // "Harbour News" for "The Harbour"; but no place or person that happens to be in the name.
    return Math.min(text.length(), name.length()) >= SHORTEST
        && ((name.contains(text) && text.length() * 2 >= name.length())
            || (text.contains(name) && text.length() <= name.length() * 3));
  }

  private static List<int[]> separators(String title) {
    List<int[]> found = new ArrayList<>();
    Matcher matcher = SEPARATOR.matcher(title);
    while (matcher.find()) {
      if (matcher.start() > 0 && matcher.end() < title.length()) {
        found.add(new int[] {matcher.start(), matcher.end()});
      }
    }
    return found;
  }
}
