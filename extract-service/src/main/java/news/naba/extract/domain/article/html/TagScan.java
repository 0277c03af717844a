package news.naba.extract.domain.article.html;

import java.nio.CharBuffer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import news.naba.extract.domain.article.body.TooLongException;

/**
 * Goes over a page's tags once, before it is parsed, and takes out what would cost the parser time
 * for nothing.
 *
 * <p>Style sheets and most scripts say nothing about an article, and are half of many pages: their
 * elements stay, without their text.
 *
 * <p>Start tags that are nested too deeply go altogether. A parser of HTML looks back over all open
 * elements at many tags, so that a page of nothing but unclosed tables costs the square of its
 * length; with few open elements the cost is in proportion to the length.
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

  /**
   * Part of the words for publishing, one of which every script has that is read: see {@code
   * PageState}.
   */
  private static final String TELLING = "ublish";

  /** A name is not longer. */
  private static final int LONGEST_NAME = 64;

  private final char[] html;
  private final int start;

  /** One after the page's last character. */
  private final int limit;

  private final boolean positions;
  private final String[] open = new String[DEEPEST];
  private final Map<String, Integer> dropped = new HashMap<>();
  private final String[] seen = new String[64];
  private final char[] out;
  private int copied;
  private int written;
  private int depth;
  private int tags;

  /**
   * A scan over a page.
   *
   * @param page in an array
   * @param positions whether everything else keeps its place: then comments replace the tags
   */
  TagScan(CharBuffer page, boolean positions) {
    this.html = page.array();
    this.start = page.arrayOffset() + page.position();
    this.limit = start + page.remaining();
    this.positions = positions;
    // The page may end within a tag that is shorter than what replaces it.
    this.out = new char[page.remaining() + 1];
    this.copied = start;
  }

  /**
   * The page without elements that are nested too deeply, though with what is in them, and without
   * texts that are never read.
   *
   * @throws TooLongException if the page has more tags, or a tag more attributes, than any page
   *     with an article
   */
  CharBuffer shallow() {
    int at = next('<', start);
    while (at + 1 < limit) {
      if (++tags > MOST_TAGS) {
        throw new TooLongException("The page has more than " + MOST_TAGS + " tags.");
      }
      char next = html[at + 1];
      int end = at + 1;
      if (isLetter(next)) {
        String name = name(at + 1);
        end = tagEnd(at + 1 + name.length());
        if (!opens(name)) {
          leaveOut(at, end, "<!", ">");
        } else if (RAW.contains(name)) {
          end = passRaw(name, at, end);
        }
      } else if (next == '/' && at + 2 < limit && isLetter(html[at + 2])) {
        String name = name(at + 2);
        end = tagEnd(at + 2 + name.length());
        if (!closes(name)) {
          leaveOut(at, end, "<!", ">");
        }
      } else if (holds("<!--", at)) {
        end = commentEnd(at + 4);
      }
      at = next('<', end);
    }
    copyTo(limit);
    return CharBuffer.wrap(out, 0, written);
  }

  /** Copies what has not been copied yet. */
  private void copyTo(int end) {
    System.arraycopy(html, copied, out, written, end - copied);
    written += end - copied;
    copied = end;
  }

  /**
   * Leaves out a piece. Where everything else keeps its place, white space replaces it.
   *
   * @param opening what begins the replacement
   * @param closing what ends it
   */
  private void leaveOut(int from, int to, String opening, String closing) {
    copyTo(from);
    if (positions) {
      String space = " ".repeat(Math.max(0, to - from - opening.length() - closing.length()));
      String instead = opening + space + closing;
      instead.getChars(0, instead.length(), out, written);
      written += instead.length();
    }
    copied = to;
  }

  /** Passes the text of an element in which a tag is text, and says where it ends. */
  private int passRaw(String name, int tag, int from) {
    int end = rawEnd(name, from);
    boolean silent =
        switch (name) {
          case "style" -> true;
          // A comment in a script can hold what looks like the script's end.
          case "script" ->
              !isData(tag, from) && !contains(TELLING, from, end) && !contains("<!--", from, end);
          default -> false;
        };
    if (silent && end < limit) {
      leaveOut(from, end, "", "");
    }
    return end;
  }

  /** Whether a start tag is that of JSON, such as schema.org's. */
  private boolean isData(int from, int to) {
    return new String(html, from, to - from).toLowerCase(Locale.ROOT).contains("json");
  }

  private boolean contains(String text, int from, int to) {
    char first = text.charAt(0);
    for (int at = from; at + text.length() <= to; at++) {
      if (html[at] == first && holds(text, at)) {
        return true;
      }
    }
    return false;
  }

  /** Where a character comes next; the page's end if it does not. */
  private int next(char c, int from) {
    int at = from;
    while (at < limit && html[at] != c) {
      at++;
    }
    return at;
  }

  private boolean holds(String text, int at) {
    for (int i = 0; i < text.length(); i++) {
      if (at + i >= limit || html[at + i] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Where the end of a comment begins. */
  private int commentEnd(int from) {
    int at = next('-', from);
    while (at < limit && !holds("-->", at)) {
      at = next('-', at + 1);
    }
    return at;
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
    while (end < limit && end - from < LONGEST_NAME && isNamePart(html[end])) {
      hash = hash * 31 + html[end++];
    }
    // The few names of a page come thousands of times: most need not be made again.
    int slot = hash & (seen.length - 1);
    String known = seen[slot];
    if (known != null && known.length() == end - from && holds(known, from)) {
      return known;
    }
    String name = new String(html, from, end - from).toLowerCase(Locale.ROOT);
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
    for (int i = from; i < limit; i++) {
      char c = html[i];
      if (c == '=' && quote == 0 && ++attributes > MOST_ATTRIBUTES) {
        throw new TooLongException("A tag has more than " + MOST_ATTRIBUTES + " attributes.");
      }
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if ((c == '"' || c == '\'') && html[i - 1] == '=') {
        quote = c;
      } else if (c == '>') {
        return i + 1;
      }
    }
    return limit;
  }

  /** Where the end tag of an element begins in which tags are text; the page's end without. */
  private int rawEnd(String name, int from) {
    int at = next('<', from);
    while (at < limit && !(holds("</", at) && isName(name, at + 2))) {
      at = next('<', at + 1);
    }
    return at;
  }

  /** Whether a name stands there, in small letters or capitals. */
  private boolean isName(String name, int at) {
    for (int i = 0; i < name.length(); i++) {
      if (at + i >= limit || Character.toLowerCase(html[at + i]) != name.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
