package news.naba.extract.domain.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import news.naba.contracts.ContractsJson;

/**
 * The articles that this project annotated itself, in the form {@code score.py} reads: English ones
 * written for it, and Arabic ones of the corpus beside the repository, of which only ids, offsets
 * and slots are kept here.
 */
final class OwnAnnotations {
  static final Path CORPUS =
      Path.of("..", "..", "shared", "data", "corpus", "ar-news-unlabelled.jsonl.gz");

  private static final List<String> OF_THE_CORPUS =
      List.of(
          "corpus.ar",
          "corpus-check.ar",
          "corpus-fresh.ar",
          "corpus-fresh-2.ar",
          "corpus-fresh-3.ar");
  private static final List<String> WRITTEN =
      List.of(
          "own.en",
          "own-check.en",
          "own-check-2.en",
          "own-check-3.en",
          "own-check-4.en",
          "own.ar",
          "own-check.ar");
  private static final ObjectMapper JSON = ContractsJson.mapper();

  private OwnAnnotations() {}

  /** Writes {@code gold.NAME.jsonl} for each set; those of the corpus only where it is present. */
  static List<Path> writeTo(Path folder) throws IOException {
    List<Path> written = new ArrayList<>();
    for (String name : WRITTEN) {
      Path file = folder.resolve("gold." + name + ".jsonl");
      Files.write(file, lines(name));
      written.add(file);
    }
    if (Files.exists(CORPUS)) {
      Map<String, JsonNode> corpus = corpus();
      for (String name : OF_THE_CORPUS) {
        List<String> gold = new ArrayList<>();
        for (String line : lines(name)) {
          gold.add(JSON.writeValueAsString(joined((ObjectNode) JSON.readTree(line), corpus)));
        }
        Path file = folder.resolve("gold." + name + ".jsonl");
        Files.write(file, gold);
        written.add(file);
      }
    }
    return written;
  }

  private static List<String> lines(String name) throws IOException {
    String resource = "/naba/report/annotated/" + name + ".jsonl";
    try (InputStream in = OwnAnnotations.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IOException("no resource " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  private static Map<String, JsonNode> corpus() throws IOException {
    Map<String, JsonNode> documents = new HashMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(CORPUS)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode document = JSON.readTree(line);
        documents.put(document.get("id").asText(), document);
      }
    }
    return documents;
  }

  /** An annotation with the text it points into: the article, or what was read of a long one. */
  private static ObjectNode joined(ObjectNode annotation, Map<String, JsonNode> corpus)
      throws IOException {
    String id = annotation.get("id").asText();
    JsonNode document = corpus.get(id);
    if (document == null) {
      throw new IOException("not in the corpus: " + id);
    }
    String whole = document.get("text").asText();
    String text = whole.substring(0, annotation.path("until").asInt(whole.length()));
    annotation.put("lang", "ar").put("domain", "corpus").put("text", text);
    annotation.set("title", document.path("title"));
    int n = 0;
    for (JsonNode node : annotation.get("events")) {
      ObjectNode event = (ObjectNode) node;
      int start = event.get("start").asInt();
      int end = event.get("end").asInt();
      event.put("evidence", text.substring(start, end)).put("evidenceField", "text");
      event.put("evidenceStart", start).put("evidenceEnd", end);
      event.put("id", id + "#" + ++n).put("eventKey", id + "#" + n);
      for (String slot : List.of("actors", "recipients", "attribution")) {
        ArrayNode values = event.withArray(slot);
        event.set(slot, values);
      }
    }
    return annotation;
  }
}
