package news.naba.store.domain.story;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.naba.contracts.Event;
import news.naba.contracts.Event.Status;
import news.naba.contracts.MediaTopic;
import news.naba.store.domain.event.Outlets;
import org.jspecify.annotations.Nullable;

/**
 * Events that belong together over days.
 *
 * @param title that of its leading event: the gravest, of equally grave ones the most reported
 * @param leadingEventId the event whose title it is
 * @param firstDay when its first event happened
 * @param lastDay when its last event happened
 * @param firstReportedAt when Naba first knew of one of them
 * @param updatedAt when one of them last changed
 * @param severity of the gravest
 * @param countries ISO 3166-1 alpha-2, where they happened
 * @param topics what most of them are about, at most ten
 * @param events in the order in which they happened
 */
@JsonInclude(Include.NON_NULL)
public record Story(
    String storyId,
    Event.Title title,
    String leadingEventId,
    LocalDate firstDay,
    LocalDate lastDay,
    Instant firstReportedAt,
    Instant updatedAt,
    int severity,
    List<String> countries,
    List<MediaTopic> topics,
    Counts counts,
    @Nullable List<Event> events) {

  private static final int MOST_TOPICS = 10;

  private static final Comparator<Event> BY_TIME =
      Comparator.comparing(Story::day)
          .thenComparing(Event::firstReportedAt)
          .thenComparing(Event::eventId);

  /** An event that was withdrawn leads only where all were. */
  private static final Comparator<Event> LEADING =
      Comparator.comparing((Event event) -> event.status() == Status.RETRACTED)
          .thenComparing(event -> -event.severity())
          .thenComparing(event -> -event.counts().reports())
          .thenComparing(BY_TIME);

  /**
   * How much there is of it. Tolls are not added up.
   *
   * @param outlets that its events name
   * @param languages BCP 47
   */
  public record Counts(int events, int reports, int outlets, List<String> languages) {}

  /** The story that some events make, at least one. */
  public static Story of(String storyId, List<Event> events) {
    List<Event> ordered = events.stream().sorted(BY_TIME).toList();
    Event leading = ordered.stream().min(LEADING).orElseThrow();
    return new Story(
        storyId,
        leading.title(),
        leading.eventId(),
        day(ordered.get(0)),
        day(ordered.get(ordered.size() - 1)),
        ordered.stream().map(Event::firstReportedAt).min(Comparator.naturalOrder()).orElseThrow(),
        ordered.stream().map(Event::updatedAt).max(Comparator.naturalOrder()).orElseThrow(),
        leading.severity(),
        ordered.stream()
            .flatMap(event -> Stream.ofNullable(event.place()))
            .map(place -> place.country())
            .filter(Objects::nonNull)
            .distinct()
            .toList(),
        topics(ordered),
        counts(ordered),
        ordered);
  }

  /** The story as a list tells it. */
  public Story withoutEvents() {
    return new Story(
        storyId,
        title,
        leadingEventId,
        firstDay,
        lastDay,
        firstReportedAt,
        updatedAt,
        severity,
        countries,
        topics,
        counts,
        null);
  }

  private static LocalDate day(Event event) {
    return event.date() == null
        ? LocalDate.ofInstant(event.firstReportedAt(), ZoneOffset.UTC)
        : event.date().start();
  }

  private static Counts counts(List<Event> events) {
    return new Counts(
        events.size(),
        events.stream().mapToInt(event -> event.counts().reports()).sum(),
        (int) events.stream().flatMap(Outlets::of).distinct().count(),
        List.copyOf(
            events.stream()
                .flatMap(event -> event.counts().languages().stream())
                .collect(Collectors.toCollection(TreeSet::new))));
  }

  private static List<MediaTopic> topics(List<Event> events) {
    Map<MediaTopic, Integer> counts = new HashMap<>();
    events.forEach(event -> event.topics().forEach(topic -> counts.merge(topic, 1, Integer::sum)));
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<MediaTopic, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(entry -> entry.getKey().id()))
        .limit(MOST_TOPICS)
        .map(Map.Entry::getKey)
        .toList();
  }
}
