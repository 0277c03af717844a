package news.naba.extract.domain.article.html;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import news.naba.extract.domain.article.body.TooLongException;

/**
 * Goes over a page's tags once, before it is parsed, and takes out start tags that are nested too
 * deeply. A parser of HTML looks back over all open elements at many tags, so that a page of
 * nothing but unclosed tables costs the square of its length; with few open elements the cost is in
 * proportion to the length.
 */
final class TagScan {
  /** Real pages stay below 100. */
  private static final int DEEPEST = 200;

  /** Real pages have a few thousand, books on one page up to two hundred thousand. */
  private static final int MOST_TAGS = 300_000;

  /** Real tags have a few dozen; parsing more than this takes seconds. */
  private static final int MOST_ATTRIBUTES = 150_000;

  /** Elements that hold nothing. */
  private static final Set<String> VOID =
      Set.of(
          "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param",
          "source", "track", "wbr");

  /** Elements that end where the next of their kind begins; pages rarely close them. */
  private static final Set<String> SELF_ENDING =
      Set.of(
          "p",
          "li",
          "dt",
          "dd",
          "option",
          "optgroup",
          "tr",
          "td",
          "th",
          "tbody",
          "thead",
          "tfoot",
          "colgroup",
          "rt",
          "rp",
          "html",
          "head",
          "body");

  /** Elements in which a tag is text. */
  private static final Set<String> RAW =
      Set.of("script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes");

  /** A name is not longer. */
  private static final int LONGEST_NAME = 64;

  private final String html;
  private final boolean positions;
  private final String[] open = new String[DEEPEST];
  private final Map<String, Integer> dropped = new HashMap<>();
  private final String[] seen = new String[64];
  private int depth;
  private int tags;

  /**
   * A scan over a page.
   *
   * @param positions whether everything else keeps its place: then comments replace the tags
   */
  TagScan(String html, boolean positions) {
    this.html = html;
    this.positions = positions;
  }

  /**
   * The page without elements that are nested too deeply; what is in them stays.
   *
   * @throws TooLongException if the page has more tags, or a tag more attributes, than any page
   *     with an article
   */
  String shallow() {
    StringBuilder out = null;
    int copied = 0;
    int at = html.indexOf('<');
    while (at >= 0 && at + 1 < html.length()) {
      if (++tags > MOST_TAGS) {
        throw new TooLongException("The page has more than " + MOST_TAGS + " tags.");
      }
      char next = html.charAt(at + 1);
      int end = at + 1;
      boolean stays = true;
      if (isLetter(next)) {
        String name = name(at + 1);
        end = tagEnd(at + 1 + name.length());
        stays = opens(name);
        end = stays && RAW.contains(name) ? rawEnd(name, end) : end;
      } else if (next == '/' && at + 2 < html.length() && isLetter(html.charAt(at + 2))) {
        String name = name(at + 2);
        end = tagEnd(at + 2 + name.length());
        stays = closes(name);
      } else if (html.startsWith("<!--", at)) {
        int close = html.indexOf("-->", at + 4);
        end = close < 0 ? html.length() : close;
      }
      if (!stays) {
        out = out == null ? new StringBuilder(html.length()) : out;
        out.append(html, copied, at);
        if (positions) {
          out.append("<!").append(" ".repeat(Math.max(0, end - at - 3))).append('>');
        }
        copied = end;
      }
      at = html.indexOf('<', end);
    }
    return out == null ? html : out.append(html, copied, html.length()).toString();
  }

  /** Whether a start tag may stand. */
  private boolean opens(String name) {
    if (VOID.contains(name) || SELF_ENDING.contains(name) || RAW.contains(name)) {
      return true;
    }
    if (depth == DEEPEST) {
      dropped.merge(name, 1, Integer::sum);
      return false;
    }
    open[depth++] = name;
    return true;
  }

  /** Whether an end tag may stand. It ends what has been opened and not closed in its element. */
  private boolean closes(String name) {
    Integer gone = dropped.isEmpty() ? null : dropped.get(name);
    if (gone != null && gone > 0) {
      dropped.put(name, gone - 1);
      return false;
    }
    for (int i = depth - 1; i >= 0; i--) {
      if (open[i].equals(name)) {
        depth = i;
        break;
      }
    }
    return true;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private String name(int from) {
    int end = from;
    int hash = 0;
    while (end < html.length() && end - from < LONGEST_NAME && isNamePart(html.charAt(end))) {
      hash = hash * 31 + html.charAt(end++);
    }
    // The few names of a page come thousands of times: most need not be made again.
    int slot = hash & (seen.length - 1);
    String known = seen[slot];
    if (known != null
        && known.length() == end - from
        && html.regionMatches(from, known, 0, known.length())) {
      return known;
    }
    String name = html.substring(from, end).toLowerCase(Locale.ROOT);
    seen[slot] = name;
    return name;
  }

  private static boolean isNamePart(char c) {
    return c > ' ' && c != '>' && c != '/' && c != '<';
  }

  /** One after the tag's closing bracket, which may not stand in quotation marks. */
  private int tagEnd(int from) {
    char quote = 0;
    int attributes = 0;
    for (int i = from; i < html.length(); i++) {
      char c = html.charAt(i);
      if (c == '=' && quote == 0 && ++attributes > MOST_ATTRIBUTES) {
        throw new TooLongException("A tag has more than " + MOST_ATTRIBUTES + " attributes.");
      }
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if ((c == '"' || c == '\'') && html.charAt(i - 1) == '=') {
        quote = c;
      } else if (c == '>') {
        return i + 1;
      }
    }
    return html.length();
  }

  /** Where the end tag of an element begins in which tags are text; the page's end without. */
  private int rawEnd(String name, int from) {
    for (int at = html.indexOf("</", from); at >= 0; at = html.indexOf("</", at + 2)) {
      if (html.regionMatches(true, at + 2, name, 0, name.length())) {
        return at;
      }
    }
    return html.length();
  }
}
