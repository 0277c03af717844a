package news.naba.ingest.feed.syndication;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import news.naba.ingest.feed.html.Addresses;
import news.naba.ingest.feed.xml.XmlElement;
import news.naba.ingest.feed.xml.XmlElement.Attribute;
import org.jsoup.nodes.Entities;

/** Writes the markup that stands unescaped in an element as HTML. */
final class InlineMarkup {
  private static final Set<String> VOID =
      Set.of("area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr");
  private static final Set<String> ADDRESSES = Set.of("href", "src", "cite", "poster");

  /** Whether text stands for itself, or is HTML beside the markup, as in careless RSS. */
  private final boolean escape;

  /** What addresses outside any {@code xml:base} of the markup itself are relative to. */
  private final String outerBase;

  private final StringBuilder html = new StringBuilder();

  private InlineMarkup(boolean escape, String outerBase) {
    this.escape = escape;
    this.outerBase = outerBase;
  }

  /**
   * What is inside an element.
   *
   * @param base what its addresses are relative to; those under an {@code xml:base} inside it are
   *     made absolute
   */
  static String of(XmlElement element, boolean escape, String base) {
    InlineMarkup markup = new InlineMarkup(escape, base);
    markup.children(element, "");
    return markup.html.toString();
  }

  /** The one {@code div} that RFC 4287, section 3.1.1.3, puts around XHTML and does not mean. */
  static Optional<XmlElement> wrapper(XmlElement element) {
    return element.elements().size() == 1 && element.elements().get(0).key().equals("div")
        ? Optional.of(element.elements().get(0))
        : Optional.empty();
  }

  private void children(XmlElement element, String base) {
    for (Object child : element.children()) {
      if (child instanceof XmlElement inner) {
        element(inner, base);
      } else {
        String text = child.toString();
        html.append(escape ? Entities.escape(text) : text);
      }
    }
  }

  /**
   * @param base set by an {@code xml:base} inside the markup; empty where the construct's counts
   */
  private void element(XmlElement element, String base) {
    String outer = base.isEmpty() ? outerBase : base;
    String inner =
        element.attribute("xml:base").map(value -> Addresses.base(outer, value)).orElse(base);
    String name = element.name();
    html.append('<').append(name);
    for (Attribute attribute : element.attributes()) {
      attribute(attribute, inner);
    }
    if (element.children().isEmpty() && VOID.contains(name.toLowerCase(Locale.ROOT))) {
      html.append(" />");
      return;
    }
    html.append('>');
    children(element, inner);
    html.append("</").append(name).append('>');
  }

  private void attribute(Attribute attribute, String base) {
    boolean address = !base.isEmpty() && ADDRESSES.contains(attribute.name());
    String value = address ? Addresses.resolve(base, attribute.value()) : attribute.value();
    html.append(' ')
        .append(attribute.name())
        .append("=\"")
        .append(Entities.escape(value))
        .append('"');
  }
}
