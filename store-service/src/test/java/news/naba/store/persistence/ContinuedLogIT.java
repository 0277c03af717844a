package news.naba.store.persistence;

import static news.naba.store.Fixture.article;
import static news.naba.store.Fixture.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import news.naba.contracts.ArticleExtraction;
import news.naba.store.Fixture;
import news.naba.store.Pipeline;
import news.naba.store.persistence.UpdateLog.Bounds;
import org.junit.jupiter.api.Test;

/** Where numbers go on after the database has started, maybe from a backup. */
class ContinuedLogIT {
  @Test
  void nothingIsNumberedBeforeItIsKnownWhatWasPublished() {
    try (OwnDatabase own = new OwnDatabase()) {
      store(own);
      // As a start of the server would.
      own.database()
          .transaction(
              c -> {
                try (Statement statement = c.createStatement()) {
                  return statement.executeUpdate("update log_head set checked_for = 'another'");
                }
              });

      boolean continued = own.database().read(c -> new UpdateLog(c).isContinued());
      assertThat(continued).isFalse();
      assertThatThrownBy(() -> store(own)).isInstanceOf(StoreUnavailableException.class);
      assertThat(continueAfter(own, 1)).isZero();
      store(own);
      assertThat(bounds(own)).isEqualTo(new Bounds(1, 2));
    }
  }

  @Test
  void aRestoredLogGoesOnAboveWhatWasPublished() {
    try (OwnDatabase own = new OwnDatabase()) {
      store(own);

      assertThat(continueAfter(own, 7)).isEqualTo(6);

      store(own);
      assertThat(bounds(own)).isEqualTo(new Bounds(8, 8));
      List<LoggedUpdate> log = own.database().read(c -> new UpdateLog(c).after(0, 10, false));
      assertThat(log).extracting(LoggedUpdate::sequence).containsExactly(8L);
    }
  }

  private static long continueAfter(OwnDatabase own, long highest) {
    return own.database().transaction(c -> new UpdateLog(c).continueAfter(highest));
  }

  private static Bounds bounds(OwnDatabase own) {
    return own.database().read(c -> new UpdateLog(c).bounds());
  }

  private static void store(OwnDatabase own) {
    ArticleExtraction extraction =
        article(Pipeline.id("art"))
            .tells(report(Pipeline.id("rep")).date(Fixture.on(LocalDate.of(1700, 1, 1))))
            .build();
    own.storeAt(Instant.now()).store(List.of(extraction));
  }
}
