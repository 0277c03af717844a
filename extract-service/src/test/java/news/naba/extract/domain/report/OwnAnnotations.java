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
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import news.naba.contracts.ContractsJson;

/**
 * The articles that this project annotated itself, in the form {@code score.py} reads: those
 * written for it, and those of the corpus and of the pages beside the repository, of which only
 * ids, offsets and slots are kept here.
 */
final class OwnAnnotations {
  static final Path CORPUS =
      Path.of("..", "..", "shared", "data", "corpus", "ar-news-unlabelled.jsonl.gz");

  private static final Path PAGES = Path.of("..", "..", "shared", "data", "pages");

  /** English articles cut out of pages; an id is folder and key. */
  private static final List<String> OF_PAGES = List.of("pages.en", "pages-2.en");

  private static final List<String> OF_THE_CORPUS =
      List.of(
          "corpus.ar",
          "corpus-check.ar",
          "corpus-check-2.ar",
          "corpus-fresh.ar",
          "corpus-fresh-2.ar",
          "corpus-fresh-3.ar",
          "corpus-fresh-4.ar",
          "corpus-fresh-5.ar",
          "corpus-fresh-6.ar",
          "corpus-fresh-7.ar",
          "corpus-fresh-8.ar",
          "corpus-fresh-9.ar");
  private static final List<String> WRITTEN =
      List.of(
          "own.en",
          "own-check.en",
          "own-check-2.en",
          "own-check-3.en",
          "own-check-4.en",
          "own-check-5.en",
          "own-check-6.en",
          "own-check-7.en",
          "own-check-8.en",
          "own-check-9.en",
          "own-check-10.en",
          "own-check-11.en",
          "own-check-12.en",
          "own-check-13.en",
          "own-check-14.en",
          "own-check-15.en",
          "own-check-16.en",
          "own-check-17.en",
          "own.ar",
          "own-check.ar",
          "own-check-2.ar",
          "own-check-3.ar",
          "own-check-4.ar",
          "own-check-5.ar",
          "own-check-6.ar",
          "own-check-7.ar",
          "own-check-8.ar",
          "own-check-9.ar");
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
        written.add(join(folder, name, "ar", corpus));
      }
    }
    if (Files.exists(PAGES)) {
      Map<String, JsonNode> pages = pages();
      for (String name : OF_PAGES) {
        written.add(join(folder, name, "en", pages));
      }
    }
    return written;
  }

  private static Path join(Path folder, String name, String lang, Map<String, JsonNode> documents)
      throws IOException {
    List<String> gold = new ArrayList<>();
    for (String line : lines(name)) {
      ObjectNode annotation = (ObjectNode) JSON.readTree(line);
      annotation.put("lang", lang);
      gold.add(JSON.writeValueAsString(joined(annotation, documents)));
    }
    return Files.write(folder.resolve("gold." + name + ".jsonl"), gold);
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

  /** The bodies of the pages that are annotated, as those who made them cut them out. */
  private static Map<String, JsonNode> pages() throws IOException {
    Map<String, JsonNode> documents = new HashMap<>();
    Set<String> folders = new TreeSet<>();
    for (String name : OF_PAGES) {
      for (String line : lines(name)) {
        String id = JSON.readTree(line).get("id").asText();
        folders.add(id.substring(0, id.indexOf('/')));
      }
    }
    for (String folder : folders) {
      JsonNode gold = JSON.readTree(PAGES.resolve(folder).resolve("gold.json").toFile());
      for (Map.Entry<String, JsonNode> page : gold.properties()) {
        ObjectNode document = JSON.createObjectNode();
        document.set("text", page.getValue().get("articleBody"));
        document.set("title", page.getValue().path("title"));
        documents.put(folder + "/" + page.getKey(), document);
      }
    }
    return documents;
  }

  /** An annotation with the text it points into: the article, or what was read of a long one. */
  private static ObjectNode joined(ObjectNode annotation, Map<String, JsonNode> documents)
      throws IOException {
    String id = annotation.get("id").asText();
    JsonNode document = documents.get(id);
    if (document == null) {
      throw new IOException("no such article: " + id);
    }
    String whole = document.get("text").asText();
    String text = whole.substring(0, annotation.path("until").asInt(whole.length()));
    annotation.put("domain", "found").put("text", text);
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
