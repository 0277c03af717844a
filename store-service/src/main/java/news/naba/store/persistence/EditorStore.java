package news.naba.store.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import news.naba.contracts.Event;
import news.naba.store.domain.StoredReport;
import news.naba.store.domain.editor.EditOutcome;
import news.naba.store.domain.editor.EditOutcome.Planned;
import news.naba.store.domain.editor.EditOutcome.Refused;
import news.naba.store.domain.editor.EditOutcome.Refused.Kind;
import news.naba.store.domain.editor.EditPlan;
import news.naba.store.domain.editor.EditorAction;
import news.naba.store.domain.editor.EditorAction.Merge;
import news.naba.store.domain.editor.EditorAction.Retitle;
import news.naba.store.domain.editor.EditorAction.Undo;
import news.naba.store.domain.editor.Pin;
import news.naba.store.domain.merge.EventChange;
import news.naba.store.domain.merge.MergeResult;
import news.naba.store.domain.merge.Merger;
import news.naba.store.persistence.EditorTable.Row;
import org.jspecify.annotations.Nullable;

/**
 * Carries out editors' actions, each in one transaction with the changes that it makes; while it
 * does, nothing else is merged.
 */
@ApplicationScoped
public class EditorStore {
  private final Database database;
  private final Merger merger;
  private final Clock clock;
  private final Supplier<String> newIds = () -> UUID.randomUUID().toString();

  EditorStore(Database database, Merger merger, Clock clock) {
    this.database = database;
    this.merger = merger;
    this.clock = clock;
  }

  /**
   * What an editor wants.
   *
   * @param by who
   * @param ifVersion the version that the editor saw; null for whichever it is
   */
  public record Wish(
      String eventId, EditorAction action, String by, String why, @Nullable Integer ifVersion) {}

  /** What became of a wish. */
  public sealed interface Answer {
    /**
     * It was carried out.
     *
     * @param updates as they stand in the log
     */
    record Done(Audited action, List<LoggedUpdate> updates) implements Answer {}

    /** It was not; nothing has changed. */
    record Not(Refused refused) implements Answer {}

    /** There is no such event. */
    record Unknown() implements Answer {}
  }

  /**
   * Carries out an action.
   *
   * @throws StoreUnavailableException if the database is down; nothing was done
   */
  public Answer act(Wish wish) {
    return database.transaction(c -> act(c, wish));
  }

  /** Everything that was done with an event, newest first. */
  public List<Audited> actions(String eventId) {
    return database.read(c -> new EditorTable(c).ofEvent(eventId)).stream()
        .map(Row::audited)
        .toList();
  }

  private Answer act(Connection connection, Wish wish) throws SQLException {
    MergeTurn.take(connection);
    ReportTable reports = new ReportTable(connection);
    Event event = reports.events(Set.of(wish.eventId)).get(wish.eventId);
    if (event == null) {
      return new Answer.Unknown();
    }
    if (wish.ifVersion != null && wish.ifVersion != event.version()) {
      String detail = "The event is in version " + event.version() + " now; look at it again.";
      return new Answer.Not(new Refused(Kind.VERSION, "ifVersion", detail));
    }
    if (wish.action instanceof Undo undo) {
      return new Undoing(connection, event, wish).of(undo.actionId());
    }
    Optional<Refused> refused = EditPlan.refusal(event, "action");
    EditOutcome outcome =
        refused.isPresent() ? refused.get() : new EditPlan(reports, newIds).of(wish.action, event);
    if (outcome instanceof Refused no) {
      return new Answer.Not(no);
    }
    return carryOut(connection, wish, event, (Planned) outcome);
  }

  private Answer carryOut(Connection connection, Wish wish, Event event, Planned plan)
      throws SQLException {
    EditorTable editors = new EditorTable(connection);
    List<Pin> pins = new ArrayList<>(plan.pins());
    if (wish.action instanceof Merge) {
      pins.addAll(goneReports(editors, plan));
    }
    Row row = row(wish, plan.others(), now());
    long sequence = editors.add(row);
    editors.pin(sequence, pins);
    boolean corrects = wish.action instanceof Retitle;
    return changed(
        connection,
        sequence,
        row,
        event,
        plan.events(),
        plan.preferred(),
        corrects,
        pins.stream().map(pin -> pin.report().articleId()).collect(Collectors.toSet()));
  }

  /**
   * What was pinned to a merged event and is gone belongs to where it was merged, if it returns.
   */
  private static List<Pin> goneReports(EditorTable editors, Planned plan) throws SQLException {
    String into = plan.preferred().iterator().next();
    Set<String> present =
        plan.pins().stream().map(pin -> pin.report().reportId()).collect(Collectors.toSet());
    return editors.pinsTo(Set.copyOf(plan.others())).stream()
        .filter(pin -> !present.contains(pin.report().reportId()))
        .map(pin -> new Pin(pin.report(), into))
        .toList();
  }

  /** Takes back one action. */
  private final class Undoing {
    private final Connection connection;
    private final Event event;
    private final Wish wish;

    Undoing(Connection connection, Event event, Wish wish) {
      this.connection = connection;
      this.event = event;
      this.wish = wish;
    }

    Answer of(String actionId) throws SQLException {
      EditorTable editors = new EditorTable(connection);
      Optional<Row> found = editors.find(actionId);
      if (found.isEmpty() || !found.get().eventId().equals(event.eventId())) {
        return not(Kind.INVALID, "There is no action " + actionId + " on this event.");
      }
      Row undone = found.get();
      if (undone.undoneBy() != null) {
        return not(Kind.STATE, "It was undone already, by " + undone.undoneBy() + ".");
      }
      if (undone.action() instanceof Undo) {
        return not(Kind.STATE, "An undo is not undone; do the action again.");
      }
      Set<String> concerned = new HashSet<>(undone.others());
      concerned.add(event.eventId());
      if (undone.action().arranges() && editors.arrangedSince(undone.sequence(), concerned)) {
        return not(Kind.STATE, "Its events were merged or split again since; undo that first.");
      }
      Row row = row(wish, undone.others(), now());
      long sequence = editors.add(row);
      editors.undo(undone, row.actionId());
      if (undone.action() instanceof Merge) {
        editors.moveBack(undone);
      }
      return changed(
          connection,
          sequence,
          row,
          event,
          concerned,
          Set.of(event.eventId()),
          undone.action() instanceof Retitle,
          editors.articlesOf(undone.sequence()));
    }

    private Answer not(Kind kind, String detail) {
      return new Answer.Not(new Refused(kind, "actionId", detail));
    }
  }

  private Answer changed(
      Connection connection,
      long sequence,
      Row row,
      Event event,
      Set<String> events,
      Set<String> preferred,
      boolean corrects,
      Set<String> articles)
      throws SQLException {
    ReportTable reports = new ReportTable(connection);
    List<StoredReport> pinned = merger.pinned(articles, reports);
    reports.repin(articles, pinned);
    Set<String> touched = new HashSet<>(events);
    touched.addAll(Merger.leaving(pinned));
    MergeResult result =
        merger.regroup(
            touched,
            preferred,
            id -> corrects && id.equals(event.eventId()),
            reports,
            newIds,
            row.at());
    reports.move(result.moved());
    List<EventChange> changes =
        ChangeWriter.of(connection).write(result.changes(), row.at()).changes();
    UpdateLog log = new UpdateLog(connection);
    List<LoggedUpdate> updates =
        changes.isEmpty()
            ? List.of()
            : log.after(log.bounds().head() - changes.size(), changes.size(), false);
    int version =
        result.changes().stream()
            .map(EventChange::event)
            .filter(changed -> changed.eventId().equals(event.eventId()))
            .map(Event::version)
            .findFirst()
            .orElse(event.version());
    EditorTable editors = new EditorTable(connection);
    editors.setVersion(sequence, version);
    return new Answer.Done(editors.find(row.actionId()).orElseThrow().audited(), updates);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private Row row(Wish wish, List<String> others, Instant at) {
    return new Row(
        0, newIds.get(), wish.eventId, others, wish.action, wish.by, wish.why, at, 0, null);
  }
}
