package news.naba.extract.domain.article.body;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/**
 * Tells what stands beside the article: inside an element that says so. An element that holds most
 * of the page's running text is not beside anything, whatever it is called.
 */
final class Side {
  /** With this share of the page's running text an element is the article's own. */
  private static final double MAIN_SHARE = 0.4;

  private final Hints hints;
  private final Map<Element, Integer> prose = new HashMap<>();
  private final Map<Element, Boolean> beside = new HashMap<>();
  private int total;

  Side(Hints hints, List<Block> blocks) {
    this.hints = hints;
    for (Block block : blocks) {
      if (block.isProse() && block.linkDensity() < 0.4) {
        total += block.words();
        for (Element e = block.parent(); e != null; e = e.parent()) {
          prose.merge(e, block.words(), Integer::sum);
        }
      }
    }
  }

  boolean isBeside(Block block) {
    return isBeside(block.parent());
  }

  private boolean isBeside(Element element) {
    Boolean known = beside.get(element);
    if (known != null) {
      return known;
    }
    Element parent = element.parent();
    boolean result = (saysSo(element) && !isMain(element)) || (parent != null && isBeside(parent));
    beside.put(element, result);
    return result;
  }

  private boolean saysSo(Element element) {
    return switch (element.normalName()) {
      case "footer", "aside" -> true;
      case "html", "body", "main", "article" -> false;
      default -> !hints.saysBody(element) && hints.saysOther(element);
    };
  }

  private boolean isMain(Element element) {
    return prose.getOrDefault(element, 0) > total * MAIN_SHARE;
  }
}
