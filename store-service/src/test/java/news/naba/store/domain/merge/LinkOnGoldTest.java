package news.naba.store.domain.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import news.naba.contracts.Report;
import news.naba.contracts.Report.Actor;
import news.naba.store.domain.StoredReport;
import news.naba.store.domain.compare.Candidate;
import news.naba.store.domain.compare.Comparer;
import news.naba.store.domain.compare.Comparison;
import news.naba.store.domain.compare.MergeSettings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How well grouping links hand-annotated reports across articles. The annotations lie beside the
 * repository; without them the test is skipped. With {@code -Dnaba.gold.errors} it prints every
 * mistake and what was found about the pair.
 */
class LinkOnGoldTest {
  private static final Path EVENTS = Path.of("..", "..", "shared", "data", "events");

  private final Comparer comparer = Comparer.standard(MergeSettings.DEFAULT);

  @ParameterizedTest
  @CsvSource({"gold.seed.jsonl, 0.85, 0.80", "gold.dev.jsonl, 0.85, 0.85"})
  void linksArePreciseBeforeTheyAreComplete(String file, double minPrecision, double minF1)
      throws IOException {
    Path path = EVENTS.resolve(file);
    assumeThat(path).as("no annotated data beside the repository").exists();
    GoldReports gold = GoldReports.read(path);

    Links links = Links.of(gold, Grouping.standard(MergeSettings.DEFAULT).group(gold.reports));

    System.out.printf("%s: %s%n", file, links);
    if (System.getProperty("naba.gold.errors") != null) {
      links.mistakes().forEach(mistake -> print(gold, mistake));
    }
    assertThat(links.precision()).as("precision of %s", links).isGreaterThanOrEqualTo(minPrecision);
    assertThat(links.f1()).as("F1 of %s", links).isGreaterThanOrEqualTo(minF1);
  }

  private void print(GoldReports gold, Links.Mistake mistake) {
    Candidate a = comparer.candidate(mistake.a());
    Candidate b = comparer.candidate(mistake.b());
    Comparison found = comparer.compare(a, b, false);
    System.out.printf(
        "%s %s %s%n  %s%n  %s%n",
        mistake.missed() ? "MISSED" : "WRONG",
        found.forbidden() ? "ruled out" : found.points(),
        found.scores().stream()
            .map(score -> score.finding().key() + " " + score.points())
            .collect(Collectors.joining(", ")),
        describe(gold, mistake.a()),
        describe(gold, mistake.b()));
  }

  private static String describe(GoldReports gold, StoredReport stored) {
    Report report = stored.report();
    return "%s %s %s/%s %s %s %s %s>%s %s"
        .formatted(
            gold.keys.get(stored.reportId()),
            stored.articleId(),
            report.type(),
            report.mode(),
            report.place() == null ? "-" : report.place().name(),
            report.date() == null ? "-" : report.date().start() + "/" + report.date().end(),
            report.modality(),
            names(report.actors()),
            names(report.recipients()),
            report.evidence().get(0).text());
  }

  private static List<String> names(List<Actor> actors) {
    return actors.stream().map(Actor::name).toList();
  }
}
