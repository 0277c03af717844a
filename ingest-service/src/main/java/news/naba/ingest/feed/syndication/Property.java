package news.naba.ingest.feed.syndication;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import news.naba.ingest.domain.Knowledge;
import news.naba.ingest.feed.xml.Namespace;
import news.naba.ingest.feed.xml.XmlElement;

/** What feeds and their items say, and which elements say it: {@code feed-elements.txt}. */
enum Property {
  ID,
  TITLE,
  SUBTITLE,
  DESCRIPTION,
  SUMMARY,
  CONTENT,
  AUTHOR,
  LANGUAGE,
  PUBLISHED,
  UPDATED,
  CREATED;

  private static final Map<String, Namespace> PREFIXES =
      Map.of(
          "dc", Namespace.DUBLIN_CORE,
          "dcterms", Namespace.DUBLIN_CORE_TERMS,
          "content", Namespace.CONTENT,
          "media", Namespace.MEDIA,
          "itunes", Namespace.ITUNES,
          "xhtml", Namespace.XHTML);

  /** Whether there may be more than one of which the last counts. */
  boolean isTime() {
    return this == PUBLISHED || this == UPDATED || this == CREATED;
  }

  /** An element's name as the list writes it. */
  record Name(Namespace namespace, String key) {
    static Name of(XmlElement element) {
      return new Name(element.namespace(), element.key());
    }

    private static Name parse(String written) {
      int colon = written.indexOf(':');
      Namespace namespace =
          colon < 0 ? Namespace.NATIVE : PREFIXES.get(written.substring(0, colon));
      if (namespace == null) {
        throw new IllegalStateException("feed-elements.txt has an unknown prefix: " + written);
      }
      return new Name(namespace, written.substring(colon + 1).toLowerCase(Locale.ROOT));
    }
  }

  /** A property that an element states, and how good the element is for it: 0 is best. */
  record Role(Property property, int rank) {}

  /** The roles of elements in one place: under the feed, or under an item. */
  static final class Vocabulary {
    private final Map<Name, Role> roles = new HashMap<>();

    private Vocabulary() {}

    /**
     * The children of an element that state something, per property the best first; of equally good
     * ones in the order of the document.
     */
    Map<Property, List<XmlElement>> statements(XmlElement parent) {
      Map<Property, List<XmlElement>> statements = new EnumMap<>(Property.class);
      Map<Property, List<Integer>> ranks = new EnumMap<>(Property.class);
      for (Object child : parent.children()) {
        if (child instanceof XmlElement element) {
          Role role = roles.get(Name.of(element));
          if (role != null) {
            insert(
                element,
                role.rank(),
                statements.computeIfAbsent(role.property(), p -> new ArrayList<>(2)),
                ranks.computeIfAbsent(role.property(), p -> new ArrayList<>(2)));
          }
        }
      }
      return statements;
    }

    private static void insert(
        XmlElement element, int rank, List<XmlElement> elements, List<Integer> ranks) {
      int at = elements.size();
      while (at > 0 && ranks.get(at - 1) > rank) {
        at--;
      }
      elements.add(at, element);
      ranks.add(at, rank);
    }
  }

  /** Elements under a feed or channel. */
  static final Vocabulary OF_FEED = vocabulary("feed.");

  /** Elements under an item or entry. */
  static final Vocabulary OF_ENTRY = vocabulary("entry.");

  private static Vocabulary vocabulary(String place) {
    Vocabulary vocabulary = new Vocabulary();
    for (String line : Knowledge.lines("feed-elements.txt")) {
      if (line.startsWith(place)) {
        int colon = line.indexOf(':');
        Property property = valueOf(line.substring(place.length(), colon).toUpperCase(Locale.ROOT));
        String[] names = line.substring(colon + 1).strip().split("\\s+");
        for (int rank = 0; rank < names.length; rank++) {
          vocabulary.roles.put(Name.parse(names[rank]), new Role(property, rank));
        }
      }
    }
    return vocabulary;
  }
}
