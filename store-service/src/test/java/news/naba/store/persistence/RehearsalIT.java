package news.naba.store.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import news.naba.contracts.ArticleExtraction;
import news.naba.store.persistence.UpdateLog.Bounds;
import org.junit.jupiter.api.Test;

/** What is rehearsed goes all the way, and leaves no trace. */
class RehearsalIT {
  @Test
  void nobodyEverSeesARehearsal() {
    try (OwnDatabase own = new OwnDatabase()) {
      ExtractionStore store = own.storeAt(Instant.now());
      List<ArticleExtraction> batch = Rehearsal.batch();

      store.rehearse(batch);
      store.rehearse(batch);

      Bounds log = own.database().read(c -> new UpdateLog(c).bounds());
      assertThat(log).isEqualTo(new Bounds(1, 0));
      // As if it had never been there: what follows is new to everybody.
      assertThat(store.store(batch)).isNotEmpty().allMatch(change -> change.event().version() == 1);
    }
  }
}
