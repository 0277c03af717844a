package news.naba.ingest.feed.xml;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Vocabularies that feeds are written in, each under all the addresses that were used for it. */
public enum Namespace {
  /** No namespace, or one of the feed formats themselves. */
  NATIVE(
      List.of("", "rss", "atom", "atom03", "atom10", "feed"),
      "",
      "http://backend.userland.com/rss",
      "http://backend.userland.com/rss2",
      "http://backend.userland.com/rss091",
      "http://blogs.law.harvard.edu/tech/rss",
      "http://cyber.law.harvard.edu/rss",
      "http://cyber.law.harvard.edu/rss/rss.html",
      "http://my.netscape.com/rdf/simple/0.9",
      "http://my.netscape.com/publish/formats/rss-0.91.dtd",
      "http://channel.netscape.com/rdf/simple/0.9",
      "http://purl.org/rss/1.0",
      "http://purl.org/net/rss1.1",
      "http://www.rssboard.org/rss-specification",
      "http://www.w3.org/2005/atom",
      "http://purl.org/atom/ns",
      // Names Atom had before it had one.
      "http://example.com/newformat",
      "http://example.com/necho",
      "http://purl.org/echo",
      "uri/of/echo/namespace",
      "http://purl.org/pie"),
  RDF(List.of("rdf"), "http://www.w3.org/1999/02/22-rdf-syntax-ns"),
  DUBLIN_CORE(List.of("dc"), "http://purl.org/dc/elements/1.1", "http://purl.org/dc/elements/1.0"),
  DUBLIN_CORE_TERMS(List.of("dcterms", "dct"), "http://purl.org/dc/terms"),
  CONTENT(List.of("content"), "http://purl.org/rss/1.0/modules/content"),
  ITUNES(
      List.of("itunes"),
      "http://www.itunes.com/dtds/podcast-1.0.dtd",
      "http://example.com/dtds/podcast-1.0.dtd"),
  MEDIA(List.of("media"), "http://search.yahoo.com/mrss", "http://www.rssboard.org/media-rss"),
  SYNDICATION(List.of("sy"), "http://purl.org/rss/1.0/modules/syndication"),
  XHTML(List.of("xhtml"), "http://www.w3.org/1999/xhtml"),
  SVG(List.of("svg"), "http://www.w3.org/2000/svg"),
  MATHML(List.of(), "http://www.w3.org/1998/math/mathml"),
  SITEMAP(
      List.of(),
      "http://www.sitemaps.org/schemas/sitemap/0.9",
      "http://www.google.com/schemas/sitemap/0.84"),
  OTHER(List.of());

  private static final Map<String, Namespace> BY_URI = new HashMap<>();
  private static final Map<String, Namespace> BY_PREFIX = new HashMap<>();

  static {
    for (Namespace namespace : values()) {
      namespace.uris.forEach(uri -> BY_URI.put(uri, namespace));
      namespace.prefixes.forEach(prefix -> BY_PREFIX.put(prefix, namespace));
    }
  }

  private final List<String> prefixes;
  private final List<String> uris;

  Namespace(List<String> prefixes, String... uris) {
    this.prefixes = prefixes;
    this.uris = List.of(uris);
  }

  /** The vocabulary of an address, which is written with and without a slash at its end. */
  static Namespace of(String uri) {
    Namespace exact = BY_URI.get(uri);
    return exact != null ? exact : BY_URI.getOrDefault(normalised(uri), OTHER);
  }

  /** What a prefix means that was not declared: what everybody uses it for. */
  static Namespace ofPrefix(String prefix) {
    return BY_PREFIX.getOrDefault(prefix.toLowerCase(Locale.ROOT), OTHER);
  }

  private static String normalised(String uri) {
    String text = uri.strip().toLowerCase(Locale.ROOT);
    String plain = text.startsWith("https:") ? "http:" + text.substring(6) : text;
    return plain.endsWith("/") || plain.endsWith("#")
        ? plain.substring(0, plain.length() - 1)
        : plain;
  }
}
