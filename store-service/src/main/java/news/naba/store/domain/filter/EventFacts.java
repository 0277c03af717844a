package news.naba.store.domain.filter;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import news.naba.contracts.Event;
import news.naba.contracts.Event.Status;
import news.naba.contracts.EventType;
import news.naba.contracts.MediaTopic;
import news.naba.contracts.Report.Count;
import news.naba.contracts.Report.Place;
import org.jspecify.annotations.Nullable;

/**
 * What filters look at of one version of an event, worked out once for all of them. Headlines and
 * evidence are those of the reports that the event lists. Safe to share: what is worked out late is
 * the same whoever does it.
 */
public final class EventFacts {
  private final Event event;
  private final Set<String> topics;
  private final Set<String> languages;
  private final int killed;
  private volatile @Nullable Set<String> place;
  private volatile @Nullable Set<String> actors;
  private volatile @Nullable Set<String> outlets;
  private volatile @Nullable Set<String> text;

  private EventFacts(Event event) {
    this.event = event;
    this.topics = event.topics().stream().map(MediaTopic::id).collect(Collectors.toSet());
    this.languages = EventTerms.languages(event).collect(Collectors.toSet());
    this.killed = mostKilled(event);
  }

  public static EventFacts of(Event event) {
    return new EventFacts(event);
  }

  /**
   * The highest number of killed that is currently claimed; an open range counts from its start.
   */
  public static int mostKilled(Event event) {
    Count killed = event.killed();
    if (killed == null) {
      return 0;
    }
    int min = killed.min() == null ? 0 : killed.min();
    return killed.max() == null ? min : Math.max(min, killed.max());
  }

  public Event event() {
    return event;
  }

  EventType type() {
    return event.type();
  }

  Status status() {
    return event.status();
  }

  int severity() {
    return event.severity();
  }

  Instant updatedAt() {
    return event.updatedAt();
  }

  public int killed() {
    return killed;
  }

  public Set<String> topics() {
    return topics;
  }

  /** BCP 47 languages, without region. */
  public Set<String> languages() {
    return languages;
  }

  @Nullable String country() {
    Place where = event.place();
    return where == null ? null : where.country();
  }

  boolean isIn(Area area) {
    Place where = event.place();
    return where != null
        && where.lat() != null
        && where.lon() != null
        && area.contains(where.lat(), where.lon());
  }

  /** Terms of the place's names and its id. */
  Set<String> place() {
    Set<String> known = place;
    if (known == null) {
      known = EventTerms.place(event);
      place = known;
    }
    return known;
  }

  /** Terms of the names and ids of actors and recipients. */
  Set<String> actors() {
    Set<String> known = actors;
    if (known == null) {
      known = EventTerms.actors(event);
      actors = known;
    }
    return known;
  }

  /** Folded names. */
  Set<String> outlets() {
    Set<String> known = outlets;
    if (known == null) {
      known = EventTerms.outlets(event).collect(Collectors.toSet());
      outlets = known;
    }
    return known;
  }

  /** The terms of titles, names, headlines and evidence. */
  Set<String> text() {
    Set<String> known = text;
    if (known == null) {
      known = EventTerms.words(event);
      text = known;
    }
    return known;
  }
}
