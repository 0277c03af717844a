package news.naba.ingest.http;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import news.naba.contracts.Reason;
import news.naba.ingest.domain.Source;
import news.naba.ingest.feed.encoding.ContentType;
import news.naba.ingest.feed.encoding.XmlDecoder;
import news.naba.ingest.feed.model.Repair;
import news.naba.ingest.feed.xml.XmlElement;
import news.naba.ingest.feed.xml.XmlReader;
import news.naba.kit.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Source lists as OPML. Beyond the usual {@code xmlUrl} and {@code text}, an outline may carry
 * {@code outlet}, {@code language}, {@code country} and {@code pollSeconds}; what an outline around
 * it carries holds for it too. A feed's outline without {@code xmlUrl} names the site by {@code
 * htmlUrl}, whose feed is found at the first poll.
 *
 * @see <a href="http://opml.org/spec2.opml">OPML 2.0</a>
 */
final class Opml {
  /** Not a number of seconds: the definition will be refused for it. */
  private static final int UNREADABLE = -1;

  private Opml() {}

  /**
   * Every outline that is a feed's, however deep, in the document's order. Charset and markup are
   * repaired as those of feeds are.
   *
   * @throws ProblemException if it is no OPML, or not all of it
   */
  static List<SourceDefinition> read(byte[] body, @Nullable String contentType) {
    Set<Repair> repairs = EnumSet.noneOf(Repair.class);
    String text = XmlDecoder.decode(body, ContentType.of(contentType)).text();
    XmlElement root =
        XmlReader.read(text, Integer.MAX_VALUE, repairs)
            .filter(element -> element.key().equals("opml"))
            .orElseThrow(() -> malformed("its root element is not opml"));
    if (repairs.contains(Repair.TRUNCATED)) {
      throw malformed("its end is missing");
    }
    List<SourceDefinition> definitions = new ArrayList<>();
    collect(root, new Group(null, null, null), definitions);
    return definitions;
  }

  /** What outlines around an outline say. */
  private record Group(
      @Nullable String outlet, @Nullable String language, @Nullable String country) {
    Group inside(XmlElement outline) {
      return new Group(
          or(attribute(outline, "outlet"), outlet),
          or(attribute(outline, "language"), language),
          or(attribute(outline, "country"), country));
    }

    private static @Nullable String or(@Nullable String inner, @Nullable String outer) {
      return inner != null ? inner : outer;
    }
  }

  private static void collect(XmlElement parent, Group around, List<SourceDefinition> definitions) {
    for (XmlElement element : parent.elements()) {
      Group group = around.inside(element);
      if (element.key().equals("outline") && isFeed(element)) {
        definitions.add(definition(element, group));
      }
      collect(element, group, definitions);
    }
  }

  private static boolean isFeed(XmlElement outline) {
    String type = outline.attribute("type").orElse("");
    return attribute(outline, "xmlUrl") != null
        || type.equalsIgnoreCase("rss")
        || type.equalsIgnoreCase("atom");
  }

  private static SourceDefinition definition(XmlElement outline, Group group) {
    String url = attribute(outline, "xmlUrl");
    String text = attribute(outline, "text");
    return new SourceDefinition(
        url != null ? url : attribute(outline, "htmlUrl"),
        text != null ? text : attribute(outline, "title"),
        group.outlet(),
        group.language(),
        group.country(),
        pollSeconds(attribute(outline, "pollSeconds")),
        pollSeconds(attribute(outline, "maxPollSeconds")),
        null);
  }

  private static @Nullable Integer pollSeconds(@Nullable String written) {
    if (written == null) {
      return null;
    }
    return written.matches("\\d{1,9}") ? Integer.valueOf(written) : UNREADABLE;
  }

  private static @Nullable String attribute(XmlElement outline, String name) {
    Optional<String> value = outline.attribute(name).filter(text -> !text.isEmpty());
    return value.orElse(null);
  }

  private static ProblemException malformed(String why) {
    return new ProblemException(Reason.INVALID_FIELD, 400, "The body is not OPML: " + why + ".");
  }

  /** A list that reads back as the same sources. */
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
