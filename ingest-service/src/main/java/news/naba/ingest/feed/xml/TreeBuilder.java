package news.naba.ingest.feed.xml;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import news.naba.ingest.feed.model.Repair;
import news.naba.ingest.feed.xml.XmlElement.Attribute;
import org.jspecify.annotations.Nullable;

/** Builds the tree from what a parser finds, up to a number of items. */
final class TreeBuilder {
  /** Deeper elements are left out with all they hold: nobody writes them in good faith. */
  private static final int MAX_DEPTH = 200;

  private int maxItems;
  private final Set<Repair> repairs;
  private final Deque<XmlElement> open = new ArrayDeque<>();
  private final Deque<Scope> scopes = new ArrayDeque<>();
  private @Nullable XmlElement root;
  private int tooDeep;
  private int items;

  TreeBuilder(int maxItems, Set<Repair> repairs) {
    this.maxItems = maxItems;
    this.repairs = repairs;
    scopes.push(Scope.ROOT);
  }

  /** The root element; null before it began. */
  @Nullable XmlElement root() {
    return root;
  }

  void start(String name, List<Attribute> attributes) {
    if (open.size() >= MAX_DEPTH) {
      tooDeep++;
      return;
    }
    Scope scope = outer().inside(attributes);
    XmlElement element = scope.element(name, attributes);
    XmlElement parent = open.peek();
    if (parent != null) {
      parent.add(element);
    } else if (root == null) {
      root = element;
      maxItems = Items.limit(element.key(), maxItems);
    }
    open.push(element);
    scopes.push(scope);
  }

  void text(String text) {
    XmlElement element = open.peek();
    if (element != null && tooDeep == 0 && !text.isEmpty()) {
      element.add(withMeantCharacters(text));
    }
  }

  /** Ends the innermost element; false when the item that ends is the last to be read. */
  boolean end() {
    if (tooDeep > 0) {
      tooDeep--;
      return true;
    }
    int depth = open.size();
    XmlElement element = open.pop();
    scopes.pop();
    if (Items.isItem(element, depth) && ++items == maxItems) {
      repairs.add(Repair.ITEM_LIMIT);
      return false;
    }
    return true;
  }

  private Scope outer() {
    Scope scope = scopes.peek();
    return scope == null ? Scope.ROOT : scope;
  }

  /** A reference such as {@code &#146;} names a control character and means an apostrophe. */
  private String withMeantCharacters(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isHighControl(text.charAt(i))) {
        repairs.add(Repair.CONTROL_CHARACTERS);
        StringBuilder meant = new StringBuilder(text);
        for (int j = i; j < text.length(); j++) {
          if (isHighControl(text.charAt(j))) {
            meant.setCharAt(j, XmlText.meant(text.charAt(j)));
          }
        }
        return meant.toString();
      }
    }
    return text;
  }

  private static boolean isHighControl(char c) {
    return c >= 0x80 && c < 0xa0 && c != 0x85;
  }
}
