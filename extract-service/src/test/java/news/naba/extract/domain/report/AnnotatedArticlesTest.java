package news.naba.extract.domain.report;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import news.naba.contracts.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Reads the annotated articles beside the repository, where they are present. The score here is a
 * simple one (a report counts when an annotated event of its type stands in one of its passages);
 * {@link ScorerFormat} writes the files for the full one.
 */
class AnnotatedArticlesTest {
  private static final Path EVENTS = Path.of("..", "..", "shared", "data", "events");

  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void everySeedArticleHasTwoCorrectReports() throws IOException {
    for (JsonNode document : documents("gold.seed.jsonl")) {
      long correct = reports(document).stream().filter(r -> isAnnotated(r, document)).count();

      assertThat(correct).as(document.get("id").asText()).isGreaterThanOrEqualTo(2);
    }
  }

  @Test
  void theSharedWireParagraphReadsTheSameInBothArticles() throws IOException {
    List<JsonNode> documents = documents("gold.seed.jsonl");
    for (int dead : new int[] {5, 8}) {
      List<Report> same = new ArrayList<>();
      for (String id : List.of("seed-002", "seed-003")) {
        JsonNode document =
            documents.stream()
                .filter(d -> d.get("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
        same.add(
            reports(document).stream()
                .filter(
                    r ->
                        r.killed() != null
                            && Integer.valueOf(dead).equals(requireNonNull(r.killed()).min()))
                .findFirst()
                .orElseThrow());
      }
      Report one = same.get(0);
      Report other = same.get(1);
      assertThat(one.type()).isEqualTo(other.type());
      assertThat(one.mode()).isEqualTo("aerial").isEqualTo(other.mode());
      assertThat(requireNonNull(one.place()).name())
          .isEqualTo(requireNonNull(other.place()).name());
      assertThat(requireNonNull(one.killed()).max())
          .isEqualTo(dead)
          .isEqualTo(requireNonNull(other.killed()).max());
      assertThat(requireNonNull(one.date()).end())
          .isAfterOrEqualTo(requireNonNull(other.date()).start());
      assertThat(requireNonNull(other.date()).end())
          .isAfterOrEqualTo(requireNonNull(one.date()).start());
    }
  }

  @ParameterizedTest
  @CsvSource({"gold.seed.jsonl, 0.75, 0.65", "gold.dev.jsonl, 0.75, 0.85"})
  void theScoreStaysAboveItsFloor(String file, double precision, double recall) throws IOException {
    int right = 0;
    int emitted = 0;
    int found = 0;
    int required = 0;
    for (JsonNode document : documents(file)) {
      List<Report> reports = reports(document);
      emitted += (int) reports.stream().filter(r -> !r.background()).count();
      right +=
          (int) reports.stream().filter(r -> !r.background() && isAnnotated(r, document)).count();
      for (JsonNode event : document.get("events")) {
        if (!event.path("optional").asBoolean() && !event.path("background").asBoolean()) {
          required++;
          found += reports.stream().anyMatch(r -> tells(r, event)) ? 1 : 0;
        }
      }
    }
    assertThat((double) right / emitted).as("precision").isGreaterThanOrEqualTo(precision);
    assertThat((double) found / required).as("recall").isGreaterThanOrEqualTo(recall);
  }

  @ParameterizedTest
  @CsvSource({"gold.seed.jsonl", "gold.dev.jsonl"})
  void everyPassageIsInTheTextWhereItSays(String file) throws IOException {
    for (JsonNode document : documents(file)) {
      String text = document.get("text").asText();
      assertThat(reports(document))
          .allSatisfy(
              r ->
                  assertThat(r.evidence())
                      .allSatisfy(
                          e -> {
                            assertThat(text.substring(e.start(), e.end())).isEqualTo(e.text());
                            assertThat(e.text().split("\\s+")).hasSizeLessThanOrEqualTo(100);
                          }));
    }
  }

  private static List<Report> reports(JsonNode document) {
    return Reading.engine().reports(document.get("id").asText(), ScorerFormat.article(document));
  }

  private static boolean isAnnotated(Report report, JsonNode document) {
    for (JsonNode event : document.get("events")) {
      if (tells(report, event)) {
        return true;
      }
    }
    return false;
  }

  private static boolean tells(Report report, JsonNode event) {
    boolean type = event.get("type").asText().equals(report.type().name());
    for (JsonNode other : event.path("typeAlt")) {
      type |= other.asText().equals(report.type().name());
    }
    int start = event.path("evidenceStart").asInt(-1);
    int end = event.path("evidenceEnd").asInt(-1);
    return type && report.evidence().stream().anyMatch(e -> e.start() < end && start < e.end());
  }

  private static List<JsonNode> documents(String file) throws IOException {
    Path path = EVENTS.resolve(file);
    assumeTrue(Files.exists(path), () -> "no annotated articles at " + path.normalize());
    List<JsonNode> documents = new ArrayList<>();
    for (String line : Files.readAllLines(path)) {
      documents.add(JSON.readTree(line));
    }
    return documents;
  }
}
