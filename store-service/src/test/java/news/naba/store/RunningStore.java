package news.naba.store;

import static news.naba.store.Fixture.article;
import static news.naba.store.Fixture.exactly;
import static news.naba.store.Fixture.report;
import static news.naba.store.Pipeline.id;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URI;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import news.naba.contracts.ArticleExtraction;
import news.naba.embedded.testing.RealKafka;
import news.naba.embedded.testing.RealPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * The service on a real broker and a real database, seen from outside. All tests share one, and
 * what they tell it stays: each tells of days of its own.
 */
@QuarkusTestResource(RealKafka.class)
@QuarkusTestResource(RealPostgres.class)
@QuarkusTestResource(ImpatientStream.class)
abstract class RunningStore {
  private static final LocalDate FIRST_DAY = LocalDate.of(1000, 1, 1);

  /** So far that nobody takes two events for one. */
  private static final int APART = 7;

  /** So far that no story goes on from one test to the next. */
  private static final int BETWEEN_TESTS = 60;

  private static final AtomicLong DAYS = new AtomicLong();

  @SuppressWarnings("NullAway.Init") // set by Quarkus
  @TestHTTPResource("/")
  URI base;

  @SuppressWarnings("NullAway.Init") // set before each test
  Pipeline naba;

  @BeforeEach
  void openPipeline() {
    naba = new Pipeline(base);
  }

  @AfterEach
  void closePipeline() {
    naba.close();
  }

  /** A day that nobody else is given, nor one of the two months after it. */
  static LocalDate ownDay() {
    return ownDays(1);
  }

  /** The first of so many such days in a row. */
  static LocalDate ownDays(int number) {
    return FIRST_DAY.plusDays(DAYS.getAndAdd(number + (long) BETWEEN_TESTS));
  }

  /** So many airstrikes in Aleppo with three killed, each an event of its own told once. */
  static ArticleExtraction[] airstrikes(int number) {
    LocalDate first = ownDays(number * APART);
    return IntStream.range(0, number)
        .mapToObj(
            i ->
                article(id("art"))
                    .tells(
                        report(id("rep"))
                            .date(Fixture.on(first.plusDays((long) i * APART)))
                            .killed(exactly(3)))
                    .build())
        .toArray(ArticleExtraction[]::new);
  }

  /** Sends so many airstrikes and returns when they are in the log. */
  void publish(int airstrikes) {
    long before = naba.head();
    naba.send(airstrikes(airstrikes));
    await().until(() -> naba.head() >= before + airstrikes);
  }

  /** Sends an airstrike in Aleppo with so many killed; returns its update's sequence. */
  long publishKilling(int killed) {
    long before = naba.head();
    naba.send(
        article(id("art"))
            .tells(report(id("rep")).date(Fixture.on(ownDay())).killed(exactly(killed)))
            .build());
    await().until(() -> naba.head() > before);
    return before + 1;
  }
}
