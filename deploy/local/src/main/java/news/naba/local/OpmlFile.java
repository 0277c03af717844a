package news.naba.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import news.naba.local.Sources.Source;
import org.jspecify.annotations.Nullable;

/** Reads a list of sources in OPML: every outline with an {@code xmlUrl}, however deep. */
final class OpmlFile {
  private OpmlFile() {}

  /**
   * Reads the sources of a file, in its order.
   *
   * @throws Refusal when the file cannot be read, is no OPML, or names no source
   */
  static List<Source> read(Path file) throws Refusal {
    List<Source> sources;
    try (InputStream in = Files.newInputStream(file)) {
      sources = read(in);
    } catch (IOException e) {
      throw new Refusal("cannot read " + file + ": " + e);
    } catch (XMLStreamException e) {
      throw new Refusal(
          "%s is not OPML: line %d is not well-formed"
              .formatted(file, e.getLocation() == null ? 0 : e.getLocation().getLineNumber()));
    }
    if (sources.isEmpty()) {
      throw new Refusal(file + " names no source: it has no outline with an xmlUrl");
    }
    return sources;
  }

  private static List<Source> read(InputStream in) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    XMLStreamReader reader = factory.createXMLStreamReader(in);
    List<Source> sources = new ArrayList<>();
    while (reader.hasNext()) {
      if (reader.next() == XMLStreamConstants.START_ELEMENT
          && reader.getLocalName().equals("outline")) {
        String url = attribute(reader, "xmlUrl");
        if (url != null) {
          sources.add(source(reader, url));
        }
      }
    }
    return sources;
  }

  private static Source source(XMLStreamReader reader, String url) {
    String name =
        Stream.of("title", "text")
            .map(key -> attribute(reader, key))
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    return new Source(
        url, name, name, attribute(reader, "language"), attribute(reader, "country"), null);
  }

  private static @Nullable String attribute(XMLStreamReader reader, String name) {
    String value = reader.getAttributeValue(null, name);
    return value == null || value.isBlank() ? null : value.strip();
  }
}
