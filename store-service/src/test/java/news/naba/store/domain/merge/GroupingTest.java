package news.naba.store.domain.merge;

import static news.naba.store.Fixture.ALEPPO;
import static news.naba.store.Fixture.HAMA;
import static news.naba.store.Fixture.article;
import static news.naba.store.Fixture.exactly;
import static news.naba.store.Fixture.report;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import news.naba.contracts.ArticleExtraction;
import news.naba.store.Fixture;
import news.naba.store.Fixture.ReportBuilder;
import news.naba.store.domain.ArticleRef;
import news.naba.store.domain.StoredReport;
import news.naba.store.domain.compare.MergeSettings;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @ValueSource(longs = {1, 4, 9, 16, 25, 36, 49, 64})
  void whatItRemembersOfOtherTimesChangesNothing(long seed) {
    Random random = new Random(seed);
    List<StoredReport> all = new ArrayList<>();
    for (int i = 0; i < 150; i++) {
      all.add(similar(random, "r%03d".formatted(random.nextInt(1000)) + i));
    }
    Grouping remembering = Grouping.standard(MergeSettings.DEFAULT);
    Set<StoredReport> present = new LinkedHashSet<>();
    boolean joined = false;
    for (int step = 0; step < 120; step++) {
      int changes = 1 + random.nextInt(random.nextInt(10) == 0 ? 60 : 4);
      for (int i = 0; i < changes; i++) {
        StoredReport report = all.get(random.nextInt(all.size()));
        if (!present.add(report) && random.nextInt(3) == 0) {
          present.remove(report);
        }
      }
      List<List<StoredReport>> groups = remembering.group(present);
      assertThat(ids(groups))
          .as("seed %d step %d", seed, step)
          .isEqualTo(ids(Grouping.standard(MergeSettings.DEFAULT).group(present)));
      joined |= groups.stream().anyMatch(group -> group.size() > 10);
    }
    assertThat(joined).as("seed %d groups many", seed).isTrue();
  }

  private static StoredReport similar(Random random, String id) {
    LocalDate day = Fixture.DAY.plusDays(random.nextInt(5));
    int killed = 2 + random.nextInt(20);
    ReportBuilder report =
        report(id)
            .place(random.nextInt(8) == 0 ? null : random.nextInt(3) == 0 ? HAMA : ALEPPO)
            .date(random.nextInt(3) > 0 ? Fixture.on(day) : Fixture.assumed(day))
            .killed(exactly(killed))
            .evidence(
                random.nextInt(3) > 0
                    ? "قتل %d شخصا في غارة على سوق وسط المدينة صباح اليوم".formatted(killed)
                    : "انتشل الدفاع المدني %d جثة من تحت أنقاض السوق".formatted(killed));
    String pin = random.nextInt(12) == 0 ? "event-" + random.nextInt(2) : null;
    return stored("article-" + random.nextInt(100), report).pinnedTo(pin);
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
