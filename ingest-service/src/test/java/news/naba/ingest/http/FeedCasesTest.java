package news.naba.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import news.naba.ingest.feed.FeedDocument;
import news.naba.ingest.feed.FeedReader;
import news.naba.ingest.feed.MalformedFeedException;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Checks the answer of {@code POST /v1/feed} on files of every format with known contents, if they
 * are there: {@code ../shared/data/feeds} beside the repository.
 */
class FeedCasesTest {
  private static final Path CASES = Path.of("../../shared/data/feeds");

  /** Where the checks expect relative addresses to lead. */
  private static final URI SERVED_FROM = URI.create("http://127.0.0.1:8097/feed.xml");

  private static final ObjectMapper MAPPER =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

  private record Check(String id, String path, String expected, String actual) {
    /** Compared as a reader sees it: without tags, references and differences of case in names. */
    boolean reads() {
      return path.equals("encoding")
          ? expected.equalsIgnoreCase(actual)
          : stripped(expected).equals(stripped(actual));
    }

    boolean isExact() {
      return path.equals("encoding") ? reads() : expected.equals(actual);
    }

    private static String stripped(String text) {
      return Parser.unescapeEntities(text.replaceAll("<[^>]+>", ""), false).strip();
    }
  }

  @Test
  void nearlyEveryCheckedFieldReadsAsItShould() throws IOException {
    assumeTrue(Files.exists(CASES.resolve("cases.json")), "no ../shared/data/feeds: skipped");

    List<Check> checks = checks(FeedCasesTest::answer);
    List<Check> rome = checks(FeedCasesTest::answerOfRome);

    List<Check> wrong = checks.stream().filter(check -> !check.reads()).toList();
    List<Check> inexact = checks.stream().filter(check -> !check.isExact()).toList();
    Files.writeString(
        Path.of("target/feed-cases.txt"),
        "%d checks, %d read right, %d exactly; by ROME alone %d, %d exactly%n%s"
            .formatted(
                checks.size(),
                checks.size() - wrong.size(),
                checks.size() - inexact.size(),
                rome.stream().filter(Check::reads).count(),
                rome.stream().filter(Check::isExact).count(),
                String.join("\n", inexact.stream().map(Check::toString).toList())));
    assertThat((double) wrong.size() / checks.size())
        .as("wrong: %s", wrong)
        .isLessThanOrEqualTo(0.02);
  }

  /** How a file is read. */
  private interface Answering {
    JsonNode answer(JsonNode file) throws IOException;
  }

  private static List<Check> checks(Answering answering) throws IOException {
    List<Check> checks = new ArrayList<>();
    for (JsonNode file : MAPPER.readTree(CASES.resolve("cases.json").toFile())) {
      JsonNode answer = answering.answer(file);
      for (JsonNode check : file.get("checks")) {
        String path = check.get("path").asText();
        checks.add(
            new Check(
                file.get("id").asText(), path, check.get("equals").asText(), at(answer, path)));
      }
    }
    return checks;
  }

  private static JsonNode answerOfRome(JsonNode file) throws IOException {
    return RomeAlone.read(
        Files.readAllBytes(CASES.resolve(file.get("file").asText())), header(file, "content-type"));
  }

  private static JsonNode answer(JsonNode file) throws IOException {
    try {
      return MAPPER.valueToTree(
          FeedView.of(
              FeedReader.read(
                  new FeedDocument(
                      Files.readAllBytes(CASES.resolve(file.get("file").asText())),
                      SERVED_FROM,
                      header(file, "content-type"),
                      header(file, "content-location"),
                      header(file, "content-language")),
                  100)));
    } catch (MalformedFeedException e) {
      return MAPPER.createObjectNode();
    }
  }

  private static @Nullable String header(JsonNode file, String name) {
    Iterable<String> names = () -> file.get("headers").fieldNames();
    return StreamSupport.stream(names.spliterator(), false)
        .filter(header -> header.toLowerCase(Locale.ROOT).equals(name))
        .map(header -> file.get("headers").get(header).asText())
        .findFirst()
        .orElse(null);
  }

  private static String at(JsonNode answer, String path) {
    return answer.at("/" + path.replaceAll("\\[(\\d+)\\]", "/$1").replace('.', '/')).asText();
  }
}
