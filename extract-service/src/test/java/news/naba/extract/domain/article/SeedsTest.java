package news.naba.extract.domain.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import news.naba.contracts.Article;
import news.naba.contracts.RawArticle.Body.Kind;
import news.naba.extract.domain.article.Reading.Read;
import news.naba.extract.domain.article.text.TextCleaner;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real articles as they were scraped, with their boilerplate marked; not part of the project. */
class SeedsTest {
  private static final Path DATA = data();

  private final ArticleReader reader = ArticleReader.load();

  private static Path data() {
    Path root = Path.of("").toAbsolutePath();
    while (root.getParent() != null && !Files.exists(root.resolve("mvnw"))) {
      root = root.getParent();
    }
    return root.resolveSibling("shared").resolve("data");
  }

  @ParameterizedTest
  @ValueSource(strings = {"000", "001", "002", "003", "004"})
  void theBodyStaysAndTheBoilerplateGoes(String seed) throws IOException {
    Path boundaries = DATA.resolve("events/seed_boundaries.json");
    assumeTrue(Files.exists(boundaries), "The seeds are not here: " + DATA);
    JsonNode marks = new ObjectMapper().readTree(boundaries.toFile()).path(seed);
    byte[] bytes = Files.readAllBytes(DATA.resolve("seeds").resolve(marks.path("file").asText()));
    List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();

    Article article =
        ((Read)
                reader.read(
                    new Original(Kind.TEXT, bytes, null, null, Instant.EPOCH, null, null, null)))
            .article();

    Set<String> blocks = new HashSet<>(Arrays.asList(article.text().split("\n\n")));
    for (String line : boilerplate(marks, lines)) {
      assertThat(blocks).doesNotContain(line);
    }
    List<String> body = body(marks, lines);
    int all = body.stream().mapToInt(String::length).sum();
    int kept = body.stream().filter(blocks::contains).mapToInt(String::length).sum();
    assertThat((double) kept / all).isGreaterThanOrEqualTo(0.99);
    if (marks.path("headline_line").isInt()) {
      assertThat(article.title()).isEqualTo(line(lines, marks.path("headline_line").asInt()));
    }
    assertThat(article.language()).isEqualTo("ar");
  }

  private static List<String> boilerplate(JsonNode marks, List<String> lines) {
    List<String> boilerplate = new ArrayList<>();
    marks
        .path("boilerplate")
        .fieldNames()
        .forEachRemaining(
            range -> {
              int dash = range.indexOf('-');
              int first = Integer.parseInt(dash < 0 ? range : range.substring(0, dash));
              IntStream.rangeClosed(first, Integer.parseInt(range.substring(dash + 1)))
                  .mapToObj(number -> line(lines, number))
                  .forEach(boilerplate::add);
            });
    return boilerplate;
  }

  private static List<String> body(JsonNode marks, List<String> lines) {
    List<String> body = new ArrayList<>();
    for (JsonNode range : marks.path("body")) {
      IntStream.rangeClosed(range.get(0).asInt(), range.get(1).asInt())
          .mapToObj(number -> line(lines, number))
          .filter(line -> !line.isEmpty())
          .forEach(body::add);
    }
    return body;
  }

  /** Lines are numbered from one, as editors do. */
  private static String line(List<String> lines, int number) {
    return TextCleaner.line(lines.get(number - 1));
  }
}
