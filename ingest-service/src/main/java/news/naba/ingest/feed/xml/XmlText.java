package news.naba.ingest.feed.xml;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.naba.ingest.feed.model.Repair;

/** Puts right what stands in the text of a document before anybody parses it. */
final class XmlText {
  private static final String ROOT =
      "(?:[A-Za-z_][\\w.-]*:)?(?:rss|feed|rdf|channel|urlset|sitemapindex|opml)(?=[\\s>/])";

  private static final Pattern START =
      Pattern.compile("<(?:\\?xml\\s|!DOCTYPE\\s|" + ROOT + ")", Pattern.CASE_INSENSITIVE);

  private static final Pattern PROPER_START =
      Pattern.compile("<(?:\\?[A-Za-z]|!--|!DOCTYPE\\s|" + ROOT + ")", Pattern.CASE_INSENSITIVE);

  private static final Pattern DECLARATION = Pattern.compile("^<\\?xml\\s[^>]*>");
  private static final Pattern ROOT_TAG =
      Pattern.compile("<(" + ROOT + ")", Pattern.CASE_INSENSITIVE);

  /** How far into a document junk may reach. */
  private static final int JUNK_CHARS = 64 * 1024;

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private XmlText() {}

  /**
   * The document without what stands before it, without its declaration, which was about bytes, and
   * without control characters.
   */
  static String clean(String text, Set<Repair> repairs) {
    String document = withoutControls(withoutJunk(text, repairs), repairs);
    return DECLARATION.matcher(document).replaceFirst("").stripLeading();
  }

  /**
   * A document that ends too early, cut behind its last whole item, or before its first item when
   * none is whole.
   */
  static String wholeItems(String text, Set<Repair> repairs) {
    Matcher root = ROOT_TAG.matcher(text);
    if (!root.find() || isClosed(text, root.group(1))) {
      return text;
    }
    repairs.add(Repair.TRUNCATED);
    int end = Items.endOfLast(text);
    if (end >= 0) {
      return text.substring(0, end);
    }
    int first = Items.startOfFirst(text);
    return first < 0 ? text : text.substring(0, first);
  }

  /** The root element's name in lower case, without prefix; empty when it is none of a feed's. */
  static String rootName(String text) {
    Matcher root = ROOT_TAG.matcher(text);
    String name = root.find() ? root.group(1).toLowerCase(Locale.ROOT) : "";
    return name.substring(name.indexOf(':') + 1);
  }

  private static boolean isClosed(String text, String root) {
    return Pattern.compile("</" + Pattern.quote(root) + "\\s*>?", Pattern.CASE_INSENSITIVE)
        .matcher(text)
        .find();
  }

  private static String withoutJunk(String text, Set<Repair> repairs) {
    String stripped = text.stripLeading();
    if (PROPER_START.matcher(stripped).lookingAt()) {
      return stripped;
    }
    Matcher start = START.matcher(stripped).region(0, Math.min(stripped.length(), JUNK_CHARS));
    if (!start.find()) {
      return stripped;
    }
    repairs.add(Repair.LEADING_JUNK);
    return stripped.substring(start.start());
  }

  private static String withoutControls(String text, Set<Repair> repairs) {
    int first = firstControl(text);
    if (first == text.length()) {
      return text;
    }
    repairs.add(Repair.CONTROL_CHARACTERS);
    StringBuilder clean = new StringBuilder(text.length()).append(text, 0, first);
    for (int i = first; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isControl(c)) {
        clean.append(c);
      } else if (c >= 0x80 && c < 0xa0) {
        clean.append(meant(c));
      } else {
        clean.append(' ');
      }
    }
    return clean.toString();
  }

  private static int firstControl(String text) {
    int i = 0;
    while (i < text.length() && !isControl(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isControl(char c) {
    return c < 0x20
        ? c != '\n' && c != '\r' && c != '\t'
        : c >= 0x7f && (c < 0xa0 && c != 0x85 || c == 0xfffe || c == 0xffff);
  }

  /** Of U+0080 to U+009F, what stands there in windows-1252, where somebody copied it from. */
  static char meant(char control) {
    String character = new String(new byte[] {(byte) control}, WINDOWS_1252);
    return character.charAt(0) == '\uFFFD' ? control : character.charAt(0);
  }
}
