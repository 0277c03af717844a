package news.naba.extract.domain.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

class ScorerFormatTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void writesOneLineOfEventsForEachDocument(@TempDir Path folder) throws IOException {
    Path input = folder.resolve("in.jsonl");
    Path output = folder.resolve("out.jsonl");
    Files.writeString(
        input,
        """
        {"id":"x","lang":"en","published":"2025-03-10","text":"A bomb blast killed 3 people in Kabul on Sunday, police said."}
        {"id":"y","lang":"en","published":"2025-03-10","text":"The shop sells bread."}
        """);

    ScorerFormat.write(Reading.engine(), input, output);

    JsonNode first = JSON.readTree(Files.readAllLines(output).get(0));
    assertThat(first.get("id").asText()).isEqualTo("x");
    JsonNode event = first.get("events").get(0);
    assertThat(event.get("type").asText()).isEqualTo("ASSAULT");
    assertThat(event.get("date").asText()).isEqualTo("2025-03-09");
    assertThat(event.get("killed").get("min").asInt()).isEqualTo(3);
    assertThat(event.get("place").get("country").asText()).isEqualTo("AF");
    assertThat(event.get("attribution").get(0).asText()).isEqualTo("police");
    assertThat(JSON.readTree(Files.readAllLines(output).get(1)).get("events")).isEmpty();
  }

  @Test
  @EnabledIfSystemProperty(named = "naba.score.input", matches = ".+")
  void convertsTheFileItIsGiven() throws IOException {
    Path output = Path.of(System.getProperty("naba.score.output"));

    ScorerFormat.write(Reading.engine(), Path.of(System.getProperty("naba.score.input")), output);

    assertThat(output).isNotEmptyFile();
    String extractions = System.getProperty("naba.score.extractions");
    if (extractions != null) {
      ScorerFormat.writeExtractions(
          Reading.engine(), Path.of(System.getProperty("naba.score.input")), Path.of(extractions));
    }
  }

  @Test
  void theOwnAnnotatedArticlesAreInTheFormOfTheScorer(@TempDir Path folder) throws IOException {
    for (Path gold : OwnAnnotations.writeTo(folder)) {
      for (String line : Files.readAllLines(gold)) {
        JsonNode document = JSON.readTree(line);
        String text = document.get("text").asText();
        for (JsonNode event : document.get("events")) {
          int start = event.get("evidenceStart").asInt();
          int end = event.get("evidenceEnd").asInt();
          assertThat(text.substring(start, end)).isEqualTo(event.get("evidence").asText());
        }
      }
    }
  }

  @Test
  @EnabledIfSystemProperty(named = "naba.score.own", matches = ".+")
  void convertsTheOwnAnnotatedArticles() throws IOException {
    Path folder = Files.createDirectories(Path.of(System.getProperty("naba.score.own")));
    for (Path gold : OwnAnnotations.writeTo(folder)) {
      String name = gold.getFileName().toString().replace("gold.", "out.");

      ScorerFormat.write(Reading.engine(), gold, folder.resolve(name));

      assertThat(folder.resolve(name)).isNotEmptyFile();
    }
  }
}
