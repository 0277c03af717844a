package news.naba.ingest.feed.syndication;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.naba.ingest.domain.PollHints;
import news.naba.ingest.feed.html.Addresses;
import news.naba.ingest.feed.model.FeedEntry;
import news.naba.ingest.feed.model.FeedInfo;
import news.naba.ingest.feed.model.FeedText;
import news.naba.ingest.feed.model.FeedTime;
import news.naba.ingest.feed.model.ParsedFeed.Format;
import news.naba.ingest.feed.time.FeedTimes;
import news.naba.ingest.feed.xml.Namespace;
import news.naba.ingest.feed.xml.XmlElement;

/** Reads the tree of an RSS, RDF, Atom or CDF document. */
public final class SyndicationReader {
  private final Place top;
  private final List<XmlElement> containers = new ArrayList<>();
  private final List<FeedEntry> entries = new ArrayList<>();
  private final int maxItems;

  /** What a document says. */
  public record Syndication(
      Format format, FeedInfo feed, List<FeedEntry> entries, PollHints hints) {}

  private SyndicationReader(Place top, int maxItems) {
    this.top = top;
    this.maxItems = maxItems;
  }

  /**
   * Reads a document.
   *
   * @param base the address it was served from, or the Content-Location it was served with
   * @param language of the Content-Language header, or empty
   * @return nothing when the root is none of a feed's
   */
  public static Optional<Syndication> read(
      XmlElement root, String base, String language, int maxItems) {
    return format(root)
        .map(
            format -> {
              Place top = new Place(format, isStrictAtom(root, format), base, language);
              return new SyndicationReader(top.inside(root), maxItems).read(root);
            });
  }

  private static Optional<Format> format(XmlElement root) {
    return switch (root.key()) {
      case "rss" -> Optional.of(Format.RSS);
      case "rdf" -> Optional.of(Format.RDF);
      case "feed" -> Optional.of(Format.ATOM);
      case "channel" -> Optional.of(root.name().equals("CHANNEL") ? Format.CDF : Format.RSS);
      default -> Optional.empty();
    };
  }

  private static boolean isStrictAtom(XmlElement root, Format format) {
    return format == Format.ATOM && root.attribute("version").isEmpty();
  }

  private Syndication read(XmlElement root) {
    containers.add(root);
    collect(root, top, 0);
    return new Syndication(
        top.format(), info(root), List.copyOf(entries), Timetable.read(containers, top));
  }

  /** Items stand under the root, its channel, or the list in the channel, in any format. */
  private void collect(XmlElement parent, Place place, int depth) {
    for (XmlElement element : parent.elements()) {
      if (element.namespace() != Namespace.NATIVE) {
        continue;
      }
      switch (element.key()) {
        case "item", "entry" -> {
          if (entries.size() < maxItems) {
            entries.add(entry(element, place.inside(element)));
          }
        }
        case "channel", "items" -> {
          if (depth < 2) {
            if (element.key().equals("channel")) {
              containers.add(element);
            }
            collect(element, place.inside(element), depth + 1);
          }
        }
        default -> {
          // Everything else is about the feed, or nothing we read.
        }
      }
    }
  }

  private FeedInfo info(XmlElement root) {
    XmlElement channel = containers.get(containers.size() - 1);
    Place place = channel == root ? top : top.inside(channel);
    Statements says = new Statements(channel, place, Property.OF_FEED);
    Statements around = new Statements(root, top, Property.OF_FEED);
    String id = says.word(Property.ID);
    String link = Links.page(channel, place);
    return new FeedInfo(
        id.isEmpty() ? about(channel) : Addresses.identifier(place.base(), id),
        says.text(Property.TITLE).or(around.text(Property.TITLE)),
        link.isEmpty() ? Links.page(root, top) : link,
        says.text(Property.DESCRIPTION).or(around.text(Property.DESCRIPTION)),
        says.authors(),
        language(says, place),
        says.time(Property.PUBLISHED),
        says.time(Property.UPDATED).or(() -> lastModified(channel)));
  }

  private FeedEntry entry(XmlElement item, Place place) {
    Statements says = new Statements(item, place, Property.OF_ENTRY);
    List<FeedText> summaries = says.texts(Property.SUMMARY).toList();
    FeedText stated = says.text(Property.CONTENT);
    // A second summary is the longer text: some feeds put it into "description".
    FeedText content = stated.isEmpty() && summaries.size() > 1 ? summaries.get(1) : stated;
    return new FeedEntry(
        id(item, says, place),
        says.text(Property.TITLE),
        Links.page(item, place),
        says.text(Property.SUBTITLE),
        summaries.isEmpty() ? content : summaries.get(0),
        content,
        says.authors(),
        language(says, place),
        says.time(Property.PUBLISHED),
        says.time(Property.UPDATED).or(() -> lastModified(item)),
        says.time(Property.CREATED));
  }

  private static String id(XmlElement item, Statements says, Place place) {
    String id = says.word(Property.ID);
    return id.isEmpty() ? about(item) : Addresses.identifier(place.base(), id);
  }

  /** RDF names things by attribute. */
  private static String about(XmlElement element) {
    return element.attribute("rdf:about").or(() -> element.attribute("about")).orElse("");
  }

  private static String language(Statements says, Place place) {
    String stated = says.word(Property.LANGUAGE);
    return stated.isEmpty() ? place.language() : stated;
  }

  /** CDF dates things by attribute. */
  private static Optional<FeedTime> lastModified(XmlElement element) {
    return element.attribute("lastmod").flatMap(FeedTimes::parse).map(FeedTime::new);
  }
}
