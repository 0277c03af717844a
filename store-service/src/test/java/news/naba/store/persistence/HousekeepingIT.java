package news.naba.store.persistence;

import static news.naba.store.Fixture.article;
import static news.naba.store.Fixture.report;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.naba.contracts.ArticleExtraction;
import news.naba.store.Fixture;
import news.naba.store.Pipeline;
import news.naba.store.persistence.UpdateLog.Bounds;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Old updates go, events stay, and the log knows where it begins. */
class HousekeepingIT {
  @SuppressWarnings("TimeInStaticInitializer") // one moment for all tests
  private static final Instant NOW = Instant.now();

  private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(31));
  private static final Instant AGES_AGO = NOW.minus(Duration.ofDays(401));

  @SuppressWarnings("NullAway.Init") // set before all tests
  private static OwnDatabase store;

  @BeforeAll
  static void open() {
    store = new OwnDatabase();
  }

  @BeforeEach
  void daysOfThePast() {
    for (Instant past : List.of(LONG_AGO, AGES_AGO)) {
      store.housekeeping().makeDays(past);
    }
  }

  @AfterAll
  static void close() {
    store.close();
  }

  @Test
  void oldUpdatesGoWithTheirDay() {
    long before = bounds().head();
    String event = store(LONG_AGO, LocalDate.of(1801, 1, 1));
    store(NOW, LocalDate.of(1802, 1, 1));
    // It began before midnight, and got its number after one that began later.
    store(LONG_AGO, LocalDate.of(1803, 1, 1));
    store(NOW, LocalDate.of(1804, 1, 1));

    store.housekeeping().dropOld(NOW);

    assertThat(bounds()).isEqualTo(new Bounds(before + 4, before + 4));
    assertThat(after(0)).containsExactly(before + 4);
    Optional<String> kept = store.database().read(c -> new EventTable(c).body(event));
    assertThat(kept).isPresent();
    store(NOW, LocalDate.of(1805, 1, 1));
    assertThat(after(before + 1)).containsExactly(before + 4, before + 5);
  }

  @Test
  void daysAreThereBeforeTheyBegin() {
    for (String table : List.of(UpdateLog.TABLE, ArticleTable.TEXTS)) {
      assertThat(days(table)).contains(table + "_" + day(NOW), table + "_" + day(inDays(3)));
    }
  }

  @Test
  void reportsGoOnceNothingHasHappenedToTheirEventForLong() {
    String quiet = store(AGES_AGO, LocalDate.of(1811, 1, 1));
    String alive = store(AGES_AGO, LocalDate.of(1812, 1, 1));
    store(NOW, LocalDate.of(1812, 1, 1));

    store.housekeeping().dropOld(NOW);

    assertThat(reportsOf(quiet)).isZero();
    assertThat(reportsOf(alive)).isEqualTo(2);
  }

  @Test
  void theVersionBeforeIsFoundInItsDay() {
    store(inDays(-1), LocalDate.of(1821, 1, 1));
    String event = store(NOW, LocalDate.of(1821, 1, 1));

    LoggedUpdate last =
        store.database().read(c -> new UpdateLog(c).after(bounds().head() - 1, 1, true)).get(0);
    assertThat(last.eventId()).isEqualTo(event);
    assertThat(last.version()).isEqualTo(2);
    assertThat(last.before()).isNotNull().extracting("event.version").isEqualTo(1);
  }

  private static Bounds bounds() {
    return store.database().read(c -> new UpdateLog(c).bounds());
  }

  private static List<Long> after(long cursor) {
    return store.database().read(c -> new UpdateLog(c).after(cursor, 100, false)).stream()
        .map(LoggedUpdate::sequence)
        .toList();
  }

  private static List<String> days(String table) {
    return store.database().read(c -> new Partitions(c, table).endedBefore(inDays(365)));
  }

  private static int reportsOf(String eventId) {
    return store.database().read(c -> new ReportTable(c).ofEvents(Set.of(eventId)).size());
  }

  private static Instant inDays(int days) {
    return NOW.plus(Duration.ofDays(days));
  }

  private static String day(Instant time) {
    return DateTimeFormatter.BASIC_ISO_DATE.format(time.atZone(ZoneOffset.UTC).toLocalDate());
  }

  /** Stores an article at a time, which tells what happened on a day; the event it is told of. */
  private static String store(Instant at, LocalDate day) {
    ArticleExtraction extraction =
        article(Pipeline.id("art")).tells(report(Pipeline.id("rep")).date(Fixture.on(day))).build();
    return store.storeAt(at).store(List.of(extraction)).get(0).event().eventId();
  }
}
