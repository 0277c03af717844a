package news.naba.extract.domain.article.html;

import java.util.Set;
import news.naba.extract.domain.article.body.TooLongException;
import org.jspecify.annotations.Nullable;

/**
 * Goes over the attributes of a tag and leaves out those that nobody reads: addresses, sizes, what
 * scripts keep for themselves. They are most of a page's attributes, and a parser makes a name and
 * a value of each.
 */
final class AttributeScan {
  /** Real tags have a few dozen; parsing more than this takes seconds. */
  private static final int MOST = 150_000;

  /** In characters: those that are read have shorter names. */
  private static final int LONGEST_NAME = 24;

  /** What this reader asks of elements, and the parser itself ({@code type}, {@code encoding}). */
  private static final Set<String> READ =
      Set.of(
          "class",
          "id",
          "role",
          "itemprop",
          "property",
          "rel",
          "name",
          "content",
          "datetime",
          "pubdate",
          "hidden",
          "aria-hidden",
          "style",
          "lang",
          "alt",
          "type",
          "encoding",
          "data-component",
          "data-testid",
          "data-type",
          "_mstmutation",
          "_msttexthash");

  /** Elements whose addresses are read. */
  private static final Set<String> ADDRESSED = Set.of("link", "base");

  /**
   * Elements that a parser opens again where others are closed across them; how often depends on
   * whether they are equal in all attributes.
   */
  private static final Set<String> FORMATTING =
      Set.of(
          "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt",
          "u");

  private final char[] html;
  private final int limit;
  private final Names names;
  private final PageCopy copy;

  AttributeScan(char[] html, int limit, Names names, PageCopy copy) {
    this.html = html;
    this.limit = limit;
    this.names = names;
    this.copy = copy;
  }

  /** Passes the rest of a tag and leaves all of it as it is. */
  int pass(int from) {
    return pass(null, from);
  }

  /**
   * Passes the rest of a start tag and leaves out what is not read.
   *
   * @param from where its name ends
   * @return one after its closing bracket; where the next tag begins if it has none, and the page's
   *     end if neither comes
   * @throws TooLongException if it has more attributes than any tag of a page with an article
   */
  int thin(String tag, int from) {
    return pass(FORMATTING.contains(tag) ? null : tag, from);
  }

  /** The states of a parser of HTML, for the characters that matter. */
  private int pass(@Nullable String thinned, int from) {
    int at = from;
    int attributes = 0;
    boolean named = false;
    while (true) {
      at = pastSpace(at);
      if (at == limit) {
        return limit;
      }
      char c = html[at];
      if (c == '>') {
        return at + 1;
      }
      if (c == '<' && !named) {
        return at;
      }
      if (c == '/') {
        at++;
        named = false;
        continue;
      }
      if (++attributes > MOST) {
        throw new TooLongException("A tag has more than " + MOST + " attributes.");
      }
      int nameEnd = nameEnd(at);
      int equals = pastSpace(nameEnd);
      named = equals == limit || html[equals] != '=';
      // The space before it stays, as it may end a value that is not in quotation marks.
      int end = pastSpace(named ? nameEnd : valueEnd(equals + 1));
      if (thinned != null && !isRead(thinned, at, nameEnd) && !isOdd(end)) {
        copy.leaveOut(at, end);
      }
      at = end;
    }
  }

  /** Whether something follows that means another thing without the attribute before it. */
  private boolean isOdd(int at) {
    return at == limit || html[at] == '<' || html[at] == '=';
  }

  private boolean isRead(String tag, int from, int end) {
    if (end - from > LONGEST_NAME) {
      return false;
    }
    String name = names.at(from, end);
    return READ.contains(name) || (name.equals("href") && ADDRESSED.contains(tag));
  }

  private int pastSpace(int from) {
    int at = from;
    while (at < limit && isSpace(html[at])) {
      at++;
    }
    return at;
  }

  /** The first character belongs to the name whatever it is. */
  private int nameEnd(int from) {
    int at = from + 1;
    while (at < limit && !isSpace(html[at]) && html[at] != '/' && html[at] != '>') {
      if (html[at] == '=') {
        return at;
      }
      at++;
    }
    return at;
  }

  private int valueEnd(int from) {
    int at = pastSpace(from);
    if (at == limit) {
      return limit;
    }
    char quote = html[at];
    if (quote == '"' || quote == '\'') {
      at++;
      while (at < limit && html[at] != quote) {
        at++;
      }
      return Math.min(limit, at + 1);
    }
    while (at < limit && !isSpace(html[at]) && html[at] != '>') {
      at++;
    }
    return at;
  }

  static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
  }
}
