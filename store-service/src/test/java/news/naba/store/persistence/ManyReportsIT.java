package news.naba.store.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import news.naba.contracts.ArticleExtraction;
import news.naba.contracts.Event;
import news.naba.contracts.Event.Claim;
import news.naba.contracts.Event.Source;
import news.naba.store.Fixture;
import news.naba.store.domain.ArticleRef;
import news.naba.store.domain.StoredReport;
import news.naba.store.domain.event.EventSynthesis;
import news.naba.store.domain.event.EventVersions;
import news.naba.store.domain.merge.Merger;
import news.naba.store.persistence.ArticleTable.Version;
import news.naba.store.persistence.SourceQueries.Page;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * All that is behind an event that everybody tells. {@code -Psoak} makes it ten thousand reports,
 * and asserts the time.
 */
class ManyReportsIT {
  private static final int MANY = 10_000;
  private static final int REPORTS =
      Math.min(MANY, Integer.getInteger("naba.soak.events", 20_000) / 100);
  private static final int PAGE = 100;
  private static final String EVENT = "event";
  private static final Instant FIRST = Instant.parse("2026-03-10T08:00:00Z");

  /** Words that the sentences differ in, more or less. */
  private static final String[] WORDS =
      "سوق مدينة صباح مساء قرية غارة طائرة شهود سكان مصدر مسعفون شارع مبنى حي ريف جسر طريق"
          .split(" ");

  @SuppressWarnings("NullAway.Init") // set before all tests
  private static OwnDatabase store;

  @BeforeAll
  static void fill() {
    store = new OwnDatabase();
    store.database().transaction(ManyReportsIT::fill);
  }

  @AfterAll
  static void close() {
    store.close();
  }

  @Test
  void theFirstPageComesSoonAndTheNextAtOnce() {
    SourceQueries queries = new SourceQueries(store.database());
    List<Source> reports =
        walk("reports", from -> queries.reports(EVENT, from.token(), PAGE).orElseThrow());
    List<Claim> claims =
        walk("claims", from -> queries.claims(EVENT, from.token(), PAGE).orElseThrow());

    assertThat(reports).extracting(Source::reportId).doesNotHaveDuplicates().hasSize(REPORTS);
    assertThat(reports)
        .filteredOn(report -> report.syndicationId() != null)
        .hasSizeBetween(REPORTS / 4, REPORTS - 1);
    assertThat(claims).hasSize(REPORTS);
  }

  /** Where a page starts. */
  private record From(@Nullable PageToken token) {}

  private static <T> List<T> walk(String what, Function<From, Page<T>> read) {
    List<T> items = new ArrayList<>();
    List<Long> micros = new ArrayList<>();
    From from = new From(null);
    do {
      long start = System.nanoTime();
      Page<T> page = read.apply(from);
      micros.add(TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - start));
      items.addAll(page.items());
      from = new From(page.next());
    } while (from.token() != null);
    long first = micros.remove(0) / 1_000;
    long[] next = micros.stream().mapToLong(Long::longValue).sorted().toArray();
    long p99 = next.length == 0 ? 0 : next[next.length * 99 / 100] / 1_000;
    System.out.printf(
        "%s of an event of %d: first page %d ms, of %d more p99 %d ms, all %d ms%n",
        what, REPORTS, first, next.length, p99, first + Arrays.stream(next).sum() / 1_000);
    if (REPORTS >= MANY) {
      assertThat(first).isLessThanOrEqualTo(5_000);
      assertThat(p99).isLessThanOrEqualTo(50);
    }
    return items;
  }

  private static int fill(Connection connection) throws SQLException {
    List<ArticleExtraction> articles = new ArrayList<>();
    List<StoredReport> reports = new ArrayList<>();
    Map<String, Version> versions = new HashMap<>();
    for (int i = 0; i < REPORTS; i++) {
      ArticleExtraction article =
          Fixture.article("article" + i)
              .at(FIRST.plusSeconds(i).toString())
              .tells(
                  Fixture.report("report" + i)
                      .place(Fixture.ALEPPO)
                      .killed(Fixture.exactly(i % 40))
                      .evidence(sentence(i)))
              .build();
      articles.add(article);
      versions.put(article.articleId(), new Version(1, 1));
      ArticleRef ref = ArticleRef.of(article.articleId(), article.article());
      reports.add(new StoredReport(ref, article.reports().get(0), EVENT));
    }
    Event event = new EventSynthesis(e -> 0, 1).compose(EVENT, reports.subList(0, 10), null);
    Merger merger = OwnDatabase.merger();
    new ArticleTable(connection).put(articles, Instant.now());
    new ReportTable(connection).replace(versions, reports, merger::windowOf);
    new EventTable(connection).put(List.of(EventVersions.numbered(event, 1, FIRST)));
    return REPORTS;
  }

  /** Half of them tell it in nearly the same words, the others each in their own. */
  private static String sentence(int i) {
    StringBuilder words = new StringBuilder("قتل وجرح عدد من الأشخاص");
    int draw = i % 2 == 0 ? 7 : i;
    for (int word = 0; word < 14; word++) {
      draw = draw * 1_103_515_245 + 12_345;
      words.append(' ').append(WORDS[(draw >>> 8) % WORDS.length]);
    }
    return words.append(" رقم ").append(i).toString();
  }
}
