package news.naba.extract.domain.article.explain;

import java.util.IdentityHashMap;
import java.util.Map;
import org.jsoup.nodes.Element;

/** Names elements of a page as style sheets would; remembers the names of those above. */
final class CssPaths {
  /** Longer names are generated, and say nothing. */
  private static final int LONGEST_NAME = 40;

  private final Map<Element, String> known = new IdentityHashMap<>();

  /**
   * The path from the page's body, exclusive, down to an element: {@code main > p:nth-of-type(2)}.
   */
  String of(Element element) {
    String path = known.get(element);
    if (path == null) {
      Element parent = element.parent();
      path =
          parent == null || isBody(parent) || isBody(element)
              ? step(element)
              : of(parent) + " > " + step(element);
      known.put(element, path);
    }
    return path;
  }

  private static boolean isBody(Element element) {
    return element.normalName().equals("body");
  }

  private static String step(Element element) {
    String tag = element.normalName();
    String id = element.id();
    if (isName(id)) {
      return tag + "#" + id;
    }
    for (String name : element.classNames()) {
      if (isName(name)) {
        tag = tag + "." + name;
        break;
      }
    }
    int place = 1;
    boolean alone = true;
    for (Element e = element.previousElementSibling(); e != null; e = e.previousElementSibling()) {
      place += e.normalName().equals(element.normalName()) ? 1 : 0;
    }
    for (Element e = element.nextElementSibling(); e != null && alone; e = e.nextElementSibling()) {
      alone = !e.normalName().equals(element.normalName());
    }
    return place == 1 && alone ? tag : tag + ":nth-of-type(" + place + ")";
  }

  private static boolean isName(String name) {
    return name.matches("[A-Za-z][A-Za-z0-9_-]*") && name.length() <= LONGEST_NAME;
  }
}
