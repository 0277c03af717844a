package news.naba.local.site;

import java.io.StringWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import news.naba.local.site.Newsroom.Front;
import news.naba.local.site.Newsroom.Published;

/** Writes the feeds: RSS 2.0 and Atom (RFC 4287). */
final class Feeds {

  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";

  private final String baseUrl;
  private final ZoneId zone;

  Feeds(String baseUrl, ZoneId zone) {
    this.baseUrl = baseUrl;
    this.zone = zone;
  }

  /** The feed of an outlet in its format, declaring its charset. */
  String feed(Front front) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      text.write("<?xml version=\"1.0\" encoding=\"" + front.outlet().charset().name() + "\"?>\n");
      switch (front.outlet().feed()) {
        case RSS -> rss(xml, front);
        case ATOM -> atom(xml, front);
      }
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("cannot write to memory", e);
    }
    return text.toString();
  }

  private void rss(XMLStreamWriter xml, Front front) throws XMLStreamException {
    Outlet outlet = front.outlet();
    xml.writeStartElement("rss");
    xml.writeAttribute("version", "2.0");
    xml.writeNamespace("dc", DUBLIN_CORE);
    xml.writeNamespace("atom", ATOM);
    xml.writeStartElement("channel");
    element(xml, "title", outlet.name());
    element(xml, "link", front.homeUrl());
    element(xml, "description", outlet.tagline());
    element(xml, "language", outlet.language());
    element(xml, "lastBuildDate", rfc1123(front.modifiedAt()));
    xml.writeEmptyElement("atom:link");
    xml.writeAttribute("rel", "self");
    xml.writeAttribute("href", baseUrl + outlet.feedPath());
    xml.writeAttribute("type", outlet.feed().mediaType());
    for (Published article : front.articles()) {
      xml.writeStartElement("item");
      element(xml, "title", article.text().title());
      element(xml, "link", article.url());
      xml.writeStartElement("guid");
      xml.writeAttribute("isPermaLink", "true");
      xml.writeCharacters(article.url());
      xml.writeEndElement();
      element(xml, "pubDate", rfc1123(article.publishedAt()));
      element(xml, "atom:updated", iso(article.modifiedAt()));
      element(xml, "dc:creator", article.text().byline());
      element(xml, "category", article.text().section());
      element(xml, "description", "<p>" + Template.escape(article.text().summary()) + "</p>");
      xml.writeEndElement();
    }
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private void atom(XMLStreamWriter xml, Front front) throws XMLStreamException {
    Outlet outlet = front.outlet();
    xml.writeStartElement("feed");
    xml.writeDefaultNamespace(ATOM);
    xml.writeAttribute("xml:lang", outlet.language());
    element(xml, "id", front.homeUrl());
    element(xml, "title", outlet.name());
    element(xml, "subtitle", outlet.tagline());
    element(xml, "updated", iso(front.modifiedAt()));
    link(xml, "alternate", front.homeUrl());
    link(xml, "self", baseUrl + outlet.feedPath());
    for (Published article : front.articles()) {
      xml.writeStartElement("entry");
      element(xml, "id", article.url());
      element(xml, "title", article.text().title());
      link(xml, "alternate", article.url());
      element(xml, "published", iso(article.publishedAt()));
      element(xml, "updated", iso(article.modifiedAt()));
      xml.writeStartElement("author");
      element(xml, "name", article.text().byline());
      xml.writeEndElement();
      xml.writeEmptyElement("category");
      xml.writeAttribute("term", article.text().section());
      element(xml, "summary", article.text().summary());
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private static void link(XMLStreamWriter xml, String rel, String href) throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", rel);
    xml.writeAttribute("href", href);
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }

  private String rfc1123(Instant moment) {
    return DateTimeFormatter.RFC_1123_DATE_TIME
        .withLocale(Locale.ROOT)
        .format(moment.atZone(zone).toOffsetDateTime());
  }

  private String iso(Instant moment) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.atZone(zone));
  }
}
