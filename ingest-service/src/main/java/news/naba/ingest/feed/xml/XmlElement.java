package news.naba.ingest.feed.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** An element of a feed: what both readers make of a document. */
public final class XmlElement {
  private final Namespace namespace;
  private final String name;
  private final List<Attribute> attributes;
  private final List<Object> children = new ArrayList<>(4);

  /**
   * An attribute.
   *
   * @param name with its prefix, as written
   */
  public record Attribute(String name, String value) {}

  XmlElement(Namespace namespace, String name, List<Attribute> attributes) {
    this.namespace = namespace;
    this.name = name;
    this.attributes = attributes;
  }

  public Namespace namespace() {
    return namespace;
  }

  /** The name without prefix, as written. */
  public String name() {
    return name;
  }

  /** The name in lower case: CDF writes {@code TITLE}, some feeds {@code pubdate}. */
  public String key() {
    return name.toLowerCase(Locale.ROOT);
  }

  /** Attributes in the order of the document, namespace declarations left out. */
  public List<Attribute> attributes() {
    return attributes;
  }

  /** The value of an attribute, its name compared without regard to case. */
  public Optional<String> attribute(String wanted) {
    for (Attribute attribute : attributes) {
      if (attribute.name().equalsIgnoreCase(wanted)) {
        return Optional.of(attribute.value().strip());
      }
    }
    return Optional.empty();
  }

  /** Texts ({@link String}) and elements ({@link XmlElement}) in the order of the document. */
  public List<Object> children() {
    return children;
  }

  /** The child elements. */
  public List<XmlElement> elements() {
    List<XmlElement> elements = new ArrayList<>(children.size());
    for (Object child : children) {
      if (child instanceof XmlElement element) {
        elements.add(element);
      }
    }
    return elements;
  }

  /** Whether there are child elements. */
  public boolean hasElements() {
    return children.stream().anyMatch(XmlElement.class::isInstance);
  }

  /** All text in the element and under it. */
  public String text() {
    if (children.size() == 1 && children.get(0) instanceof String text) {
      return text;
    }
    StringBuilder text = new StringBuilder();
    appendText(text);
    return text.toString();
  }

  private void appendText(StringBuilder text) {
    for (Object child : children) {
      if (child instanceof XmlElement element) {
        element.appendText(text);
      } else {
        text.append(child);
      }
    }
  }

  void add(Object child) {
    children.add(child);
  }

  void removeLast() {
    children.remove(children.size() - 1);
  }
}
