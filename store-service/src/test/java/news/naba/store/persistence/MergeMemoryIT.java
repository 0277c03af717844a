package news.naba.store.persistence;

import static news.naba.store.Fixture.area;
import static news.naba.store.Fixture.article;
import static news.naba.store.Fixture.assumed;
import static news.naba.store.Fixture.exactly;
import static news.naba.store.Fixture.on;
import static news.naba.store.Fixture.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import news.naba.contracts.ArticleExtraction;
import news.naba.contracts.EventType;
import news.naba.contracts.Report.EventDate;
import news.naba.contracts.Report.Place;
import news.naba.store.Fixture;
import news.naba.store.Fixture.ArticleBuilder;
import news.naba.store.Fixture.ReportBuilder;
import news.naba.store.domain.ArticleRef;
import news.naba.store.domain.StoredReport;
import news.naba.store.domain.compare.SearchWindow;
import news.naba.store.domain.editor.EditorAction;
import news.naba.store.domain.merge.KnownReports;
import news.naba.store.domain.merge.Merger;
import news.naba.store.domain.story.KnownStories;
import news.naba.store.domain.story.KnownStories.Wanted;
import news.naba.store.domain.story.StoryEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a replica remembers between its turns of merging is what the database would say. */
class MergeMemoryIT {
  private static final Instant NOW = Instant.parse("2026-03-12T10:00:00Z");
  private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
  private static final String PUBLISHED = "2026-03-10T08:00:00Z";
  private static final Merger MERGER = OwnDatabase.merger();
  private static final int DAYS = 9;
  private static final int ARTICLES = 60;
  private static final int BATCHES = 60;

  private static final List<@Nullable Place> PLACES =
      Arrays.asList(
          Fixture.ALEPPO,
          Fixture.HAMA,
          Fixture.KHARTOUM,
          area("سوريا", 35.0, 38.0, "SY", Place.Precision.COUNTRY),
          null);

  @SuppressWarnings("NullAway.Init") // set before all tests
  private static OwnDatabase own;

  @BeforeAll
  static void open() {
    own = new OwnDatabase();
    own.housekeeping().makeDays(NOW);
    own.database().transaction(c -> new UpdateLog(c).continueAfter(0));
  }

  @AfterAll
  static void close() {
    own.close();
  }

  /** A replica with its memory. */
  private static final class Replica {
    final MergeMemory memory = new MergeMemory();
    final ExtractionStore store =
        new ExtractionStore(
            own.database(), OwnDatabase.merger(), Clock.fixed(NOW, ZoneOffset.UTC), memory);
  }

  /** Keeps a transaction from committing. */
  private static final class NotCommitted extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  @Test
  void twoReplicasAndAnEditorNeverMisleadEachOther() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    List<Replica> replicas = List.of(new Replica(), new Replica());
    int[] versions = new int[ARTICLES];
    for (int i = 0; i < BATCHES; i++) {
      // One after another for a while, so that there is something to remember.
      Replica replica = replicas.get(random.nextInt(4) == 0 ? 1 : 0);
      replica.store.store(batch(random, versions));
      if (random.nextInt(6) == 0) {
        edit(random);
      }
      if (random.nextInt(3) == 0) {
        lostTurn(replica, random, versions);
      }
      compare(replica, random, "seed " + seed + ", batch " + i);
    }
  }

  private static List<ArticleExtraction> batch(Random random, int[] versions) {
    List<ArticleExtraction> batch = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      int number = random.nextInt(ARTICLES);
      versions[number]++;
      ArticleBuilder article = article("art" + number).version(versions[number]).at(PUBLISHED);
      for (int j = random.nextInt(3); j >= 0; j--) {
        article.tells(told(random, "rep%d-%d".formatted(number, j)));
      }
      batch.add(article.build());
    }
    return batch;
  }

  private static ReportBuilder told(Random random, String id) {
    ReportBuilder report =
        report(id)
            .place(PLACES.get(random.nextInt(PLACES.size())))
            .date(day(random))
            .killed(random.nextBoolean() ? exactly(3) : null);
    if (random.nextInt(4) == 0) {
      report.type(EventType.PROTEST, "demo");
    }
    return random.nextInt(8) == 0 ? report.background() : report;
  }

  private static @Nullable EventDate day(Random random) {
    LocalDate day = FIRST.plusDays(random.nextInt(DAYS));
    return switch (random.nextInt(4)) {
      case 0 -> null;
      case 1 -> assumed(day);
      default -> on(day);
    };
  }

  private static void edit(Random random) {
    List<String> events = List.copyOf(own.database().read(MergeMemoryIT::events));
    String event = events.get(random.nextInt(events.size()));
    EditorAction action =
        random.nextBoolean() ? new EditorAction.Verify() : new EditorAction.Retract();
    new EditorStore(own.database(), OwnDatabase.merger(), Clock.fixed(NOW, ZoneOffset.UTC))
        .act(new EditorStore.Wish(event, action, "editor", "test", null));
  }

  /** A turn whose work is lost, of which the replica never hears that it was committed. */
  private static void lostTurn(Replica replica, Random random, int[] versions) {
    assertThatThrownBy(
            () ->
                own.database()
                    .transaction(
                        c -> {
                          replica.memory.begin(MergeTurn.take(c));
                          remembered(c, replica).near(windows(random));
                          throw new NotCommitted();
                        }))
        .isInstanceOf(NotCommitted.class);
    if (random.nextBoolean()) {
      new Replica().store.store(batch(random, versions));
    }
  }

  private static void compare(Replica replica, Random random, String when) {
    assertThatThrownBy(
            () ->
                own.database()
                    .transaction(
                        c -> {
                          replica.memory.begin(MergeTurn.take(c));
                          compare(remembered(c, replica), new ReportTable(c), random, when);
                          Set<String> events = events(c);
                          assertThat(remembered(c, replica).events(events))
                              .as(when)
                              .isEqualTo(new ReportTable(c).events(events));
                          StoryTable stories = ChangeWriter.table(c);
                          assertThat(
                                  told(
                                      new RememberedStories(stories, replica.memory.stories()),
                                      stories.places(events)))
                              .as(when)
                              .isEqualTo(told(stories, stories.places(events)));
                          throw new NotCommitted();
                        }))
        .isInstanceOf(NotCommitted.class);
  }

  private static void compare(
      KnownReports remembered, ReportTable table, Random random, String when) {
    for (int i = 0; i < 5; i++) {
      List<SearchWindow> windows = windows(random);
      assertThat(met(remembered.near(windows), windows))
          .as("%s, %s", when, windows)
          .isEqualTo(met(table.near(windows), windows));
    }
    Set<String> living =
        table
            .ofArticles(
                IntStream.range(0, ARTICLES).mapToObj(i -> "art" + i).collect(Collectors.toSet()))
            .stream()
            .map(StoredReport::eventId)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    assertThat(remembered.sizes(living)).as(when).isEqualTo(table.sizes(living));
  }

  /** All that telling stories may ask. */
  private static List<Object> told(KnownStories stories, List<StoryEvent> events) {
    Map<String, Set<String>> near = new TreeMap<>();
    stories.near(
        events.stream().map(event -> new Wanted(event.event(), DAYS, true)).toList(),
        (wanted, event) ->
            near.computeIfAbsent(wanted.event().eventId(), id -> new TreeSet<>())
                .add(event.eventId()));
    Set<String> ids = events.stream().map(StoryEvent::eventId).collect(Collectors.toSet());
    Set<String> names = events.stream().map(StoryEvent::storyId).collect(Collectors.toSet());
    return List.of(
        near, new HashSet<>(stories.places(ids)), new HashSet<>(stories.ofStories(names)));
  }

  /** Both may find more than they have to. */
  private static Set<String> met(List<StoredReport> found, List<SearchWindow> windows) {
    return found.stream()
        .filter(report -> windows.stream().anyMatch(MERGER.windowOf(report)::meets))
        .map(report -> report.reportId() + " in " + report.eventId() + ", " + report.pin())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<SearchWindow> windows(Random random) {
    List<SearchWindow> windows = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      ArticleExtraction any = article("any").at(PUBLISHED).tells(told(random, "any")).build();
      ArticleRef reference = ArticleRef.of(any.articleId(), any.article());
      windows.add(MERGER.windowOf(new StoredReport(reference, any.reports().get(0), null)));
    }
    return windows;
  }

  private static KnownReports remembered(Connection c, Replica replica) {
    return new RememberedReports(new ReportTable(c), replica.memory);
  }

  private static Set<String> events(Connection c) throws SQLException {
    try (var statement = c.prepareStatement("select event_id from event")) {
      return new TreeSet<>(Rows.list(statement, row -> row.getString(1)));
    }
  }
}
