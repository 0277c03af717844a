package news.naba.ingest.http;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import news.naba.contracts.Reason;
import news.naba.ingest.domain.Source;
import news.naba.kit.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Source lists as OPML. Beyond the usual {@code xmlUrl} and {@code text}, an outline may carry
 * {@code outlet}, {@code language}, {@code country} and {@code pollSeconds}.
 *
 * @see <a href="http://opml.org/spec2.opml">OPML 2.0</a>
 */
final class Opml {
  private Opml() {}

  /**
   * Every outline with an {@code xmlUrl}, however deep, in the document's order.
   *
   * @throws ProblemException if it is not XML; a DTD is not allowed
   */
  static List<SourceDefinition> read(String opml) {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    List<SourceDefinition> definitions = new ArrayList<>();
    try {
      XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(opml.stripLeading()));
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT
            && xml.getLocalName().equals("outline")
            && xml.getAttributeValue(null, "xmlUrl") != null) {
          definitions.add(definition(xml));
        }
      }
    } catch (XMLStreamException e) {
      throw new ProblemException(
          Reason.INVALID_FIELD, 400, "The body is not OPML: " + e.getMessage());
    }
    return definitions;
  }

  private static SourceDefinition definition(XMLStreamReader outline) {
    String text = attribute(outline, "text");
    String pollSeconds = attribute(outline, "pollSeconds");
    return new SourceDefinition(
        attribute(outline, "xmlUrl"),
        text != null ? text : attribute(outline, "title"),
        attribute(outline, "outlet"),
        attribute(outline, "language"),
        attribute(outline, "country"),
        pollSeconds != null && pollSeconds.matches("\\d{1,9}")
            ? Integer.valueOf(pollSeconds)
            : null);
  }

  private static @Nullable String attribute(XMLStreamReader outline, String name) {
    String value = outline.getAttributeValue(null, name);
    return value == null || value.isBlank() ? null : value.strip();
  }

  static String write(List<Source> sources) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("opml");
      xml.writeAttribute("version", "2.0");
      xml.writeStartElement("head");
      xml.writeStartElement("title");
      xml.writeCharacters("Naba sources");
      xml.writeEndElement();
      xml.writeEndElement();
      xml.writeStartElement("body");
      for (Source source : sources) {
        writeOutline(xml, source);
      }
      xml.writeEndDocument();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("writing to memory does not fail", e);
    }
    return text.toString();
  }

  private static void writeOutline(XMLStreamWriter xml, Source source) throws XMLStreamException {
    xml.writeEmptyElement("outline");
    xml.writeAttribute("type", "rss");
    xml.writeAttribute("text", source.name() == null ? source.url() : source.name());
    xml.writeAttribute("xmlUrl", source.url());
    writeOptional(xml, "outlet", source.outlet());
    writeOptional(xml, "language", source.language());
    writeOptional(xml, "country", source.country());
    writeOptional(xml, "pollSeconds", source.pollSeconds());
  }

  private static void writeOptional(XMLStreamWriter xml, String name, @Nullable Object value)
      throws XMLStreamException {
    if (value != null) {
      xml.writeAttribute(name, value.toString());
    }
  }
}
