package news.naba.ingest.feed.syndication;

import news.naba.ingest.feed.html.Addresses;
import news.naba.ingest.feed.model.ParsedFeed.Format;
import news.naba.ingest.feed.xml.XmlElement;

/**
 * Where in a feed we are, as far as it changes what is read.
 *
 * @param format of the feed
 * @param strictAtom whether it is Atom 1.0, whose texts say what they are
 * @param base what relative addresses are relative to
 * @param language BCP 47 as written; empty when unknown
 */
record Place(Format format, boolean strictAtom, String base, String language) {
  /** The place inside an element. */
  Place inside(XmlElement element) {
    String innerBase =
        element.attribute("xml:base").map(value -> Addresses.base(base, value)).orElse(base);
    String innerLanguage = element.attribute("xml:lang").orElse(language);
    return innerBase.equals(base) && innerLanguage.equals(language)
        ? this
        : new Place(format, strictAtom, innerBase, innerLanguage);
  }

  boolean isAtom() {
    return format == Format.ATOM;
  }
}
