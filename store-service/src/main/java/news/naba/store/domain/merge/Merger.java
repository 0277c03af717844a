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
import java.util.function.Supplier;
import java.util.stream.Collectors;
import news.naba.contracts.Event;
import news.naba.contracts.Report;
import news.naba.contracts.Update.Change;
import news.naba.store.domain.ArticleRef;
import news.naba.store.domain.StoredReport;
import news.naba.store.domain.compare.Comparer;
import news.naba.store.domain.compare.MergeSettings;
import news.naba.store.domain.compare.SearchWindow;
import news.naba.store.domain.event.EventSynthesis;
import news.naba.store.domain.event.EventVersions;
import news.naba.store.domain.merge.Identities.Named;
import org.jspecify.annotations.Nullable;

/**
 * Merges arrived extractions into the events: replaces the articles' reports, groups their
 * neighbourhood anew, names the groups, and compares the events that come out with the stored ones.
 *
 * <p>Reports told as background stay with their article and are in no event: an event has no way to
 * say that it is history, and history is not news.
 */
public final class Merger {
  private final MergeSettings settings;
  private final Comparer comparer;
  private final Succession succession;
  private final EventSynthesis synthesis;

  public Merger(MergeSettings settings, EventSynthesis synthesis) {
    this.settings = settings;
    this.comparer = Comparer.standard(settings);
    this.succession = new Succession(comparer);
    this.synthesis = synthesis;
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
    List<StoredReport> before = known.ofArticles(articles);
    List<StoredReport> after = arrivals.stream().flatMap(a -> reports(a).stream()).toList();
    Map<String, StoredReport> continued = succession.match(before, after);
    List<StoredReport> news =
        after.stream()
            .filter(report -> !report.report().background())
            .map(report -> report.in(formerEvent(report, continued)))
            .toList();
    Set<String> affected = eventIds(before);
    Grouping grouping = new Grouping(comparer, settings);
    Collection<StoredReport> neighbourhood =
        new Neighbourhood(grouping, comparer, known, articles).around(news, affected);
    affected.addAll(eventIds(neighbourhood));

    Map<String, Event> stored = known.events(affected);
    Identities identities = Identities.assign(grouping.group(neighbourhood), stored, newIds);
    Set<String> corrected = correctedReports(arrivals, continued, after);
    List<EventChange> changes = changes(identities, stored, corrected, now);
    return result(after, identities, changes);
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
      Identities identities, Map<String, Event> stored, Set<String> corrected, Instant now) {
    List<EventChange> living = new ArrayList<>();
    Set<String> continuing = new HashSet<>();
    for (Named named : identities.named()) {
      continuing.add(named.eventId());
      change(named, Optional.ofNullable(stored.get(named.eventId())), corrected, now)
          .ifPresent(living::add);
    }
    List<EventChange> ended = new ArrayList<>();
    for (Event event : stored.values()) {
      if (!continuing.contains(event.eventId())) {
        ended.add(end(event, identities.successorOf(event.eventId()), now));
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
      Named named, Optional<Event> stored, Set<String> corrected, Instant now) {
    if (stored.isEmpty()) {
      Event created = synthesis.compose(named.eventId(), named.reports(), named.splitFrom());
      return Optional.of(new EventChange(Change.CREATED, EventVersions.numbered(created, 1, now)));
    }
    Event old = stored.get();
    Event fresh = synthesis.compose(named.eventId(), named.reports(), old.splitFrom());
    if (EventVersions.sameContent(old, fresh)) {
      return Optional.empty();
    }
    boolean correction =
        named.reports().stream()
            .anyMatch(
                report ->
                    corrected.contains(report.reportId())
                        && Objects.equals(report.eventId(), named.eventId()));
    return Optional.of(
        new EventChange(
            correction ? Change.CORRECTED : Change.UPDATED,
            EventVersions.numbered(fresh, old.version() + 1, now)));
  }

  private static EventChange end(Event event, Optional<String> successor, Instant now) {
    int version = event.version() + 1;
    return successor
        .map(
            id ->
                new EventChange(
                    Change.MERGED,
                    EventVersions.numbered(EventVersions.mergedInto(event, id), version, now)))
        .orElseGet(
            () ->
                new EventChange(
                    Change.RETRACTED,
                    EventVersions.numbered(EventVersions.retracted(event), version, now)));
  }

  private static MergeResult result(
      List<StoredReport> after, Identities identities, List<EventChange> changes) {
    Map<String, String> eventOf = new HashMap<>();
    Map<String, String> moved = new HashMap<>();
    Set<String> arrived = after.stream().map(StoredReport::reportId).collect(Collectors.toSet());
    for (Named named : identities.named()) {
      for (StoredReport report : named.reports()) {
        eventOf.put(report.reportId(), named.eventId());
        if (!arrived.contains(report.reportId()) && !named.eventId().equals(report.eventId())) {
          moved.put(report.reportId(), named.eventId());
        }
      }
    }
    List<StoredReport> placed =
        after.stream().map(report -> report.in(eventOf.get(report.reportId()))).toList();
    return new MergeResult(placed, moved, changes);
  }

  private static Set<String> eventIds(Collection<StoredReport> reports) {
    return reports.stream()
        .map(StoredReport::eventId)
        .filter(Objects::nonNull)
        .collect(Collectors.toCollection(HashSet::new));
  }
}
