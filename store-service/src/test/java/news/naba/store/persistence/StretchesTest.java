package news.naba.store.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import news.naba.store.domain.compare.SearchWindow;
import org.junit.jupiter.api.Test;

class StretchesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
  private static final int REPORTS = 2_000;

  @Test
  void aReportIsGivenToEveryStretchThatIsToHoldIt() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    Stretches stretches = new Stretches();
    Map<SearchWindow, Stretch> all = new HashMap<>();
    for (int i = 0; i < REPORTS; i++) {
      Stretch stretch = new Stretch(window(random));
      stretches.put(stretch);
      all.put(stretch.known().place(), stretch);

      SearchWindow report = window(random);
      List<Stretch> expected = new ArrayList<>(all.values());
      expected.removeIf(each -> !each.known().finds(report));
      assertThat(stretches.finding(report))
          .as("seed %d, %s", seed, report)
          .containsExactlyInAnyOrderElementsOf(expected);
    }
    assertThat(stretches.size()).isEqualTo(all.size());
  }

  /** On a grid whose lines are just within reach of one another, and often nowhere. */
  private static SearchWindow window(Random random) {
    boolean vague = random.nextInt(4) == 0;
    LocalDate from = DAY.plusDays(random.nextInt(9));
    return new SearchWindow(
        random.nextBoolean() ? "assault" : "protest",
        random.nextInt(5) == 0 ? null : "SY",
        from,
        from.plusDays(random.nextInt(4)),
        vague ? null : 30 + random.nextInt(9) * SearchWindow.REACH_LAT,
        vague ? null : 30 + random.nextInt(9) * SearchWindow.REACH_LON);
  }
}
