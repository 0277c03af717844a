package news.naba.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An article as it was scraped, with the lines that are the article and those that are not. The
 * files are not part of this project: tests that use them are skipped where they are absent.
 *
 * @param id names the article
 * @param published the day
 * @param text everything that was scraped
 * @param body the article's lines
 * @param boilerplate the other lines
 */
record SeedArticle(
    String id, String published, String text, List<String> body, List<String> boilerplate) {

  private static final Path DATA =
      Path.of(System.getProperty("naba.home")).resolveSibling("shared").resolve("data");

  static boolean present() {
    return Files.isDirectory(DATA.resolve("seeds"));
  }

  static List<SeedArticle> read() throws IOException {
    JsonNode boundaries =
        new ObjectMapper().readTree(DATA.resolve("events/seed_boundaries.json").toFile());
    List<SeedArticle> seeds = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry : boundaries.properties()) {
      seeds.add(read(entry.getKey(), entry.getValue()));
    }
    return seeds;
  }

  private static SeedArticle read(String id, JsonNode boundary) throws IOException {
    String text = Files.readString(DATA.resolve("seeds").resolve(boundary.path("file").asText()));
    List<String> lines = text.lines().map(String::strip).toList();
    List<String> body = new ArrayList<>();
    for (JsonNode range : boundary.path("body")) {
      body.addAll(lines.subList(range.get(0).asInt() - 1, range.get(1).asInt()));
    }
    List<String> boilerplate = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry : boundary.path("boilerplate").properties()) {
      String[] range = entry.getKey().split("-", -1);
      int last = Integer.parseInt(range[range.length - 1]);
      boilerplate.addAll(lines.subList(Integer.parseInt(range[0]) - 1, last));
    }
    body.removeIf(String::isEmpty);
    boilerplate.removeIf(String::isEmpty);
    return new SeedArticle(id, boundary.path("published").asText(), text, body, boilerplate);
  }
}
