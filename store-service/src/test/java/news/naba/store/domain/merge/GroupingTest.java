package news.naba.store.domain.merge;

import static news.naba.store.Fixture.ALEPPO;
import static news.naba.store.Fixture.HAMA;
import static news.naba.store.Fixture.article;
import static news.naba.store.Fixture.exactly;
import static news.naba.store.Fixture.report;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import news.naba.contracts.ArticleExtraction;
import news.naba.store.Fixture.ReportBuilder;
import news.naba.store.domain.ArticleRef;
import news.naba.store.domain.StoredReport;
import news.naba.store.domain.compare.MergeSettings;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class GroupingTest {
  private static final String WIRE =
      "أعلنت فرق الإنقاذ انتهاء البحث بعد الغارة وقالت إن الحصيلة لم تتضح بعد";

  private final Grouping grouping = Grouping.standard(MergeSettings.DEFAULT);

  @Test
  void aReportWithoutPlaceDoesNotGlueTwoCities() {
    List<List<StoredReport>> groups =
        grouping.group(
            List.of(
                stored("a", report("r1").place(ALEPPO).evidence(WIRE)),
                stored("b", report("r2").place(null).evidence(WIRE)),
                stored("c", report("r3").place(HAMA).evidence(WIRE))));

    assertThat(ids(groups)).containsExactly(List.of("r1", "r2"), List.of("r3"));
  }

  @Test
  void thousandsOfCopiesOfOneWireTextAreGroupedQuickly() {
    List<StoredReport> copies = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      copies.add(stored("article-" + i, report("r" + i).evidence(WIRE)));
    }

    List<List<StoredReport>> groups =
        Assertions.assertTimeout(Duration.ofSeconds(20), () -> grouping.group(copies));
    assertThat(groups).hasSize(1);
    assertThat(groups.get(0)).hasSize(5_000);
  }

  @Test
  void whatAnArticleTellsTwiceIsOneEvent() {
    List<List<StoredReport>> groups =
        grouping.group(
            List.of(
                stored("a", report("r1").killed(exactly(12)).evidence(WIRE)),
                stored("a", report("r2").killed(exactly(12))),
                stored("b", report("r3").killed(exactly(12)))));

    assertThat(ids(groups)).containsExactly(List.of("r1", "r2", "r3"));
  }

  private static List<List<String>> ids(List<List<StoredReport>> groups) {
    return groups.stream()
        .map(group -> group.stream().map(StoredReport::reportId).toList())
        .toList();
  }

  private static StoredReport stored(String articleId, ReportBuilder report) {
    ArticleExtraction extraction = article(articleId).build();
    return new StoredReport(ArticleRef.of(articleId, extraction.article()), report.build(), null);
  }
}
