package news.naba.ingest.feed.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.naba.ingest.feed.model.Repair;
import news.naba.ingest.feed.xml.XmlElement.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads XML that is not well-formed the way browsers read HTML: with jsoup. */
final class LenientReader {
  private LenientReader() {}

  /** The document's tree; nothing when there is no element in it. */
  static Optional<XmlElement> read(String text, int maxItems, Set<Repair> repairs) {
    int end = Items.endOf(text, Items.limit(XmlText.rootName(text), maxItems));
    Document document = Parser.xmlParser().parseInput(end < 0 ? text : text.substring(0, end), "");
    TreeBuilder tree = new TreeBuilder(maxItems, repairs);
    copy(document, tree, repairs);
    return Optional.ofNullable(tree.root());
  }

  /** Walks without recursion: how deep the tree is, its writer decides. */
  private static void copy(Document document, TreeBuilder tree, Set<Repair> repairs) {
    Node node = firstElement(document, repairs);
    Node root = node;
    while (node != null) {
      boolean opened = open(node, tree);
      if (opened && node.childNodeSize() > 0) {
        node = node.childNode(0);
        continue;
      }
      if (opened && !tree.end()) {
        return;
      }
      while (node != root && node.nextSibling() == null) {
        node = node.parent();
        if (node == null || !tree.end()) {
          return;
        }
      }
      node = node == root ? null : node.nextSibling();
    }
  }

  private static @Nullable Node firstElement(Document document, Set<Repair> repairs) {
    for (Node node : document.childNodes()) {
      if (node instanceof DocumentType) {
        repairs.add(Repair.DOCTYPE_IGNORED);
      } else if (node instanceof Element) {
        return node;
      }
    }
    return null;
  }

  /** Whether the node is an element, which has to be ended. */
  private static boolean open(Node node, TreeBuilder tree) {
    if (node instanceof Element element) {
      tree.start(element.tagName(), attributes(element));
      return true;
    }
    if (node instanceof TextNode text) {
      tree.text(text.getWholeText());
    }
    return false;
  }

  private static List<Attribute> attributes(Element element) {
    List<Attribute> attributes = new ArrayList<>();
    element.attributes().forEach(a -> attributes.add(new Attribute(a.getKey(), a.getValue())));
    return attributes;
  }
}
