package news.naba.ingest.feed.xml;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where items begin and end, in trees and in text. */
final class Items {
  private static final Set<String> NAMES = Set.of("item", "entry", "url", "sitemap");
  private static final String NAME = "(?:[A-Za-z_][\\w.-]*:)?(?:item|entry|url|sitemap)";
  private static final Pattern START =
      Pattern.compile("<" + NAME + "[\\s>/]", Pattern.CASE_INSENSITIVE);
  private static final Pattern END =
      Pattern.compile("</" + NAME + "\\s*>", Pattern.CASE_INSENSITIVE);

  /** Items stand under the root, or under its channel, or in the channel's list. */
  private static final int MAX_DEPTH = 4;

  /** Sitemaps have no order, so that all of one is read: 50,000 addresses are the most it has. */
  private static final int MAX_IN_SITEMAP = 50_000;

  private Items() {}

  /** How many items are read of a document with this root element, when so many are asked for. */
  static int limit(String root, int maxItems) {
    return root.equals("urlset") || root.equals("sitemapindex") ? MAX_IN_SITEMAP : maxItems;
  }

  /**
   * Whether an element is an item.
   *
   * @param depth 1 for the root
   */
  static boolean isItem(XmlElement element, int depth) {
    return depth > 1
        && depth <= MAX_DEPTH
        && (element.namespace() == Namespace.NATIVE || element.namespace() == Namespace.SITEMAP)
        && NAMES.contains(element.key());
  }

  /** Behind the end tag of the last item, or -1. */
  static int endOfLast(String text) {
    Matcher end = END.matcher(text);
    int last = -1;
    while (end.find()) {
      last = end.end();
    }
    return last;
  }

  /** At the start tag of the first item, or -1. */
  static int startOfFirst(String text) {
    Matcher start = START.matcher(text);
    return start.find() ? start.start() : -1;
  }

  /** Behind the end tag of the item of a number, or -1 when there are not so many. */
  static int endOf(String text, int number) {
    Matcher end = END.matcher(text);
    for (int i = 0; i < number; i++) {
      if (!end.find()) {
        return -1;
      }
    }
    return end.end();
  }
}
