package news.naba.extract.domain.article.html;

import java.util.Locale;

/** The names of a page's tags and attributes: few, each of which comes thousands of times. */
final class Names {
  private final char[] html;
  private final String[] seen = new String[256];

  Names(char[] html) {
    this.html = html;
  }

  /** The name that stands there, in small letters. */
  String at(int from, int end) {
    int hash = 0;
    for (int i = from; i < end; i++) {
      hash = hash * 31 + html[i];
    }
    // Most need not be made again.
    int slot = (hash ^ hash >>> 8) & (seen.length - 1);
    String known = seen[slot];
    if (known != null && known.length() == end - from && holds(known, from)) {
      return known;
    }
    String name = new String(html, from, end - from).toLowerCase(Locale.ROOT);
    seen[slot] = name;
    return name;
  }

  private boolean holds(String name, int at) {
    for (int i = 0; i < name.length(); i++) {
      if (html[at + i] != name.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
