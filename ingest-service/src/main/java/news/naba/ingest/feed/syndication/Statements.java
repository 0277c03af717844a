package news.naba.ingest.feed.syndication;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import news.naba.contracts.StatedTime;
import news.naba.ingest.feed.model.FeedText;
import news.naba.ingest.feed.model.FeedTime;
import news.naba.ingest.feed.syndication.Property.Vocabulary;
import news.naba.ingest.feed.time.FeedTimes;
import news.naba.ingest.feed.xml.XmlElement;

/** What the children of one element say, property by property. */
final class Statements {
  private final Map<Property, List<XmlElement>> elements;
  private final Place place;

  Statements(XmlElement parent, Place place, Vocabulary vocabulary) {
    this.elements = vocabulary.statements(parent);
    this.place = place;
  }

  /** The best text that says something. */
  FeedText text(Property property) {
    return texts(property).findFirst().orElse(FeedText.NONE);
  }

  /** The texts that say something, best first. */
  Stream<FeedText> texts(Property property) {
    boolean markup = property != Property.TITLE;
    return all(property).stream()
        .map(element -> TextConstruct.read(element, place, markup))
        .filter(text -> !text.isEmpty());
  }

  /** The best element's text as it is. */
  String word(Property property) {
    return all(property).stream()
        .map(element -> element.text().strip())
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** The time in the best elements that hold one; of several of one name the last. */
  Optional<FeedTime> time(Property property) {
    Optional<StatedTime> time = Optional.empty();
    String name = "";
    for (XmlElement element : all(property)) {
      if (time.isPresent() && !element.key().equals(name)) {
        break;
      }
      name = element.key();
      Optional<StatedTime> stated = FeedTimes.parse(element.text());
      time = stated.isPresent() ? stated : time;
    }
    return time.map(FeedTime::new);
  }

  /** Everybody named as author by elements of the best name, separated by commas. */
  String authors() {
    Set<String> authors = new LinkedHashSet<>();
    String name = "";
    for (XmlElement element : all(Property.AUTHOR)) {
      if (!authors.isEmpty() && !element.key().equals(name)) {
        break;
      }
      name = element.key();
      String person = Person.of(element);
      if (!person.isEmpty()) {
        authors.add(person);
      }
    }
    return String.join(", ", authors);
  }

  private List<XmlElement> all(Property property) {
    return elements.getOrDefault(property, List.of());
  }
}
