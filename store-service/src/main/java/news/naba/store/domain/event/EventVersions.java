package news.naba.store.domain.event;

import java.time.Instant;
import java.util.List;
import news.naba.contracts.Event;
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
    Draft draft = new Draft(event);
    draft.version = version;
    draft.updatedAt = updatedAt;
    return draft.event();
  }

  /** The event in a story. */
  public static Event inStory(Event event, @Nullable String storyId) {
    Draft draft = new Draft(event);
    draft.storyId = storyId;
    return draft.event();
  }

  /** The event with no report left; its slots stay, so that readers see what is withdrawn. */
  public static Event retracted(Event event) {
    Draft draft = new Draft(event);
    draft.status = Status.RETRACTED;
    draft.counts = new Support(0, 0, 0, 0, List.of());
    draft.listing = Listing.EMPTY;
    draft.mergedInto = null;
    return draft.event();
  }

  /** The event's last state, pointing to the event that tells it from now on. */
  public static Event mergedInto(Event event, String successor) {
    Draft draft = new Draft(event);
    draft.mergedInto = successor;
    draft.listing =
        new Listing(
            event.claims(),
            event.reports(),
            event.outlets(),
            Listing.movedTo(successor, event.more()));
    return draft.event();
  }

  /** The event with other lists; the counts stay exact. */
  static Event listing(Event event, Listing listing) {
    Draft draft = new Draft(event);
    draft.listing = listing;
    return draft.event();
  }

  /** The fields that versions differ in. */
  private static final class Draft {
    private final Event from;
    private int version;
    private Instant updatedAt;
    private Status status;
    private Support counts;
    private Listing listing;
    private @Nullable String mergedInto;
    private @Nullable String storyId;

    Draft(Event event) {
      from = event;
      version = event.version();
      updatedAt = event.updatedAt();
      status = event.status();
      counts = event.counts();
      listing = new Listing(event.claims(), event.reports(), event.outlets(), event.more());
      mergedInto = event.mergedInto();
      storyId = event.storyId();
    }

    Event event() {
      return new Event(
          from.eventId(),
          version,
          from.type(),
          from.mode(),
          from.title(),
          from.place(),
          from.date(),
          from.actors(),
          from.recipients(),
          from.killed(),
          from.injured(),
          from.missing(),
          from.displaced(),
          from.detained(),
          from.modality(),
          status,
          from.severity(),
          counts,
          listing.claims(),
          listing.reports(),
          from.firstReportedAt(),
          updatedAt,
          mergedInto,
          from.splitFrom(),
          from.topics(),
          storyId,
          from.editorial(),
          listing.outlets(),
          listing.more());
    }
  }
}
