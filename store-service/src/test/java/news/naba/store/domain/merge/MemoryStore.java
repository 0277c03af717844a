package news.naba.store.domain.merge;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import news.naba.contracts.ArticleExtraction;
import news.naba.contracts.Event;
import news.naba.store.domain.StoredReport;
import news.naba.store.domain.compare.MergeSettings;
import news.naba.store.domain.compare.SearchWindow;
import news.naba.store.domain.editor.EditOutcome;
import news.naba.store.domain.editor.EditOutcome.Planned;
import news.naba.store.domain.editor.EditPlan;
import news.naba.store.domain.editor.EditorAction;
import news.naba.store.domain.editor.EditorMarks;
import news.naba.store.domain.editor.Pin;
import news.naba.store.domain.event.EventSynthesis;
import news.naba.store.domain.event.EventVersions;
import news.naba.store.domain.story.KnownStories;
import news.naba.store.domain.story.StoryChanges;
import news.naba.store.domain.story.StoryEvent;
import news.naba.store.domain.story.StoryIndex;
import news.naba.store.domain.story.Storyteller;
import news.naba.store.domain.story.Storyteller.Retold;

/** A store without a database: what the merger sees and changes, in maps. */
final class MemoryStore implements KnownReports, KnownStories {
  private static final Instant NOW = Instant.parse("2026-03-11T00:00:00Z");

  /** So little that something is forgotten all the time. */
  private static final long FORGETFUL = 100_000;

  final Map<String, Event> events = new HashMap<>();
  final List<EventChange> log = new ArrayList<>();
  private final Map<String, StoredReport> reports = new HashMap<>();
  private final Map<String, ArticleExtraction> articles = new HashMap<>();
  private final Map<String, Pin> pins = new TreeMap<>();
  private final Map<String, List<EditorAction>> marked = new HashMap<>();
  private final Map<String, StoryEvent> stories = new TreeMap<>();
  private final Storyteller storyteller = new Storyteller();
  private final Merger merger;
  private final boolean knowsItsWork;
  private Object era = new Object();
  private int ids;
  private int storyIds;

  MemoryStore() {
    this(FORGETFUL, true);
  }

  /**
   * @param mostBytes for what merging remembers
   * @param knowsItsWork whether merging is told that nobody else changes anything
   */
  MemoryStore(long mostBytes, boolean knowsItsWork) {
    merger = new Merger(MergeSettings.DEFAULT, new EventSynthesis(event -> 0, 1), mostBytes);
    this.knowsItsWork = knowsItsWork;
  }

  /**
   * Stores a batch as the real store does: newest extraction of each article, older ones ignored.
   */
  List<EventChange> store(ArticleExtraction... batch) {
    List<Arrival> arrivals = arrivals(batch);
    MergeResult result = merge(arrivals);
    for (Arrival arrival : arrivals) {
      articles.put(arrival.extraction().articleId(), arrival.extraction());
      reports.values().removeIf(r -> r.articleId().equals(arrival.extraction().articleId()));
    }
    return keep(result);
  }

  /** Merges a batch and then loses it, as when a transaction is rolled back. */
  void lose(ArticleExtraction... batch) {
    merge(arrivals(batch));
  }

  private MergeResult merge(List<Arrival> arrivals) {
    return merger.merge(arrivals, this, () -> "event-" + ++ids, NOW);
  }

  private List<Arrival> arrivals(ArticleExtraction... batch) {
    Map<String, Arrival> newest = new TreeMap<>();
    for (ArticleExtraction extraction : batch) {
      ArticleExtraction known = articles.get(extraction.articleId());
      Arrival before = newest.get(extraction.articleId());
      ArticleExtraction latest = before != null ? before.extraction() : known;
      if (latest == null || newer(extraction, latest)) {
        boolean rewritten = known != null && known.articleVersion() < extraction.articleVersion();
        newest.put(extraction.articleId(), new Arrival(extraction, rewritten));
      }
    }
    return List.copyOf(newest.values());
  }

  /**
   * Does what an editor wants, as the real store does.
   *
   * @return the changes; none where it was refused
   */
  List<EventChange> edit(String eventId, EditorAction action) {
    Event event = Objects.requireNonNull(events.get(eventId));
    EditOutcome outcome =
        EditPlan.refusal(event, "action")
            .map(EditOutcome.class::cast)
            .orElseGet(() -> new EditPlan(this, () -> "event-" + ++ids).of(action, event));
    if (!(outcome instanceof Planned plan)) {
      return List.of();
    }
    plan.pins().forEach(pin -> pins.put(pin.report().reportId(), pin));
    marked.computeIfAbsent(eventId, key -> new ArrayList<>()).add(action);
    if (action instanceof EditorAction.Split) {
      marked.computeIfAbsent(plan.others().get(0), key -> new ArrayList<>()).add(action);
    }
    Set<String> changed = new TreeSet<>();
    plan.pins().forEach(pin -> changed.add(pin.report().articleId()));
    List<StoredReport> pinned = merger.pinned(changed, this);
    pinned.forEach(report -> reports.put(report.reportId(), report));
    Set<String> touched = new TreeSet<>(plan.events());
    touched.addAll(Merger.leaving(pinned));
    era = new Object();
    MergeResult result =
        merger.regroup(
            touched,
            plan.preferred(),
            id -> action instanceof EditorAction.Retitle && id.equals(eventId),
            this,
            () -> "event-" + ++ids,
            NOW);
    return keep(result);
  }

  private List<EventChange> keep(MergeResult result) {
    result.reports().forEach(report -> reports.put(report.reportId(), report));
    result.moved().forEach((id, event) -> reports.computeIfPresent(id, (k, r) -> r.in(event)));
    List<Event> changed = result.changes().stream().map(EventChange::event).toList();
    Retold retold = storyteller.retell(changed, this, () -> "story-" + ++storyIds);
    retold.gone().forEach(stories::remove);
    retold.places().forEach(place -> stories.put(place.eventId(), place));
    Map<String, Event> others = events(StoryChanges.others(result.changes(), retold));
    List<EventChange> changes = StoryChanges.of(result.changes(), retold, others, NOW);
    changes.forEach(change -> events.put(change.event().eventId(), change.event()));
    log.addAll(changes);
    result.stored().run();
    return changes;
  }

  /** The events' first reports, by story: only stories of several events. */
  List<List<String>> stories() {
    Map<String, List<String>> anchors = new TreeMap<>();
    stories
        .values()
        .forEach(
            place ->
                anchors
                    .computeIfAbsent(place.storyId(), key -> new ArrayList<>())
                    .add(place.event().anchor()));
    return anchors.values().stream()
        .filter(story -> story.size() > 1)
        .map(story -> story.stream().sorted().toList())
        .sorted(Comparator.comparing(story -> story.get(0)))
        .toList();
  }

  /** The events that tell something now, without what depends on the order of arrival. */
  Set<String> state() {
    Set<String> state = new TreeSet<>();
    Map<String, List<StoredReport>> groups = new TreeMap<>();
    for (StoredReport report : reports.values()) {
      if (report.eventId() != null) {
        groups.computeIfAbsent(report.eventId(), key -> new ArrayList<>()).add(report);
      }
    }
    groups.forEach(
        (id, members) -> {
          String ids =
              String.join(",", members.stream().map(StoredReport::reportId).sorted().toList());
          String content =
              EventVersions.numbered(withoutIds(Objects.requireNonNull(events.get(id))), 0, NOW)
                  .toString();
          state.add(ids + " " + content);
        });
    stories().forEach(story -> state.add("story " + story));
    return state;
  }

  /** Events that do not tell just the reports that are in them. */
  Set<String> mistold() {
    Set<String> mistold = new TreeSet<>();
    sizes(events.keySet())
        .forEach(
            (id, reports) -> {
              if (Objects.requireNonNull(events.get(id)).counts().reports() != reports) {
                mistold.add(id);
              }
            });
    return mistold;
  }

  String eventOf(String reportId) {
    return String.valueOf(Objects.requireNonNull(reports.get(reportId)).eventId());
  }

  /** Report ids by event, each group sorted, groups in order. */
  List<List<String>> groups() {
    Map<String, List<String>> groups = new TreeMap<>();
    reports.values().stream()
        .filter(report -> report.eventId() != null)
        .sorted(Comparator.comparing(StoredReport::reportId))
        .forEach(
            report ->
                groups
                    .computeIfAbsent(report.eventId(), key -> new ArrayList<>())
                    .add(report.reportId()));
    return groups.values().stream().sorted(Comparator.comparing(group -> group.get(0))).toList();
  }

  private static boolean newer(ArticleExtraction a, ArticleExtraction b) {
    return a.articleVersion() != b.articleVersion()
        ? a.articleVersion() > b.articleVersion()
        : a.extractorVersion() > b.extractorVersion();
  }

  private static Event withoutIds(Event e) {
    return new Event(
        "",
        0,
        e.type(),
        e.mode(),
        e.title(),
        e.place(),
        e.date(),
        e.actors(),
        e.recipients(),
        e.killed(),
        e.injured(),
        e.missing(),
        e.displaced(),
        e.detained(),
        e.modality(),
        e.status(),
        e.severity(),
        e.counts(),
        e.claims(),
        e.reports(),
        e.firstReportedAt(),
        NOW,
        null,
        null,
        e.topics(),
        null,
        e.editorial(),
        e.outlets(),
        null);
  }

  @Override
  public Object era() {
    return knowsItsWork ? era : new Object();
  }

  @Override
  public List<StoredReport> ofArticles(Set<String> articleIds) {
    return reports.values().stream().filter(r -> articleIds.contains(r.articleId())).toList();
  }

  @Override
  public List<StoredReport> near(Collection<SearchWindow> windows) {
    return reports.values().stream()
        .filter(r -> r.eventId() != null)
        .filter(r -> windows.stream().anyMatch(w -> w.meets(merger.windowOf(r))))
        .toList();
  }

  @Override
  public List<StoredReport> ofEvents(Set<String> eventIds) {
    return reports.values().stream()
        .filter(r -> r.eventId() != null && eventIds.contains(r.eventId()))
        .toList();
  }

  @Override
  public Map<String, Integer> sizes(Set<String> eventIds) {
    Map<String, Integer> sizes = new HashMap<>();
    ofEvents(eventIds).forEach(r -> sizes.merge(String.valueOf(r.eventId()), 1, Integer::sum));
    return sizes;
  }

  @Override
  public Map<String, Event> events(Set<String> eventIds) {
    Map<String, Event> found = new HashMap<>(events);
    found.keySet().retainAll(eventIds);
    return found;
  }

  @Override
  public List<Pin> pins(Set<String> articleIds) {
    return pins.values().stream()
        .filter(pin -> articleIds.contains(pin.report().articleId()))
        .toList();
  }

  @Override
  public Map<String, EditorMarks> marks(Set<String> eventIds) {
    Map<String, EditorMarks> marks = new HashMap<>();
    for (String event : eventIds) {
      if (marked.containsKey(event)) {
        marks.put(event, EditorMarks.of(marked.getOrDefault(event, List.of())));
      }
    }
    return marks;
  }

  @Override
  public List<StoryEvent> places(Set<String> eventIds) {
    return stories.values().stream().filter(s -> eventIds.contains(s.eventId())).toList();
  }

  @Override
  public List<StoryEvent> following(Set<String> eventIds) {
    return stories.values().stream()
        .filter(s -> s.follows() != null && eventIds.contains(s.follows()))
        .toList();
  }

  @Override
  public List<StoryEvent> ofStories(Set<String> storyIds) {
    return stories.values().stream().filter(s -> storyIds.contains(s.storyId())).toList();
  }

  @Override
  public void near(Collection<Wanted> wanted, BiConsumer<Wanted, StoryEvent> consumer) {
    StoryIndex index = new StoryIndex(stories.values());
    wanted.forEach(each -> index.near(each, event -> consumer.accept(each, event)));
  }
}
