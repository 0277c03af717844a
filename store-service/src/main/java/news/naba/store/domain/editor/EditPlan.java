package news.naba.store.domain.editor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import news.naba.contracts.Event;
import news.naba.store.domain.StoredReport;
import news.naba.store.domain.editor.EditOutcome.Planned;
import news.naba.store.domain.editor.EditOutcome.Refused;
import news.naba.store.domain.editor.EditOutcome.Refused.Kind;
import news.naba.store.domain.editor.EditorAction.Merge;
import news.naba.store.domain.editor.EditorAction.Split;
import news.naba.store.domain.merge.KnownReports;

/**
 * Turns an editor's action into pins. Every action, a mere title too, pins the reports that the
 * event has at that moment: whatever an editor looked at stays as it was seen, and only what comes
 * later is merged into it automatically.
 */
public final class EditPlan {
  private final KnownReports known;
  private final Supplier<String> newIds;

  /**
   * @param newIds ids for new events
   */
  public EditPlan(KnownReports known, Supplier<String> newIds) {
    this.known = known;
    this.newIds = newIds;
  }

  /** Plans an action, except an undo, on an event that has reports and was not merged away. */
  public EditOutcome of(EditorAction action, Event event) {
    if (action instanceof Merge merge) {
      return merge(event, merge.events());
    }
    List<StoredReport> reports = known.ofEvents(Set.of(event.eventId()));
    if (action instanceof Split split) {
      return split(event, reports, split.reports());
    }
    return new Planned(
        pins(reports, event.eventId()),
        Set.of(event.eventId()),
        Set.of(event.eventId()),
        List.of());
  }

  /** Why an event that is not, or not any more, can be none of those that an action is about. */
  public static Optional<Refused> refusal(Event event, String field) {
    if (event.mergedInto() != null) {
      return Optional.of(
          new Refused(
              Kind.STATE,
              field,
              "The event " + event.eventId() + " was merged into " + event.mergedInto() + "."));
    }
    return event.counts().reports() == 0
        ? Optional.of(
            new Refused(Kind.STATE, field, "The event " + event.eventId() + " has no report left."))
        : Optional.empty();
  }

  private EditOutcome merge(Event event, List<String> others) {
    Set<String> asked = new LinkedHashSet<>(others);
    Map<String, Event> events = known.events(asked);
    int i = 0;
    for (String other : others) {
      String field = "events[" + i++ + "]";
      if (other.equals(event.eventId())) {
        return new Refused(Kind.INVALID, field, "It is the event itself.");
      }
      Event found = events.get(other);
      if (found == null) {
        return new Refused(Kind.INVALID, field, "There is no event " + other + ".");
      }
      Optional<Refused> refused = refusal(found, field);
      if (refused.isPresent()) {
        return refused.get();
      }
    }
    Set<String> all = new HashSet<>(asked);
    all.add(event.eventId());
    return new Planned(
        pins(known.ofEvents(all), event.eventId()),
        all,
        Set.of(event.eventId()),
        List.copyOf(asked));
  }

  private EditOutcome split(Event event, List<StoredReport> reports, List<String> leaving) {
    Set<String> ids = reports.stream().map(StoredReport::reportId).collect(Collectors.toSet());
    for (int i = 0; i < leaving.size(); i++) {
      if (!ids.contains(leaving.get(i))) {
        return new Refused(
            Kind.INVALID, "reports[" + i + "]", "The event has no report " + leaving.get(i) + ".");
      }
    }
    if (Set.copyOf(leaving).size() == ids.size()) {
      return new Refused(
          Kind.INVALID, "reports", "These are all reports of the event; leave it at least one.");
    }
    String part = newIds.get();
    List<Pin> pins = new ArrayList<>();
    for (StoredReport report : reports) {
      boolean leaves = leaving.contains(report.reportId());
      pins.add(new Pin(report, leaves ? part : event.eventId()));
    }
    return new Planned(pins, Set.of(event.eventId()), Set.of(event.eventId()), List.of(part));
  }

  private static List<Pin> pins(List<StoredReport> reports, String eventId) {
    return reports.stream().map(report -> new Pin(report, eventId)).toList();
  }
}
