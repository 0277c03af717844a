package news.naba.ingest.feed.syndication;

import news.naba.ingest.feed.html.SafeHtml;
import news.naba.ingest.feed.xml.XmlElement;

/** A person construct of Atom, or the one line RSS has for it. */
final class Person {
  private Person() {}

  /** As {@code name (address)}, or whichever of the two there is. */
  static String of(XmlElement element) {
    if (!element.hasElements()) {
      return SafeHtml.oneLine(element.text());
    }
    String name = part(element, "name");
    String email = part(element, "email");
    if (name.isEmpty() || email.isEmpty() || name.contains(email)) {
      return name + (name.isEmpty() ? email : "");
    }
    return name + " (" + email + ")";
  }

  private static String part(XmlElement person, String name) {
    return person.elements().stream()
        .filter(element -> element.key().equals(name))
        .map(element -> SafeHtml.oneLine(element.text()))
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }
}
