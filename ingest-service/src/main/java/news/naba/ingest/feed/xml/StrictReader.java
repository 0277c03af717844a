package news.naba.ingest.feed.xml;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLResolver;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import news.naba.ingest.feed.model.Repair;
import news.naba.ingest.feed.xml.XmlElement.Attribute;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/** Reads well-formed XML with Woodstox. Namespaces are left to {@link Scope}. */
final class StrictReader {
  private static final int MAX_ATTRIBUTES = 200;
  private static final int MAX_ATTRIBUTE_CHARS = 64 * 1024;

  private StrictReader() {}

  /** The document is not well-formed. */
  static final class IllFormedException extends Exception {
    IllFormedException(String detail) {
      super(detail, null, false, false);
    }
  }

  static XmlElement read(String text, int maxItems, Set<Repair> repairs) throws IllFormedException {
    TreeBuilder tree = new TreeBuilder(maxItems, repairs);
    try {
      XMLStreamReader xml = factory(repairs).createXMLStreamReader(new StringReader(text));
      while (xml.hasNext() && read(xml, tree, repairs)) {
        // Each event is in the tree now.
      }
      xml.close();
    } catch (XMLStreamException | RuntimeException e) {
      throw new IllFormedException(String.valueOf(e.getMessage()));
    }
    XmlElement root = tree.root();
    if (root == null) {
      throw new IllFormedException("There is no element.");
    }
    return root;
  }

  private static boolean read(XMLStreamReader xml, TreeBuilder tree, Set<Repair> repairs)
      throws XMLStreamException {
    switch (xml.next()) {
      case XMLStreamConstants.START_ELEMENT -> tree.start(xml.getLocalName(), attributes(xml));
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
          tree.text(xml.getText());
      case XMLStreamConstants.END_ELEMENT -> {
        return tree.end();
      }
      case XMLStreamConstants.DTD -> repairs.add(Repair.DOCTYPE_IGNORED);
      default -> {
        // Comments and instructions say nothing to us.
      }
    }
    return true;
  }

  private static List<Attribute> attributes(XMLStreamReader xml) {
    int count = xml.getAttributeCount();
    if (count == 0) {
      return List.of();
    }
    List<Attribute> attributes = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      attributes.add(new Attribute(xml.getAttributeLocalName(i), xml.getAttributeValue(i)));
    }
    return attributes;
  }

  private static XMLInputFactory factory(Set<Repair> repairs) {
    WstxInputFactory factory = new WstxInputFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, MAX_ATTRIBUTES);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, MAX_ATTRIBUTE_CHARS);
    factory.setProperty(
        WstxInputProperties.P_UNDECLARED_ENTITY_RESOLVER,
        (XMLResolver) (publicId, systemId, base, name) -> htmlEntity(name, repairs));
    return factory;
  }

  /** Feeds use HTML's entities without declaring them; those it does not know are left as text. */
  private static StringReader htmlEntity(@Nullable String name, Set<Repair> repairs) {
    repairs.add(Repair.HTML_ENTITIES);
    String value = name == null ? "" : Entities.getByName(name);
    return new StringReader(value.isEmpty() ? "&#38;" + name + ";" : value);
  }
}
