package news.naba.store.domain.event;

import java.time.Instant;
import java.util.List;
import java.util.function.ToIntFunction;
import news.naba.contracts.Event;
import news.naba.contracts.Event.Claim;
import news.naba.contracts.Event.Claim.Fact;
import news.naba.contracts.Event.Status;
import news.naba.contracts.Report.Count;
import news.naba.store.domain.StoredReport;
import news.naba.store.domain.editor.EditorMarks;
import news.naba.store.domain.event.SeverityRule.Toll;
import org.jspecify.annotations.Nullable;

/** Composes an event from the reports that tell it; a function of their set, not their order. */
public final class EventSynthesis {
  /**
   * Most reports and most claims in an event, which every update carries whole; the counts tell of
   * the rest.
   */
  static final int LISTED = 20;

  private final SeverityRule severity = SeverityRule.standard();
  private final Titles titles = Titles.standard();
  private final Dossiers dossiers;
  private final ToIntFunction<Event> size;
  private final int maxSize;

  /** Remembers nothing. */
  public EventSynthesis(ToIntFunction<Event> size, int maxSize) {
    this(size, maxSize, 0);
  }

  /**
   * @param size bytes of an event's JSON
   * @param maxSize most bytes that an event's JSON may have
   * @param mostBytes about how much memory to take for what the next event may need again
   */
  public EventSynthesis(ToIntFunction<Event> size, int maxSize, long mostBytes) {
    this.dossiers = new Dossiers(mostBytes * 3 / 4, new Wordings(mostBytes / 4));
    this.size = size;
    this.maxSize = maxSize;
  }

  /** An event about which no editor decided anything. */
  public Event compose(String eventId, List<StoredReport> reports, @Nullable String splitFrom) {
    return compose(eventId, reports, splitFrom, EditorMarks.NONE);
  }

  /**
   * An event with version 0, updated never.
   *
   * @param reports at least one
   * @param splitFrom the event it was split from; null unless split
   * @param marks what holds of it by its editors' actions
   */
  public Event compose(
      String eventId, List<StoredReport> reports, @Nullable String splitFrom, EditorMarks marks) {
    Dossier dossier = dossiers.take(eventId, reports);
    Event event = compose(eventId, dossier, splitFrom, marks);
    dossiers.put(eventId, dossier);
    return event;
  }

  private Event compose(
      String eventId, Dossier dossier, @Nullable String splitFrom, EditorMarks marks) {
    Sources sources = dossier.sources();
    List<Claim> claims = sources.claims();
    Slots slots = dossier.slots();
    Count killed = Tolls.range(claims, Fact.KILLED);
    Count injured = Tolls.range(claims, Fact.INJURED);
    Count missing = Tolls.range(claims, Fact.MISSING);
    Count displaced = Tolls.range(claims, Fact.DISPLACED);
    Count detained = Tolls.range(claims, Fact.DETAINED);
    List<Toll> tolls =
        List.of(
            new Toll("killed", killed),
            new Toll("injured", injured),
            new Toll("missing", missing),
            new Toll("displaced", displaced),
            new Toll("detained", detained));
    Event event =
        new Event(
            eventId,
            0,
            slots.type(),
            slots.mode(),
            marks.title(titles.of(slots, dossier.inArabic(), dossier.inEnglish(), tolls)),
            slots.place(),
            slots.date(),
            slots.actors(),
            slots.recipients(),
            killed,
            injured,
            missing,
            displaced,
            detained,
            slots.modality(),
            marks.retracted()
                ? Status.RETRACTED
                : StatusRule.of(sources.newestFirst(), claims, sources.syndication()),
            severity.of(slots.type(), slots.mode(), slots.modality(), tolls),
            dossier.support(),
            Listing.EMPTY.claims(),
            Listing.EMPTY.reports(),
            sources.firstReportedAt(),
            Instant.EPOCH,
            null,
            splitFrom,
            slots.topics(),
            null,
            marks.editorial(),
            Listing.EMPTY.outlets(),
            Listing.EMPTY.more());
    return listing(event, sources);
  }

  /** Lists as much as fits. */
  private Event listing(Event event, Sources sources) {
    int most = LISTED;
    Event listing = EventVersions.listing(event, Listing.of(event, sources, most));
    while (most > 0 && !fits(listing)) {
      most /= 2;
      listing = EventVersions.listing(event, Listing.of(event, sources, most));
    }
    return listing;
  }

  private boolean fits(Event event) {
    return Bulk.most(event) <= maxSize || size.applyAsInt(event) <= maxSize;
  }
}
