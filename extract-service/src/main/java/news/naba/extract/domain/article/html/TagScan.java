package news.naba.extract.domain.article.html;

import java.nio.CharBuffer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import news.naba.extract.domain.article.body.TooLongException;

/**
 * Goes over a page's tags once, before it is parsed, and takes out what would cost the parser time
 * for nothing: a parser takes several times longer than this scan for every character, tag and
 * attribute.
 *
 * <p>Style sheets and most scripts say nothing about an article, and are half of many pages: their
 * elements stay, without their text. The text of the other scripts is kept aside. Comments lose
 * their text, drawings their lines, and elements the attributes that nobody reads.
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

  /** What drawings are made of: hundreds of tags on many pages, and never a word. */
  private static final Set<String> DRAWN =
      Set.of(
          "path",
          "rect",
          "circle",
          "ellipse",
          "line",
          "polygon",
          "polyline",
          "use",
          "stop",
          "lineargradient",
          "radialgradient",
          "clippath");

  /**
   * Part of the words for publishing, one of which every script has that is read: see {@code
   * PageState}.
   */
  private static final String TELLING = "ublish";

  private final char[] html;
  private final int start;

  /** One after the page's last character. */
  private final int limit;

  private final Names names;
  private final PageCopy copy;
  private final AttributeScan attributes;
  private final ScriptTexts scripts = new ScriptTexts();
  private final String[] open = new String[DEEPEST];
  private final Map<String, Integer> dropped = new HashMap<>();
  private int depth;
  private int tags;

  /**
   * A scan over a page.
   *
   * @param page in an array
   * @param positions whether everything else keeps its place
   */
  TagScan(CharBuffer page, boolean positions) {
    this.html = page.array();
    this.start = page.arrayOffset() + page.position();
    this.limit = start + page.remaining();
    this.names = new Names(html);
    this.copy = new PageCopy(page, positions);
    this.attributes = new AttributeScan(html, limit, names, copy);
  }

  /**
   * The page without elements that are nested too deeply, though with what is in them, and without
   * what is never read.
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
        end = passStart(at);
      } else if (next == '/' && at + 2 < limit && isLetter(html[at + 2])) {
        end = passEnd(at);
      } else if (holds("<!--", at)) {
        end = passComment(at);
      }
      at = next('<', end);
    }
    return copy.upTo(limit);
  }

  /** The texts of scripts that were kept aside. */
  ScriptTexts scripts() {
    return scripts;
  }

  private int passStart(int at) {
    int nameEnd = nameEnd(at + 1);
    String name = names.at(at + 1, nameEnd);
    if (DRAWN.contains(name) || !opens(name)) {
      int end = attributes.pass(nameEnd);
      copy.leaveOutTag(at, end);
      return end;
    }
    int end = attributes.thin(name, nameEnd);
    return RAW.contains(name) ? passRaw(name, at, end) : end;
  }

  private int passEnd(int at) {
    int nameEnd = nameEnd(at + 2);
    String name = names.at(at + 2, nameEnd);
    int end = attributes.pass(nameEnd);
    if (DRAWN.contains(name) || !closes(name)) {
      copy.leaveOutTag(at, end);
    }
    return end;
  }

  /** Passes a comment, of which nothing stays but that it was there, between two texts. */
  private int passComment(int at) {
    int text = at + "<!--".length();
    int end = holds(">", text) ? text + 1 : holds("->", text) ? text + 2 : commentEnd(text);
    if (end < limit) {
      copy.replace(at, end, "<!", ">");
    }
    return end;
  }

  /** Passes the text of an element in which a tag is text, and says where it ends. */
  private int passRaw(String name, int tag, int from) {
    int end = rawEnd(name, from);
    if (end < limit && name.equals("style")) {
      copy.leaveOut(from, end);
    } else if (end < limit && name.equals("script")) {
      passScript(tag, from, end);
    }
    return end;
  }

  private void passScript(int tag, int from, int end) {
    if (contains("<!--", from, end)) {
      return; // A comment in a script can hold what looks like the script's end.
    }
    if (!isData(tag, from) && !contains(TELLING, from, end)) {
      copy.leaveOut(from, end);
    } else if (end - from > ScriptTexts.LONGEST_NOTE) {
      copy.replace(from, end, scripts.note(new String(html, from, end - from)), "");
    }
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

  private int commentEnd(int from) {
    int at = next('-', from);
    while (at < limit && !holds("-->", at) && !holds("--!>", at)) {
      at = next('-', at + 1);
    }
    return Math.min(limit, next('>', at) + 1);
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

  private int nameEnd(int from) {
    int end = from;
    while (end < limit && isNamePart(html[end])) {
      end++;
    }
    return end;
  }

  private static boolean isNamePart(char c) {
    return !AttributeScan.isSpace(c) && c != '>' && c != '/' && c != '<';
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
