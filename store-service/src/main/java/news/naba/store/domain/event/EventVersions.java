package news.naba.store.domain.event;

import java.time.Instant;
import java.util.List;
import news.naba.contracts.Event;
import news.naba.contracts.Event.Claim;
import news.naba.contracts.Event.Source;
import news.naba.contracts.Event.Status;
import news.naba.contracts.Event.Support;
import org.jspecify.annotations.Nullable;

/** Makes one version of an event from another. */
public final class EventVersions {
  private EventVersions() {}

  /** Whether two versions say the same: equal apart from version and time of update. */
  public static boolean sameContent(Event a, Event b) {
    return numbered(a, 0, Instant.EPOCH).equals(numbered(b, 0, Instant.EPOCH));
  }

  public static Event numbered(Event event, int version, Instant updatedAt) {
    return copy(
        event,
        version,
        updatedAt,
        event.status(),
        event.counts(),
        event.claims(),
        event.reports(),
        event.mergedInto());
  }

  /** The event in a story. */
  public static Event inStory(Event event, @Nullable String storyId) {
    return copy(
        event,
        event.version(),
        event.updatedAt(),
        event.status(),
        event.counts(),
        event.claims(),
        event.reports(),
        event.mergedInto(),
        storyId);
  }

  /** The event with no report left; its slots stay, so that readers see what is withdrawn. */
  public static Event retracted(Event event) {
    Support nothing = new Support(0, 0, 0, 0, List.of());
    return copy(
        event,
        event.version(),
        event.updatedAt(),
        Status.RETRACTED,
        nothing,
        List.of(),
        List.of(),
        null);
  }

  /** The event's last state, pointing to the event that tells it from now on. */
  public static Event mergedInto(Event event, String successor) {
    return copy(
        event,
        event.version(),
        event.updatedAt(),
        event.status(),
        event.counts(),
        event.claims(),
        event.reports(),
        successor);
  }

  /** The event with fewer of its newest claims and reports; the counts stay exact. */
  static Event withLists(Event event, List<Claim> claims, List<Source> reports) {
    return copy(
        event,
        event.version(),
        event.updatedAt(),
        event.status(),
        event.counts(),
        claims,
        reports,
        event.mergedInto());
  }

  private static Event copy(
      Event event,
      int version,
      Instant updatedAt,
      Status status,
      Support counts,
      List<Claim> claims,
      List<Source> reports,
      @Nullable String mergedInto) {
    return copy(
        event, version, updatedAt, status, counts, claims, reports, mergedInto, event.storyId());
  }

  private static Event copy(
      Event event,
      int version,
      Instant updatedAt,
      Status status,
      Support counts,
      List<Claim> claims,
      List<Source> reports,
      @Nullable String mergedInto,
      @Nullable String storyId) {
    return new Event(
        event.eventId(),
        version,
        event.type(),
        event.mode(),
        event.title(),
        event.place(),
        event.date(),
        event.actors(),
        event.recipients(),
        event.killed(),
        event.injured(),
        event.missing(),
        event.displaced(),
        event.detained(),
        event.modality(),
        status,
        event.severity(),
        counts,
        claims,
        reports,
        event.firstReportedAt(),
        updatedAt,
        mergedInto,
        event.splitFrom(),
        event.topics(),
        storyId,
        event.editorial());
  }
}
