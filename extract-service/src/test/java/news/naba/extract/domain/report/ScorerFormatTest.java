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
  }
}
