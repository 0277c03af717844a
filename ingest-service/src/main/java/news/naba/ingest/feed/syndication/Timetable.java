package news.naba.ingest.feed.syndication;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import news.naba.ingest.domain.PollHints;
import news.naba.ingest.domain.WebUrl;
import news.naba.ingest.feed.html.Addresses;
import news.naba.ingest.feed.xml.Namespace;
import news.naba.ingest.feed.xml.XmlElement;

/**
 * When a feed wants to be asked: RSS 2.0's {@code ttl}, {@code skipHours} and {@code skipDays}, the
 * RSS syndication module's {@code updatePeriod} and {@code updateFrequency}, and the hub of WebSub.
 */
final class Timetable {
  private static final Map<String, Duration> PERIODS =
      Map.of(
          "hourly", Duration.ofHours(1),
          "daily", Duration.ofDays(1),
          "weekly", Duration.ofDays(7),
          "monthly", Duration.ofDays(30),
          "yearly", Duration.ofDays(365));

  private final List<XmlElement> statements = new ArrayList<>();
  private final Place place;

  private Timetable(List<XmlElement> containers, Place place) {
    containers.forEach(container -> statements.addAll(container.elements()));
    this.place = place;
  }

  /**
   * Reads it.
   *
   * @param containers the feed's root and channel, whose children state it
   */
  static PollHints read(List<XmlElement> containers, Place place) {
    Timetable says = new Timetable(containers, place);
    Duration ttl =
        says.number("ttl", Namespace.NATIVE).map(Duration::ofMinutes).orElse(Duration.ZERO);
    Duration period = says.period();
    return new PollHints(
        ttl.compareTo(period) > 0 ? ttl : period,
        says.hours(),
        says.days(),
        says.link("hub").orElse(null),
        says.link("self").orElse(null));
  }

  private Duration period() {
    return texts("updateperiod", Namespace.SYNDICATION).stream()
        .map(text -> PERIODS.get(text.toLowerCase(Locale.ROOT)))
        .filter(period -> period != null)
        .findFirst()
        .map(
            period ->
                period.dividedBy(
                    Math.max(1, number("updatefrequency", Namespace.SYNDICATION).orElse(1L))))
        .orElse(Duration.ZERO);
  }

  private Set<Integer> hours() {
    Set<Integer> hours = new HashSet<>();
    for (String text : under("skiphours", "hour")) {
      parse(text).filter(hour -> hour <= 24).ifPresent(hour -> hours.add((int) (hour % 24)));
    }
    return hours;
  }

  private Set<DayOfWeek> days() {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (String text : under("skipdays", "day")) {
      for (DayOfWeek day : DayOfWeek.values()) {
        if (day.name().equalsIgnoreCase(text)) {
          days.add(day);
        }
      }
    }
    return days;
  }

  private Optional<String> link(String relation) {
    return statements.stream()
        .filter(element -> element.namespace() == Namespace.NATIVE && element.key().equals("link"))
        .filter(element -> relation.equalsIgnoreCase(element.attribute("rel").orElse("")))
        .flatMap(element -> element.attribute("href").stream())
        .flatMap(href -> WebUrl.parse(Addresses.resolve(place.base(), href)).stream())
        .map(Object::toString)
        .findFirst();
  }

  private Optional<Long> number(String name, Namespace namespace) {
    return texts(name, namespace).stream().flatMap(text -> parse(text).stream()).findFirst();
  }

  private static Optional<Long> parse(String text) {
    return text.matches("\\d{1,7}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
  }

  private List<String> texts(String name, Namespace namespace) {
    return statements.stream()
        .filter(element -> element.namespace() == namespace && element.key().equals(name))
        .map(element -> element.text().strip())
        .toList();
  }

  private List<String> under(String name, String child) {
    return statements.stream()
        .filter(element -> element.namespace() == Namespace.NATIVE && element.key().equals(name))
        .flatMap(element -> element.elements().stream())
        .filter(element -> element.key().equals(child))
        .map(element -> element.text().strip())
        .toList();
  }
}
