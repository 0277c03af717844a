package news.naba.ingest.feed.syndication;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import news.naba.ingest.feed.html.Addresses;
import news.naba.ingest.feed.xml.Namespace;
import news.naba.ingest.feed.xml.XmlElement;

/** Which of the addresses in a feed or an item is its page. */
final class Links {
  private static final Set<String> HTML = Set.of("", "text/html", "application/xhtml+xml");
  private static final Pattern ADDRESS =
      Pattern.compile("(?:https?:|/).+", Pattern.CASE_INSENSITIVE);

  private Links() {}

  /** The page of a feed or an item; absolute, empty when it has none. */
  static String page(XmlElement parent, Place place) {
    List<String> candidates = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (XmlElement element : parent.elements()) {
      if (element.namespace() != Namespace.NATIVE || !element.key().equals("link")) {
        continue;
      }
      String address = address(element, place.inside(element));
      if (!address.isEmpty() && isAlternate(element)) {
        (isHtml(element) ? candidates : others).add(address);
      }
    }
    candidates.addAll(others);
    parent
        .attribute("href")
        .map(value -> Addresses.resolve(place.base(), value))
        .ifPresent(candidates::add);
    permalink(parent, place).ifPresent(candidates::add);
    return candidates.stream().filter(address -> !address.isEmpty()).findFirst().orElse("");
  }

  /** A guid is the page's address unless it says that it is not (RSS 2.0). */
  private static Optional<String> permalink(XmlElement item, Place place) {
    return item.elements().stream()
        .filter(e -> e.namespace() == Namespace.NATIVE && e.key().equals("guid"))
        .filter(e -> !e.attribute("isPermaLink").orElse("true").equalsIgnoreCase("false"))
        .map(e -> e.text().strip())
        .filter(guid -> ADDRESS.matcher(guid).matches())
        .map(guid -> Addresses.resolve(place.base(), guid))
        .findFirst();
  }

  private static String address(XmlElement link, Place place) {
    String text = link.text().strip();
    return Addresses.resolve(
        place.base(), link.attribute("href").filter(href -> !href.isEmpty()).orElse(text));
  }

  private static boolean isAlternate(XmlElement link) {
    String rel = link.attribute("rel").orElse("alternate").toLowerCase(Locale.ROOT);
    return rel.isEmpty() || rel.equals("alternate") || rel.endsWith("/alternate");
  }

  private static boolean isHtml(XmlElement link) {
    return HTML.contains(link.attribute("type").orElse("").toLowerCase(Locale.ROOT));
  }
}
