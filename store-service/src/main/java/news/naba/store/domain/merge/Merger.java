package news.naba.store.domain.merge;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import news.naba.contracts.Event;
import news.naba.contracts.Event.Status;
import news.naba.contracts.Report;
import news.naba.contracts.Update.Change;
import news.naba.store.domain.ArticleRef;
import news.naba.store.domain.StoredReport;
import news.naba.store.domain.compare.Comparer;
import news.naba.store.domain.compare.MergeSettings;
import news.naba.store.domain.compare.SearchWindow;
import news.naba.store.domain.editor.EditorMarks;
import news.naba.store.domain.event.EventSynthesis;
import news.naba.store.domain.event.EventVersions;
import news.naba.store.domain.merge.Identities.Named;
import news.naba.store.domain.merge.Passages.Passage;
import org.jspecify.annotations.Nullable;

/**
 * Merges arrived extractions into the events: replaces the articles' reports, groups their
 * neighbourhood anew, names the groups, and compares the events that come out with the stored ones.
 *
 * <p>Reports told as background stay with their article and are in no event: an event has no way to
 * say that it is history, and history is not news.
 */
public final class Merger {
  private final Comparer comparer;
  private final Grouping grouping;
  private final Succession succession;
  private final Pinning pinning;
  private final EventSynthesis synthesis;

  /**
   * @param mostBytes about how much memory to take for what the next merge may need again
   */
  public Merger(MergeSettings settings, EventSynthesis synthesis, long mostBytes) {
    this.comparer = Comparer.standard(settings);
    this.grouping =
        new Grouping(
            comparer, new RecentCandidates(comparer, mostBytes / 2), settings, mostBytes / 2);
    this.succession = new Succession(comparer);
    this.pinning = new Pinning(succession);
    this.synthesis = synthesis;
  }

  /** What it remembers from one merge to the next. */
  public Remembered remembered() {
    return grouping.remembered();
  }

  /** The type family under which a report is found by {@link KnownReports#near}. */
  public SearchWindow windowOf(StoredReport report) {
    return comparer.windowOf(report);
  }

  /**
   * Works out what arrived extractions change; changes nothing itself.
   *
   * @param arrivals at most one for each article
   * @param newIds ids for new events
   * @param now when the changes are made
   */
  public MergeResult merge(
      List<Arrival> arrivals, KnownReports known, Supplier<String> newIds, Instant now) {
    Set<String> articles =
        arrivals.stream().map(a -> a.extraction().articleId()).collect(Collectors.toSet());
    long merge = grouping.begin(known.era());
    List<StoredReport> before = known.ofArticles(articles);
    grouping.doubt(before);
    List<StoredReport> arrived = arrivals.stream().flatMap(a -> reports(a).stream()).toList();
    List<StoredReport> after = pinning.pinned(arrived, known.pins(articles));
    Map<String, StoredReport> continued = succession.match(before, after);
    List<StoredReport> news =
        after.stream()
            .filter(report -> !report.report().background())
            .map(report -> report.in(formerEvent(report, continued)))
            .toList();
    Regrouped regrouped = regroup(news, eventIds(before), Set.of(), articles, known, newIds);
    Set<String> corrected = correctedReports(arrivals, continued, after);
    List<EventChange> changes = changes(regrouped, known, event -> false, corrected, now);
    return result(merge, after, regrouped, changes);
  }

  /**
   * Works out what an editor's action changes, whose pins and marks are known already.
   *
   * @param events whose reports may be grouped otherwise, or which are to be told otherwise
   * @param preferred events that continue where one of several has to
   * @param corrected whether an event is corrected by it, not just updated
   */
  public MergeResult regroup(
      Set<String> events,
      Set<String> preferred,
      Predicate<String> corrected,
      KnownReports known,
      Supplier<String> newIds,
      Instant now) {
    long merge = grouping.begin(known.era());
    Regrouped regrouped = regroup(List.of(), events, preferred, Set.of(), known, newIds);
    List<EventChange> changes = changes(regrouped, known, corrected, Set.of(), now);
    return result(merge, List.of(), regrouped, changes);
  }

  /** The reports of articles, stored ones, each pinned as its editors wish. */
  public List<StoredReport> pinned(Set<String> articles, KnownReports known) {
    return pinning.pinned(known.ofArticles(articles), known.pins(articles));
  }

  /**
   * The events in which some reports are though their editors want them in others. An editor's
   * action on one report of an article can be what tells which of its other reports an earlier
   * action meant.
   */
  public static Set<String> leaving(List<StoredReport> pinned) {
    return pinned.stream()
        .filter(report -> report.pin() != null && !report.pin().equals(report.eventId()))
        .map(StoredReport::eventId)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  /** Groups that may have changed with their events' ids, and the events that were there before. */
  private record Regrouped(
      List<List<Passage>> groups, Identities identities, Map<String, Event> stored) {}

  private Regrouped regroup(
      List<StoredReport> news,
      Set<String> events,
      Set<String> preferred,
      Set<String> replacedArticles,
      KnownReports known,
      Supplier<String> newIds) {
    Grouping.Ready neighbourhood =
        new Neighbourhood(grouping, known, replacedArticles).around(news, events);
    Set<String> touched = new HashSet<>(events);
    news.stream().map(StoredReport::eventId).filter(Objects::nonNull).forEach(touched::add);
    List<List<Passage>> unsettled = Settled.without(grouping.group(neighbourhood), touched);
    List<List<StoredReport>> groups = Grouping.inOrder(unsettled);
    Set<String> affected = new HashSet<>(events);
    for (List<StoredReport> group : groups) {
      affected.addAll(eventIds(group));
      group.stream().map(StoredReport::pin).filter(Objects::nonNull).forEach(affected::add);
    }
    Map<String, Event> stored = known.events(affected);
    return new Regrouped(unsettled, Identities.assign(groups, stored, preferred, newIds), stored);
  }

  private static List<StoredReport> reports(Arrival arrival) {
    ArticleRef article =
        ArticleRef.of(arrival.extraction().articleId(), arrival.extraction().article());
    return arrival.extraction().reports().stream()
        .map(report -> new StoredReport(article, report, null))
        .toList();
  }

  private static @Nullable String formerEvent(
      StoredReport report, Map<String, StoredReport> continued) {
    StoredReport former = continued.get(report.reportId());
    return former == null ? null : former.eventId();
  }

  /** Reports of rewritten articles that now state another fact than the report they continue. */
  private static Set<String> correctedReports(
      List<Arrival> arrivals, Map<String, StoredReport> continued, List<StoredReport> after) {
    Set<String> rewritten =
        arrivals.stream()
            .filter(Arrival::rewritten)
            .map(arrival -> arrival.extraction().articleId())
            .collect(Collectors.toSet());
    return after.stream()
        .filter(report -> rewritten.contains(report.articleId()))
        .filter(
            report -> {
              StoredReport former = continued.get(report.reportId());
              Report now = report.report();
              return former != null && Succession.factsDiffer(former.report(), now);
            })
        .map(StoredReport::reportId)
        .collect(Collectors.toSet());
  }

  private List<EventChange> changes(
      Regrouped regrouped,
      KnownReports known,
      Predicate<String> correctedEvents,
      Set<String> correctedReports,
      Instant now) {
    List<Named> named = regrouped.identities.named();
    Set<String> continuing = named.stream().map(Named::eventId).collect(Collectors.toSet());
    Map<String, EditorMarks> marks = known.marks(continuing);
    List<EventChange> living = new ArrayList<>();
    for (Named each : named) {
      Predicate<StoredReport> corrects =
          report ->
              correctedReports.contains(report.reportId())
                  && Objects.equals(report.eventId(), each.eventId());
      boolean corrected =
          correctedEvents.test(each.eventId()) || each.reports().stream().anyMatch(corrects);
      change(
              each,
              Optional.ofNullable(regrouped.stored.get(each.eventId())),
              marks.getOrDefault(each.eventId(), EditorMarks.NONE),
              corrected,
              now)
          .ifPresent(living::add);
    }
    List<EventChange> ended = new ArrayList<>();
    for (Event event : regrouped.stored.values()) {
      if (!continuing.contains(event.eventId())) {
        end(event, regrouped.identities.successorOf(event.eventId()), now).ifPresent(ended::add);
      }
    }
    Comparator<EventChange> byAge =
        Comparator.comparing((EventChange change) -> change.event().firstReportedAt())
            .thenComparing(change -> change.event().eventId());
    living.sort(byAge);
    ended.sort(byAge);
    living.addAll(ended);
    return living;
  }

  private Optional<EventChange> change(
      Named named, Optional<Event> stored, EditorMarks marks, boolean corrected, Instant now) {
    if (stored.isEmpty()) {
      Event created = synthesis.compose(named.eventId(), named.reports(), named.splitFrom(), marks);
      return Optional.of(new EventChange(Change.CREATED, EventVersions.numbered(created, 1, now)));
    }
    Event old = stored.get();
    Event fresh =
        EventVersions.inStory(
            synthesis.compose(named.eventId(), named.reports(), old.splitFrom(), marks),
            old.storyId());
    if (EventVersions.sameContent(old, fresh)) {
      return Optional.empty();
    }
    boolean withdrawn = fresh.status() == Status.RETRACTED && old.status() != Status.RETRACTED;
    Change otherwise = corrected ? Change.CORRECTED : Change.UPDATED;
    return Optional.of(
        new EventChange(
            withdrawn ? Change.RETRACTED : otherwise,
            EventVersions.numbered(fresh, old.version() + 1, now)));
  }

  /** Nothing where it had ended before. */
  private static Optional<EventChange> end(Event event, Optional<String> successor, Instant now) {
    Event ended =
        successor
            .map(id -> EventVersions.mergedInto(event, id))
            .orElseGet(() -> EventVersions.retracted(event));
    return EventVersions.sameContent(event, ended)
        ? Optional.empty()
        : Optional.of(
            new EventChange(
                successor.isPresent() ? Change.MERGED : Change.RETRACTED,
                EventVersions.numbered(ended, event.version() + 1, now)));
  }

  private MergeResult result(
      long merge, List<StoredReport> after, Regrouped regrouped, List<EventChange> changes) {
    Map<String, String> eventOf = new HashMap<>();
    Map<String, String> moved = new HashMap<>();
    Set<String> arrived = after.stream().map(StoredReport::reportId).collect(Collectors.toSet());
    for (Named named : regrouped.identities.named()) {
      for (StoredReport report : named.reports()) {
        eventOf.put(report.reportId(), named.eventId());
        if (!arrived.contains(report.reportId()) && !named.eventId().equals(report.eventId())) {
          moved.put(report.reportId(), named.eventId());
        }
      }
    }
    List<StoredReport> placed =
        after.stream().map(report -> report.in(eventOf.get(report.reportId()))).toList();
    return new MergeResult(
        placed, moved, changes, () -> grouping.stored(merge, regrouped.groups, eventOf));
  }

  private static Set<String> eventIds(Collection<StoredReport> reports) {
    return reports.stream()
        .map(StoredReport::eventId)
        .filter(Objects::nonNull)
        .collect(Collectors.toCollection(HashSet::new));
  }
}
