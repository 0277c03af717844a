package news.naba.store.domain.merge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import news.naba.contracts.ArticleExtraction;
import news.naba.contracts.ContractsJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Puts extracted reports into events and says so to the scorer; {@code score-links} calls it. */
class LinkFromArticlesTest {
  private static final ObjectMapper JSON = ContractsJson.mapper();

  @Test
  @EnabledIfSystemProperty(named = "naba.links.output", matches = ".+")
  void givesEachReportTheKeyOfItsEvent() throws IOException {
    Path output = Path.of(System.getProperty("naba.links.output"));
    MemoryStore store = new MemoryStore();
    for (String line : Files.readAllLines(Path.of(output + ".extractions"))) {
      store.store(JSON.readValue(line, ArticleExtraction.class));
    }

    List<String> keyed = new ArrayList<>();
    for (String line : Files.readAllLines(output)) {
      JsonNode document = JSON.readTree(line);
      for (JsonNode event : document.path("events")) {
        String report = event.path("reportId").asText();
        if (!event.path("background").asBoolean()) {
          ((ObjectNode) event).put("eventKey", store.eventOf(report));
        }
      }
      keyed.add(JSON.writeValueAsString(document));
    }
    Files.write(output, keyed);
    assertThat(keyed).isNotEmpty();
  }
}
