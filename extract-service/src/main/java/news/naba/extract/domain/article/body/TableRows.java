package news.naba.extract.domain.article.body;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Tells rows of figures and names, which are read as one line, from rows that lay out a page. */
final class TableRows {
  private static final Set<String> CELLS = Set.of("td", "th");

  /** What may stand in a cell of a few words, beside elements within lines. */
  private static final Set<String> WITHIN = Set.of("p", "div", "br", "svg", "path", "input");

  /** In characters. */
  private static final int LONGEST_CELL = 120;

  /** Rows of more nodes are layout. */
  private static final int MOST_NODES = 250;

  private TableRows() {}

  /** Whether a {@code <tr>} has several cells, each with a few words and nothing else. */
  static boolean isData(Element row) {
    int nodes = 0;
    int cells = 0;
    int characters = 0;
    Node node = row.firstChild();
    while (node != null && nodes++ < MOST_NODES) {
      if (node instanceof TextNode text) {
        characters += text.isBlank() ? 0 : text.getWholeText().length();
      } else if (node instanceof Element element) {
        String name = element.normalName();
        if (CELLS.contains(name)) {
          cells++;
          characters = 0;
        } else if (!WITHIN.contains(name) && !BlockReader.INLINE.contains(name)) {
          return false;
        }
      }
      if (characters > LONGEST_CELL) {
        return false;
      }
      node = next(node, row);
    }
    return node == null && cells > 1;
  }

  private static @Nullable Node next(Node node, Element row) {
    if (node.childNodeSize() > 0) {
      return node.childNode(0);
    }
    Node up = node;
    while (up != null && up != row && up.nextSibling() == null) {
      up = up.parent();
    }
    return up == null || up == row ? null : up.nextSibling();
  }
}
