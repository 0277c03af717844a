package news.naba.store.http.export;

import java.io.StringWriter;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import news.naba.contracts.Event;
import news.naba.contracts.Report.Place;
import news.naba.store.domain.filter.FilterParameters;
import org.jspecify.annotations.Nullable;

/** Events as an Atom feed (RFC 4287) with GeoRSS points. An entry's id stays over all versions. */
final class AtomExport {
  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final String GEORSS = "http://www.georss.org/georss";
  private static final String NAME = "Naba";
  private static final XMLOutputFactory XML = XMLOutputFactory.newDefaultFactory();

  private final URI base;
  private final Locale language;

  /**
   * @param base the service's address
   * @param language of the titles, Arabic or English
   */
  AtomExport(URI base, Locale language) {
    this.base = base;
    this.language = language;
  }

  /**
   * The feed.
   *
   * @param self its own address
   * @param next the next page's; null on the last
   * @param now the feed's time where it has no entry
   */
  String write(List<Event> events, URI self, @Nullable URI next, Instant now) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XML.createXMLStreamWriter(text);
      xml.writeStartDocument("utf-8", "1.0");
      xml.setDefaultNamespace(ATOM);
      xml.writeStartElement(ATOM, "feed");
      xml.writeDefaultNamespace(ATOM);
      xml.writeNamespace("georss", GEORSS);
      xml.writeAttribute("xml:lang", language.toLanguageTag());
      element(xml, "id", self.toString());
      element(xml, "title", NAME);
      element(xml, "updated", (events.isEmpty() ? now : events.get(0).updatedAt()).toString());
      link(xml, "self", self.toString());
      if (next != null) {
        link(xml, "next", next.toString());
      }
      xml.writeStartElement(ATOM, "author");
      element(xml, "name", NAME);
      xml.writeEndElement();
      for (Event event : events) {
        entry(xml, event);
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("An Atom feed could not be written to memory.", e);
    }
    return text.toString();
  }

  private void entry(XMLStreamWriter xml, Event event) throws XMLStreamException {
    xml.writeStartElement(ATOM, "entry");
    element(xml, "id", "urn:naba:event:" + event.eventId());
    element(xml, "title", title(event));
    element(xml, "updated", event.updatedAt().toString());
    element(xml, "published", event.firstReportedAt().toString());
    link(xml, "alternate", base.resolve("v1/events/" + event.eventId()).toString());
    for (Event.Source report : event.reports()) {
      if (report.url() != null) {
        link(xml, "related", report.url());
      }
    }
    category(xml, "type", event.type().name());
    category(xml, "status", FilterParameters.code(event.status()));
    category(xml, "severity", Integer.toString(event.severity()));
    place(xml, event.place());
    if (!event.reports().isEmpty()) {
      Event.Source evidence = event.reports().get(0);
      xml.writeStartElement(ATOM, "summary");
      xml.writeAttribute("xml:lang", evidence.language());
      xml.writeCharacters(legal(evidence.evidence()));
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private void place(XMLStreamWriter xml, @Nullable Place place) throws XMLStreamException {
    if (place == null) {
      return;
    }
    if (place.country() != null) {
      category(xml, "country", place.country());
    }
    if (place.lat() != null && place.lon() != null) {
      xml.writeStartElement("georss", "point", GEORSS);
      xml.writeCharacters(place.lat() + " " + place.lon());
      xml.writeEndElement();
    }
  }

  private String title(Event event) {
    return language.getLanguage().equals("ar") ? event.title().ar() : event.title().en();
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(ATOM, name);
    xml.writeCharacters(legal(text));
    xml.writeEndElement();
  }

  private static void link(XMLStreamWriter xml, String relation, String address)
      throws XMLStreamException {
    xml.writeEmptyElement(ATOM, "link");
    xml.writeAttribute("rel", relation);
    xml.writeAttribute("href", legal(address));
  }

  private static void category(XMLStreamWriter xml, String scheme, String term)
      throws XMLStreamException {
    xml.writeEmptyElement(ATOM, "category");
    xml.writeAttribute("scheme", "urn:naba:" + scheme);
    xml.writeAttribute("term", term);
  }

  /** Without what XML 1.0 cannot hold: control characters and halves of surrogate pairs. */
  private static String legal(String text) {
    StringBuilder legal = new StringBuilder(text.length());
    text.codePoints()
        .filter(
            c ->
                c == '\t'
                    || c == '\n'
                    || c == '\r'
                    || (c >= 0x20 && c <= 0xD7FF)
                    || (c >= 0xE000 && c <= 0xFFFD)
                    || c >= 0x10000)
        .forEach(legal::appendCodePoint);
    return legal.toString();
  }
}
