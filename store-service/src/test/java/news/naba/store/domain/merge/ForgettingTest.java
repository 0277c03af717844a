package news.naba.store.domain.merge;

import static news.naba.store.Fixture.ALEPPO;
import static news.naba.store.Fixture.HAMA;
import static news.naba.store.Fixture.article;
import static news.naba.store.Fixture.report;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.naba.contracts.ArticleExtraction;
import news.naba.store.Fixture;
import news.naba.store.domain.ArticleRef;
import news.naba.store.domain.StoredReport;
import news.naba.store.domain.compare.Comparer;
import news.naba.store.domain.compare.MergeSettings;
import org.junit.jupiter.api.Test;

/** What the metrics of merging are made of. */
class ForgettingTest {
  private static final int MERGES = 60;

  @Test
  void whatIsForgottenIsCountedAndRememberedNoMore() {
    Grouping small = grouping(20_000);
    Grouping large = grouping(Long.MAX_VALUE);
    long before = 0;
    for (int merge = 1; merge <= MERGES; merge++) {
      List<StoredReport> told = List.of(told(merge));
      small.group(told);
      large.group(told);

      assertThat(large.remembered()).isEqualTo(new Remembered(merge, 0));
      Remembered remembered = small.remembered();
      assertThat(remembered.passages() + remembered.forgotten()).isEqualTo(merge);
      assertThat(remembered.forgotten()).isGreaterThanOrEqualTo(before);
      before = remembered.forgotten();
    }
    assertThat(before).isGreaterThan(MERGES / 2);
  }

  private static Grouping grouping(long mostBytes) {
    Comparer comparer = Comparer.standard(MergeSettings.DEFAULT);
    RecentCandidates candidates = new RecentCandidates(comparer, 0);
    return new Grouping(comparer, candidates, MergeSettings.DEFAULT, mostBytes);
  }

  /** Each on a day of its own. */
  private static StoredReport told(int number) {
    ArticleExtraction extraction =
        article("a" + number)
            .tells(
                report("r" + number)
                    .place(number % 2 == 0 ? ALEPPO : HAMA)
                    .date(Fixture.on(Fixture.DAY.plusDays(3L * number))))
            .build();
    return new StoredReport(
        ArticleRef.of(extraction.articleId(), extraction.article()),
        extraction.reports().get(0),
        null);
  }
}
