package news.naba.ingest.feed.xml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.naba.ingest.feed.xml.XmlElement.Attribute;

/** The namespaces declared at one place of a document. */
final class Scope {
  static final Scope ROOT = new Scope(Map.of());

  private final Map<String, Namespace> declared;

  private Scope(Map<String, Namespace> declared) {
    this.declared = declared;
  }

  /** The scope inside an element that has these attributes. */
  Scope inside(List<Attribute> attributes) {
    Map<String, Namespace> inner = null;
    for (Attribute attribute : attributes) {
      if (isDeclaration(attribute)) {
        inner = inner == null ? new HashMap<>(declared) : inner;
        String name = attribute.name();
        String prefix = name.length() == 5 ? "" : name.substring(6);
        inner.put(prefix, Namespace.of(attribute.value()));
      }
    }
    return inner == null ? this : new Scope(inner);
  }

  /** An element of this scope. */
  XmlElement element(String name, List<Attribute> attributes) {
    int colon = name.indexOf(':');
    String prefix = colon < 0 ? "" : name.substring(0, colon);
    Namespace namespace = declared.get(prefix);
    return new XmlElement(
        namespace == null ? Namespace.ofPrefix(prefix) : namespace,
        name.substring(colon + 1),
        withoutDeclarations(attributes));
  }

  private static List<Attribute> withoutDeclarations(List<Attribute> attributes) {
    for (Attribute attribute : attributes) {
      if (isDeclaration(attribute)) {
        List<Attribute> others = new ArrayList<>(attributes);
        others.removeIf(Scope::isDeclaration);
        return others;
      }
    }
    return attributes;
  }

  private static boolean isDeclaration(Attribute attribute) {
    String name = attribute.name();
    return name.startsWith("xmlns") && (name.length() == 5 || name.charAt(5) == ':');
  }
}
